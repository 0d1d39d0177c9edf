import { describe, expect, it } from 'vitest';
import { differentiate } from '../../core/engines/differentiate';
import { createExactEngine, isNotDefined } from '../../core/engines/exact';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { workbookFrom, templateNamed } from '../../core/templates';
import { compareWithMeasured, type Tally } from '../support/measured-slopes';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

/** Moving one quantity works the whole model out three times. */
const EVERY_THIRD = 3;

describe('in the template', () => {
  const { graph } = buildModel(resolveScenario(workbookFrom(EILEEN_GRIT_BIN), 'first'));
  const engine = createExactEngine(graph);
  const evaluation = engine.evaluate();

  const headline = 'lens.society.net';

  it('each lens has a slope for every quantity', () => {
    for (const id of [...graph.totals.keys()].filter((total_) => total_.startsWith('lens.'))) {
      if (isNotDefined(evaluation.total(id))) continue;
      const slopes = differentiate(graph, evaluation, id);
      expect([...slopes.keys()]).toEqual([...graph.quantities.keys()]);
      for (const [quantity, slope] of slopes) expect(slope.isFinite(), `${id} by ${quantity}`).toBe(true);
    }
  });

  it('the net value to society moves with every third quantity as it does when the quantity is moved', () => {
    const tally: Tally = { compared: 0, moving: 0, atKinks: 0 };
    compareWithMeasured(graph, tally, [headline], EVERY_THIRD);
    expect(tally.moving).toBeGreaterThan(graph.quantities.size / EVERY_THIRD / 2);
    expect(tally.atKinks).toBeLessThan(graph.quantities.size / EVERY_THIRD / 20);
  });
});
