import { localDefaults } from '../defaults';
import { Refusal } from '../errors';
import { councilOf, england, projectedAreas, type Council } from '../reference/places';
import { resolveScenario } from '../scenario';
import type { Workbook } from '../schema';
import type { Applied } from './applied';
import type { ChangeOf } from './change';
import { notAskedFor } from './parts';
import { withQuantity, type Origin } from './quantities';

/**
 * Which council a workbook belongs to, and what its figures fill in, as one change.
 *
 * Takes    the workbook; the scenario on the table; the council's code (null: none) and the quantities to fill. Scenarios that came
 *          from no other are filled too, so that all compared have one place; there, what somebody typed stays
 * Gives    the workbook with each quantity at the council's figure, or, with no council, at the template's
 * Refuses  council-not-found, quantity-not-asked-for, scenario-not-found; limits are looked at by `checkScenario`
 */
export function chooseCouncil(
  workbook: Workbook,
  scenarioId: string,
  { code, fill, place }: ChangeOf<'council'>,
  origin: Origin,
): Applied {
  const council = code === null ? null : knownCouncil(code);
  const present = presentCouncil(workbook);
  const others = workbook.scenarios.filter(({ id, basedOn }) => basedOn === null && id !== scenarioId);
  const named = lookingAt(council, { ...workbook, council: council?.code ?? null, place: place ?? workbook.place });
  const fillIn = (sofar: Workbook, id: string, isOnTable: boolean) =>
    filledWith({ workbook: sofar, scenarioId: id, council, present, origin, fill, isOnTable });
  const filled = fillIn(
    others.reduce((sofar, { id }) => fillIn(sofar, id, false), named),
    scenarioId,
    true,
  );
  const before = resolveScenario(workbook, scenarioId).quantities;
  const after = resolveScenario(filled, scenarioId).quantities;
  const about = fill.flatMap((id) => {
    const [was, is] = [before[id]?.value, after[id]?.value];
    return was === undefined || is === undefined ? [] : [{ id, before: was, after: is }];
  });
  return { workbook: filled, words: wordsOf(council, fill.length), about };
}

/** The gap follows the population of the council's region; of England where no projection of its region was read. */
function lookingAt(council: Council | null, workbook: Workbook): Workbook {
  const projected = projectedAreas().some(({ code }) => code === council?.regionCode);
  const area = projected && council !== null ? council.regionCode : england().code;
  const scenarios = workbook.scenarios.map((scenario) => {
    const { structure } = scenario;
    const gap = structure?.gap ?? null;
    return structure === null || gap === null ? scenario : { ...scenario, structure: { ...structure, gap: { area } } };
  });
  return { ...workbook, scenarios };
}

type Filling = {
  readonly workbook: Workbook;
  readonly scenarioId: string;
  readonly council: Council | null;
  readonly present: Council | null;
  readonly origin: Origin;
  readonly fill: readonly string[];
  /** On the table what was typed is replaced too: the person saw it and said so. */
  readonly isOnTable: boolean;
};

function filledWith({ workbook, scenarioId, council, present, origin, fill, isOnTable }: Filling): Workbook {
  const scenario = resolveScenario(workbook, scenarioId);
  const { fills } = localDefaults(scenario, origin, council, present);
  return fill.reduce((sofar, id) => {
    const found = fills.find(({ row }) => row.id === id);
    if (found === undefined) {
      if (isOnTable) throw notAskedFor(id);
      return sofar;
    }
    if (found.isTyped && !isOnTable) return sofar;
    return withQuantity(sofar, scenarioId, id, found.after);
  }, workbook);
}

/** The council that a workbook belongs to; none where none was chosen, or its code is no longer a council's. */
export function presentCouncil({ council }: Pick<Workbook, 'council'>): Council | null {
  return council === null ? null : (councilOf(council) ?? null);
}

/** A council by its code. Refuses council-not-found. */
export function knownCouncil(code: string): Council {
  const council = councilOf(code);
  if (council !== undefined) return council;
  throw new Refusal('council-not-found', {
    what: `No council has the code "${code}".`,
    why: 'Gritbin knows the councils of England and Wales that have adult social care duties, as they were on 1 April 2023.',
    mend: 'Choose a council from the list; a district lies in its county.',
    about: [code],
  });
}

function wordsOf(council: Council | null, count: number): string {
  const figures = count === 0 ? '' : `, ${count} ${count === 1 ? 'figure' : 'figures'}`;
  return council === null ? `No council${figures}` : `Council: ${council.name}${figures}`;
}
