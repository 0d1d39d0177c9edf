export { cssVariableNames, cssVariablesResolver, paperVariables } from './css-variables';
export { theme } from './theme';
export { artTokens } from './art-tokens';
export { cssNameOf, tokens } from './tokens';
export type { SchemePair, TokenName } from './tokens';
