import { describe, expect, it } from 'vitest';
import type { Payer } from '../../core/schema';
import { eileen, workedOut } from '../support/eileen';

const withTransfer = (from: Payer, to: Payer) =>
  workedOut(
    eileen({
      structure: (same) => ({
        ...same,
        streams: same.streams.map((stream) =>
          stream.id === 'attendance-allowance' ? { ...stream, split: { kind: 'transfer', from, to } } : stream,
        ),
      }),
    }),
  );

/** Money that moves from one to another: one line with two signs, labelled by whose hands it is in. */
describe('a transfer', () => {
  it.each<[Payer, Payer]>([
    ['dwp', 'households'],
    ['households', 'council-asc'],
    ['nhs', 'council-asc'],
  ])('from %s to %s nets to exactly zero for society', (from, to) => {
    const { line } = withTransfer(from, to);
    const [paid, received] = [from, to].map((payer) => line(`benefit.attendance-allowance.${payer}`));
    paid!.forEach((amount, year) => expect(amount.plus(received![year]!).isZero()).toBe(true));
  });

  it('that a council receives is part of its budget, so that the rows of public bodies add to the public purse', () => {
    const { total } = withTransfer('households', 'council-asc');
    const bodies = ['council-asc', 'council-other', 'nhs'].map((payer) => total(`pv.${payer}.net`));
    const sum = bodies.reduce((one, other) => one.plus(other));
    expect(sum.minus(total('lens.public.net')).abs().lessThan('1e-25')).toBe(true);
  });

  it('that households pay is wider value, never a pressure on a public budget', () => {
    const { graph } = withTransfer('households', 'council-asc');
    expect(graph.totals.has('pv.households.pressure')).toBe(false);
    expect(graph.totals.has('pv.households.wider')).toBe(true);
  });
});
