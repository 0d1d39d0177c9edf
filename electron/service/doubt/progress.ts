import type { Workbook } from '../../../core/schema';
import { counted, fullPlan } from '../simulation/plans';
import type { SimulationPool } from '../simulation/pool';

export type Call = {
  readonly signal: AbortSignal;
  readonly report: (progress: { readonly share: number; readonly doing: string }) => void;
};

/** Tells how many draws are done, in a part of the whole work. */
export function tellingDraws(workbook: Workbook, { signal, report }: Call, from: number, to: number) {
  const { draws } = fullPlan(workbook);
  return {
    signal,
    onProgress: (done: number) =>
      report({
        share: from + (to - from) * Math.min(1, done / draws),
        doing: `${counted(done)} of ${counted(draws)} draws`,
      }),
  };
}

/** The part of long work that drawing takes. */
export const DRAWING = 0.25;

type EachCall = Call & { readonly doing: (done: number) => string };

/** Does a work for each of several things, as many at once as there are threads; tells how far it is and stops when it is not wanted. */
export async function each<Thing, Value>(
  { workers }: SimulationPool,
  things: readonly Thing[],
  { signal, report, doing }: EachCall,
  work: (thing: Thing) => Promise<Value>,
): Promise<readonly Value[]> {
  const found: Value[] = [];
  let next = 0;
  let done = 0;
  const oneByOne = async () => {
    while (next < things.length) {
      signal.throwIfAborted();
      const at = next++;
      found[at] = await work(things[at] as Thing);
      done += 1;
      report({ share: DRAWING + ((1 - DRAWING) * done) / things.length, doing: doing(done) });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, workers) }, oneByOne));
  signal.throwIfAborted();
  return found;
}
