import { negative, product, type Expression, type Line } from '../../graph';
import { asksFor, type Payer } from '../../schema';
import { modelNote } from '../citations';
import { STATES } from '../independence-pathway';
import { WEEKS_PER_YEAR, type ModelContext } from '../model-context';
import type { Benefit } from './benefit';
import { addStateYears, type WhatChanges } from './drivers';

const NOTE = modelNote('G. Who gains: pensions over longer life');

/** Benefits that go on being paid to somebody who lives longer. */
const PAID = [
  { id: 'longer-life-pension', label: 'State Pension over longer life', share: 'longer-life.pension-share' },
  {
    id: 'longer-life-attendance-allowance',
    label: 'Attendance Allowance over longer life',
    share: 'longer-life.attendance-allowance-share',
  },
] as const;

/**
 * State Pension and Attendance Allowance over the years that people live longer: transfers from DWP to households, each a
 * line of its own, counted only where somebody asks for it. Zero where help does not lengthen life.
 *
 * Takes    more person-years alive; £ a week each; the share of those years in which it is paid
 * Gives    £ each year: DWP pays, households receive the same
 * Source   Gritbin model note G; a transfer is in two rows and cancels for society
 */
export function addLongerLifeBenefits(context: ModelContext, change: WhatChanges): readonly Benefit[] {
  if (!asksFor(context.structure, 'longer-life-benefits')) return [];
  const alive = addStateYears(context, { id: 'longer-life', label: 'Alive longer' }, STATES, change);
  return PAID.flatMap(({ id, label, share }) => {
    const aWeek = context.price(`${id}.unit-cost`, '£/person/week');
    const line = (payer: Payer, words: string, value: Expression<'year', 'derived'>): Line<'year', '£'> =>
      context.graph.line({
        id: `benefit.${id}.${payer}`,
        label: `${label}: ${words}`,
        stage: 'who-gains',
        axis: context.year,
        unit: '£',
        source: NOTE,
        value,
        shown: true,
      });
    const paid = line('dwp', 'paid', product(negative(alive), WEEKS_PER_YEAR, context.share(share), aWeek));
    const received = line('households', 'received', product(negative(paid)));
    const common = { label, streamId: id, schedule: 'money', isTransfer: true } as const;
    return [
      { ...common, id: paid.id, payer: 'dwp', kind: 'pressure', line: paid },
      { ...common, id: received.id, payer: 'households', kind: 'wider', line: received },
    ] satisfies readonly Benefit[];
  });
}
