import type { PartitionCheck } from '../../core/engines/spreadsheet';
import type { Graph } from '../../core/graph';
import { PAYERS, VALUE_LABELS } from '../../core/schema';

/** Labels, payers and lenses must come to the same: every penny ties. */
export function partitionChecks(graph: Graph): readonly PartitionCheck[] {
  const there = (ids: readonly string[]) => ids.filter((id) => graph.totals.has(id));
  const all = (suffix: string) => there(PAYERS.map((payer) => `pv.${payer}.${suffix}`));
  return [
    {
      label: 'Value by label = value by payer',
      leftTotalIds: there(VALUE_LABELS.map((label) => `pv.label.${label}`)),
      rightTotalIds: all('gained'),
    },
    {
      label: 'Value by payer = gains of society',
      leftTotalIds: all('gained'),
      rightTotalIds: ['lens.society.pv-benefits'],
    },
    {
      label: 'What payers put in = costs of society',
      leftTotalIds: all('paid'),
      rightTotalIds: ['lens.society.pv-costs'],
    },
    {
      label: 'Net of all payers = net present social value',
      leftTotalIds: all('net'),
      rightTotalIds: ['lens.society.net'],
    },
  ];
}
