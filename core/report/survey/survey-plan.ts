import type { Decimal } from 'decimal.js';
import {
  designEffect,
  marginSeen,
  sampleSizeForDifference,
  sampleSizeForShare,
  smallestRiseSeen,
  type SampleSize,
} from '../../analysis';
import { Refusal } from '../../errors';
import { ReferenceDecimal } from '../../reference';
import { formatGiven } from '../../words';
import type { SurveyPlanAsked, SurveyPlanView } from './survey-types';
import { askingIn, percentage, wholeNumber } from './typed';
import { pointsWords, shareWords } from './words';

/** 19 times in 20, and a difference that is there is seen 8 times in 10: what surveys usually aim at. */
const CONFIDENCE = '0.95';
const CERTAINTY = { confidence: CONFIDENCE, power: '0.8', sides: 2 } as const;

/**
 * How many people to ask, in plain words.
 *
 * Takes    what is expected and wanted, as typed
 * Gives    people for a margin; people in each of two groups for a rise; and what a number of people can tell. Nobody is asked
 *          twice: where more would be needed than there are, everybody is asked
 * Refuses  not-a-percentage, not-a-whole-number, not-a-number, correlation-out-of-range; rise-too-large: beyond 100%
 * Source   `sampleSizeForShare`, `sampleSizeForDifference`, `marginSeen`, `smallestRiseSeen`
 */
export function surveyPlan(asked: SurveyPlanAsked): SurveyPlanView {
  const share = percentage(asked.share, { field: 'share', called: 'The share you expect' }, { above: 0, below: 100 });
  const margin = percentage(asked.margin, { field: 'margin', called: 'Known to within' }, { above: 0, to: 50 });
  const rise = percentage(asked.rise, { field: 'rise', called: 'A rise of' }, { above: 0, below: 100 });
  const people = wholeNumber(asked.people, { field: 'people', called: 'People you can ask' }, 1);
  const asking = askingIn(asked.clustering, asked.population, null);
  const { population } = asking;
  const after = new ReferenceDecimal(share).plus(rise);
  if (after.greaterThan(1)) throw riseTooLarge(share, rise);
  const ofMargin = within(sampleSizeForShare({ share, margin, confidence: CONFIDENCE, ...asking }), population);
  const ofRise = within(
    sampleSizeForDifference({ ...CERTAINTY, shares: [share, after.toFixed()], ...asking }),
    population,
  );
  const canAsk = population === undefined ? people : Math.min(people, population);
  const near = marginSeen({ share, people: canAsk, confidence: CONFIDENCE, ...asking });
  const smallest = smallestRiseSeen({ ...CERTAINTY, share, peoplePerGroup: canAsk, ...asking });
  return {
    forMargin: { ...ofMargin, words: marginWords(ofMargin, new ReferenceDecimal(margin)) },
    forRise: { ...ofRise, words: riseWords(ofRise, new ReferenceDecimal(share), after) },
    seen: {
      marginWords: near.isZero()
        ? `By asking all ${counted(canAsk)} the share is known exactly.`
        : `${counted(canAsk)} people tell the share to within ${pointsWords(near)}, 19 times in 20.`,
      riseWords: smallestWords(canAsk, new ReferenceDecimal(share), smallest),
    },
    groupsWords: asking.clustering === undefined ? null : groupsWords(designEffect(asking.clustering)),
  };
}

type Ask = { readonly people: number; readonly everybody: boolean };

function within({ people }: SampleSize, population: number | undefined): Ask {
  if (population === undefined || people < population) return { people, everybody: false };
  return { people: population, everybody: true };
}

function marginWords({ people, everybody }: Ask, margin: Decimal): string {
  if (everybody)
    return `Ask everybody, all ${counted(people)} of them: fewer would not tell the share to within ${pointsWords(margin)}.`;
  return `Ask ${counted(people)} ${people === 1 ? 'person' : 'people'}: the share is then known to within ${pointsWords(margin)}, 19 times in 20.`;
}

function riseWords({ people, everybody }: Ask, before: Decimal, after: Decimal): string {
  const rise = `a rise from ${shareWords(before)} to ${shareWords(after)}`;
  if (everybody) return `Ask everybody in both groups, ${counted(people)} in each: fewer would often miss ${rise}.`;
  return `Ask ${counted(people)} people in each of two groups: ${rise} is then seen 8 times in 10.`;
}

function smallestWords(people: number, before: Decimal, rise: Decimal | null): string {
  const groups = `${counted(people)} people in each of two groups`;
  if (rise === null) return `${groups} are too few to see any rise from ${shareWords(before)}.`;
  return `${groups} show a rise of ${pointsWords(rise)} or more, to ${shareWords(before.plus(rise))}, 8 times in 10; a smaller one is often missed.`;
}

function groupsWords(effect: Decimal): string {
  return `Asking in groups takes ${formatGiven(effect.toDecimalPlaces(2).toFixed())} times as many people as asking by chance: that is counted in.`;
}

const counted = (people: number) => formatGiven(String(people));

function riseTooLarge(share: string, rise: string): Refusal {
  return new Refusal('rise-too-large', {
    what: `${shareWords(new ReferenceDecimal(share))} cannot rise by ${pointsWords(new ReferenceDecimal(rise))}.`,
    why: 'No share is above 100%.',
    mend: 'Give a smaller rise, or a smaller share to begin with.',
    about: ['rise'],
  });
}
