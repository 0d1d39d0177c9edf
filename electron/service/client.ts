import { callOperation, type CallOptions } from './call';
import type { GritbinCaller, Running, WireAnswer } from './contract';
import type { Service } from './service';

/** The same without types, as it runs. */
type UntypedCaller = {
  readonly call: (name: string, input: unknown) => Promise<WireAnswer>;
  readonly stream: (name: string, input: unknown, onReport: (report: unknown) => void) => Running<WireAnswer>;
};

/** The service as a caller in the same process sees it: the headless command, and tests. Same parsing, same errors. */
export function callerOf(service: Service): GritbinCaller {
  const ask = (name: string, input: unknown, options: CallOptions) => callOperation(service, name, input, options);
  const caller: UntypedCaller = {
    call: (name, input) => ask(name, input, { signal: new AbortController().signal, progress: () => undefined }),
    stream: (name, input, progress) => {
      const stop = new AbortController();
      // begun only once the caller holds the ending, as it is over a carrier
      const answer = Promise.resolve().then(() => ask(name, input, { signal: stop.signal, progress }));
      return { answer, end: () => stop.abort() };
    },
  };
  return caller as GritbinCaller; // callOperation parses both ways by the schemas these types come from
}
