import { sum, ZERO, type Expression } from '../../graph';

/** The sum of some amounts; nothing where there is none of them. */
export function sumOf(parts: readonly Expression<'scalar', '£'>[]): Expression<'scalar', '£' | 'derived'> {
  return parts.length === 0 ? ZERO : sum(...parts);
}
