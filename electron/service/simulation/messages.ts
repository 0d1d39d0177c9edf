import { Defect, Refusal, type Explained } from '../../../core/errors';
import type { DrawsJob } from './job';
import type { AnyTask } from './tasks';

/** What a worker is asked to do. `cancel[0]` is set to 1 by whoever no longer wants it. */
export type Asked =
  | { readonly id: number; readonly kind: 'draws'; readonly job: DrawsJob; readonly cancel: Int32Array }
  | { readonly id: number; readonly kind: 'task'; readonly task: AnyTask };

/** What it says. */
export type Said =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number }
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: CarriedFailure };

/** An error as it crosses between threads, which forget classes. */
export type CarriedFailure =
  | ({ readonly kind: 'refusal'; readonly code: string } & Explained)
  | { readonly kind: 'defect'; readonly stack: string };

export function carried(error: unknown): CarriedFailure {
  if (error instanceof Refusal) {
    const { code, what, why, mend, about } = error;
    return { kind: 'refusal', code, what, why, mend, about };
  }
  return { kind: 'defect', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function arrived(failure: CarriedFailure): Refusal | Defect {
  if (failure.kind === 'refusal') return new Refusal(failure.code, failure);
  return new Defect(`In a worker: ${failure.stack}`);
}
