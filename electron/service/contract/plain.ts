import { z } from 'zod';

/**
 * Data whose shape core's own types give: the compiler proves the shape, and this proves that it is plain data, which any
 * carrier can pass: no function, no class, no NaN, no Infinity.
 */
export function plain<T>(): z.ZodType<T, T> {
  return z.custom<T>((value) => isPlain(value), 'must be plain data');
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((part) => part === undefined || isPlain(part));
}
