const TABLE: readonly bigint[] = Array.from({ length: 200 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to a whole power of at least 0. */
export function tenToThe(exponent: number): bigint {
  return TABLE[exponent] ?? 10n ** BigInt(exponent);
}
