import type { Explained, Finding } from '../errors';

/** Something that must be mended before a result can be worked out. */
export function mustMend(code: string, explained: Explained): Finding {
  return { code, outcome: 'fail', ...explained };
}

/** Something to know: there is a result, and it should be read with this in mind. */
export function worthKnowing(code: string, explained: Explained): Finding {
  return { code, outcome: 'warn', ...explained };
}
