import {
  compare,
  constant,
  convolve,
  convolvePast,
  cumulative,
  difference,
  exp,
  floor,
  GraphBuilder,
  HALF,
  largest,
  negative,
  ONE,
  oneMinus,
  phi,
  power,
  previous,
  product,
  quotient,
  smallest,
  stepIndex,
  sum,
  total,
  where,
  ZERO,
  type DerivedUnit,
  type Expression,
  type Graph,
  type Line,
} from '../../core/graph';
import { A_CITATION, aQuantity } from './small-graph';

const STATES = [
  'home',
  'helped',
  'package',
  'helped-package',
  'residential',
  'nursing',
  'kept-residential',
  'kept-nursing',
];
/** Living moves, from and to, as the independence pathway has them. */
const MOVES = [
  [0, 2], [0, 4], [0, 5], [1, 0], [1, 3], [1, 6], [1, 7], [2, 4], [2, 5], [3, 2], [3, 6], [3, 7], [4, 5], [6, 4], [7, 5],
] as const; // prettier-ignore
const ARMS = ['helped', 'unhelped'] as const;

type Size = { readonly years: number; readonly cycles: number; readonly groups: number; readonly streams: number };
type CycleLine = Line<'cycle', 'share'>;
type Formula<A extends 'year' | 'cycle'> = Expression<A | 'scalar', 'share' | DerivedUnit>;

/**
 * A graph of the size and shape of the whole model, with invented figures: groups of people in eight living states, two arms,
 * competing hazards, entrants limited by a stock, benefit streams by payer. For measuring engines, not for its results.
 */
