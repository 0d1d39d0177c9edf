import { describe, expect, it } from 'vitest';
import { costEffectivenessFrontier } from '../oracles/frontier';
import { createExactEngine } from '../../core/engines/exact';
import { cohortFindings, type Counting } from '../oracles/cohort';
import { totalsOf } from '../support/eileen';
import { expectPrinted, printedValue, type PrintedValue } from '../support/printed-value';
import hiv from './cases/markov_hiv_mono_vs_combination.json';
import sickSicker from './cases/markov_sick_sicker_time_independent.json';
import hip from './cases/markov_total_hip_replacement.json';
import { CARE_CHECKS, careFigures, careModel } from './worked/care-cohort';
import { hipFigures, hipModel } from './worked/markov-hip';
import { hivFigures, hivModel } from './worked/markov-hiv';
import {
  EVERY_MOMENT,
  PRINTED_WEIGHTS,
  sickSickerFigures,
  sickSickerModel,
  STRATEGIES,
  WEIGHTS_OF_THE_TEXT,
} from './worked/markov-sick-sicker';

/** Every figure that a case prints, by name. */
function itMeets(
  printed: Readonly<Record<string, PrintedValue | undefined>>,
  figures: ReturnType<typeof hivFigures>,
): void {
  it.each(Object.keys(printed))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(printed, name));
  });
}

/** Chancellor and others (1997), as example 2.5 of Briggs, Claxton and Sculpher (2006). */
describe('HIV, one drug against two: a relative risk that lasts two cycles', () => {
  itMeets(hiv.expected, hivFigures());

  it('has rows that add to 1 in every cycle, though its counts are thirds and sevenths', () => {
    const { graph, cohort } = hivModel();
    expect(cohortFindings(cohort, createExactEngine(graph).evaluate())).toEqual([]);
  });
});

/** Briggs, Claxton and Sculpher (2006), example 3.5. */
describe('total hip replacement: a Weibull hazard, mortality by age, two discount rates', () => {
  itMeets(hip.expected, hipFigures());

  it('has chances between 0 and 1 in all sixty cycles', () => {
    const { graph, cohort } = hipModel();
    expect(cohortFindings(cohort, createExactEngine(graph).evaluate())).toEqual([]);
  });
});

/** Alarid-Escudero and others, Medical Decision Making (2023). */
describe('Sick-Sicker: four strategies at constant rates', () => {
  itMeets(sickSicker.expected, sickSickerFigures());

  it('drops strategy A, which B beats on both counts', () => {
    const { graph } = sickSickerModel(PRINTED_WEIGHTS);
    const total = totalsOf(createExactEngine(graph).evaluate());
    const rows = costEffectivenessFrontier(
      STRATEGIES.map((id) => ({ id, cost: total(`sick.${id}.cost`), effect: total(`sick.${id}.qaly`) })),
    );
    expect(rows.map(({ id, status, dominatedBy }) => [id, status, dominatedBy])).toEqual([
      ['SoC', 'on-frontier', []],
      ['A', 'strongly-dominated', ['B']],
      ['B', 'on-frontier', []],
      ['AB', 'on-frontier', []],
    ]);
  });

  it('says that the weights of the print do not add to its 75 cycles', () => {
    const { graph, cohort } = sickSickerModel(PRINTED_WEIGHTS);
    const findings = cohortFindings(cohort, createExactEngine(graph).evaluate());
    expect(findings.map(({ code, outcome, what }) => ({ code, outcome, what }))).toEqual([
      {
        code: 'weights-do-not-add-to-cycles',
        outcome: 'warn',
        what: 'The weights of "cost" add to 74.6667 over 75 cycles.',
      },
      {
        code: 'weights-do-not-add-to-cycles',
        outcome: 'warn',
        what: 'The weights of "quality-adjusted years" add to 74.6667 over 75 cycles.',
      },
    ]);
  });

  /** Recomputed by the case's author, not published: to the six or nine decimals that are kept. */
  it.each([
    ['half_cycle', { kind: 'half-cycle' }],
    ['simpson_odd_cycles_4_3', WEIGHTS_OF_THE_TEXT],
    ['none', EVERY_MOMENT],
  ] as const satisfies readonly (readonly [string, Counting])[])(
    'agrees under another correction: %s',
    (name, counting) => {
      const figures = sickSickerFigures(counting);
      const recomputed: Readonly<Record<string, number>> = sickSicker.recomputed.same_model_other_corrections[name];
      for (const [figure, value] of Object.entries(recomputed)) {
        const ours = figures[figure];
        if (ours === undefined) throw new Error(`We give no "${figure}".`);
        expectPrinted(figure, ours, { value: String(value), tolerance: '0.0000006' });
      }
      expect(Object.keys(recomputed)).toHaveLength(10);
    },
  );
});

/** The check values of the methods sheet, B13. */
describe('independent, in care, dead: a hazard ratio of 0.75 on moving into care', () => {
  itMeets(CARE_CHECKS, careFigures());

  it('has nothing to report: rows add to 1, and so many weights as cycles', () => {
    for (const kind of ['half-cycle', 'simpson', 'start-of-cycle', 'end-of-cycle'] as const) {
      const { graph, cohort } = careModel({ kind });
      expect(cohortFindings(cohort, createExactEngine(graph).evaluate()), kind).toEqual([]);
    }
  });
});
