import { describe, expect, it } from 'vitest';
import { constant, GraphBuilder, quotient, stepIndex, total } from '../../core/graph';
import '../support/agreement';
import type { Figures } from '../support/agreement';
import { ABOUT } from '../support/small-graph';

const graph = (() => {
  const builder = new GraphBuilder();
  const axis = builder.axis('year', 'years', 2);
  const about = { ...ABOUT, axis, shown: true } as const;
  const hours = builder.line({ ...about, id: 'hours', label: 'Hours', unit: 'share', value: stepIndex<'year'>() });
  const value = constant<'£'>('2', { '£': 1 });
  builder.line({ ...about, id: 'saved', label: 'Saved by the NHS', unit: '£', value });
  builder.total({ ...ABOUT, id: 'ratio', label: 'Ratio', unit: 'share', value: quotient(total(hours), constant('2')) });
  return builder.build();
})();

const figures = (saved: readonly (string | number)[], ratio: ReturnType<Figures['total']> = '3'): Figures => ({
  line: (id) => (id === 'saved' ? saved : [0, 1]),
  total: () => ratio,
});
const failure = (found: Figures, expected: Figures, within: string) => {
  try {
    expect(found).toAgreeWith(expected, { graph, within });
  } catch (error) {
    return (error as Error).message;
  }
  return 'agrees';
};

describe('agreement', () => {
  it('allows a difference relative to a figure above 1, and absolute below', () => {
    expect(failure(figures([1000, 0.5]), figures(['1000.9', '0.5009']), '0.001')).toBe('agrees');
  });

  it('says what differs, at which step, by how much and in which unit', () => {
    expect(failure(figures([1234.5, 2]), figures(['1234.56', '2']), '1e-9')).toBe(
      [
        '1 figure differs by more than 1e-9; in the order of working out:',
        '  line saved ("Saved by the NHS"), step 0: found £1234.5, expected £1234.56: £0.06 apart',
      ].join('\n'),
    );
  });

  it('shows as many digits as the difference takes', () => {
    const message = failure(figures(['2', '2.0000000000000000001']), figures(['2', '2']), '1e-25');
    expect(message).toContain('step 1: found £2.0000000000000000001, expected £2: £1e-19 apart');
  });

  it('tells a step that is missing, and a total that one side says is not defined', () => {
    const message = failure(figures([2], { notDefined: 'no cost' }), figures([2, 2], '3'), '1e-9');
    expect(message).toContain('line saved ("Saved by the NHS"), step 1: found no value, expected £2');
    expect(message).toContain('total ratio ("Ratio"): found not defined (no cost), expected 3');
  });

  it('is not had by a value that is no number', () => {
    expect(failure(figures([Number.NaN, 2]), figures([2, 2]), '1e-9')).toContain('found £NaN, expected £2');
  });
});