export function aModelSizedGraph({ years, cycles, groups, streams }: Size): Graph {
  const graph = new GraphBuilder();
  const year = graph.axis('year', 'years', years);
  const cycle = graph.axis('cycle', 'cycles', cycles);
  const about = { stage: 'cohort', source: A_CITATION } as const;
  const share = (id: string, value: string) => aQuantity(graph, { id, unit: 'share', value });
  const named = (id: string) => ({ ...about, id, label: id });
  const onCycle = (id: string, value: Formula<'cycle'>) =>
    graph.line({ ...named(id), axis: cycle, unit: 'share', value, shown: true });

  const retention = share('retention', '0.8');
  const fading = onCycle('fading', power(oneMinus(share('waning', '0.05')), stepIndex<'cycle'>()));
  const hazardRatio = onCycle('hazard-ratio', oneMinus(product(oneMinus(share('hazard-ratio-0', '0.85')), fading)));
  const profiles = new Map<string, CycleLine>();
  const alive: CycleLine[] = [];
  for (let group = 0; group < groups; group += 1) {
    const age = share(`group-${group}.age`, `${0.8 + group / 10}`);
    const hazards = MOVES.map(([from, to], at) => share(`group-${group}.rate-${from}-${to}`, `0.0${(at % 7) + 1}`));
    for (const arm of ARMS) {
      const at = `group-${group}.${arm}`;
      const rates = MOVES.map(([from, to], index) => {
        const hazard = hazards[index] ?? ZERO;
        return onCycle(`${at}.rate-${from}-${to}`, arm === 'helped' && to > 2 ? product(hazard, hazardRatio) : hazard);
      });
      const death = STATES.map((_, state) =>
        onCycle(
          `${at}.death-${state}`,
          product(age, constant(`0.${4 + state}`), exp(product(constant('0.09'), stepIndex<'cycle'>()))),
        ),
      );
      const survival = death.map((hazard, state) =>
        onCycle(`${at}.half-year-survival-${state}`, exp(negative(product(HALF, hazard)))),
      );
      const leaving = STATES.map((_, state) =>
        onCycle(`${at}.leaving-${state}`, sum(ZERO, ...rates.filter((__, index) => MOVES[index]?.[0] === state))),
      );
      const stay = leaving.map((rate, state) => onCycle(`${at}.stay-${state}`, exp(negative(rate))));
      const spread = leaving.map((rate, state) => onCycle(`${at}.spread-${state}`, phi(rate)));
      const steps = STATES.map((_, state) => graph.promised(`${at}.in-${state}`, cycle, 'share'));
      const before = (line: CycleLine | undefined) => previous(line as CycleLine, constant('0.125'));
      STATES.forEach((_, to) => {
        const arriving = MOVES.flatMap(([from, target], index) =>
          target === to
            ? [
                product(
                  before(steps[from]),
                  before(rates[index]),
                  before(spread[from]),
                  before(survival[from]),
                  before(survival[to]),
                ),
              ]
            : [],
        );
        const staying = product(before(steps[to]), before(stay[to]), before(survival[to]), before(survival[to]));
        onCycle(`${at}.in-${to}`, sum(staying, ...arriving));
      });
      const lived = steps.map((line, state) =>
        onCycle(`${at}.lived-${state}`, product(HALF, sum(line, previous(line, constant('0.125'))))),
      );
      alive.push(onCycle(`${at}.alive`, sum(ZERO, ...steps)));
      lived.forEach((line, state) => {
        const profile = product(HALF, sum(line, previous(line, ZERO)));
        profiles.set(`${at}.${state}`, onCycle(`${at}.profile-${state}`, profile));
      });
    }
  }

  const need = share('need', '300');
  const capacity = graph.line({
    ...named('capacity'), axis: year, unit: 'share',
    value: product(share('capacity-0', '40'), oneMinus(power(retention, sum(ONE, stepIndex<'year'>())))),
  }); // prettier-ignore
  const entrants = graph.promised('entrants', year, 'share');
  const onYear = (id: string, value: Formula<'year'>, shown = false) =>
    graph.line({ ...named(id), axis: year, unit: 'share', value, shown });
  const firstAlive = alive[0] as CycleLine;
  const stillHelped = onYear('still-helped', convolvePast(entrants, firstAlive));
  onYear(
    'entrants',
    smallest(largest(ZERO, difference(need, stillHelped)), largest(ZERO, difference(capacity, stillHelped))),
  );
  const personYears = [...profiles].map(([id, profile]) => onYear(`years.${id}`, convolve(entrants, profile)));
  for (const line of alive.slice(1)) onYear(`${line.id}.by-year`, convolve(entrants, line), true);
  const factor = onYear('factor', power(quotient(ONE, sum(ONE, share('discount', '0.035'))), stepIndex<'year'>()));

  const present: Line<'year', 'share'>[] = [];
  for (let stream = 0; stream < streams; stream += 1) {
    const at = `stream-${stream}`;
    const price = share(`${at}.price`, `${100 + stream}.5`);
    const basis = personYears.filter((_, index) => index % streams === stream || index === stream);
    const gross = onYear(`${at}.gross`, product(sum(ZERO, ...basis), price));
    const kept = (what: string) => oneMinus(share(`${at}.${what}`, '0.15'));
    const net = onYear(
      `${at}.net`,
      product(gross, kept('deadweight'), kept('attribution'), power(kept('drop-off'), stepIndex<'year'>())),
    );
    const positive = onYear(`${at}.positive`, where(compare('<', ZERO, net), net, ZERO));
    const cash = onYear(`${at}.cash`, product(floor(quotient(positive, constant('52'))), constant('52')));
    for (const [label, part] of [
      ['net', net],
      ['cash', cash],
      ['rest', difference(net, cash)],
    ] as const) {
      present.push(onYear(`${at}.${label}.present`, product(part, factor)));
    }
  }
  const value = onYear('value', sum(ZERO, ...present));
  const cost = onYear('cost', product(share('cost-0', '2650'), factor));
  const net = onYear('net', difference(value, cost));
  onYear('running-total', cumulative(net), true);
  for (const line of [value, cost, ...present]) {
    graph.total({ ...named(`total.${line.id}`), unit: 'share', value: total(line) });
  }
  graph.total({
    ...named('benefit-cost-ratio'),
    unit: 'share',
    value: quotient(total(value), total(cost)),
    definedWhen: total(cost),
    otherwise: 'no cost',
  });
  return graph.build();
}
