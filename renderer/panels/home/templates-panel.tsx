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

/** The picture that a template asks for. */
function artOf(drawing: string): TemplateArtName {
  return PICTURES[drawing] ?? templateArtNames.find((name) => name === drawing) ?? 'blank';
}

const PICTURES: Readonly<Partial<Record<string, TemplateArtName>>> = {
  grit: 'grit-bins',
  handy: 'handyperson',
  lunch: 'lunch-club',
  car: 'car-scheme',
  friend: 'befriending',
  phone: 'morning-call',
  class: 'exercise-class',
  lift: 'falls-response',
};
