import type { NeedAndMoneyView } from '../../../core/contract-types';
import { formatTableFigure } from '../../../core/words';
import { ChartPanel, NeedAndMoneyChart, type CrossingPoint, type NeedAndMoneyYear } from '../../charts';
import type { TwinTableContent } from '../../components';

type GapPanelProps = {
  readonly gap: NeedAndMoneyView;
  /** "2026-27 prices". */
  readonly priceBase: string;
};

/** What care needs and what there is to pay for it, year by year. */
export function NeedAndMoneyPanel({ gap, priceBase }: GapPanelProps) {
  return (
    <ChartPanel
      title="Need and money for older people’s care"
      note={`£ a year, ${priceBase}, not discounted; the plan: ${gap.sites}`}
      alternative={gap.words.alternative}
      table={gapTable(gap)}
      height={340}
      remark={`The scale is cut so that the gap can be seen. ${gap.words.assumes}`}
    >
      <NeedAndMoneyChart
        title="Need and money for older people’s care"
        rows={yearsOf(gap)}
        without={pointOf(gap, 'without')}
        withPlan={pointOf(gap, 'with')}
      />
    </ChartPanel>
  );
}

function yearsOf({ firstYear, years, need, needWith, money }: NeedAndMoneyView): readonly NeedAndMoneyYear[] {
  return years.map((_, step) => ({
    year: firstYear + step,
    need: need.values[step] ?? '0',
    needWith: needWith.values[step] ?? '0',
    money: money.central.values[step] ?? '0',
    low: money.low.values[step] ?? '0',
    high: money.high.values[step] ?? '0',
  }));
}

/** Where the lines meet: money between the two years, at the moment of the crossing. */
function pointOf({ crossings, money }: NeedAndMoneyView, arm: 'without' | 'with'): CrossingPoint | null {
  const { after, year } = crossings[arm];
  if (after.value === null || year === null) return null;
  const moment = Number(after.value);
  const step = Math.floor(moment);
  const [before, later] = [step, step + 1].map((at) => Number(money.central.values[at] ?? money.central.values[step]));
  const at = (before ?? 0) + (moment - step) * ((later ?? 0) - (before ?? 0));
  return { after: moment, at, name: year };
}

function gapTable(gap: NeedAndMoneyView): TwinTableContent {
  const columns = [
    { id: 'need', name: 'Need, no plan', line: gap.need },
    { id: 'need-with', name: 'Need, with the plan', line: gap.needWith },
    { id: 'low', name: 'Money, low', line: gap.money.low },
    { id: 'central', name: 'Money, central', line: gap.money.central },
    { id: 'high', name: 'Money, high', line: gap.money.high },
  ];
  return {
    caption: 'Need and money by financial year, £',
    rowName: 'Year',
    columns: columns.map(({ id, name }) => ({ id, name })),
    rows: gap.years.map((year, step) => ({
      id: year,
      name: year,
      cells: columns.map(({ line }) => formatTableFigure(line.values[step] ?? null, 0)),
    })),
  };
}
