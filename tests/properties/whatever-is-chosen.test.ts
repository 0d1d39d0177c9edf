import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../core/engines/exact';
import { HOME_STATES, STATES } from '../../core/model';
import type { ResolvedScenario } from '../../core/scenario';
import { anyScenario } from '../support/any-scenario';
import { sumOf, totalsOf, workedOut, type Worked } from '../support/eileen';

const RUNS = { numRuns: 10 };
const isAmount = (id: string) => /^input\..*\.amount$/.test(id);
const isEffect = (id: string) => /(hazard|rate)-ratio$/.test(id);

/** Every quantity that is meant at one value, the others as the scenario has them. */
function all({ engine, graph }: Worked, value: string, isMeant: (id: string) => boolean): Evaluation {
  return engine.evaluate(new Map([...graph.quantities.keys()].filter(isMeant).map((id) => [id, value])));
}

/** The first of some lines that is not exactly nothing, and where. */
function moved(evaluation: Evaluation, ids: readonly string[]): string | null {
  for (const id of ids) {
    const step = evaluation.line(id).findIndex((value) => !value.isZero());
    if (step !== -1) return `${id} in step ${step}`;
  }
  return null;
}

const ofEvery = (check: (worked: Worked, scenario: ResolvedScenario) => void) =>
  fc.assert(
    fc.property(anyScenario, (scenario) => check(workedOut(scenario), scenario)),
    RUNS,
  );

/** The same sentences for every template, whatever is chosen beside its answers and whatever these are. */
describe('whatever is chosen', () => {
  it('with nothing put in, every benefit, every cost and the leverage are exactly zero, in every year and from every side', () => {
    ofEvery((worked) => {
      const { graph } = worked;
      const evaluation = all(worked, '0', isAmount);
      // the hours that are left for people are of an arm, and neighbours help without the council
      const ids = [...graph.lines.keys()].filter((id) =>
        /^(benefit|gain|costs|capital\.(?!hours-for-people)|living-longer\.cost|life-rate\.by-year|outcome|gap\.plan)|extra-entrants|^lens\..*-by-year/.test(
          id,
        ),
      );
      expect(ids.length).toBeGreaterThan(25);
      expect(moved(evaluation, ids)).toBeNull();
      const total = totalsOf(evaluation);
      const nets = ['lens.council.net', 'lens.public.net', 'lens.society.net', 'capital.pv-leverage', 'capital.hours'];
      for (const id of [...nets, 'care-weeks.fewer-in-all', 'care-moves.put-off', 'people.extra-supported']) {
        expect({ id, value: total(id).toFixed() }).toEqual({ id, value: '0' });
      }
      const weighted = graph.totals.has('lens.society.net-weighted') ? total('lens.society.net-weighted') : null;
      expect(weighted?.isZero() ?? true).toBe(true);
    });
  });

  it('with every effect at 1, nothing comes of where people live, what happens to them, or longer life: exactly zero', () => {
    ofEvery((worked, { structure }) => {
      const evaluation = all(worked, '1', isEffect);
      const through = structure.streams
        .filter(({ driver }) => driver.kind === 'state' || driver.kind === 'event')
        .map(({ id }) => `benefit.${id}.`);
      const ids = [...worked.graph.lines.keys()].filter(
        (id) =>
          through.some((stream) => id.startsWith(stream)) ||
          /^benefit\.longer-life|^living-longer\.cost$|^outcome\..*\.fewer$|^independence\.(home|care|alive)\.years$/.test(
            id,
          ),
      );
      expect(ids.length).toBeGreaterThan(9);
      expect(moved(evaluation, ids)).toBeNull();
      if (worked.graph.lines.has('gap.plan-eases') && !structure.hoursReplaceService) {
        expect(moved(evaluation, ['gap.plan-eases'])).toBeNull();
      }
    });
  });

  it('with the hazard ratio on death at 1, both lives hold the same number alive in every year', () => {
    ofEvery((worked) => {
      const evaluation = all(worked, '1', (id) => id === 'pathway.death-hazard-ratio');
      const alive = (profile: string, year: number) =>
        sumOf(STATES.map((state) => evaluation.line(`pathway.${profile}.${state}`)[year]!));
      for (let year = 0; year < worked.graph.stepsOf('pathway.helped.residential'); year += 1) {
        const apart = alive('helped', year).minus(alive('unhelped', year)).abs();
        // 34 digits, lost in some dozens of sums of shares of which none is above some.
        expect({ year, same: apart.lessThan('1e-28') }).toEqual({ year, same: true });
      }
    });
  });

  it('moves put off are those that came after all and those not needed at all; weeks fewer are those within the horizon and after it', () => {
    ofEvery((worked) => {
      const { total } = worked;
      const [putOff, later, never] = ['put-off', 'came-later', 'not-needed'].map((name) => total(`care-moves.${name}`));
      expect(putOff!.minus(later!).minus(never!).abs().lessThanOrEqualTo(putOff!.abs().times('1e-30'))).toBe(true);
      const [within, after, inAll] = ['fewer', 'after-horizon', 'fewer-in-all'].map((name) =>
        total(`care-weeks.${name}`),
      );
      expect(inAll!.minus(within!).minus(after!).abs().lessThanOrEqualTo(inAll!.abs().plus(1).times('1e-28'))).toBe(
        true,
      );
      const helps = total('pathway.hazard-ratio.corrected').lessThanOrEqualTo(1);
      const joined = total('people.extra-supported').greaterThanOrEqualTo(0);
      if (helps && joined) {
        for (const part of [later!, never!]) expect(part.greaterThan('-1e-25')).toBe(true);
      }
    });
  });

  it('nobody is lost: where helped people live, and how many have died, never add to more than all who joined', () => {
    ofEvery((worked) => {
      const { graph, line } = worked;
      for (const profile of ['helped', 'unhelped']) {
        let before = '1';
        for (let year = 0; year < graph.stepsOf(`pathway.${profile}.residential`); year += 1) {
          const alive = sumOf(STATES.map((state) => line(`pathway.${profile}.${state}`)[year]!));
          expect(alive.minus(before).lessThan('1e-25') && alive.greaterThan('-1e-25')).toBe(true);
          before = alive.toFixed();
        }
        expect(HOME_STATES.every((state) => line(`pathway.${profile}.${state}`).at(-1)!.isZero())).toBe(true);
      }
    });
  });
});
