import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import '../support/agreement';
import { evaluateObviously } from '../support/obvious-evaluator';
import { randomModel } from '../support/random-graph';

/**
 * Both sides round; the exact engine at 34 digits. Random graphs let an error grow to at most a million units of that, so a
 * larger difference than 1e-25 is a difference of meaning.
 */
const WITHIN = '1e-25';

describe('the exact engine, against the obvious evaluator', () => {
  it('means the same by every formula, on random graphs along years and cycles', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph, otherValues }) => {
        const engine = createExactEngine(graph);
        expect(engine.evaluate()).toAgreeWith(evaluateObviously(graph), { graph, within: WITHIN });
        expect(engine.evaluate(otherValues)).toAgreeWith(evaluateObviously(graph, otherValues), {
          graph,
          within: WITHIN,
        });
      }),
      { numRuns: 150 },
    );
  });
});
