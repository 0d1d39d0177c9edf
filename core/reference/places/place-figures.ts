import { ReferenceDecimal, type DecimalText } from '../decimal';
import type { Place } from './councils';

/** How a figure about a place is read from its columns. */
type Reading =
  | { readonly kind: 'column'; readonly column: string }
  | {
      readonly kind: 'ratio';
      readonly over: string;
      readonly under: readonly string[]; // added up
      readonly times: DecimalText;
    };

/** One thing that is known of places. */
export type PlaceFigure = {
  readonly id: string;
  readonly label: string;
  /** In words, for a table's second line: '£ a week', 'for each 100,000 people of 65 and over'. */
  readonly unit: string;
  readonly shownAs: 'count' | 'number' | 'percent' | 'money' | 'thousand-pounds';
  readonly digits: number; // after the point, on a screen
  readonly period: string;
  readonly sourceId: string; // a row of sources.json
  /** A count belongs to its place; a rate or a price of the region may stand in for a council's. */
  readonly regionMayStandIn: boolean;
  readonly reading: Reading;
};

const ASC_FR = { period: '2021-22', sourceId: 'asc-fr-2021-22' } as const;
const MID_2022 = { period: 'mid-2022', sourceId: 'population-2022' } as const;
const MID_2024 = { period: 'mid-2024', sourceId: 'population-2024' } as const;
const ASCOF = { period: '2024-25', sourceId: 'ascof-2024-25' } as const;
const COUNT = { shownAs: 'count', digits: 0, regionMayStandIn: false } as const;
const SHARE = { shownAs: 'percent', digits: 1, regionMayStandIn: true } as const;
const PEOPLE = { unit: 'people', ...COUNT } as const;
const THOUSAND = { unit: '£ thousand a year, cash', shownAs: 'thousand-pounds', digits: 0 } as const;

const column = (name: string) => ({ kind: 'column', column: name }) as const;
const ratio = (over: string, under: readonly string[], times: DecimalText) =>
  ({ kind: 'ratio', over, under, times }) as const;
const shareOfPeople = (over: string) => ratio(over, ['pop-2022'], '100');

