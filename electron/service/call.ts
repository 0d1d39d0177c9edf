import { Defect, Refusal } from '../../core/errors';
import {
  cancelled,
  defectAnswer,
  EVERYWHERE_REFUSED,
  noSuchOperation,
  type Operation,
  refusedAnswer,
  type WireAnswer,
  wrongShape,
} from './contract';
import type { Bound, Service } from './service';

export type CallOptions = {
  /** Aborted when whoever asked no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Where the reports of a long operation go. */
  readonly progress: (report: unknown) => void;
};

/**
 * Answers one call: parses what arrives, runs the handler, parses what leaves, and puts an error into words. Carriers
 * check who asks, pass this on and pass its answer back; nothing else.
 *
 * Gives    always an answer; it never throws
 */
export async function callOperation(
  service: Service,
  name: string,
  rawInput: unknown,
  options: CallOptions,
): Promise<WireAnswer> {
  const bound = service.find(name);
  if (bound === undefined) return refusedAnswer(noSuchOperation());
  try {
    const input = bound.operation.takes.safeParse(rawInput);
    if (!input.success) return refusedAnswer(wrongShape(bound.operation.purpose, input.error.issues));
    return { ok: true, value: await run(bound, input.data, options) };
  } catch (error) {
    return inWords(service, bound.operation, error, options.signal);
  }
}

async function run({ operation, answer }: Bound, input: unknown, { signal, progress }: CallOptions): Promise<unknown> {
  let running = true;
  const report = (raw: unknown) => {
    if (!operation.longRunning) throw new Defect(`"${operation.name}" reports, but is not declared as long-running.`);
    if (running) progress(operation.reports.parse(raw)); // after the answer nobody listens any more
  };
  try {
    const given = await answer(input, { signal, report });
    return operation.gives.parse(given);
  } finally {
    running = false;
  }
}

function inWords(service: Service, operation: Operation, error: unknown, signal: AbortSignal): WireAnswer {
  if (signal.aborted && isAbort(error, signal)) return refusedAnswer(cancelled());
  if (error instanceof Refusal && isDeclared(operation, error)) return refusedAnswer(error);
  const reference = service.newReference();
  service.logger.defect({ reference, operation: operation.name, error });
  return defectAnswer(reference);
}

function isDeclared({ refuses }: Operation, { code }: Refusal): boolean {
  return refuses.includes(code) || EVERYWHERE_REFUSED.some((everywhere) => everywhere === code);
}

/** What `signal.throwIfAborted()` throws, and what Node's own functions throw when their signal is aborted. */
function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError');
}
