import type { PartitionCheck } from '../../core/engines/spreadsheet';
import type { Total } from '../../core/graph';
import type { Outline } from '../../core/model';
import { VALUE_LABELS } from '../../core/schema';

/** Labels, payers and lenses must come to the same: every penny ties. */
export function partitionChecks({ labels, payers, lens: { society } }: Outline): readonly PartitionCheck[] {
  const check = (label: string, left: readonly Total<'£'>[], right: readonly Total<'£'>[]): PartitionCheck => ({
    label,
    leftTotalIds: left.map(({ id }) => id),
    rightTotalIds: right.map(({ id }) => id),
  });
  const byLabel = VALUE_LABELS.map((label) => labels[label].pv);
  const gained = payers.map((payer) => payer.gained);
  const paid = payers.map((payer) => payer.paid);
  const net = payers.map((payer) => payer.net);
  return [
    check('Value by label = value by payer', byLabel, gained),
    check('Value by payer = gains of society', gained, [society.pvBenefits]),
    check('What payers put in = costs of society', paid, [society.pvCosts]),
    check('Net of all payers = net present social value', net, [society.net]),
  ];
}
