import { EmptyState, HomeHeading, TemplateCard } from '../../components';
import { templateArtNames, type TemplateArtName } from '../../drawings';
import type { Library } from '../../state/use-library';

type TemplatesPanelProps = {
  readonly templates: Library['templates'];
  readonly onOpen: (templateId: string) => void;
};

/** What to start from. */
export function TemplatesPanel({ templates, onOpen }: TemplatesPanelProps) {
  return (
    <>
      <HomeHeading
        title="Start from a template"
        words="Each opens with cited figures and none is tuned to show a gain"
      />
      {templates.length === 0 && (
        <EmptyState title="No template" words="This program came without one: start with a story." />
      )}
      <div className="gb-templates">
        {templates.map(({ id, name, subtitle, drawing }) => (
          <TemplateCard key={id} art={artOf(drawing)} name={name} words={subtitle} onOpen={() => onOpen(id)} />
        ))}
      </div>
    </>
  );
}

/** The first words of a picture's name are enough: "grit" is the grit bins. */
function artOf(drawing: string): TemplateArtName {
  return (
    templateArtNames.find((name) => name.startsWith(drawing)) ??
    templateArtNames.find((name) => name.includes(drawing)) ??
    'blank'
  );
}
