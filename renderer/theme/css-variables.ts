import type { CSSVariablesResolver } from '@mantine/core';
import { artTokens } from './art-tokens';
import { cssNameOf, tokens } from './tokens';

const allTokens = { ...tokens, ...artTokens };

/** Every name a style sheet or component may use, for the test that looks for mistyped ones. */
export const cssVariableNames: readonly string[] = Object.keys(allTokens).map(cssNameOf);

const scheme = (index: 0 | 1) =>
  Object.fromEntries(Object.entries(allTokens).map(([name, pair]) => [cssNameOf(name), pair[index]]));

/** The light colours for one part of a page that stays light: a sheet of paper shown in the dark. */
export const paperVariables: Readonly<Record<`--${string}`, string>> = scheme(0);

/** Mantine's own colours, told in our tokens, so that its parts follow the scheme without a rule of their own. */
const mantineColours = {
  '--mantine-color-body': 'var(--gb-paper)',
  '--mantine-color-text': 'var(--gb-ink)',
  '--mantine-color-dimmed': 'var(--gb-ink2)',
  '--mantine-color-placeholder': 'var(--gb-ink3)',
  '--mantine-color-default': 'var(--gb-surface)',
  '--mantine-color-default-hover': 'var(--gb-sunk)',
  '--mantine-color-default-border': 'var(--gb-control)',
  '--mantine-color-default-color': 'var(--gb-ink)',
  '--mantine-color-anchor': 'var(--gb-pine)',
  '--mantine-color-error': 'var(--gb-brick)',
};

/** Gives Mantine our tokens as CSS variables, a set for each scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...scheme(0), ...mantineColours },
  dark: { ...scheme(1), ...mantineColours },
});
