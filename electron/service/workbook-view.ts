import { canonicalJson } from '../../core/canonical-json';
import { requiredQuantities } from '../../core/catalogue';
import { presentCouncil } from '../../core/changes';
import { cameFrom, resolveScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { TEMPLATES, type Template } from '../../core/templates';
import type { OpenedWorkbook, UndoState } from '../storage';
import type { Output } from './contract';
import type { Worked } from './worked';

type View = Output<'workbook.open'>;

/** A result, or why there is none: what was filled in stands either way. */
export function outcomeOf(worked: Worked): Pick<View, 'result' | 'failure'> {
  const failure = worked.failure();
  return { result: failure === null ? worked.result() : null, failure };
}

/** A workbook and one of its scenarios, as screens see them. */
export function viewOf(
  { id, revision, document }: Pick<OpenedWorkbook<Workbook>, 'id' | 'revision' | 'document'>,
  scenarioId: string,
  undo: UndoState,
  worked: Worked,
): View {
  const { scenario } = worked;
  return {
    id,
    revision,
    name: document.name,
    place: document.place,
    council: councilShown(document),
    templateId: document.templateId,
    picture: templateOf(document)?.picture ?? null,
    scenarios: document.scenarios.map((one) => ({
      id: one.id,
      name: one.name,
      follows: one.basedOn,
      cameFrom: cameFrom(document, one),
    })),
    scenarioId,
    structure: scenario.structure,
    quantities: quantitiesOf(document, scenarioId),
    correlations: [...scenario.correlations],
    simulation: document.simulation,
    stories: document.stories,
    undo: {
      canUndo: undo.undo !== null,
      undoWords: undo.undo ?? '',
      canRedo: undo.redo !== null,
      redoWords: undo.redo ?? '',
    },
    ...outcomeOf(worked),
  };
}

function councilShown(workbook: Workbook): View['council'] {
  const council = presentCouncil(workbook);
  return council === null ? null : { code: council.code, name: council.name, region: council.region };
}

/** What was filled in, in the order in which screens ask, and whether it differs from where the scenario came from. */
function quantitiesOf(workbook: Workbook, scenarioId: string): View['quantities'] {
  const { structure, quantities } = resolveScenario(workbook, scenarioId);
  const origin = originOf(workbook, scenarioId);
  return requiredQuantities(structure).flatMap((row) => {
    const input = quantities[row.id];
    if (input === undefined) return [];
    const was = origin[row.id];
    const isChanged = was !== undefined && canonicalJson(was) !== canonicalJson(input);
    return [{ row, input, isChanged, before: was?.value ?? null }];
  });
}

/** The quantities of the scenario that this one came from, or of the template. */
function originOf(workbook: Workbook, scenarioId: string): ReturnType<typeof resolveScenario>['quantities'] {
  const own = workbook.scenarios.find(({ id }) => id === scenarioId);
  const from = own === undefined ? null : cameFrom(workbook, own);
  if (from !== null) return resolveScenario(workbook, from).quantities;
  return templateOf(workbook)?.opening.quantities ?? {};
}

function templateOf({ templateId }: Workbook): Template | undefined {
  return TEMPLATES.find(({ id }) => id === templateId);
}
