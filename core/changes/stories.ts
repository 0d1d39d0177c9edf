import { Refusal } from '../errors';
import { GRITBIN_LIMITS } from '../gritbin-file';
import type { Story, Workbook } from '../schema';
import { movingNothing, type Applied } from './applied';

/** Puts a story in, or in the place of the one of the same id. Refuses too-many-stories. */
export function keepStory(workbook: Workbook, story: Story): Applied {
  const isThere = workbook.stories.some(({ id }) => id === story.id);
  if (!isThere && workbook.stories.length >= GRITBIN_LIMITS.stories) throw tooManyStories();
  const stories = isThere
    ? workbook.stories.map((one) => (one.id === story.id ? story : one))
    : [...workbook.stories, story];
  return movingNothing(
    { ...workbook, stories },
    isThere ? `Story of ${story.pseudonym}` : `New story: ${story.pseudonym}`,
  );
}

/** Refuses story-not-found. */
export function removeStory(workbook: Workbook, id: string): Applied {
  const gone = workbook.stories.find((story) => story.id === id);
  if (gone === undefined) throw storyNotFound(id);
  return movingNothing(
    { ...workbook, stories: workbook.stories.filter((story) => story !== gone) },
    `Remove the story of ${gone.pseudonym}`,
  );
}

function tooManyStories(): Refusal {
  return new Refusal('too-many-stories', {
    what: `A workbook holds at most ${GRITBIN_LIMITS.stories} stories.`,
    why: 'A file with more could not be opened again.',
    mend: 'Remove one that is no longer needed, or start another workbook.',
    about: [],
  });
}

function storyNotFound(id: string): Refusal {
  return new Refusal('story-not-found', {
    what: 'That story is no longer in this workbook.',
    why: 'It was removed, or the page shows an older state.',
    mend: 'Nothing needs to be done; open the workbook again to see its stories.',
    about: [id],
  });
}
