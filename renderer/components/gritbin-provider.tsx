import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from '../theme';
import { PatternDefs } from './pattern-defs';

type GritbinProviderProps = {
  /** Follows the computer unless a person chose; a page for print is always light. */
  readonly scheme?: 'light' | 'dark' | 'auto';
  readonly children: ReactNode;
};

/** The theme, its variables and the patterns: whatever draws with our components stands inside one. */
export function GritbinProvider({ scheme = 'auto', children }: GritbinProviderProps) {
  const forced = scheme === 'auto' ? {} : { forceColorScheme: scheme };
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" {...forced}>
      <PatternDefs />
      {children}
    </MantineProvider>
  );
}
