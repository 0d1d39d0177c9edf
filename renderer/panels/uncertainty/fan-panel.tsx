import type { ResultView, UncertaintyLensView } from '../../../core/contract-types';
import { formatHeadlineMoney } from '../../../core/words';
import { ChartPanel, FanChart, fanLegend, moneyLooks, type ChartFace, type MoneyUnit } from '../../charts';
import type { TwinTableContent } from '../../components';
import { netNote, netTo, unitOfLens } from './lens-look';

type FanPanelProps = {
  readonly of: UncertaintyLensView | undefined;
  readonly years: readonly string[];
  readonly result: ResultView | null;
  readonly face: ChartFace;
};

/** How sure, over time: the running total of all futures by year. */
export function FanPanel({ of, years, result, face }: FanPanelProps) {
  const frame = { title: 'Running total, year by year', height: HEIGHT, face };
  if (of === undefined) return <ChartPanel {...frame} note="Worked out for many futures" {...NOTHING_YET} />;
  const unit = unitOfLens(of);
  const { fan } = of;
  const firstYear = Number((years[0] ?? '').slice(0, 4));
  return (
    <ChartPanel
      {...frame}
      note={netNote(of.lens, unit, result)}
      alternative={fan.alternative}
      legend={fanLegend(fan.paysBack === null ? null : (years[fan.paysBack] ?? null))}
      table={fanTable(of, years, unit)}
    >
      <FanChart
        title={`${netTo(of.lens)}: running total by year`}
        fan={fan}
        firstYear={firstYear}
        unit={unit}
        paysBack={fan.paysBack}
        ends={endsOf(of)}
      />
    </ChartPanel>
  );
}

const HEIGHT = 262;
const NOTHING_YET = {
  alternative: 'The running total by year, once it is worked out',
  table: { caption: 'The running total by year', rowName: 'Year', columns: [], rows: [] },
  children: null,
} as const;

/** What stands at the right edge: the five lines in their last year. */
function endsOf({ fan }: UncertaintyLensView): readonly string[] {
  const money = (line: readonly number[]) => formatHeadlineMoney(String(line.at(-1) ?? 0), { plus: true });
  return [money(fan.p5), money(fan.p25), `${money(fan.p50)} middle`, money(fan.p75), money(fan.p95)];
}

function fanTable({ fan, lens }: UncertaintyLensView, years: readonly string[], unit: MoneyUnit): TwinTableContent {
  const { print, words } = moneyLooks[unit];
  const lines = [
    { id: 'p5', name: '1 in 20 below', line: fan.p5 },
    { id: 'p25', name: '1 in 4 below', line: fan.p25 },
    { id: 'p50', name: 'Middle', line: fan.p50 },
    { id: 'p75', name: '1 in 4 above', line: fan.p75 },
    { id: 'p95', name: '1 in 20 above', line: fan.p95 },
    { id: 'mean', name: 'Mean', line: fan.mean },
  ];
  return {
    caption: `${netTo(lens)}: running total by year over all futures, ${words}`,
    rowName: 'Year',
    columns: lines.map(({ id, name }) => ({ id, name })),
    rows: years.map((year, at) => ({
      id: year,
      name: year,
      cells: lines.map(({ line }) => print(String(line[at] ?? 0), { plus: true })),
    })),
  };
}
