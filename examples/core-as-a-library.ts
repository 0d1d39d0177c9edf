// What a script takes from core: a graph, an axis, two methods and an engine. No scenario, no template and no window.
import { createExactEngine, isNotDefined } from '../core/engines/exact';
import { difference, GraphBuilder, inUnit, product, total } from '../core/graph';
import { addDiscountFactor, addPayback } from '../core/methods';
import { GREEN_BOOK_STANDARD } from '../core/reference';

/** A boiler: £10,000 at once, then £1,600 less for gas in each of nine years. Invented. */
export function boiler(saving = '1600') {
  const graph = new GraphBuilder();
  const year = graph.axis('year', 'year', 10);
  const source = { title: 'An invented boiler', section: 'this example' };
  const common = { stage: 'appraisal', axis: year, unit: '£', source } as const;
  const money = { axis: year, unit: '£', source } as const;
  const saved = graph.series({ ...money, id: 'saved', label: 'Gas', values: ['0', ...Array<string>(9).fill(saving)] });
  const spent = graph.series({ ...money, id: 'spent', label: 'Boiler', values: ['10000', ...Array<string>(9).fill('0')] });
  const net = graph.line({ ...common, id: 'net', label: 'Net', value: difference(saved, spent) });
  const factor = addDiscountFactor(graph, year, { id: 'money', words: 'money', schedule: GREEN_BOOK_STANDARD });
  const discounted = graph.line({ ...common, id: 'discounted', label: 'Net, discounted', value: product(net, factor) });
  const npv = { id: 'npv', label: 'Net present value', stage: 'appraisal', unit: '£', source } as const;
  graph.total({ ...npv, value: inUnit(total(discounted), '£') });
  addPayback({ graph, year }, { id: 'boiler', label: 'Boiler', net });
  const result = createExactEngine(graph.build()).evaluate();
  const payback = result.total('boiler.payback');
  const value = result.total('npv');
  if (isNotDefined(value)) throw new Error(value.notDefined); // a total without `definedWhen` always has a value
  return { npv: value, payback: isNotDefined(payback) ? payback.notDefined : payback };
}
