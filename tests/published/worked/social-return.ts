import type { Decimal } from 'decimal.js';
import { createExactEngine } from '../../../core/engines/exact';
import { GraphBuilder, isFirstStep, oneMinus, product, where, ZERO } from '../../../core/graph';
import { addImpactMap } from '../../oracles/impact-map';
import { totalsOf } from '../../support/eileen';
import { aQuantity } from '../../support/small-graph';
import befriending from '../cases/sroi_befriending_example.json';

/**
 * The befriending map. The page says "attribution 80%" for the share kept; here, as in the Guide, attribution is the share
 * caused by others, so it is given 1 - 0.80.
 */
export function befriendingFigures(readAsRemoved = false): Readonly<Record<string, Decimal>> {
  const graph = new GraphBuilder();
  const year = graph.axis('year', 'year', 1);
  const { inputs } = befriending;
  const ids = ['loneliness', 'gp-visits'] as const;
  const outcomes = inputs.outcomes.map((outcome, at) => {
    const id = ids[at] ?? '';
    const share = (name: string, value: string) => aQuantity(graph, { id: `${id}.${name}`, unit: 'share', value });
    const people = aQuantity(graph, { id: `${id}.people`, unit: 'person', value: String(outcome.quantity) });
    const each = outcome.proxy_gbp_per_person_year ?? outcome.proxy_gbp_per_visit;
    const unitText = outcome.visits_per_person === undefined ? '£/person' : '£/visit';
    const proxy = aQuantity(graph, { id: `${id}.proxy`, unit: unitText, value: String(each) });
    const visits = outcome.visits_per_person;
    const kept = share('kept', outcome.share_kept_after_attribution);
    return {
      id,
      label: outcome.name,
      gross:
        visits === undefined
          ? product(people, proxy)
          : product(people, aQuantity(graph, { id: `${id}.visits`, unit: 'visit/person', value: visits }), proxy),
      deadweight: share('deadweight', outcome.deadweight),
      displacement: share('displacement', outcome.displacement),
      attribution: readAsRemoved ? kept : oneMinus(kept),
      firstYear: 0,
      years: outcome.duration_years,
    };
  });
  addImpactMap(graph, {
    id: 'befriending',
    label: 'Befriending',
    axis: year,
    inputs: aQuantity(graph, { id: 'cost', unit: '£', value: String(inputs.programme_cost_gbp) }),
    discountRate: aQuantity(graph, { id: 'rate', unit: 'share', value: '0' }),
    outcomes,
  });
  const total = totalsOf(createExactEngine(graph.build()).evaluate());
  return {
    value_loneliness: total('befriending.loneliness'),
    value_gp_visits: total('befriending.gp-visits'),
    sroi_ratio: total('befriending.ratio'),
    share_of_value_from_wellbeing_proxy: total('befriending.loneliness.share'),
    share_cashable: total('befriending.gp-visits.share'),
  };
}

/** 40 people, £1,200 a year each, three years from the year after an input of £18,000: the methods sheet, B11. */
export function workedReturnFigures(): Readonly<Record<string, Decimal>> {
  const graph = new GraphBuilder();
  const year = graph.axis('year', 'year', 4);
  const share = (id: string, value: string) => aQuantity(graph, { id, unit: 'share', value });
  const people = aQuantity(graph, { id: 'people', unit: 'person', value: '40' });
  const each = aQuantity(graph, { id: 'each', unit: '£/person', value: '1200' });
  const put = aQuantity(graph, { id: 'input', unit: '£', value: '18000' });
  addImpactMap(graph, {
    id: 'map',
    label: 'Worked check',
    axis: year,
    inputs: where(isFirstStep<'year'>(), put, ZERO),
    discountRate: share('rate', '0.035'),
    outcomes: [
      {
        id: 'outcome',
        label: 'Outcome',
        gross: product(people, each),
        deadweight: share('deadweight', '0.25'),
        displacement: share('displacement', '0.10'),
        attribution: share('attribution', '0.20'),
        dropOff: share('drop-off', '0.15'),
        firstYear: 1,
        years: 3,
      },
    ],
  });
  const evaluation = createExactEngine(graph.build()).evaluate();
  const total = totalsOf(evaluation);
  const byYear = (line: string, name: string) =>
    [1, 2, 3].map((at) => [`${name}_${at}`, evaluation.line(line)[at] as Decimal] as const);
  return {
    ...Object.fromEntries(byYear('map.outcome.by-year', 'value')),
    ...Object.fromEntries(byYear('map.outcome.discounted', 'present_value')),
    total: total('map.impact'),
    sroi: total('map.ratio'),
    net_sroi: total('map.net-ratio'),
  };
}

const printed = (value: string, tolerance: string) => ({ value, tolerance });

/** As the methods sheet has them, to its last digit. */
export const WORKED_RETURN_CHECKS = {
  value_1: printed('25920.00', '0.005'),
  value_2: printed('22032.00', '0.005'),
  value_3: printed('18727.20', '0.005'),
  present_value_1: printed('25043.4783', '0.00005'),
  present_value_2: printed('20567.1078', '0.00005'),
  present_value_3: printed('16890.8614', '0.00005'),
  total: printed('62501.4474', '0.00005'),
  sroi: printed('3.472303', '0.0000005'),
  net_sroi: printed('2.472303', '0.0000005'),
};
