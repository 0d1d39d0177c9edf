import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { explainFigure, leaves } from '../../core/engines/explain';
import { resultView } from '../support/whole-result';
import type { ResolvedScenario } from '../../core/scenario';
import type { Structure } from '../../core/schema';
import { TEMPLATES } from '../../core/templates';
import { roundStatement } from '../../core/words';
import { aGuess, eileen, workedOut } from '../support/eileen';
import { cellOf, figuresIn, sentencesIn, shown } from '../support/shown';

const Exact = Decimal.clone({ precision: 80, defaults: true });
const first = shown(eileen());

/** Scenarios of other shapes: what a view finds in the template must not be taken for granted. */
const SHAPES: readonly (readonly [string, ResolvedScenario])[] = [
  ...TEMPLATES.map((template) => [template.name, template.opening] as const),
  [
    'one year',
    eileen({
      structure: (same) => ({ ...same, horizonYears: 1, inputs: same.inputs.slice(0, 1), channels: bare(same) }),
    }),
  ],
  ['one channel, one group, no admissions', eileen({ structure: oneOfEach })],
  [
    'leisure, and hours that replace a service',
    eileen({
      structure: (same) => ({
        ...same,
        helperTime: 'leisure',
        hoursReplaceService: true,
        streams: same.streams.filter(({ driver }) => driver.kind !== 'helpers'),
      }),
      quantities: { 'helpers.leisure-value': aGuess('6', '£/hour'), 'capital.replacing-share': aGuess('1', 'share') },
    }),
  ],
  ['harm', eileen({ values: { 'pathway.hazard-ratio': '1.3', 'pathway.death-hazard-ratio': '0.9' } })],
  ['nothing put in', eileen({ values: { 'programme.sites': '0' } })],
];

function bare({ channels }: Structure): Structure['channels'] {
  return channels.map((channel) => ({
    ...channel,
    barriers: channel.barriers.map((barrier) => ({ ...barrier, removedBy: null })),
  }));
}

function oneOfEach(same: Structure): Structure {
  return {
    ...same,
    channels: bare(same)
      .slice(0, 1)
      .map((channel) => ({ ...channel, barriers: [] })),
    groups: same.groups.slice(0, 1),
    events: [],
    streams: same.streams.filter(({ driver }) => driver.kind !== 'event'),
  };
}

describe.each(SHAPES)('what is shown of a result: %s', (_, scenario) => {
  const { view, graph, evaluation } = shown(scenario);
  const figures = figuresIn(view);

  it('opens every figure into an explanation that comes to the same value', () => {
    expect(figures.length).toBeGreaterThan(90);
    for (const { id, value, notDefined } of figures) {
      const explained = explainFigure(graph, evaluation, cellOf(id)).value;
      expect({ id, ...explained }).toEqual(
        value === null ? { id, kind: 'not-defined', words: notDefined } : { id, kind: 'number', text: value },
      );
    }
  });

  it('opens what every check is about', () => {
    const opened = view.checks.flatMap(({ about }) => about).filter((id) => /^(total|line|quantity):/.test(id));
    expect(opened.length).toBeGreaterThan(0);
    for (const id of opened) expect(() => explainFigure(graph, evaluation, cellOf(id))).not.toThrow();
  });

  it('has where people live add to exactly 1 in each year', () => {
    for (const profile of [view.pathway.with, view.pathway.without]) {
      for (const year of view.pathway.years) {
        const sum = Object.values(profile).reduce((all, shares) => all.plus(shares[year]!), new Exact(0));
        expect(sum.toFixed()).toBe('1');
        Object.values(profile).forEach((shares) => expect(new Exact(shares[year]!).isNegative()).toBe(false));
      }
    }
  });

  it('has each total row be the sum of the payers above it, so that it can be rounded as a statement', () => {
    const rows = view.payers.map(({ kind, paid, gained }) => ({ kind, paid: paid.value!, gained: gained.value! }));
    expect(() => roundStatement(rows, 0)).not.toThrow();
    expect(view.payers.map(({ kind }) => kind).filter((kind) => kind === 'total')).toHaveLength(2);
    expect(view.payers.at(-1)!.id).toBe('society');
  });

  it('has the parts by label add to what each payer gains', () => {
    for (const { gained, byLabel } of view.payers) {
      const parts = Object.values(byLabel).reduce((sum, part) => sum.plus(part.value!), new Exact(0));
      expect(parts.minus(gained.value!).abs().lessThan('1e-20')).toBe(true);
    }
  });

  it('says nothing that a program says', () => {
    for (const sentence of sentencesIn(view)) {
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|null|\[object|−-|--| {2}|“”|\.\.|\?\?/);
    }
  });

  it('never calls anything a saving', () => {
    const namesOfOthers = view.measures.byLens.map((lens) => ({
      ...lens,
      measures: lens.measures.map((measure) => ({ ...measure, technical: null })), // "SROI" is what the guidance calls it
    }));
    const measures = { ...view.measures, byLens: namesOfOthers };
    const ours = sentencesIn({ ...view, measures, published: [], caseAgainst: '' });
    for (const sentence of ours)
      expect(sentence).not.toMatch(/\bsav(e|es|ed|ing|ings)\b|\bprofit|\breturns?\b|\bfree labour/i);
  });

  it('orders the checks by what must be mended first, each with a reason', () => {
    const order = view.checks.map(({ outcome }) => ['fail', 'warn', 'pass'].indexOf(outcome));
    expect(order).toEqual([...order].sort());
    for (const { what, why, mend, outcome } of view.checks) {
      expect([what, why].every((words) => words.length > 10)).toBe(true);
      expect(mend === '').toBe(outcome === 'pass');
    }
    expect(new Set(view.checks.map(({ code, about }) => `${code} ${about.join()}`)).size).toBe(view.checks.length);
  });
});

