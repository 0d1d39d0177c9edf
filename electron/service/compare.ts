import {
  attributeScenarios,
  headlineFor,
  MEASURE_UNITS,
  quantitySwitches,
  whatItTakes,
  whatMovesIt,
  type ScenariosAttributed,
} from '../../core/analysis';
import { requiredQuantities, type QuantityDefinitionRow } from '../../core/catalogue';
import type { ComparedScenario } from '../../core/contract-types';
import { Refusal } from '../../core/errors';
import {
  basisWords,
  comparedFigures,
  differenceParts,
  differsWords,
  moverView,
  switchesView,
  whatItTakesView,
} from '../../core/report/views';
import { resolveScenario, type ResolvedScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import type { Library } from '../storage';
import { beginningOf, comparedWith } from './compared-with';
import type { COMPARE_OPERATIONS, Input } from './contract';
import type { Kind } from './kept';
import type { HandlersOf } from './service';
import { contentOf } from './shape';
import type { Worked, WorkedOut } from './worked';

export type CompareParts = { readonly library: Library<Workbook>; readonly workedOut: WorkedOut };

/** The orders that are drawn where there are more changes than all orders can be taken of: the same each time. */
const SEED = 20_261_122;
/** For so many quantities the net is worked out at both ends of their doubt. */
const ENDS_WORKED = 20;
/** About so many values are tried for each number that is moved, for the progress that is shown. */
const ABOUT_TRIED = 60;
/** Comparing again works out only what has changed. */
const COMPARED: Kind<Figures> = { name: 'compared', weight: 1 };

/** Scenarios side by side, why one comes out other than another, where a net turns, and what moves it. */
export function compareHandlers({ library, workedOut }: CompareParts): HandlersOf<typeof COMPARE_OPERATIONS> {
  const read = (workbookId: string) => workedOut.read(workbookId).document;
  return {
    'workbook.compare': async ({ workbookId }, call) => {
      const workbook = read(workbookId);
      const scenarios: ComparedScenario[] = [];
      for (const [at, { id, name }] of workbook.scenarios.entries()) {
        await turn(call, at / workbook.scenarios.length, `Working out “${name}”`);
        const worked = workedOut.in(workbook, id);
        const { scenario } = worked;
        scenarios.push({
          id,
          name,
          words: differsWords(beginningOf(workbook, id), scenario),
          ...basisWords(scenario),
          ...workedOut.kept.get(COMPARED, contentOf(scenario), () => figuresOf(worked)),
        });
      }
      return { scenarios };
    },
    'scenario.why-different': async ({ workbookId, from, to, headline }, call) => {
      const workbook = read(workbookId);
      const after = resolveScenario(workbook, to);
      const before = comparedWith(library, workbookId, workbook, to, from);
      const attributed = await attributionOf(before, after, headline, (done, of) =>
        turn(call, done / of, `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} results`),
      );
      return {
        fromName: before.name,
        toName: after.name,
        unit: MEASURE_UNITS[headline.measure],
        before: attributed.before.toFixed(),
        after: attributed.after.toFixed(),
        difference: attributed.difference.toFixed(),
        parts: differenceParts(attributed),
        method: attributed.method,
        ...basisWords(after),
      };
    },
    'figure.switching-values': async ({ workbookId, scenarioId, quantityId, lenses }, call) => {
      const worked = workedOut.of(workbookId, scenarioId);
      const row = rowAskedFor(worked.scenario, quantityId);
      const { scenario, graph, outline, trials, values } = worked.evaluated();
      const found = await quantitySwitches({
        scenario,
        graph,
        outline,
        engine: trials,
        values,
        row,
        lenses,
        pause: (done) => turn(call, Math.min(0.95, done / ABOUT_TRIED), `${done + 1} values tried`),
      });
      return switchesView(row, scenario.quantities[row.id]?.value ?? '0', found);
    },
    'scenario.what-moves-it': async ({ workbookId, scenarioId, lens }, call) => {
      const { scenario, graph, outline, evaluation, trials, values } = workedOut.of(workbookId, scenarioId).evaluated();
      await turn(call, 0, 'Following the net back to every number');
      const movers = await whatMovesIt({
        scenario,
        graph,
        evaluation,
        engine: trials,
        values,
        net: outline.lens[lens].net,
        worked: ENDS_WORKED,
        pause: (done, of) => turn(call, done / of, `Both ends of ${done + 1} of ${of} numbers`),
      });
      return { movers: movers.map(moverView) };
    },
    'scenario.what-would-it-take': async ({ workbookId, scenarioId, lens, about }, call) => {
      const worked = workedOut.of(workbookId, scenarioId);
      const asked = [...new Set(about)];
      const rows = asked.map((id) => rowAskedFor(worked.scenario, id));
      const { scenario, graph, outline, evaluation, trials, values } = worked.evaluated();
      await turn(call, 0, 'Following the net back to every number');
      const found = await whatItTakes({
        scenario,
        graph,
        outline,
        evaluation,
        engine: trials,
        values,
        lens,
        about: rows,
        pause: (share, { label }) => turn(call, share, `Trying other values of “${label}”`),
      });
      return whatItTakesView(scenario, found, asked);
    },
  };
}

type Call = {
  readonly signal: AbortSignal;
  readonly report: (progress: { readonly share: number; readonly doing: string }) => void;
};

/** Says how far it is, lets other calls be answered, and stops where nobody wants the answer any more. */
async function turn({ signal, report }: Call, share: number, doing: string): Promise<void> {
  report({ share, doing });
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

/** What a model refuses half-way between two scenarios is no result; what a headline refuses is said as it is. */
async function attributionOf(
  before: ResolvedScenario,
  after: ResolvedScenario,
  { lens, measure }: Input<'scenario.why-different'>['headline'],
  pause: (done: number, of: number) => Promise<void>,
): Promise<ScenariosAttributed> {
  try {
    return await attributeScenarios({
      before,
      after,
      headline: (outline) => headlineFor(outline, lens, measure),
      sampling: { seed: SEED },
      pause,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'headline-not-defined') throw error;
    throw new Refusal('no-result', error);
  }
}

type Figures = Pick<ComparedScenario, 'figures' | 'failure'>;

function figuresOf(worked: Worked): Figures {
  const failure = worked.failure();
  if (failure !== null) {
    const { what, why, mend } = failure;
    return { figures: null, failure: { what, why, mend } };
  }
  return { figures: comparedFigures(worked.evaluated()), failure: null };
}

function rowAskedFor({ structure }: ResolvedScenario, quantityId: string): QuantityDefinitionRow {
  const row = requiredQuantities(structure).find(({ id }) => id === quantityId);
  if (row === undefined) throw notAskedFor(quantityId);
  return row;
}

function notAskedFor(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: `"${id}" is not a figure of this scenario.`,
    why: 'The scenario’s years, inputs and streams decide which figures it has.',
    mend: 'Choose one of the figures on the screens.',
    about: [id],
  });
}
