import { Button, Checkbox, MultiSelect, Radio } from '@mantine/core';
import { Panel } from '../../components';
import type { Quantity, Story } from '../../state/workbook-session';
import { CommittedText } from '../committed-text';
import { titleOf } from './story-cards';

type StoryFormProps = {
  readonly story: Story;
  readonly quantities: readonly Quantity[];
  readonly onChange: (story: Story) => void;
  readonly onRemove: () => void;
};

const LONG = 1200;
const OLDEST = 120;

/** One story, told by those who know it: everything is kept as soon as its field is left. */
export function StoryForm({ story, quantities, onChange, onRemove }: StoryFormProps) {
  const change = (part: Partial<Story>) => onChange({ ...story, ...part });
  return (
    <Panel
      title={`${titleOf(story)}: the story`}
      note="A name that is not theirs, and no place that would give them away"
      acts={
        <Button variant="subtle" size="xs" onClick={onRemove}>
          Remove this story
        </Button>
      }
    >
      <div className="gb-form-grid">
        <CommittedText
          label="A name we chose"
          value={story.pseudonym}
          longest={60}
          onCommit={(pseudonym) => change({ pseudonym })}
        />
        <CommittedText
          label="Age, roughly"
          value={story.age === null ? '' : String(story.age)}
          longest={3}
          onCommit={(typed) => {
            if (typed.trim() === '') change({ age: null });
            else if (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= OLDEST) change({ age: Number(typed) });
          }}
        />
        <CommittedText
          label="Where, coarsely"
          words="A kind of place, not an address"
          value={story.place}
          longest={120}
          onCommit={(place) => change({ place })}
        />
      </div>
      <div className="gb-form-grid gb-form-wide">
        <CommittedText
          label="What was needed"
          value={story.needed}
          longest={LONG}
          isLong
          onCommit={(needed) => change({ needed })}
        />
        <CommittedText
          label="What the council did"
          value={story.councilDid}
          longest={LONG}
          isLong
          onCommit={(councilDid) => change({ councilDid })}
        />
        <CommittedText
          label="What neighbours did"
          value={story.neighboursDid}
          longest={LONG}
          isLong
          onCommit={(neighboursDid) => change({ neighboursDid })}
        />
        <CommittedText
          label="What would have happened otherwise"
          value={story.otherwise}
          longest={LONG}
          isLong
          onCommit={(otherwise) => change({ otherwise })}
        />
        <CommittedText
          label="In their own words"
          value={story.quote}
          longest={600}
          isLong
          onCommit={(quote) => change({ quote })}
        />
        <MultiSelect
          label="Numbers that this story illustrates"
          description="It sets none of them: one person, illustrative"
          searchable
          maxValues={40}
          data={quantities.map(({ row }) => ({
            value: row.id,
            label: row.group === row.label ? row.label : `${row.group}: ${row.label}`,
          }))}
          value={[...story.illustrates]}
          onChange={(illustrates) => change({ illustrates })}
        />
      </div>
      <div className="gb-form-grid">
        <Radio.Group
          label="What may be done with it"
          value={story.consent.given}
          onChange={(given) => change({ consent: { ...story.consent, given: given } })}
        >
          <Radio mt={6} value="none" label="No consent: it stays here" />
          <Radio mt={6} value="internal" label="Inside the council only" />
          <Radio mt={6} value="publish" label="It may be published" />
        </Radio.Group>
        <CommittedText
          label="Consent given on"
          type="date"
          value={story.consent.date ?? ''}
          longest={10}
          onCommit={(date) => change({ consent: { ...story.consent, date: date === '' ? null : date } })}
        />
        <Checkbox
          label="The person is invented"
          description="Said on every page that tells the story"
          checked={story.invented}
          onChange={(event) => change({ invented: event.currentTarget.checked })}
        />
      </div>
    </Panel>
  );
}
