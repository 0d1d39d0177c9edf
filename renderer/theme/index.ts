export { cssVariableNames, cssVariablesResolver } from './css-variables';
export { GritbinProvider } from './provider';
export { theme } from './theme';
export { artTokens } from './art-tokens';
export { cssNameOf, tokens } from './tokens';
export type { SchemePair, TokenName } from './tokens';
