import { useEffect, useEffectEvent } from 'react';
import type { Report } from '../../electron/service/contract';
import { useApi } from './api-context';

export type MenuCommand = Report<'app.menu-commands'>;

/** Hears what is chosen in the menu of the desktop window; in a browser there is none. */
export function useMenuCommands(onCommand: (command: MenuCommand) => void): void {
  const api = useApi();
  const heard = useEffectEvent(onCommand);
  useEffect(() => api.stream('app.menu-commands', {}, (command) => heard(command)).end, [api]);
}
