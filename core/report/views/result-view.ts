import type { Evaluation } from '../../engines/exact';
import { weakestLeaves } from '../../engines/explain';
import type { Graph } from '../../graph';
import { LENSES, schedulesOf } from '../../model';
import { SANITY_STRIP } from '../../reference';
import type { ResolvedScenario } from '../../scenario';
import { formatFinancialYear } from '../format';
import { caseAgainst } from './case-against';
import { chainView } from './chain';
import { checkViews } from './checks';
import { fiveLabelViews, gapViews, lensViews, payerRows, yearsView } from './money';
import { funnelViews, pathwayView, peopleView } from './people';
import { readerOf } from './reader';
import type { PublishedView, ResultView } from './view-types';

export type ResultOptions = {
  /** The same scenario with many sites; null where it has many already. */
  readonly many: { readonly sites: string; readonly evaluation: Evaluation } | null;
  /** Worked out on demand, since each takes many evaluations. */
  readonly turningPoints?: ResultView['whatWouldHaveToBeTrue'];
};

const WEAKEST_SHOWN = 5;

/**
 * Everything that screens and reports show of a scenario's result.
 *
 * Takes    the scenario, its model and one evaluation; a second one with many sites; turning points where wanted
 * Gives    plain data; every figure has the id under which it explains itself
 */
export function resultView(
  scenario: ResolvedScenario,
  graph: Graph,
  evaluation: Evaluation,
  { many, turningPoints = [] }: ResultOptions,
): ResultView {
  const { structure } = scenario;
  const read = readerOf(graph, evaluation);
  const labels = Array.from({ length: structure.horizonYears }, (_, t) => formatFinancialYear(structure.firstYear + t));
  const people = peopleView(read, structure);
  const schedules = schedulesOf(structure.schedule);
  const rate = (use: 'money' | 'health-life') => percent(schedules[use].bands[0]?.rate ?? '0');
  return {
    scenarioName: scenario.name,
    priceBase: `${formatFinancialYear(structure.priceBase)} prices`,
    horizon: horizonWords(labels),
    discounting:
      rate('money') === rate('health-life')
        ? `discounted at ${rate('money')}`
        : `discounted at ${rate('money')}, wellbeing at ${rate('health-life')}`,
    scheduleVintage: `${schedules.money.label}; ${schedules.money.vintage}`,
    lenses: lensViews(read),
    council: {
      putsIn: read.total('lens.council.pv-costs', 'The council puts in'),
      hours: read.total('capital.hours', 'Neighbours add, beside it'),
      leverage: read.total('capital.pv-leverage'),
      leverageRatio: read.total('capital.leverage-ratio'),
    },
    fiveLabels: fiveLabelViews(read),
    payers: payerRows(read),
    gaps: gapViews(read),
    years: yearsView(read, labels),
    funnels: funnelViews(read, structure, labels),
    pathway: pathwayView(read),
    chain: chainView(read, people, structure.horizonYears),
    people,
    perHundred: many === null ? null : perMany(graph, many, structure.site.plural),
    checks: checkViews(scenario, read),
    published: SANITY_STRIP.map(publishedView),
    caseAgainst: caseAgainst(read, turningPoints),
    whatWouldHaveToBeTrue: turningPoints,
    weakest: weakestLeaves(graph, { kind: 'total', id: 'lens.public.net' })
      .slice(0, WEAKEST_SHOWN)
      .map(({ id, label, evidence }) => ({ quantityId: id, label, grade: evidence.grade })),
  };
}

function percent(rate: string): string {
  return `${String(Number((Number(rate) * 100).toFixed(4)))}%`;
}

function horizonWords(labels: readonly string[]): string {
  const years = labels.length === 1 ? 'one year' : `${labels.length} years`;
  return labels.length === 1
    ? `${years}, ${labels[0] ?? ''}`
    : `${years}, ${labels[0] ?? ''} to ${labels.at(-1) ?? ''}`;
}

function perMany(
  graph: Graph,
  { sites, evaluation }: NonNullable<ResultOptions['many']>,
  plural: string,
): ResultView['perHundred'] {
  const read = readerOf(graph, evaluation);
  return {
    sites: `${sites} ${plural}`,
    lenses: LENSES.map((lens) => ({
      lens,
      net: read.total(`lens.${lens}.net`).value ?? '0',
      costs: read.total(`lens.${lens}.pv-costs`).value ?? '0',
      cash: read.total(`lens.${lens}.pv-cash`).value ?? '0',
    })),
  };
}

function publishedView(finding: (typeof SANITY_STRIP)[number]): PublishedView {
  const { low, middle, high, unit } = finding.measure;
  return {
    id: finding.id,
    title: finding.programme,
    finding: finding.finding,
    kind: finding.kind,
    range:
      low === null && middle === null && high === null
        ? null
        : { low: low ?? middle ?? '', high: high ?? middle ?? '', middle, unit },
    caveat: finding.caveat,
    address: finding.source.address,
  };
}
