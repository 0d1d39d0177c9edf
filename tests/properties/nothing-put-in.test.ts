import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '../support/any-answers';
import { eileen, totalsOf, workedOut } from '../support/eileen';

const { graph, engine, scenario } = workedOut(eileen());
const isAmount = (id: string) => /^input\..*\.amount$/.test(id);
const NOTHING = Object.fromEntries(scenario.structure.inputs.map(({ id }) => [`input.${id}.amount`, '0']));

/** Design section 4: both arms are computed, so what nobody pays for changes nothing. */
describe('with every input of the council at zero', () => {
  it('no benefit, no leverage and nobody more is supported: exactly zero, whatever else is answered', () => {
    fc.assert(
      fc.property(
        anyAnswers(scenario.structure, (id) => !isAmount(id)),
        (answers) => {
          const evaluation = engine.evaluate(new Map(Object.entries({ ...answers, ...NOTHING })));
          const gained = [...graph.lines.keys()].filter((id) =>
            /^(benefit|gain|costs)\.|capital\.|extra-entrants/.test(id),
          );
          expect(gained.length).toBeGreaterThan(25);
          for (const id of gained) {
            const moved = evaluation.line(id).findIndex((value) => !value.isZero());
            expect({ id, moved }).toEqual({ id, moved: -1 });
          }
          const total = totalsOf(evaluation);
          for (const id of [
            'capital.pv-leverage',
            'independence.years',
            'care-weeks.fewer-in-all',
            'lens.society.net',
          ]) {
            expect({ id, value: total(id).toFixed() }).toEqual({ id, value: '0' });
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('the two arms are the same in every line', () => {
    const evaluation = engine.evaluate(new Map(Object.entries(NOTHING)));
    const withInputs = [...graph.lines.keys()].filter(
      (id) => /^(participation|people)\./.test(id) && id.includes('with.'),
    );
    for (const id of withInputs.filter((one) => graph.lines.has(one.replace('with.', 'without.')))) {
      expect(evaluation.line(id)).toEqual(evaluation.line(id.replace('with.', 'without.')));
    }
  });

  it('a ratio is not defined rather than infinite or nothing', () => {
    const evaluation = engine.evaluate(new Map(Object.entries(NOTHING)));
    expect(evaluation.total('lens.council.ratio')).toEqual({ notDefined: 'not defined: there is no cost' });
    expect(evaluation.total('capital.leverage-ratio')).toEqual({
      notDefined: 'not defined: the council puts in no money',
    });
  });
});

describe('what neighbours would do anyway', () => {
  it('does not depend on what the council puts in', () => {
    const before = workedOut(eileen());
    const without = [...graph.lines.keys()].filter((id) =>
      /^(participation\.(\w+\.)?without|people\.without)\./.test(id),
    );
    expect(without.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(anyAnswers(scenario.structure, isAmount), (amounts) => {
        const evaluation = engine.evaluate(new Map(Object.entries(amounts)));
        for (const id of without) expect(evaluation.line(id)).toEqual(before.line(id));
      }),
      { numRuns: 8 },
    );
  });
});
