import { explainFigure, leaves, weakestFirst, type Cell } from '../../core/engines/explain';
import { Refusal } from '../../core/errors';
import type { Graph } from '../../core/graph';
import { lifeFigure } from '../../core/report/views';
import { type ResolvedScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { formatFinancialYear } from '../../core/words';
import type { Library } from '../storage';
import type { FIGURE_OPERATIONS, Output } from './contract';
import type { Lives } from './one-life';
import type { HandlersOf } from './service';
import type { WorkedOut } from './worked';

export type FigureParts = {
  readonly library: Library<Workbook>;
  readonly workedOut: WorkedOut;
  readonly lives: Lives;
};

/** How many of the weakest figures are named: the ones that an argument would begin with. */
const WEAKEST_SHOWN = 6;
const HISTORY_SHOWN = 20;

/** Takes any figure apart: formula, numbers, sources, doubt, and who changed what. */
export function figureHandlers({ library, workedOut, lives }: FigureParts): HandlersOf<typeof FIGURE_OPERATIONS> {
  return {
    'figure.explain': ({ workbookId, scenarioId, figureId }) => {
      const worked = workedOut.of(workbookId, scenarioId);
      const { scenario } = worked;
      const { structure } = scenario;
      const ofLife = lifeFigure(figureId);
      const { graph, evaluation } = ofLife === null ? worked.evaluated() : ofOneLife(lives, scenario, ofLife);
      const cell = cellOf(graph, ofLife?.figureId ?? figureId);
      const explanation = explainFigure(graph, evaluation, cell);
      const rests = leaves(graph, cell);
      return {
        explanation,
        stepLabels: explanation.everyStep.map((_, step) =>
          explanation.axis === 'year' ? formatFinancialYear(structure.firstYear + step) : `year ${step}`,
        ),
        priceBase: `${formatFinancialYear(structure.priceBase)} prices`,
        weakest: weakestFirst(rests)
          .slice(0, WEAKEST_SHOWN)
          .map(({ id, label, evidence }) => ({ id, label, grade: evidence.grade, basis: evidence.basis })),
        leaves: rests.length,
        history: historyOf(library, workbookId, cell),
      };
    },
  };
}

function ofOneLife(lives: Lives, scenario: ResolvedScenario, of: NonNullable<ReturnType<typeof lifeFigure>>) {
  const { life, evaluation } = lives.follow(scenario, of.who, of.stopsAfterYears);
  return { graph: life.graph, evaluation };
}

function cellOf(graph: Graph, figureId: string): Cell {
  const [kind, id = '', step = '0'] = figureId.split(':');
  if (kind === 'total' && graph.totals.has(id)) return { kind: 'total', id };
  if (kind === 'quantity' && graph.quantities.has(id)) return { kind: 'quantity', id };
  if (kind === 'line' && graph.lines.has(id) && Number(step) < graph.stepsOf(id)) {
    return { kind: 'line', id, step: Number(step) };
  }
  throw new Refusal('figure-not-found', {
    what: `The figure "${figureId}" is not in this scenario.`,
    why: 'The scenario’s years, inputs or streams may have changed since the figure was shown.',
    mend: 'Go back to the screen and press the figure again.',
    about: [figureId],
  });
}

/** Who changed a quantity, the latest first. An entry that was altered afterwards cannot be trusted, and is left out. */
function historyOf(library: Library<Workbook>, workbookId: string, cell: Cell): Output<'figure.explain'>['history'] {
  if (cell.kind !== 'quantity') return [];
  return library.auditTrail.ofQuantity(workbookId, cell.id, HISTORY_SHOWN).flatMap((entry) => {
    if (entry.altered) return [];
    const moved = entry.about.find(({ id }) => id === cell.id);
    return [
      { at: entry.at, who: entry.who, words: entry.summary, before: moved?.before ?? '', after: moved?.after ?? '' },
    ];
  });
}
