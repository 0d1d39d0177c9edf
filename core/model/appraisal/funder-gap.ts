import {
  compare,
  difference,
  inUnit,
  largest,
  negative,
  product,
  quotient,
  sum,
  where,
  ZERO,
  type Expression,
  type Total,
} from '../../graph';
import { modelNote } from '../citations';
import type { ModelContext } from '../model-context';

/** The public bodies between which a transfer could be made. */
export const FUNDERS = [
  { id: 'council', label: 'The council', payers: ['council-asc', 'council-other'] },
  { id: 'nhs', label: 'The NHS', payers: ['nhs'] },
  { id: 'dwp', label: 'DWP', payers: ['dwp'] },
  { id: 'police-and-fire', label: 'Police and fire', payers: ['police', 'fire'] },
  { id: 'parish', label: 'The parish or town council', payers: ['parish'] },
] as const;
export type Funder = (typeof FUNDERS)[number];
export type FunderId = Funder['id'];

/** Who is short and who is ahead, and the transfer that would settle it. */
export type FunderGap = {
  readonly shortfall: Total<'£'>;
  readonly surplus: Total<'£'>;
  readonly transfer: Total<'£'>;
  /** Still missing after every gainer gives all it gains. */
  readonly short: Total<'£'>;
  readonly funders: readonly { readonly funder: Funder; readonly net: Total<'£'>; readonly gives: Total<'£'> }[];
};

const NOTE = modelNote('G. Who gains: the funder gap');

/**
 * The funder gap: which public body loses, which gains, and whether a transfer between them closes it.
 *
 * Takes    each funder's net: PV of fiscal value less its own cost, £
 * Gives    shortfall D and surplus G; where G ≥ D each gainer gives D·net/G; otherwise nothing closes it and D - G is short
 * Source   methods of local partnerships (2014), benefits by agency; Gritbin model note G
 */
export function addFunderGap(
  context: ModelContext,
  id: string,
  words: string,
  nets: readonly { readonly funder: Funder; readonly net: Total<'£'> }[],
): FunderGap {
  const { graph } = context;
  const total = (name: string, label: string, value: Expression<'scalar', '£' | 'derived'>) =>
    graph.total({
      id: `funder-gap.${id}.${name}`,
      label: `${label}, ${words}`,
      stage: 'appraisal',
      unit: '£',
      source: NOTE,
      value,
    });
  const all = nets.map(({ net }) => net);
  const shortfall = total(
    'shortfall',
    'What the funders who lose are short of',
    sum(...all.map((net) => largest(ZERO, negative(net)))),
  );
  const surplus = total(
    'surplus',
    'What the funders who gain are ahead by',
    sum(...all.map((net) => largest(ZERO, net))),
  );
  const isClosed = compare('<=', shortfall, surplus);
  const transfer = total(
    'transfer',
    'The transfer that leaves no public body worse off',
    where(isClosed, shortfall, ZERO),
  );
  const short = total(
    'short',
    'Still short after every gainer gives all it gains',
    largest(ZERO, difference(shortfall, surplus)),
  );
  const funders = nets.map(({ funder, net }) => {
    const gain = largest(ZERO, net);
    const gives = total(
      `gives.${funder.id}`,
      `${funder.label} would give`,
      where(
        product(isClosed, compare('<', ZERO, surplus)),
        inUnit(product(gain, quotient(shortfall, surplus)), '£'),
        ZERO,
      ),
    );
    return { funder, net, gives };
  });
  return { shortfall, surplus, transfer, short, funders };
}
