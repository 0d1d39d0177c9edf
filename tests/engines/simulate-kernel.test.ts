import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { compileKernel } from '../../core/engines/simulate';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/templates';
import '../support/agreement';
import { graphOf, OPERATOR_EXAMPLES } from '../support/operator-examples';
import { randomModel } from '../support/random-graph';
import { exactFigures, simulatedFigures } from '../support/simulated-figures';
import { yardstickGraph } from '../support/yardstick-graph';

/**
 * Floating point has 16 digits, and a random graph or a template may lose six of them; what differs by more than this
 * differs in meaning.
 */
const WITHIN = '1e-9';
const KINDS = ['javascript', 'webassembly'] as const;

describe.each(KINDS)('a draw in %s, with every quantity at its stated value', (kind) => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))(
    'gives every line and total of "%s" as the exact engine does',
    (_name, template) => {
      const workbook = workbookFrom(template);
      const { graph } = buildModel(resolveScenario(workbook, workbook.currentScenario));
      const exact = exactFigures(createExactEngine(graph).evaluate());
      // What does not vary is worked out before the draws, by other code: each kind is tried with a share of its own.
      const ids = [...graph.quantities.keys()];
      const varying = kind === 'webassembly' ? ids : ids.filter((_, at) => at % 2 === 0);
      expect(simulatedFigures(graph, varying, new Map(), kind)).toAgreeWith(exact, { graph, within: WITHIN });
    },
    60_000,
  );

  it('gives what the exact engine does on random graphs, whichever quantities vary', () => {
    fc.assert(
      fc.property(randomModel(), fc.array(fc.boolean(), { minLength: 8 }), ({ graph, otherValues }, picks) => {
        const engine = createExactEngine(graph);
        const varying = [...graph.quantities.keys()].filter((_, at) => picks[at % picks.length]);
        for (const values of [new Map<string, string>(), otherValues]) {
          const exact = exactFigures(engine.evaluate(values));
          expect(simulatedFigures(graph, varying, values, kind)).toAgreeWith(exact, { graph, within: WITHIN });
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(
    Object.values(OPERATOR_EXAMPLES)
      .flat()
      .map((example) => [`${example.formula.op} ${example.says}`, example] as const),
  )('%s', (_says, example) => {
    const graph = graphOf(example);
    for (const varying of [[], [...graph.quantities.keys()]]) {
      simulatedFigures(graph, varying, new Map(), kind)
        .line('example')
        .forEach((value, step) => expect(Number(value)).toBeCloseTo(Number(example.values[step]), 13));
    }
  });

  /** Written by hand in C and in numpy, and worked out there. */
  it.each([
    ['NPSV', '229567.487322'],
    ['BCR', '1.39519480320'],
    ['fiscLA', '-255574.547551'],
    ['fiscNHS', '48421.5457073'],
    ['fiscPr', '277602.306839'],
    ['payback', '5.00000000000'],
    ['indYears', '66.9204760892'],
    ['lifeYears', '43.4835177197'],
  ])('gives %s of the yardstick to the 12 digits that it is published with', (id, expected) => {
    const graph = yardstickGraph();
    const varying = [...graph.quantities.keys()].slice(0, 44);
    expect(Number(simulatedFigures(graph, varying, new Map(), kind).total(id)).toPrecision(12)).toBe(expected);
    expect(compileKernel(graph, { varying, outputs: [], kind }).kind).toBe(kind);
  });
});
