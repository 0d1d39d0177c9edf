import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../core/engines/exact';
import { resultView } from '../support/whole-result';
import { type CheckView } from '../../core/report/views';
import type { ResolvedScenario } from '../../core/scenario';
import type { QuantityInput, Structure } from '../../core/schema';
import { templateNamed } from '../../core/templates';
import { figureSource } from '../../core/reference';
import { aGuess, eileen, workedOut } from '../support/eileen';
import { cellOf, shown } from '../support/shown';

const FALLS_RESPONSE = templateNamed('falls-response');

/** What makes a check speak: a scenario, or a result in which one line or total is not what the model says. */
type Case = { readonly scenario: ResolvedScenario; readonly tampered?: Tampered };
type Tampered = { readonly id: string; readonly add: string };
type Shown = {
  readonly as: 'warn' | 'fail';
  readonly says: Case;
  /** Where it passes; Eileen’s template where nothing is said. */
  readonly passes?: Case;
};

const asItIs = eileen();
const AS_IT_IS: Case = { scenario: asItIs };
const input = (id: string): QuantityInput => asItIs.quantities[id]!;
const valued = (values: Readonly<Record<string, string>>): Case => ({ scenario: eileen({ values }) });
const filledIn = (quantities: Readonly<Record<string, QuantityInput | null>>): Case => ({
  scenario: eileen({ quantities }),
});
const tampered = (id: string, add: string): Case => ({ scenario: asItIs, tampered: { id, add } });
const structured = (
  structure: (same: Structure) => Structure,
  quantities: Readonly<Record<string, QuantityInput | null>> = {},
): Case => ({ scenario: eileen({ structure, quantities }) });
const streams = (change: (same: Structure['streams']) => Structure['streams'], quantities = {}) =>
  structured((same) => ({ ...same, streams: change(same.streams) }), quantities);
const relabelled = (id: string, label: string) =>
  streams((same) => same.map((stream) => (stream.id === id ? { ...stream, label } : stream)));

const twiceTheLife = streams(
  (same) =>
    same.flatMap((stream) =>
      stream.id === 'wellbeing' ? [stream, { ...stream, id: 'again', label: 'Once more', fades: false }] : [stream],
    ),
  {
    'stream.again.unit-cost': aGuess('9537', '£/wellby'),
    'stream.again.life-satisfaction': aGuess('0.1', 'wellby/person/year'),
  },
);
const cashAtOnce: Case = {
  scenario: eileen({
    structure: (same) => ({
      ...same,
      streams: same.streams.map((stream) =>
        stream.cashable === null ? stream : { ...stream, cashable: { lagYears: 0 } },
      ),
    }),
    values: { 'programme.sites': '200000' },
  }),
};
const everyGradeAndSource = (change: (one: QuantityInput) => QuantityInput): Case => ({
  scenario: {
    ...asItIs,
    quantities: Object.fromEntries(Object.entries(asItIs.quantities).map(([id, one]) => [id, change(one)])),
  },
});
const given = everyGradeAndSource((one) => ({
  ...one,
  grade: 2,
  source: { kind: 'given', title: 'Our own count', address: '' },
}));
const fallsResponse: Case = {
  scenario: {
    ...asItIs,
    structure: FALLS_RESPONSE.opening.structure,
    quantities: { ...FALLS_RESPONSE.opening.quantities },
  },
};

