import { requiredQuantities } from '../catalogue';
import { guessed, notFilledIn, sharesInCare } from '../defaults';
import type { GroupStructure, QuantityInput, Structure } from '../schema';

type Answers = { readonly structure: Structure; readonly quantities: Readonly<Record<string, QuantityInput>> };

/** Life tables begin people at this age at the latest. */
const OLDEST_TO_BEGIN = 100;

/** No template has people so young: what is then asked is guessed, and says so. */
const MOVE_UNDER_80 = guessed(
  '0.02',
  '1/year',
  'The derived rate for everybody of 65 and over (0.012) times 1.66, the published hazard ratio of living alone; no published rate by age was found.',
  { range: { low: '0.005', high: '0.033' } },
);
const LIVE_IN_CARE_UNDER_80 = guessed(
  '0.006',
  'share',
  'Far below the 3.9% of women and 2.4% of men at 80 to 84; no share by age was read.',
  {
    range: { low: '0.002', high: '0.015' },
  },
);

/**
 * A scenario about people of one age: its groups begin at that age, and what is asked of the ages that they then live through is
 * filled in from the census where it was read, else guessed.
 *
 * Takes    structure and answers of a scenario; a whole age from 60 on
 * Gives    the same with groups of that age (100 at most), and an answer to everything that is asked
 */
export function ofPeopleOfAge({ structure, quantities }: Answers, age: number): Answers {
  const startAge = Math.min(age, OLDEST_TO_BEGIN);
  const groups = structure.groups.map((group) => ({ ...group, label: groupLabel(group.sex, startAge), startAge }));
  const aged = { ...structure, groups };
  const known: Answers['quantities'] = { ...sharesInCare(groups), ...quantities };
  return {
    structure: aged,
    quantities: Object.fromEntries(
      requiredQuantities(aged).map((row) => [row.id, known[row.id] ?? youngIn(row.id) ?? notFilledIn(row, aged)]),
    ),
  };
}

function youngIn(id: string): QuantityInput | undefined {
  if (id === 'pathway.entry.under-80') return MOVE_UNDER_80;
  return id.endsWith('.share-in-care.under-80') ? LIVE_IN_CARE_UNDER_80 : undefined;
}

const groupLabel = (sex: GroupStructure['sex'], age: number) => `${sex === 'female' ? 'Women' : 'Men'} from ${age}`;
