import { ReferenceDecimal, type DecimalText } from '../reference';
import {
  AGE_BANDS,
  careSpending,
  councils,
  england,
  isTooSmall,
  ownFigure,
  placePublication,
  projectedBand,
  projectPopulation,
  type AgeBand,
  type Council,
  type FromAge,
} from '../reference/places';
import type { QuantityInput } from '../schema';

type Quantities = Readonly<Record<string, QuantityInput>>;

/** Money is set a little above the spending: a budget rarely plans to run out at once. A guess, and it says so. */
const HEADROOM = '1.05';
const MOST_HEADROOM = '1.15';

/** Spending in the prices of the return. */
const RETURN_OF = { kind: 'financial', year: 2021 } as const;

const BANDS: Readonly<
  Record<AgeBand, { readonly words: string; readonly from: FromAge; readonly below: FromAge | null }>
> = {
  '65-74': { words: '65 to 74', from: 65, below: 75 },
  '75-84': { words: '75 to 84', from: 75, below: 85 },
  '85-plus': { words: '85 and over', from: 85, below: null },
};

/**
 * What stage I starts from where no council was chosen: an English council of average size.
 *
 * Takes    the first year
 * Gives    spending, money and people by age band: England over its number of councils
 * Source   NHS Digital, Adult Social Care Activity and Finance Report 2021-22; ONS, 2022-based projections
 */
export function averageCouncilNeedAndMoney(firstYear: number): Quantities {
  const count = councils().filter(({ country }) => country === 'England').length;
  const gross = ownFigure(england(), 'long-term-spending-65') ?? '0';
  const charged = ownFigure(england(), 'client-contributions-65') ?? '0';
  const each = (total: DecimalText) => new ReferenceDecimal(total).dividedBy(count);
  const words = `England over its ${count} councils with adult social care duties.`;
  const bands = AGE_BANDS.map((band) => {
    const people = each(projectedBand(england().code, band, firstYear)).toFixed(0);
    return peopleOf(band, people, words);
  });
  const spending = each(gross).minus(each(charged)).times(1000);
  return { ...spendingOf(roundedTo(spending, 3), words), ...Object.fromEntries(bands) };
}

/**
 * What stage I starts from for a council: its own return and its own residents, grown as its region is projected to grow.
 *
 * Takes    a council; the first year
 * Gives    spending, money and people by age band; null where its spending or population was not read (Wales), or is too small to tell anything (Scilly, the City)
 * Source   as for the average council
 */
export function councilNeedAndMoney(council: Council, firstYear: number): Quantities | null {
  if (isTooSmall(council)) return null;
  const spending = careSpending(council);
  const bands = AGE_BANDS.map((band) => bandOf(council, band, firstYear));
  if (spending === undefined || bands.includes(null)) return null;
  const net = new ReferenceDecimal(spending.grossThousandPounds).minus(spending.chargedThousandPounds).times(1000);
  const words = spending.words === '' ? `${council.name}’s own return.` : spending.words;
  return {
    ...spendingOf(net.toFixed(0), words),
    ...Object.fromEntries(bands.filter((band) => band !== null)),
  };
}

function bandOf(council: Council, band: AgeBand, year: number): readonly [string, QuantityInput] | null {
  const { from, below } = BANDS[band];
  const [all, older] = [peopleIn(council, from, year), below === null ? '0' : peopleIn(council, below, year)];
  if (all === null || older === null) return null;
  const people = new ReferenceDecimal(all).minus(older).toFixed(0);
  return peopleOf(band, people, `${council.name}’s own count, grown as its region is projected to grow.`);
}

function peopleIn(council: Council, from: FromAge, year: number): DecimalText | null {
  return projectPopulation(council, from)?.years.find((one) => one.year === year)?.people ?? null;
}

function peopleOf(band: AgeBand, value: string, note: string): readonly [string, QuantityInput] {
  const { source } = placePublication('projections-2022');
  return [
    `gap.people.${band}`,
    {
      value,
      unit: 'person',
      source: { kind: 'given', title: `${source.publisher}, ${source.title}`, address: source.address },
      grade: 3,
      note: `Residents of ${BANDS[band].words}: ${note}`,
    },
  ];
}

function spendingOf(net: string, words: string): Quantities {
  const { source } = placePublication('asc-fr-2021-22');
  const published = { kind: 'given', title: `${source.publisher}, ${source.title}`, address: source.address } as const;
  return {
    'gap.spending': {
      value: net,
      unit: '£/year',
      source: published,
      grade: 5,
      priceYear: RETURN_OF,
      note: `${words} Long-term care of people of 65 and over less what they were charged, 2021-22, moved by prices only: care has become dearer since, so type this year’s budget.`,
    },
    'gap.money': {
      value: new ReferenceDecimal(net).times(HEADROOM).toFixed(0),
      unit: '£/year',
      source: { kind: 'assumption', reason: 'The spending and 5% on top: no budget was read. Type your own.' },
      grade: 6,
      priceYear: RETURN_OF,
      range: { low: net, high: new ReferenceDecimal(net).times(MOST_HEADROOM).toFixed(0) },
      note: '',
    },
  };
}

function roundedTo(value: InstanceType<typeof ReferenceDecimal>, digits: number): string {
  return value.toSignificantDigits(digits).toFixed(0);
}