/** One entry a check: where it speaks, and where it passes. */
const CHECKS: Readonly<Record<string, Shown>> = {
  'effect-is-a-guess': { as: 'warn', says: AS_IT_IS, passes: valued({ 'pathway.hazard-ratio': '1' }) },
  'effect-beyond-published': { as: 'warn', says: valued({ 'pathway.hazard-ratio': '0.6' }) },
  'wellbeing-is-a-guess': {
    as: 'warn',
    says: AS_IT_IS,
    passes: valued({ 'stream.wellbeing.life-satisfaction': '0' }),
  },
  'weak-numbers-carry-it': { as: 'warn', says: AS_IT_IS, passes: given },
  'longer-life-claimed': { as: 'warn', says: valued({ 'pathway.death-hazard-ratio': '0.95' }) },
  'undated-prices': {
    as: 'warn',
    says: filledIn({
      'input.bin.amount': { ...input('input.bin.amount'), source: figureSource('grit-bin-install-flintshire') },
    }),
  },
  'figures-not-confirmed': { as: 'warn', says: AS_IT_IS, passes: given },
  'superseded-figures': {
    as: 'warn',
    says: filledIn({
      'stream.wellbeing.unit-cost': {
        ...input('stream.wellbeing.unit-cost'),
        source: figureSource('wellby-2024'),
        value: '16300.00',
      },
    }),
  },
  'outside-its-range': { as: 'warn', says: valued({ 'pathway.hazard-ratio': '0.7' }) },
  'prices-say-their-year': {
    as: 'warn',
    says: filledIn({ 'input.bin.amount': aGuess('140', '£/site') }),
  },
  'stale-prices': {
    as: 'warn',
    says: filledIn({
      'input.bin.amount': { ...input('input.bin.amount'), priceYear: { kind: 'financial', year: 2008 } },
    }),
  },
  'wording-fits-grade': {
    as: 'warn',
    says: relabelled('residential', 'Care homes that it prevents'),
    passes: {
      scenario: eileen({
        structure: (same) => ({
          ...same,
          streams: same.streams.map((stream) =>
            stream.id === 'residential' ? { ...stream, label: 'Care homes that it prevents' } : stream,
          ),
        }),
        quantities: { 'pathway.hazard-ratio': { ...input('pathway.hazard-ratio'), grade: 2 } },
      }),
    },
  },
  'helpers-keep-promises': {
    as: 'warn',
    says: valued({
      'participation.individual.retention': '0.1',
      'pathway.help-retention': '0.99',
      'pathway.rematched': '1',
    }),
    passes: valued({ 'input.inviting.amount': '0' }), // helpers stay as many as they were
  },
  'wellbeing-carries-society': {
    as: 'warn',
    says: AS_IT_IS,
    passes: valued({ 'stream.wellbeing.life-satisfaction': '0', 'helpers.life-satisfaction': '0' }),
  },
  'cash-comes-early': { as: 'warn', says: cashAtOnce },
  'no-hour-twice': {
    as: 'warn',
    says: structured((same) => ({ ...same, hoursReplaceService: true }), {
      'capital.replacing-share': aGuess('1', 'share'),
    }),
  },
  'one-valuation': { as: 'fail', says: twiceTheLife },
  'helpers-at-no-cost': { as: 'warn', says: valued({ 'helpers.life-satisfaction': '0' }) },
  'home-looks-free': {
    as: 'fail',
    says: streams((same) =>
      same.filter(({ driver }) => driver.kind !== 'state' || driver.states.every((state) => !state.startsWith('kept'))),
    ),
  },
  'nothing-owed-to-others': { as: 'warn', says: valued({ 'impact.attribution': '0', 'impact.displacement': '0' }) },
  'loneliness-bundle': {
    as: 'fail',
    says: relabelled('fall-admission', 'Cost of loneliness to the NHS'),
    passes: relabelled('fall-admission', 'Hospital, falls'),
  },
  'avoided-within-baseline': { as: 'fail', says: tampered('stream.nursing.years', '-5') },
  'effects-on-remaining-risk': { as: 'fail', says: tampered('pathway.hazard-ratio-now', '-0.05') },
  'later-care-once': {
    as: 'fail',
    says: streams((same) =>
      same.map((stream) =>
        stream.id === 'fall-emergency'
          ? { ...stream, split: { kind: 'one-payer', payer: 'council-asc' } as const, label5: 'pressure' }
          : stream,
      ),
    ),
  },
  'no-local-multiplier': { as: 'fail', says: relabelled('living-costs', 'Local spend of people kept at home') },
  'people-within-need': { as: 'fail', says: tampered('people.with.helped', '40') },
  'hours-plausible': { as: 'warn', says: valued({ 'participation.individual.hours': '300' }) },
  'money-for-each-person': {
    as: 'warn',
    says: valued({
      'pathway.hazard-ratio': '0.01',
      'pathway.years-put-off': '10',
      'pathway.help-retention': '1',
      'stream.kept-home-care.per-unit': '0',
      'stream.family-care.per-unit': '0',
      'stream.living-costs.unit-cost': '0',
      'pathway.entry.85-89': '0.15',
      'pathway.entry.90-plus': '0.15',
    }),
  },
  'wellbeing-effect-size': { as: 'warn', says: valued({ 'stream.wellbeing.life-satisfaction': '0.6' }) },
  'cash-within-care': { as: 'warn', says: tampered('benefit.nursing.council-asc.cash', '100') },
  'somebody-anyway': {
    as: 'warn',
    says: valued({ 'participation.individual.aware-before': '0', 'participation.collective.aware-before': '0' }),
  },
  'winter-share': { as: 'warn', says: valued({ 'event.fall.winter-share': '0.1' }) },
  'harm-within-people': {
    as: 'fail',
    says: valued({ 'pathway.hazard-ratio': '5', 'pathway.entry.85-89': '0.4', 'pathway.entry.90-plus': '0.6' }),
  },
  'answers-in-order': { as: 'warn', says: valued({ 'pathway.hazard-ratio': '1.2' }) },
  'every-pound-once': { as: 'fail', says: tampered('pv.label.wider', '1') },
  'transfers-cancel': { as: 'fail', says: tampered('benefit.attendance-allowance.dwp', '0.01') },
  'payer-shares': { as: 'fail', says: tampered('benefit.residential.households', '0.01') },
};

/** The margins hold as soon as the table has been read in its guidance: data, not a scenario, decides. */
const DECIDED_BY_DATA = ['margins-to-confirm'];

const changed = (evaluation: Evaluation, { id, add }: Tampered): Evaluation => ({
  line: (one) => (one === id ? evaluation.line(one).map((value: Decimal) => value.plus(add)) : evaluation.line(one)),
  total: (one) => {
    const value = evaluation.total(one);
    return one === id && !('notDefined' in value) ? value.plus(add) : value;
  },
  quantity: (one) => evaluation.quantity(one),
});

