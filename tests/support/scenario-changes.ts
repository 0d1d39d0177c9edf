import { requiredQuantities } from '../../core/catalogue';
import type { ResolvedScenario } from '../../core/scenario';
import type { QuantityInput, Structure } from '../../core/schema';
import { aGuess } from './eileen';

type Changes = {
  /** One more thing that the council puts in, paid once for the whole programme. */
  readonly input?: {
    readonly id: string;
    readonly label: string;
    readonly amount: string;
    readonly startOffset?: number;
  };
  readonly values?: Readonly<Record<string, string>>;
  readonly quantities?: Readonly<Record<string, QuantityInput>>;
};

/** A scenario as somebody changed it: another structure, one more input, other values; only what is then asked for stays. */
export function changeFrom(
  from: ResolvedScenario,
  structure: (before: Structure) => Structure,
  { input, values = {}, quantities = {} }: Changes = {},
): ResolvedScenario {
  const chosen = structure(from.structure);
  const next = input === undefined ? chosen : { ...chosen, inputs: [...chosen.inputs, onceFor(input)] };
  const answers: Record<string, QuantityInput> = {
    ...from.quantities,
    ...(input === undefined ? {} : { [`input.${input.id}.amount`]: aGuess(input.amount, '£') }),
    ...quantities,
  };
  for (const [id, value] of Object.entries(values)) {
    const known = answers[id];
    if (known === undefined) throw new Error(`The scenario has no "${id}".`);
    answers[id] = { ...known, value };
  }
  const asked = new Set(requiredQuantities(next).map(({ id }) => id));
  return {
    ...from,
    structure: next,
    quantities: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))),
  };
}

function onceFor({ id, label, startOffset = 0 }: NonNullable<Changes['input']>): Structure['inputs'][number] {
  return {
    id,
    label,
    kind: 'revenue',
    payer: 'council-other',
    basis: 'whole-programme',
    timing: { kind: 'once', startOffset },
    invites: false,
    works: null,
  };
}