/** Everything that the program reads about a place, in the order in which screens list it. */
export const PLACE_FIGURES = [
  { id: 'population', label: 'Residents', ...PEOPLE, ...MID_2024, reading: column('pop-2024') },
  {
    id: 'population-65',
    label: 'Residents of 65 and over',
    ...PEOPLE,
    ...MID_2022,
    reading: column('pop-65-2022'),
  },
  {
    id: 'population-75',
    label: 'Residents of 75 and over',
    ...PEOPLE,
    ...MID_2022,
    reading: column('pop-75-2022'),
  },
  {
    id: 'population-80',
    label: 'Residents of 80 and over',
    ...PEOPLE,
    ...MID_2022,
    reading: column('pop-80-2022'),
  },
  {
    id: 'population-85',
    label: 'Residents of 85 and over',
    ...PEOPLE,
    ...MID_2022,
    reading: column('pop-85-2022'),
  },
  {
    id: 'share-65',
    label: 'Share of residents who are 65 and over',
    unit: '% of residents',
    ...SHARE,
    ...MID_2024,
    reading: column('share-65-2024-pct'),
  },
  {
    id: 'share-75',
    label: 'Share of residents who are 75 and over',
    unit: '% of residents',
    ...SHARE,
    ...MID_2022,
    reading: shareOfPeople('pop-75-2022'),
  },
  {
    id: 'share-80',
    label: 'Share of residents who are 80 and over',
    unit: '% of residents',
    ...SHARE,
    ...MID_2022,
    reading: shareOfPeople('pop-80-2022'),
  },
  {
    id: 'share-85',
    label: 'Share of residents who are 85 and over',
    unit: '% of residents',
    ...SHARE,
    ...MID_2022,
    reading: shareOfPeople('pop-85-2022'),
  },
  {
    id: 'care-home-admissions',
    label: 'Moves into a care home that the council arranged',
    unit: 'a year for each 100,000 people of 65 and over',
    shownAs: 'number',
    digits: 0,
    regionMayStandIn: true,
    ...ASCOF,
    reading: column('ascof-2c-care-home-admissions-65-rate-2024-25'),
  },
  {
    id: 'residential-week',
    label: 'A week of residential care that the council buys',
    unit: '£ a week, 65 and over, cash',
    shownAs: 'money',
    digits: 0,
    regionMayStandIn: true,
    ...ASC_FR,
    reading: column('uc-residential-65-gbp-week-2021-22'),
  },
  {
    id: 'nursing-week',
    label: 'A week of nursing care that the council buys',
    unit: '£ a week, 65 and over, cash',
    shownAs: 'money',
    digits: 0,
    regionMayStandIn: true,
    ...ASC_FR,
    reading: column('uc-nursing-65-gbp-week-2021-22'),
  },
  {
    id: 'home-care-hour',
    label: 'An hour of home care that the council buys',
    unit: '£ an hour, all ages, cash',
    shownAs: 'money',
    digits: 2,
    regionMayStandIn: true,
    ...ASC_FR,
    reading: column('uc-home-care-external-gbp-hour-2021-22'),
  },
  {
    id: 'nursing-share',
    label: 'Share of care-home clients in nursing care',
    unit: '% of clients of 65 and over in care homes',
    ...SHARE,
    ...ASC_FR,
    reading: ratio(
      'clients-nursing-65-in-year-2021-22',
      ['clients-nursing-65-in-year-2021-22', 'clients-residential-65-in-year-2021-22'],
      '100',
    ),
  },
  {
    id: 'charge-share',
    label: 'Share of long-term care spending charged to the person',
    unit: '% of spending on people of 65 and over',
    ...SHARE,
    ...ASC_FR,
    reading: ratio('client-contributions-long-term-65-gbp000-2021-22', ['gce-long-term-65-gbp000-2021-22'], '100'),
  },
  {
    id: 'long-term-spending-65',
    label: 'Spent on long-term care of people of 65 and over',
    ...THOUSAND,
    regionMayStandIn: false,
    ...ASC_FR,
    reading: column('gce-long-term-65-gbp000-2021-22'),
  },
  {
    id: 'client-contributions-65',
    label: 'Of that spending, charged to the people cared for',
    ...THOUSAND,
    regionMayStandIn: false,
    ...ASC_FR,
    reading: column('client-contributions-long-term-65-gbp000-2021-22'),
  },
  {
    id: 'spending-per-head-65',
    label: 'Spent on long-term care for each resident of 65 and over',
    unit: '£ a year, cash',
    shownAs: 'money',
    digits: 0,
    regionMayStandIn: true,
    ...ASC_FR,
    reading: ratio('gce-long-term-65-gbp000-2021-22', ['pop-65-2022'], '1000'),
  },
  {
    id: 'healthy-life-women',
    label: 'Healthy life expectancy at birth, women',
    unit: 'years',
    shownAs: 'number',
    digits: 1,
    regionMayStandIn: false,
    period: '2022 to 2024',
    sourceId: 'healthy-life-2022-24',
    reading: column('hle-birth-female-2022-24'),
  },
  {
    id: 'healthy-life-men',
    label: 'Healthy life expectancy at birth, men',
    unit: 'years',
    shownAs: 'number',
    digits: 1,
    regionMayStandIn: false,
    period: '2022 to 2024',
    sourceId: 'healthy-life-2022-24',
    reading: column('hle-birth-male-2022-24'),
  },
  {
    id: 'social-contact',
    label: 'Care users with as much social contact as they would like',
    unit: '% of those asked',
    ...SHARE,
    regionMayStandIn: false,
    ...ASCOF,
    reading: column('ascof-5a1-users-enough-social-contact-pct-2024-25'),
  },
  {
    id: 'unpaid-carers',
    label: 'Residents who give unpaid care',
    unit: '% of residents of 5 and over',
    ...SHARE,
    regionMayStandIn: false,
    period: '2021',
    sourceId: 'census-unpaid-care',
    reading: column('census-unpaid-carers-share-2021-pct'),
  },
  {
    id: 'rural-share',
    label: 'Small areas classed as rural',
    unit: '% of small areas',
    ...SHARE,
    regionMayStandIn: false,
    period: '2021',
    sourceId: 'rural-urban-2021',
    reading: column('rural-lsoa-share-2021-pct'),
  },
] as const satisfies readonly PlaceFigure[];

export type PlaceFigureId = (typeof PLACE_FIGURES)[number]['id'];

const BY_ID: ReadonlyMap<string, PlaceFigure> = new Map(PLACE_FIGURES.map((row) => [row.id, row]));

/** What a figure is: its words, unit, period and source. */
export function placeFigure(id: PlaceFigureId): PlaceFigure {
  const found = BY_ID.get(id);
  return found ?? PLACE_FIGURES[0];
}

/**
 * A place's own figure, as published or worked out from its published columns.
 *
 * Takes    a council, a region or a nation; the figure
 * Gives    exact decimal text, or null where a column it needs was not published; a ratio to ten decimal places
 */
export function ownFigure(place: Pick<Place, 'figures'>, id: PlaceFigureId): DecimalText | null {
  const { reading } = placeFigure(id);
  if (reading.kind === 'column') return place.figures[reading.column] ?? null;
  const over = place.figures[reading.over];
  const under = reading.under.map((name) => place.figures[name]);
  if (over === undefined || under.includes(undefined)) return null;
  const total = under.reduce((sum, part) => sum.plus(part ?? '0'), new ReferenceDecimal(0));
  return total.isZero() ? null : new ReferenceDecimal(over).dividedBy(total).times(reading.times).toFixed(10);
}
