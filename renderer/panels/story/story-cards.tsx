import { IconBuilding, IconLock, IconWorld, type Icon } from '@tabler/icons-react';
import { StatusPill, type PillTone } from '../../components';
import type { Story } from '../../state/workbook-session';
import { dayText } from '../when-text';

type StoryCardsProps = {
  readonly stories: readonly Story[];
  readonly chosen: string | null;
  readonly onChoose: (storyId: string) => void;
  /** What a quantity is called. */
  readonly nameOf: (quantityId: string) => string;
};

/** Every story with what may be done with it. Pressing one opens its form below. */
export function StoryCards({ stories, chosen, onChoose, nameOf }: StoryCardsProps) {
  return (
    <ul className="gb-story-cards">
      {stories.map((story) => (
        <li key={story.id}>
          <button
            type="button"
            className={`gb-story-card gb-story-${story.consent.given}`}
            aria-pressed={story.id === chosen}
            onClick={() => onChoose(story.id)}
          >
            <span className="gb-strong">{titleOf(story)}</span>
            <span className="gb-caption">{placeOf(story)}</span>
            {story.quote !== '' && <span className="gb-story gb-quote">“{story.quote}”</span>}
            <Consent consent={story.consent} />
            <span className="gb-caption">
              {story.illustrates.length === 0
                ? 'Illustrates no number yet.'
                : `Illustrates: ${story.illustrates.map(nameOf).join('; ')}.`}{' '}
              One person, illustrative.
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function titleOf({ pseudonym, age }: Story): string {
  const name = pseudonym === '' ? 'Somebody' : pseudonym;
  return age === null ? name : `${name}, ${age}`;
}

function placeOf({ place, invented }: Story): string {
  const who = invented ? 'an invented person' : 'a name we chose';
  return place === '' ? who : `${place}, ${who}`;
}

const CONSENT: Readonly<Record<Story['consent']['given'], readonly [PillTone, string, Icon]>> = {
  publish: ['good', 'May be published', IconWorld],
  internal: ['info', 'Inside the council only', IconBuilding],
  none: ['bad', 'No consent: stays here', IconLock],
};

function Consent({ consent: { given, date } }: { readonly consent: Story['consent'] }) {
  const [tone, words, ConsentIcon] = CONSENT[given];
  return (
    <span className="gb-consent">
      <StatusPill tone={tone} icon={<ConsentIcon size={15} stroke={1.8} aria-hidden="true" />}>
        {words}
      </StatusPill>
      {date !== null && <span className="gb-caption">since {dayText(date)}</span>}
    </span>
  );
}