/** Worked out once a case: it takes a while. */
const looked = new Map<Case, readonly CheckView[]>();

function checksOf(one: Case): readonly CheckView[] {
  const known = looked.get(one) ?? lookedAt(one);
  looked.set(one, known);
  return known;
}

function lookedAt({ scenario, tampered: by }: Case): readonly CheckView[] {
  if (by === undefined) return shown(scenario).view.checks;
  const worked = workedOut(scenario);
  return resultView({ ...worked, evaluation: changed(worked.evaluation, by) }, { many: null }).checks;
}

const outcomesOf = (one: Case, code: string) =>
  checksOf(one)
    .filter((check) => check.code === code)
    .map(({ outcome }) => outcome);

describe('every check', () => {
  it('has an entry here, so that none can only pass', () => {
    const codes = [...checksOf(AS_IT_IS), ...checksOf(fallsResponse)].map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual([...Object.keys(CHECKS), ...DECIDED_BY_DATA].sort());
  });

  it.each(Object.entries(CHECKS).filter(([code]) => code !== 'answers-in-order'))(
    '%s can speak',
    (code, { as, says }) => {
      const found = checksOf(says).filter((check) => check.code === code && check.outcome === as);
      expect(found).toHaveLength(1);
      const [check] = found;
      for (const words of [check!.what, check!.why, check!.mend]) expect(words.length, code).toBeGreaterThan(10);
      for (const words of [check!.why, check!.mend]) expect(words, code).toMatch(/[.]$/);
      expect(check!.lines.length, code).toBeGreaterThan(0);
    },
  );

  it.each(Object.entries(CHECKS))('%s can pass', (code, { passes = AS_IT_IS }) => {
    expect(outcomesOf(passes, code)).toEqual(['pass']);
  });

  it('says that the answers are in order, or what is not', () => {
    const { says } = CHECKS['answers-in-order']!;
    expect(outcomesOf(says, 'answers-in-order')).toEqual([]);
    expect(outcomesOf(says, 'ratio-above-one')).toEqual(['warn']);
  });

  it('opens every line that it is about, by the id of a figure that is there', () => {
    const { view, graph } = shown(asItIs);
    for (const { code, lines } of view.checks) {
      for (const { id, label, field } of lines) {
        const cell = cellOf(id);
        const isThere = cell.kind === 'total' ? graph.totals : cell.kind === 'line' ? graph.lines : graph.quantities;
        expect(isThere.has(cell.id), `${code}: ${id}`).toBe(true);
        expect(label.length).toBeGreaterThan(3);
        if (field !== null) expect(id).toBe(`quantity:${field}`);
      }
    }
  });

  it('stands in the same order of urgency whatever it finds', () => {
    const order = ['fail', 'warn', 'pass'];
    const places = checksOf(twiceTheLife).map(({ outcome }) => order.indexOf(outcome));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(0);
  });
});

describe('what the sense checks say', () => {
  const told = (one: Case, code: string) => checksOf(one).find((check) => check.code === code)!;

  it('the published risk of a severe winter stands beside the one that is claimed', () => {
    expect(told(CHECKS['winter-share']!.says, 'winter-share').what).toBe(
      'Snow and ice are taken to send 36 in 10,000 people to hospital each year',
    );
  });

  it('a great deal of money for each person fails where it is more than a year in a care home', () => {
    const absurd = tampered('lens.society.pv-benefits', '1000000');
    expect(told(absurd, 'money-for-each-person').outcome).toBe('fail');
  });

  it('too few hours for somebody helped are doubted as too many of a helper are', () => {
    const few = told(valued({ 'support.hours': '1' }), 'hours-plausible');
    expect(few.what).toBe('Somebody is taken to be helped by less than three hours in a year');
    expect(few.about).toEqual(['quantity:support.hours']);
  });

  it('a cited cost of social care after a fall is known by its source', () => {
    const cited = filledIn({
      'stream.hip-admission.unit-cost': {
        ...input('stream.hip-admission.unit-cost'),
        source: {
          kind: 'reference',
          figureId: 'hip-fracture-social-care-2008-09',
          title: '',
          section: '',
          address: '',
          status: 'second-hand',
        },
      },
    });
    expect(told(cited, 'later-care-once').outcome).toBe('fail');
  });

  it('a cited cost of loneliness alone may stand', () => {
    const alone = streams((same) =>
      same
        .filter(({ driver }) => driver.kind !== 'event')
        .map((stream) => (stream.id === 'wellbeing' ? { ...stream, label: 'Less loneliness' } : stream)),
    );
    const withoutEvents: Case = {
      scenario: { ...alone.scenario, structure: { ...alone.scenario.structure, events: [] } },
    };
    expect(told(withoutEvents, 'loneliness-bundle').outcome).toBe('pass');
    expect(told(withoutEvents, 'loneliness-bundle').why).toContain('valued as a whole');
  });
});
