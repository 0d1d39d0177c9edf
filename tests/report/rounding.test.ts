import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { largestRemainder, roundStatement, type StatementRow } from '../../core/words';

const sum = (values: readonly (string | undefined)[]) =>
  values.reduce((total, value) => total + BigInt(value ?? '0'), 0n);
const pence = (value: bigint) =>
  `${value < 0n ? '-' : ''}${(value < 0n ? -value : value) / 100n}.${String((value < 0n ? -value : value) % 100n).padStart(2, '0')}`;

describe('parts rounded by largest remainder', () => {
  it('adds three thirds up to the whole', () => {
    expect(largestRemainder(['33.333333', '33.333333', '33.333334'], '100', 0)).toEqual(['33', '33', '34']);
  });

  it('makes 60.44 less 9.54 print as 60.4, 9.5 and 50.9', () => {
    expect(largestRemainder(['60.44', '-9.54'], '50.90', 1)).toEqual(['60.4', '-9.5']);
  });

  it('gives a tie to the earlier part', () => {
    expect(largestRemainder(['0.5', '0.5'], '1', 0)).toEqual(['1', '0']);
  });

  it('rounds to thousands with negative digits', () => {
    expect(largestRemainder(['22400', '92300', '-14550'], '100150', -3)).toEqual(['22000', '92000', '-14000']);
  });

  it('never prints a minus before zero', () => {
    expect(largestRemainder(['-0.3', '0.3'], '0', 0)).toEqual(['0', '0']);
  });

  it('refuses parts that do not add to their total', () => {
    expect(() => largestRemainder(['1', '2'], '9', 0)).toThrow('Parts that do not add to 9: 1, 2');
  });

  it('always adds to the rounded total, and moves no part by a whole step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), { minLength: 1, maxLength: 12 }),
        (parts) => {
          const total = parts.reduce((whole, part) => whole + part, 0n);
          const rounded = largestRemainder(parts.map(pence), pence(total), 0);
          const [roundedTotal] = largestRemainder([pence(total)], pence(total), 0);
          expect(sum(rounded)).toBe(BigInt(roundedTotal ?? 'x'));
          rounded.forEach((value, at) =>
            expect(Math.abs(Number(value) - Number(pence(parts[at] ?? 0n)))).toBeLessThan(1),
          );
        },
      ),
    );
  });
});

describe('a statement rounded both ways', () => {
  const rows: readonly StatementRow[] = [
    { kind: 'payer', paid: '125.24', gained: '118.26' },
    { kind: 'payer', paid: '61.18', gained: '6.24' },
    { kind: 'payer', paid: '0', gained: '164.66' },
    { kind: 'payer', paid: '0', gained: '-9.84' },
    { kind: 'total', paid: '186.42', gained: '279.32' },
    { kind: 'payer', paid: '0', gained: '151.74' },
    { kind: 'total', paid: '186.42', gained: '431.06' },
  ];

  it('adds across and down, through every total', () => {
    const printed = roundStatement(rows, 1);
    const tenths = (text: string | undefined) => BigInt(Math.round(Number(text) * 10));
    for (const row of printed) expect(tenths(row.gained) - tenths(row.paid)).toBe(tenths(row.net));
    for (const column of ['paid', 'gained', 'net'] as const) {
      const payers = [0, 1, 2, 3].map((at) => tenths(printed[at]?.[column]));
      expect(payers.reduce((whole, part) => whole + part, 0n)).toBe(tenths(printed[4]?.[column]));
      expect(tenths(printed[4]?.[column]) + tenths(printed[5]?.[column])).toBe(tenths(printed[6]?.[column]));
    }
  });

  it('prints the totals as near as one row alone allows', () => {
    const printed = roundStatement(rows, 1);
    expect(printed[6]).toEqual({ paid: '186.4', gained: '431.0', net: '244.6' });
  });

  it('agrees on any statement, each figure within one step of the exact one', () => {
    const amount = fc.bigInt({ min: -500_000n, max: 500_000n });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 9 }), fc.nat(), (payers, cut) => {
        const split = 1 + (cut % payers.length);
        const statement = withTotals(payers, split);
        const printed = roundStatement(statement, 0);
        printed.forEach((row, at) => {
          expect(BigInt(row.gained) - BigInt(row.paid)).toBe(BigInt(row.net));
          expect(Math.abs(Number(row.gained) - Number(statement[at]?.gained))).toBeLessThan(1.001);
        });
        const publicRows = printed.slice(0, split);
        expect(sum(publicRows.map((row) => row.net))).toBe(BigInt(printed[split]?.net ?? 'x'));
        const all = [...publicRows, ...printed.slice(split + 1, -1)];
        expect(sum(all.map((row) => row.gained))).toBe(BigInt(printed.at(-1)?.gained ?? 'x'));
      }),
    );
  });

  it('refuses a total that is not the sum of what stands above it', () => {
    expect(() =>
      roundStatement(
        [
          { kind: 'payer', paid: '1', gained: '2' },
          { kind: 'total', paid: '1', gained: '3' },
        ],
        1,
      ),
    ).toThrow('not the sum of the payers above it');
  });

  it('rounds a single row on its own where there is no total', () => {
    expect(roundStatement([{ kind: 'payer', paid: '10.06', gained: '3.17' }], 1)).toEqual([
      { paid: '10.1', gained: '3.2', net: '-6.9' },
    ]);
  });
});

/** A public purse over the first `split` payers, and a society over all of them. */
function withTotals(payers: readonly (readonly [bigint, bigint])[], split: number): StatementRow[] {
  const row = (kind: StatementRow['kind'], of: readonly (readonly [bigint, bigint])[]): StatementRow => ({
    kind,
    paid: pence(of.reduce((whole, [paid]) => whole + paid, 0n)),
    gained: pence(of.reduce((whole, [, gained]) => whole + gained, 0n)),
  });
  return [
    ...payers.slice(0, split).map((payer) => row('payer', [payer])),
    row('total', payers.slice(0, split)),
    ...payers.slice(split).map((payer) => row('payer', [payer])),
    row('total', payers),
  ];
}
