import type { Decimal } from 'decimal.js';
import { Defect } from '../../errors';
import type { Column } from './column';
import type { NotDefined } from './evaluation';

/** One evaluation while it grows: what is known so far, which is all that a formula may read. */
export class Run {
  readonly quantities: Map<string, Decimal>;
  readonly columns: Map<string, Column>;
  readonly totals: Map<string, Decimal | NotDefined>;

  /** Starts from what an earlier evaluation found, so that only what changed is worked out again. */
  constructor(earlier: Run | null) {
    this.quantities = new Map(earlier?.quantities);
    this.columns = new Map(earlier?.columns);
    this.totals = new Map(earlier?.totals);
  }

  quantity(id: string): Decimal {
    return known(this.quantities.get(id), 'quantity', id);
  }

  column(id: string): Column {
    return known(this.columns.get(id), 'line', id);
  }

  total(id: string): Decimal | NotDefined {
    return known(this.totals.get(id), 'total', id);
  }
}

function known<T>(found: T | undefined, kind: string, id: string): T {
  if (found === undefined) throw new Defect(`No ${kind} "${id}" has been worked out.`);
  return found;
}
