import { EILEEN_GRIT_BIN } from './eileen-grit-bin';
import type { Template } from './template';

export { workbookFrom, type Template } from './template';
export { EILEEN_GRIT_BIN };

/** Every template, in the order in which Home shows them. */
export const TEMPLATES: readonly Template[] = [EILEEN_GRIT_BIN];
