import fc from 'fast-check';
import { requiredQuantities } from '../../core/catalogue';
import { checkScenario } from '../../core/checks';
import { notFilledIn } from '../../core/defaults/not-filled-in';
import type { ResolvedScenario } from '../../core/scenario';
import type { QuantityInput, Structure } from '../../core/schema';
import { TEMPLATES, type Template } from '../../core/templates';
import { anyAnswers } from './any-answers';

type Stream = Structure['streams'][number];
type OnRequest = NonNullable<Structure['onRequest']>;

const CARERS: Stream = {
  id: 'carers-wellbeing',
  label: 'Wellbeing of family carers',
  driver: { kind: 'carers' },
  split: { kind: 'one-payer', payer: 'carers' },
  label5: 'wellbeing',
  schedule: 'health-life',
  cashable: null,
  perUnit: null,
  adjustments: [],
  fades: false,
};

/** What may be chosen beside the answers. */
const CHOICES = fc.record({
  template: fc.constantFrom(...TEMPLATES),
  horizonYears: fc.integer({ min: 1, max: 14 }),
  firstYear: fc.constantFrom(2019, 2024, 2026, 2046),
  priceBase: fc.constantFrom(2019, 2026, 2030),
  schedule: fc.constantFrom<Structure['schedule']>(
    { kind: 'green-book-2026' },
    { kind: 'green-book-2026-sensitivity' },
    { kind: 'all-at-standard' },
    { kind: 'review-2026' },
    { kind: 'flat', rate: '0' },
    { kind: 'flat', rate: '0.07' },
  ),
  lifeTable: fc.constantFrom<Structure['lifeTable']>('uk-2022-2024', 'england-2018-2020', 'england-2017-2019'),
  isBoughtOnly: fc.boolean(),
  given: fc.constantFrom('once' as const, 'yearly' as const),
  leisure: fc.boolean(),
  hoursReplaceService: fc.boolean(),
  gap: fc.constantFrom(null, { area: 'E92000001' }, { area: 'E12000006' }),
  carers: fc.boolean(),
  helpActsOn: fc.constantFrom('winter-share' as const, 'whole-rate' as const, 'nothing' as const),
  onRequest: fc.subarray<OnRequest[number]>([
    'income-weights',
    'longer-life-benefits',
    'wellbeing-growth',
    'value-of-leisure',
    'price-growth',
  ]),
  groups: fc.constantFrom('as they are', 'the last alone'),
});
type Choices = typeof CHOICES extends fc.Arbitrary<infer T> ? T : never;

/**
 * Any of the templates with other choices and other answers: what is bought or given, once or every year, with or without a
 * gap, carers and what is asked for on request. What a template has no answer to is filled in as the screens do.
 *
 * Gives    a scenario that passes the checks: nothing in it must be mended
 */
export const anyScenario: fc.Arbitrary<ResolvedScenario> = CHOICES.chain((choices) => {
  const structure = chosen(choices);
  const stated = filledIn(choices.template, structure);
  return anyAnswers(structure).map((answers) => ({
    id: 'any',
    name: `${choices.template.name}, otherwise`,
    structure,
    quantities: Object.fromEntries(
      Object.entries(stated).map(([id, input]) => [id, withValue(input, answers[id])] as const),
    ),
    correlations: [],
  }));
}).filter((scenario) => checkScenario(scenario).every(({ outcome }) => outcome !== 'fail'));

function chosen(choices: Choices): Structure {
  const { template, isBoughtOnly, leisure, carers, horizonYears } = choices;
  const from = template.opening.structure;
  const paidService = from.paidService === null ? null : serviceOf(from.paidService, choices);
  const channels = paidService !== null && (isBoughtOnly || paidService.given === 'once') ? [] : from.channels;
  const isLeisure = leisure && channels.length > 0;
  const streams = from.streams.filter(({ driver }) => driver.kind !== 'helpers' || (channels.length > 0 && !isLeisure));
  return {
    ...from,
    horizonYears,
    firstYear: choices.firstYear,
    priceBase: choices.priceBase,
    schedule: choices.schedule,
    lifeTable: choices.lifeTable,
    hoursReplaceService: choices.hoursReplaceService,
    gap: choices.gap,
    paidService,
    channels,
    inputs: from.inputs.map((input) => ({ ...input, timing: { ...input.timing, startOffset: 0 } })),
    groups: choices.groups === 'the last alone' ? from.groups.slice(-1) : from.groups,
    events: from.events.map((event) => ({ ...event, helpActsOn: choices.helpActsOn })),
    helperTime: isLeisure ? 'leisure' : 'wellbeing',
    streams: carers && !streams.some(({ driver }) => driver.kind === 'carers') ? [...streams, CARERS] : streams,
    onRequest: choices.onRequest.filter(
      (one) => one !== 'wellbeing-growth' || choices.schedule.kind === 'all-at-standard',
    ),
  };
}

function serviceOf(service: NonNullable<Structure['paidService']>, { given }: Choices) {
  return { ...service, given };
}

function filledIn(
  { opening: { quantities } }: Template,
  structure: Structure,
): Readonly<Record<string, QuantityInput>> {
  return Object.fromEntries(
    requiredQuantities(structure).map((row) => {
      const known = quantities[row.id];
      return [row.id, known?.unit === row.unit ? known : notFilledIn(row, structure)] as const;
    }),
  );
}

/** Another value, without a spread around the old one. */
function withValue(input: QuantityInput, value: string | undefined): QuantityInput {
  if (value === undefined) return input;
  const { range: _range, distribution: _distribution, ...rest } = input;
  return { ...rest, value };
}
