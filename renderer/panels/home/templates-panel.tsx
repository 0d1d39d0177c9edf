import { EmptyState, HomeHeading, TemplateCard } from '../../components';
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
        {templates.map(({ id, name, subtitle, picture }) => (
          <TemplateCard key={id} art={picture} name={name} words={subtitle} onOpen={() => onOpen(id)} />
        ))}
      </div>
    </>
  );
}
