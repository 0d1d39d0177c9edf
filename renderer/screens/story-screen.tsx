import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState, PageTitle, Panel } from '../components';
import { StoryCards } from '../panels/story/story-cards';
import { StoryForm } from '../panels/story/story-form';
import { useArrival } from '../state/use-arrival';
import type { Story } from '../state/workbook-session';
import type { Work } from './work';

/** Whose story this is, and what may be done with it. */
export function StoryScreen({ view, session }: Work) {
  useArrival(`Story, ${view.name}`, 'story');
  const [chosen, setChosen] = useState<string | null>(view.stories[0]?.id ?? null);
  const story = view.stories.find(({ id }) => id === chosen);
  const nameOf = (quantityId: string) =>
    view.quantities.find(({ row }) => row.id === quantityId)?.row.label ?? quantityId;
  const add = () => {
    const added = emptyStory(view.stories);
    setChosen(added.id);
    session.change([{ kind: 'story', story: added }], 'Add a story');
  };
  const change = (next: Story) =>
    session.change(
      [{ kind: 'story', story: { ...next, illustrates: [...next.illustrates] } }],
      `Story of ${next.pseudonym}`,
    );
  return (
    <>
      <PageTitle
        title="Whose story this is"
        words="One person, by a name that is not theirs. A story illustrates numbers and sets none."
      >
        <Button leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={add}>
          Add a story
        </Button>
      </PageTitle>
      {view.stories.length === 0 ? (
        <Panel name="Stories">
          <EmptyState
            title="No story yet"
            words="Tell what one person needed, what the council did and what neighbours did. Without consent it never leaves this computer."
            next={{ label: 'Add a story', onAct: add }}
          />
        </Panel>
      ) : (
        <StoryCards stories={view.stories} chosen={chosen} onChoose={setChosen} nameOf={nameOf} />
      )}
      {story !== undefined && (
        <StoryForm
          key={story.id}
          story={story}
          quantities={view.quantities}
          onChange={change}
          onRemove={() => session.change([{ kind: 'remove-story', id: story.id }])}
        />
      )}
    </>
  );
}

function emptyStory(stories: readonly Story[]): Story {
  const taken = new Set(stories.map(({ id }) => id));
  const numbers = Array.from({ length: stories.length + 1 }, (_, at) => `story-${at + 1}`);
  return {
    id: numbers.find((id) => !taken.has(id)) ?? 'story-more',
    pseudonym: 'A neighbour',
    age: null,
    place: '',
    needed: '',
    councilDid: '',
    neighboursDid: '',
    otherwise: '',
    quote: '',
    consent: { given: 'none', date: null },
    invented: false,
    illustrates: [],
  };
}
