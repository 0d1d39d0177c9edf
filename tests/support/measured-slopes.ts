import type { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import { differentiate } from '../../core/engines/differentiate';
import { createExactEngine, ExactDecimal, isNotDefined, type ExactEngine } from '../../core/engines/exact';
import type { Graph } from '../../core/graph';

const STEP = new ExactDecimal('1e-9');
type Sides = { readonly before: Decimal; readonly after: Decimal };

/** The slope measured by moving one quantity a little to each side; null where the total has no value there. */
function measured(engine: ExactEngine, values: ReadonlyMap<string, string>, id: string, totalId: string): Sides | null {
  const at_ = (value: Decimal) => {
    try {
      const found = engine.evaluate(new Map([...values, [id, value.toFixed()]])).total(totalId);
      return isNotDefined(found) ? null : found;
    } catch {
      return null; // a kink of its own: the formula has no value a little further on
    }
  };
  const here = new ExactDecimal(values.get(id) as string);
  const [below, middle, above] = [at_(here.minus(STEP)), at_(here), at_(here.plus(STEP))];
  if (below === null || middle === null || above === null) return null;
  return { before: middle.minus(below).div(STEP), after: above.minus(middle).div(STEP) };
}

/** How many slopes were compared, how many of those are not 0, and how many stand at a kink. */
export type Tally = { compared: number; moving: number; atKinks: number };

/** Compares slopes of totals (each, or every third quantity …) with measured ones; where the two sides differ there is a kink, and it is only counted. */
export function compareWithMeasured(graph: Graph, tally: Tally, totals = [...graph.totals.keys()], every = 1): void {
  const engine = createExactEngine(graph);
  const values = new Map([...graph.quantities.values()].map(({ id, value }) => [id, value]));
  const evaluation = engine.evaluate(values);
  for (const totalId of totals) {
    if (isNotDefined(evaluation.total(totalId))) continue;
    const slopes = [...differentiate(graph, evaluation, totalId)];
    for (const [id, slope] of slopes.filter((_, index) => index % every === 0)) {
      const sides = measured(engine, values, id, totalId);
      const size = ExactDecimal.max(1, slope.abs());
      if (sides === null || sides.before.minus(sides.after).abs().gt(size.times('1e-3'))) {
        tally.atKinks += 1;
        continue;
      }
      const central = sides.before.plus(sides.after).div(2);
      const apart = central.minus(slope).abs();
      // central differences are off by a third derivative times 1e-18, and by rounding at 1e-25 over 1e-9
      expect(
        apart.lte(size.times('1e-8')),
        `d(${totalId})/d(${id}): ${slope.toString()} against ${central.toString()}`,
      ).toBe(true);
      tally.compared += 1;
      if (!slope.isZero()) tally.moving += 1;
    }
  }
}
