import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from './use-menu-commands';

const listeners = new Set<(command: MenuCommand) => void>();

/** Passes a command of the menu on to whichever screen is there to do it. */
export function tellCommand(command: MenuCommand): void {
  for (const listener of listeners) listener(command);
}

/** Does what the menu asks while this screen is shown. */
export function useCommands(onCommand: (command: MenuCommand) => void): void {
  const heard = useEffectEvent(onCommand);
  useEffect(() => {
    const listener = (command: MenuCommand) => heard(command);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}