describe('what is shown of the template', () => {
  const { view, graph } = first;

  it('rests on leaves that all name a source or say "assumption, grade n"', () => {
    for (const { id } of figuresIn(view)) {
      for (const { evidence } of leaves(graph, cellOf(id))) expect(evidence.basis).not.toBe('');
    }
  });

  it('says in words which prices, years and discounting it stands in', () => {
    expect([view.priceBase, view.horizon, view.discounting, view.scheduleVintage]).toEqual([
      '2026‑27 prices',
      'ten years, 2026‑27 to 2035‑36',
      'discounted at 3.5% (health and life 1.5%), Green Book 2026',
      'Green Book standard; Green Book, February 2026',
    ]);
  });

  it.each<[Structure['schedule'], string]>([
    [{ kind: 'all-at-standard' }, 'discounted at 3.5%, Green Book 2026'],
    [{ kind: 'review-2026' }, 'discounted at 3%, as a review recommended in June 2026 and nobody adopted yet'],
    [{ kind: 'green-book-2026-sensitivity' }, 'discounted at 3%, Green Book 2026, sensitivity test'],
    [{ kind: 'flat', rate: '0.05' }, 'discounted at 5% a year, a rate of its own'],
    [{ kind: 'flat', rate: '0' }, 'not discounted'],
  ])('with %o is said to be "%s"', (schedule, words) => {
    expect(shown(eileen({ structure: (same) => ({ ...same, schedule }) })).view.discounting).toBe(words);
  });

  it('has the years that the charts share, and a value a year', () => {
    expect(view.years.labels).toHaveLength(10);
    expect(view.years.labels[0]).toBe('2026‑27');
    expect(view.years.cost.values).toHaveLength(10);
    expect(Object.keys(view.years.byLabel)).toEqual(['cash', 'pressure', 'capacity', 'wider', 'wellbeing']);
  });

  it('has every lens, net first, and says where there is no number why', () => {
    expect(view.lenses.map(({ lens, netLabel }) => [lens, netLabel])).toEqual([
      ['council', 'Net present budget impact, council'],
      ['public', 'Net value to the public purse'],
      ['society', 'Net present social value'],
    ]);
    expect(view.lenses[0]!.payback).toMatchObject({
      value: null,
      notDefined: 'never within the horizon',
      unit: 'year',
    });
    expect(view.lenses[2]!.payback.value).not.toBeNull();
  });

  it('has the public bodies first, then the public purse, then everybody else, then society', () => {
    expect(view.payers.map(({ name }) => name)).toEqual([
      'Council, adult social care',
      'Council, other',
      'NHS',
      'DWP',
      'Public purse',
      'Households',
      'Unpaid carers',
      'People helped and helpers',
      'Society',
    ]);
  });

  it('narrows the funnel step by step, in people, in both arms', () => {
    const [individual] = view.funnels;
    expect(individual!.steps.map(({ label }) => label)).toEqual([
      'Residents reached',
      'Hear about it',
      'Would be willing',
      'Not stopped: no time',
      'Not stopped: no faith in the council',
      'Not stopped: nothing to clear the ice with',
      'Not stopped: was never asked',
      'Helping by the end of 2028‑29',
    ]);
    for (const step of individual!.steps) {
      expect(step.with.unit).toBe('person');
      expect(Number(step.with.value)).toBeGreaterThanOrEqual(Number(step.without.value));
    }
    expect(individual!.words).toBe('The tightest step is “would be willing”: 36% get past it.');
  });

  it('draws lives until fewer than one in a hundred are left', () => {
    const { years, with: helped } = view.pathway;
    const alive = (year: number) => 1 - Number(helped.died[year]);
    expect(alive(years.at(-1)!)).toBeLessThan(0.01);
    expect(alive(years.at(-2)!)).toBeGreaterThan(0.01);
    expect(helped.home[0]).toBe('0.919');
    expect(helped.died[0]).toBe('0');
  });

  it('counts moves put off as those that came later and those not needed', () => {
    const { movesPutOff, movesCameLater, movesNotNeeded } = view.pathway;
    const sum = new Exact(movesCameLater.value!).plus(movesNotNeeded.value!);
    expect(sum.minus(movesPutOff.value!).abs().lessThan('1e-30')).toBe(true);
  });

  it('chains salt to gainers and losers, the largest gain first and losses last', () => {
    expect(view.chain.steps.map(({ id }) => id)).toEqual(['inputs', 'helpers', 'people', 'home']);
    expect(view.chain.steps[0]!.second).toBe('grit bin, salt and inviting people to join in');
    const amounts = view.chain.ends.map(({ figure }) => Number(figure.value));
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one));
    expect(view.chain.ends.map(({ name, label }) => `${name}: ${label}`)).toContain('DWP: pressure');
    expect(amounts.every((amount) => Math.abs(amount) > 0.005)).toBe(true);
  });

  it('shows what published evaluations found, those that found nothing among them', () => {
    expect(view.published.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['returned', 'no-gain', 'rarely', 'unclear']),
    );
    const ten = view.published.find(({ id }) => id === 'ten-council-prevention-programmes');
    expect(ten!.range).toEqual({ low: '2.20', middle: '3.17', high: '7.78', unit: '£ per £1' });
  });

  it('names the weakest numbers, what help does first', () => {
    expect(view.weakest.slice(0, 2).map(({ quantityId }) => quantityId)).toEqual([
      'stream.wellbeing.life-satisfaction',
      'helpers.life-satisfaction',
    ]);
    expect(view.weakest.every(({ grade }) => grade >= 5)).toBe(true);
  });
});

