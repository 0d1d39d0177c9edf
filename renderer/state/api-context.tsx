import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Api } from '../api';
import { watchProgram, type ProgramWatch } from './program-watch';

const ApiContext = createContext<ProgramWatch | null>(null);

type ApiProviderProps = { readonly api: Api; readonly children: ReactNode };

/** Everything below may ask the program; whether it still answers is known in one place. */
export function ApiProvider({ api, children }: ApiProviderProps) {
  const [watch] = useState(() => watchProgram(api));
  return <ApiContext.Provider value={watch}>{children}</ApiContext.Provider>;
}

/** The program behind the page. */
export function useApi(): Api {
  return useWatch().api;
}

/** Whether the program has gone away, and how to look whether it is back. */
export function useProgramEnded(): { readonly hasEnded: boolean; readonly tryAgain: () => void } {
  const { subscribe, hasEnded, tryAgain } = useWatch();
  return { hasEnded: useSyncExternalStore(subscribe, hasEnded), tryAgain };
}

function useWatch(): ProgramWatch {
  const watch = useContext(ApiContext);
  if (watch === null) throw new Error('A part that asks the program stands outside the provider.');
  return watch;
}
