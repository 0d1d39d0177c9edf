import type { ResultView } from '../../../core/contract-types';
import { Refusal, type Explained } from '../../../core/errors';
import { wholeOf, type ResultParts } from '../../../core/report/views';
import type { Change } from '../../../core/changes';
import { resolveScenario, type ResolvedScenario } from '../../../core/scenario';
import type { Workbook } from '../../../core/schema';
import type { Library } from '../../storage';
import { makeChanges, type Made } from '../changes';
import type { Kept, Kind } from '../kept';
import { contentOf } from '../shape';
import { withResult, type Evaluated, type Evaluator } from './evaluator';
import { partsOf } from './results';

/** A workbook as it stands, read once for each of its revisions. */
export type Standing = { readonly id: string; readonly revision: number; readonly document: Workbook };

/** A scenario, and what was worked out from it: each thing once, when somebody first asks for it. */
export type Worked = {
  readonly scenario: ResolvedScenario;
  /** Refuses no-result, in the words of what stands in the way. */
  readonly evaluated: () => Evaluated;
  /** What screens and reports show, part by part. Refuses no-result. */
  readonly parts: () => ResultParts;
  readonly result: () => ResultView;
  /** Why there is no result; null where there is one. */
  readonly failure: () => Failure | null;
};

export type Failure = Explained & { readonly code: string };

/** Values that are not kept, by quantity: those of a slider that is held. */
export type Tried = Readonly<Record<string, string>>;

/** The scenarios of a library, each worked out once for its revision and the values that are tried in it. */
export type WorkedOut = {
  readonly read: (workbookId: string) => Standing;
  /** A scenario of a workbook as it stands, or as letting go of a slider would change it. Refuses what makeChanges refuses. */
  readonly of: (workbookId: string, scenarioId: string, tried?: Tried) => Worked;
  /** A scenario of a document that is at hand: one that is about to be kept, or that was never in the library. */
  readonly in: (document: Workbook, scenarioId: string) => Worked;
  /** Says that this document is what was just written, so that it need not be read again. */
  readonly wrote: (workbookId: string, document: Workbook) => void;
  /** Where findings and draws are kept beside the scenarios that they come from. */
  readonly kept: Kept;
};

const DOCUMENT: Kind<Workbook> = { name: 'workbook', weight: 2 };
const MADE: Kind<Made> = { name: 'workbook with values tried', weight: 1 };
const WORKED: Kind<Worked> = { name: 'worked out', weight: 8 };

export function createWorkedOut(library: Library<Workbook>, evaluator: Evaluator, kept: Kept): WorkedOut {
  const standing = (workbookId: string) => {
    const stored = library.workbooks.look(workbookId);
    const key = `${workbookId} ${stored.seal}`;
    return { key, revision: stored.revision, document: kept.get(DOCUMENT, key, stored.open) };
  };
  const workedIn = (document: Workbook, scenarioId: string) => {
    const scenario = resolveScenario(document, scenarioId);
    return kept.get(WORKED, contentOf(scenario), () => createWorked(evaluator, scenario));
  };
  return {
    read: (id) => {
      const { revision, document } = standing(id);
      return { id, revision, document };
    },
    of: (workbookId, scenarioId, tried = {}) => {
      const { key, document } = standing(workbookId);
      if (Object.keys(tried).length === 0) return workedIn(document, scenarioId);
      const changes = Object.entries(tried).map(([id, value]): Change => ({ kind: 'quantity', id, value }));
      const name = JSON.stringify([key, scenarioId, tried]);
      const { workbook } = kept.get(MADE, name, () => makeChanges(document, scenarioId, changes));
      return workedIn(workbook, scenarioId);
    },
    in: workedIn,
    wrote: (workbookId, document) => {
      kept.get(DOCUMENT, `${workbookId} ${library.workbooks.look(workbookId).seal}`, () => document);
    },
    kept,
  };
}

function createWorked(evaluator: Evaluator, scenario: ResolvedScenario): Worked {
  const attempt = once(() => attempted(() => evaluator.evaluate(scenario)));
  const evaluated = () => {
    const outcome = attempt();
    if (outcome instanceof Refusal) throw new Refusal('no-result', outcome);
    return outcome;
  };
  const parts = once(() => partsOf(evaluated()));
  return {
    scenario,
    evaluated,
    parts,
    result: () => withResult(() => wholeOf(parts())),
    failure: () => {
      const outcome = attempt();
      if (!(outcome instanceof Refusal)) return null;
      const { code, what, why, mend, about } = outcome;
      return { code, what, why, mend, about };
    },
  };
}

/** What came of it; a refusal is an outcome like any other, and is the same for whoever asks again. */
function attempted<Value>(work: () => Value): Value | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
