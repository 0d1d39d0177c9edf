import { requiredQuantities } from '../catalogue';
import { Refusal } from '../errors';
import type { QuantityInput, RankCorrelation, Scenario, Structure, Workbook } from '../schema';
import { onceForEach } from '../once-for-each';

type Quantities = Readonly<Record<string, QuantityInput>>;

/** A scenario with everything it inherits filled in. */
export type ResolvedScenario = {
  readonly id: string;
  readonly name: string;
  readonly structure: Structure;
  readonly quantities: Quantities;
  /** Which of its quantities move together. */
  readonly correlations: readonly RankCorrelation[];
};

/**
 * Fills in what a scenario inherits from the one it came from.
 *
 * Takes    a workbook and the id of one of its scenarios
 * Gives    the whole structure, every quantity, and the correlations of those it has
 * Refuses  scenario-not-found; scenario-chain-broken: it leads to itself, or to a scenario that is not there
 */
export function resolveScenario(workbook: Workbook, scenarioId: string): ResolvedScenario {
  const known = resolvedIn(workbook);
  const found = known.get(scenarioId) ?? filledIn(workbook, scenarioId);
  known.set(scenarioId, found);
  return found;
}

/** The scenario that another began as: the one it follows, or the one it was copied from; null where there is none. */
export function cameFrom({ scenarios }: Workbook, { basedOn, copiedFrom }: Scenario): string | null {
  const from = basedOn ?? copiedFrom ?? null;
  return scenarios.some(({ id }) => id === from) ? from : null;
}

/** The scenarios of a workbook that were asked for: once filled in, each is the same for whoever asks. */
const resolvedIn = onceForEach((_: Workbook) => new Map<string, ResolvedScenario>());

function filledIn(workbook: Workbook, scenarioId: string): ResolvedScenario {
  const chain = chainOf(workbook, scenarioId);
  const [own] = chain;
  const structure = chain.find((scenario) => scenario.structure !== null)?.structure;
  if (own === undefined || structure === undefined || structure === null) throw broken(scenarioId);
  const quantities = [...chain].reverse().reduce<Quantities>(withOwn, {});
  const correlations = chain.find((scenario) => scenario.correlations !== null)?.correlations ?? [];
  const isThere = ({ quantities: pair }: RankCorrelation) => pair.every((id) => Object.hasOwn(quantities, id));
  return { id: own.id, name: own.name, structure, quantities, correlations: correlations.filter(isThere) };
}

/** A scenario's own answers over what it inherits; where its years, inputs or streams are its own, only what they ask for. */
function withOwn(inherited: Quantities, { structure, quantities }: Scenario): Quantities {
  const isAsked = structure === null ? null : new Set(requiredQuantities(structure).map(({ id }) => id));
  const passedOn = Object.entries(inherited).filter(([id]) => isAsked?.has(id) ?? true);
  return { ...Object.fromEntries(passedOn), ...quantities };
}

function chainOf(workbook: Workbook, scenarioId: string): readonly Scenario[] {
  const chain: Scenario[] = [];
  let wanted: string | null = scenarioId;
  while (wanted !== null) {
    const found: Scenario | undefined = workbook.scenarios.find((scenario) => scenario.id === wanted);
    if (found === undefined) throw chain.length === 0 ? notFound(scenarioId) : broken(scenarioId);
    if (chain.includes(found)) throw broken(scenarioId);
    chain.push(found);
    wanted = found.basedOn;
  }
  return chain;
}

function notFound(id: string): Refusal {
  return new Refusal('scenario-not-found', {
    what: `There is no scenario "${id}" in this workbook.`,
    why: 'It may have been removed, or the name is mistyped.',
    mend: 'Choose one of the scenarios in the list.',
    about: [id],
  });
}

function broken(id: string): Refusal {
  return new Refusal('scenario-chain-broken', {
    what: `The scenario "${id}" is based on one that leads nowhere.`,
    why: 'A scenario stores only what differs, so it needs the one it came from.',
    mend: 'Open an earlier version of the file, or remove this scenario.',
    about: [id],
  });
}