describe('many sites', () => {
  it('are shown beside one, from a second evaluation of the same model', () => {
    const worked = workedOut(eileen());
    const many = { sites: '100', evaluation: worked.engine.evaluate(new Map([['programme.sites', '100']])) };
    const { perHundred, lenses } = resultView(worked, { many });
    expect(perHundred!.sites).toBe('100 grit bins');
    const apart = new Exact(perHundred!.lenses[0]!.net).minus(new Exact(lenses[0]!.net.value!).times(100));
    expect(apart.abs().lessThan('1e-20')).toBe(true);
  });

  it('are left out where there are many already', () => {
    expect(first.view.perHundred).toBeNull();
  });
});

describe('what limits it', () => {
  it.each<[Readonly<Record<string, string>>, string]>([
    [{}, 'Helpers, not need: 5 people could use help.'],
    [{ 'support.hours': '1' }, 'Need, not helpers: everybody at risk who would accept help has it (5 people).'],
    [{ 'programme.at-risk-share': '0' }, 'Need: nobody at risk would accept help.'],
    [
      { 'programme.at-risk-share': '0.0285' },
      'Helpers in seven of ten years, need in the others: 3 people could use help.',
    ],
  ])('with %o is said plainly', (values, words) => {
    expect(shown(eileen({ values })).view.people.whatLimits).toBe(words);
  });
});

/** The template's figures are goldens: they change with a formula or a cited figure, and only then. */
describe('the funder gap in words', () => {
  const words = (values: Readonly<Record<string, string>>) =>
    shown(eileen({ values })).view.gaps.map((gap) => [gap.closes, gap.words]);

  it('says who is worse off, who gains, and that no transfer closes it', () => {
    expect(words({})).toEqual([
      [
        false,
        'The council is £3,864 worse off and DWP £30; the NHS gains £84. No transfer between them closes it: £3,810 would still be missing.',
      ],
      [
        false,
        'Counting cash alone, the council is £3,866 worse off, and no public body gains: no transfer between them closes it.',
      ],
    ]);
  });

  it('names the transfer that closes it', () => {
    const [[closes, sentence]] = words({ 'stream.funded-nursing.unit-cost': '20000' }) as [[boolean, string]];
    expect(closes).toBe(true);
    expect(sentence).toMatch(/the NHS gains £\d+,?\d*k?\. A transfer of £\S+ would leave no public body worse off\.$/);
  });

  it('says that nobody is worse off where nobody is', () => {
    expect(words({ 'programme.sites': '0' })).toEqual([
      [true, 'No public body is worse off.'],
      [true, 'Counting cash alone, no public body is worse off.'],
    ]);
  });
});
