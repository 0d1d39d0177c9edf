import type { QuantityDefinitionRow } from '../catalogue';
import { checkScenario } from '../checks';
import { differentiate } from '../engines/differentiate';
import { isNotDefined, type Evaluation, type ExactEngine } from '../engines/exact';
import { Refusal } from '../errors';
import type { Lens, Model } from '../model';
import type { Graph } from '../graph';
import { ReferenceDecimal, type DecimalText } from '../reference';
import type { ResolvedScenario } from '../scenario';
import { everySwitch, type Switch } from './every-switch';

export type SwitchesQuestion = Model & {
  readonly scenario: ResolvedScenario;
  /** Left at the last value that was tried. */
  readonly engine: ExactEngine;
  /** The values that the scenario is worked out with. */
  readonly values: ReadonlyMap<string, DecimalText>;
  readonly row: QuantityDefinitionRow;
  readonly lenses: readonly Lens[];
  /** Awaited before each result with how many were worked out; stops the work by throwing. */
  readonly pause: (done: number) => Promise<void>;
};

/** Where the net of one lens turns. */
export type LensSwitches = {
  readonly lens: Lens;
  /** The net as it is. */
  readonly net: DecimalText;
  /** Whether it moves at all with this quantity. */
  readonly moves: boolean;
  /** Every value at which it changes its sign, ascending; none where there is no switch. */
  readonly switches: readonly Switch[];
};

const SHOWN_DIGITS = 12;

/**
 * Where the net of each lens turns as one quantity moves, all others being as they are: every value within what is legal.
 *
 * A value that cannot stand beside the scenario's other answers counts as one without a result.
 *
 * Takes    a scenario that can be worked out, its model and an engine; a quantity of it; lenses
 * Gives    for each lens its net and the values at which it changes its sign
 * Refuses  what evaluating refuses at the scenario's own values; what `pause` throws
 * Source   The Green Book (2026), switching values; the search as for `everySwitch`
 */
export async function quantitySwitches(of: SwitchesQuestion): Promise<readonly LensSwitches[]> {
  const now = of.values.get(of.row.id) ?? of.scenario.quantities[of.row.id]?.value ?? '0';
  const tried = triesOf(of);
  const found: LensSwitches[] = [];
  for (const lens of of.lenses) {
    const { id } = of.outline.lens[lens].net;
    const seen = new Set<string>();
    const at = async (value: DecimalText) => {
      const evaluation = await tried(value);
      const net = evaluation === null ? null : totalIn(evaluation, id);
      if (net !== null) seen.add(net.toFixed());
      return net;
    };
    const switches = await everySwitch({
      ...usualRange(of.row, now),
      limits: of.row.limits,
      valueAt: at,
      slopeAt: async (value) => {
        const evaluation = await tried(value);
        return evaluation === null ? null : slopeIn(of.graph, evaluation, id, of.row.id);
      },
    });
    const net = (await at(now))?.toFixed() ?? '0';
    const moves = seen.size > 1;
    found.push({ lens, net, moves, switches: moves ? switches.map(shortened) : [] });
  }
  return found;
}

/** Where the quantity usually lies: its slider, as far as what it is now, within what is legal. */
export function usualRange({ limits, slider }: QuantityDefinitionRow, now: DecimalText) {
  const far = ReferenceDecimal.max(slider.high, new ReferenceDecimal(now).times(2));
  const near = ReferenceDecimal.min(slider.low, now);
  return {
    low: ReferenceDecimal.max(limits.low, near).toFixed(),
    high: ReferenceDecimal.min(limits.high, far).toFixed(),
  };
}

/** Every lens reads the same evaluations. */
function triesOf(of: SwitchesQuestion): (value: DecimalText) => Promise<Evaluation | null> {
  const known = new Map<DecimalText, Evaluation | null>();
  return async (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    await of.pause(known.size);
    const evaluation = evaluationAt(of, value);
    known.set(value, evaluation);
    return evaluation;
  };
}

function evaluationAt(
  { scenario, engine, values, row, graph }: SwitchesQuestion,
  value: DecimalText,
): Evaluation | null {
  const input = scenario.quantities[row.id];
  if (input === undefined) return null;
  const moved = { ...scenario, quantities: { ...scenario.quantities, [row.id]: { ...input, value } } };
  if (checkScenario(moved).some(({ outcome, about }) => outcome === 'fail' && about.includes(row.id))) return null;
  if (!graph.quantities.has(row.id)) return engine.evaluate(values); // no formula reads it
  try {
    return engine.evaluate(new Map([...values, [row.id, value]]));
  } catch (refusal) {
    // at the far end of what is legal a formula may have no value; there is no result there, and no switch
    if (refusal instanceof Refusal && refusal.code === 'cannot-evaluate') return null;
    throw refusal;
  }
}

function totalIn(evaluation: Evaluation, id: string) {
  const value = evaluation.total(id);
  return isNotDefined(value) ? null : value;
}

function slopeIn(graph: Graph, evaluation: Evaluation, totalId: string, quantityId: string) {
  try {
    return differentiate(graph, evaluation, totalId).get(quantityId) ?? null;
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'no-derivative') return null; // infinitely steep just here
    throw refusal;
  }
}

function shortened({ value, isAheadAbove }: Switch): Switch {
  return { value: new ReferenceDecimal(value).toSignificantDigits(SHOWN_DIGITS).toFixed(), isAheadAbove };
}
