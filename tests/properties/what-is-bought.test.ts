import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../core/scenario';
import { TEMPLATES, type Template } from '../../core/templates';
import { anyAnswers } from '../support/any-answers';
import { totalsOf, workedOut } from '../support/eileen';

const scenarioOf = ({ opening }: Template): ResolvedScenario => opening;
const BOUGHT = TEMPLATES.filter(({ opening: { structure } }) => structure.paidService !== null);
const isAmount = (id: string) => /^input\..*\.amount$/.test(id);
const isEffect = (id: string) => /(hazard|rate)-ratio$/.test(id) && !id.startsWith('gap.');
const A_HAIR = '1e-25'; // of a person: 34 digits, added some dozens of times
const RUNS = { numRuns: 4 };

/** The same sentences that hold for helpers hold for what is bought. */
describe.each(BOUGHT.map((template) => [template.name, template] as const))(
  '%s, whatever is answered',
  (_, template) => {
    const { graph, engine, scenario } = workedOut(scenarioOf(template));
    const at = (answers: Readonly<Record<string, string>>) => engine.evaluate(new Map(Object.entries(answers)));
    const all = (value: string, isMeant: (id: string) => boolean) =>
      Object.fromEntries([...graph.quantities.keys()].filter(isMeant).map((id) => [id, value]));

    it('with nothing put in brings nothing: exactly zero', () => {
      fc.assert(
        fc.property(
          anyAnswers(scenario.structure, (id) => !isAmount(id)),
          (answers) => {
            const evaluation = at({ ...answers, ...all('0', isAmount) });
            const lines = [...graph.lines.keys()].filter((id) =>
              /^(benefit|gain|costs)\.|capital\.|extra-entrants/.test(id),
            );
            for (const id of lines) {
              const moved = evaluation.line(id).findIndex((value) => !value.isZero());
              expect({ id, moved }).toEqual({ id, moved: -1 });
            }
            expect(totalsOf(evaluation)('lens.society.net').isZero()).toBe(true);
          },
        ),
        RUNS,
      );
    });

    it('with every effect at 1 brings nothing through where people live or what happens to them: exactly zero', () => {
      const throughPathway = scenario.structure.streams
        .filter(({ driver }) => driver.kind === 'state' || driver.kind === 'event')
        .map(({ id }) => `benefit.${id}.`);
      fc.assert(
        fc.property(
          anyAnswers(scenario.structure, (id) => !isEffect(id)),
          (answers) => {
            const evaluation = at({ ...answers, ...all('1', isEffect) });
            const lines = [...graph.lines.keys()].filter((id) =>
              throughPathway.some((stream) => id.startsWith(stream)),
            );
            expect(lines.length).toBeGreaterThan(9);
            for (const id of lines) {
              const moved = evaluation.line(id).findIndex((value) => !value.isZero());
              expect({ id, moved }).toEqual({ id, moved: -1 });
            }
          },
        ),
        RUNS,
      );
    });

    it('helps no more people than need it, and takes on nobody that it has no room for', () => {
      fc.assert(
        fc.property(anyAnswers(scenario.structure), (answers) => {
          const evaluation = at(answers);
          const need = totalsOf(evaluation)('people.need');
          const line = (name: string) => evaluation.line(`people.with.${name}`);
          line('helped').forEach((helped, year) => {
            expect(helped.minus(need).lessThan(A_HAIR)).toBe(true);
            // of those who join some leave within the year, and are replaced
            const stay = evaluation.line('pathway.still-helped-at-the-end')[0]!;
            expect(line('entrants')[year]!.times(stay).minus(line('capacity')[year]!).lessThan(A_HAIR)).toBe(true);
            expect(line('entrants')[year]!.isNegative() && !line('entrants')[year]!.isZero()).toBe(false);
          });
        }),
        RUNS,
      );
    });
  },
);
