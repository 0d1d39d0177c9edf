import { callOperation } from './call';
import type { AnswerTo, GritbinCaller, OperationName } from './contract';
import type { Service } from './service';

/** The service as a caller in the same process sees it: the headless command, and tests. Same parsing, same errors. */
export function callerOf(service: Service): GritbinCaller {
  const ask = async <Name extends OperationName>(
    name: Name,
    input: unknown,
    options: Parameters<typeof callOperation>[3],
  ) => (await callOperation(service, name, input, options)) as AnswerTo<Name>; // callOperation has parsed it by that name's schema
  return {
    call: (name, input) => ask(name, input, { signal: new AbortController().signal, progress: () => undefined }),
    stream: (name, input, onReport) => {
      const stop = new AbortController();
      const progress = onReport as (report: unknown) => void;
      return { answer: ask(name, input, { signal: stop.signal, progress }), end: () => stop.abort() };
    },
  };
}
