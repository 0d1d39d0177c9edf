import type { Decimal } from 'decimal.js';
import { createExactEngine, isNotDefined, type Evaluation, type ExactEngine } from '../../core/engines/exact';
import { buildModel, type Model } from '../../core/model';
import type { ResolvedScenario } from '../../core/scenario';
import type { QuantityInput, Structure } from '../../core/schema';
import { templateNamed } from '../../core/templates';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

type Changes = {
  readonly structure?: (structure: Structure) => Structure;
  /** New values, by quantity; unit, source and grade stay. */
  readonly values?: Readonly<Record<string, string>>;
  /** Whole quantities, put in or replaced; `null` takes one out. */
  readonly quantities?: Readonly<Record<string, QuantityInput | null>>;
};

/** Eileen's template as a scenario, with some of it changed. */
export function eileen({ structure = (same) => same, values = {}, quantities = {} }: Changes = {}): ResolvedScenario {
  const all: Record<string, QuantityInput> = { ...EILEEN_GRIT_BIN.opening.quantities };
  for (const [id, value] of Object.entries(values)) {
    const known = all[id];
    if (known === undefined) throw new Error(`The template has no "${id}".`);
    all[id] = { ...known, value };
  }
  for (const [id, input] of Object.entries(quantities)) {
    if (input === null) delete all[id];
    else all[id] = input;
  }
  return {
    id: 'first',
    name: 'One street',
    structure: structure(EILEEN_GRIT_BIN.opening.structure),
    quantities: all,
    correlations: EILEEN_GRIT_BIN.opening.correlations,
  };
}

/** A guess of grade 6, as a person would first type it. */
export function aGuess(value: string, unit: string): QuantityInput {
  return { value, unit, source: { kind: 'assumption', reason: 'Invented for a test.' }, grade: 6, note: '' };
}

/** A scenario with its model and an engine that remembers. */
export type Worked = Model & {
  readonly scenario: ResolvedScenario;
  readonly engine: ExactEngine;
  readonly evaluation: Evaluation;
  readonly total: (id: string) => Decimal;
  readonly line: (id: string) => readonly Decimal[];
};

export function workedOut(scenario: ResolvedScenario, values?: Readonly<Record<string, string>>): Worked {
  const model = buildModel(scenario);
  const engine = createExactEngine(model.graph);
  const evaluation = engine.evaluate(values === undefined ? undefined : new Map(Object.entries(values)));
  return { scenario, ...model, engine, evaluation, total: totalsOf(evaluation), line: (id) => evaluation.line(id) };
}

/** Totals that must have a value. */
export function totalsOf(evaluation: Evaluation): (id: string) => Decimal {
  return (id) => {
    const value = evaluation.total(id);
    if (isNotDefined(value)) throw new Error(`${id} is not defined: ${value.notDefined}`);
    return value;
  };
}

/** The sum of some decimals. */
export function sumOf(values: readonly Decimal[]): Decimal {
  const [first, ...others] = values;
  if (first === undefined) throw new Error('Nothing to add.');
  return others.reduce((sum, value) => sum.plus(value), first);
}

/** Few hours of care at home instead of a care home, so that the council keeps something of every move that is put off. */
export const CARE_IS_SAVED = { 'stream.kept-home-care.per-unit': '7', 'pathway.entry.85-89': '0.073' } as const;
