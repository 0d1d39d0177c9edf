import type { UncertaintyLensView } from '../../../core/contract-types';
import { formatTableFigure } from '../../../core/words';
import { ChartPanel, ConvergenceChart, moneyLooks, type ChartFace, type MoneyUnit } from '../../charts';
import type { Domain, TwinTableContent } from '../../components';
import { moneyText } from '../figure-text';
import { netTo } from './lens-look';

type SettledPanelProps = { readonly of: UncertaintyLensView | undefined; readonly face: ChartFace };

/** How the mean settled as draws were added. */
export function SettledPanel({ of, face }: SettledPanelProps) {
  const frame = { title: 'How the mean settled', height: HEIGHT, face };
  const points = (of?.convergence ?? []).filter(({ draws }) => draws >= LEAST_DRAWS);
  if (of === undefined || points.length === 0) {
    return <ChartPanel {...frame} note="By the number of draws" {...NOTHING_YET} />;
  }
  const unit: MoneyUnit = Math.abs(Number(of.mean)) < POUNDS_BELOW ? 'pound' : 'thousand';
  const { domain, step } = scaleOf(points, moneyLooks[unit].size);
  const off = of.standardError === null ? 'How far it may be off is not known yet.' : offWords(of.standardError);
  return (
    <ChartPanel
      {...frame}
      note={`Mean of the ${netTo(of.lens).toLowerCase()}, ${moneyLooks[unit].words}, by the number of draws; the axis is cut`}
      alternative={`The mean of the net after each doubling of the draws. ${off}`}
      remark={off}
      table={tableOf(of, points, unit)}
    >
      <ConvergenceChart title="Mean by number of draws" points={points} unit={unit} domain={domain} step={step} />
    </ChartPanel>
  );
}

const HEIGHT = 240;
/** Before so many draws the mean says nothing yet. */
const LEAST_DRAWS = 64;
const POUNDS_BELOW = 20_000;
const NOTHING_YET = {
  alternative: 'How the mean settled, once it is worked out',
  table: { caption: 'The mean by number of draws', rowName: 'Draws', columns: [], rows: [] },
  children: null,
} as const;

const offWords = (standardError: string) =>
  `For want of draws the mean may be off by about ${moneyText(standardError)} either way, two times in three.`;

type Points = UncertaintyLensView['convergence'];

/** A scale around the line and its band, in round steps; it need not begin at zero. */
function scaleOf(points: Points, size: number): { readonly domain: Domain; readonly step: number } {
  const ends = points.flatMap(({ mean, standardError }) => {
    const reach = 2 * (standardError ?? 0);
    return [(mean - reach) / size, (mean + reach) / size];
  });
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const span = high - low > 0 ? high - low : Math.max(1e-6, Math.abs(high) * 0.1);
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= span / 4) ?? 10) * power;
  const [from, to] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return { domain: from === to ? [from - step, to + step] : [from, to], step };
}

function tableOf({ lens }: UncertaintyLensView, points: Points, unit: MoneyUnit): TwinTableContent {
  const { print, words } = moneyLooks[unit];
  return {
    caption: `Mean of the ${netTo(lens).toLowerCase()} by number of draws, ${words}`,
    rowName: 'Draws',
    columns: [
      { id: 'mean', name: 'Mean' },
      { id: 'off', name: 'May be off by' },
    ],
    rows: points.map(({ draws, mean, standardError }) => ({
      id: String(draws),
      name: formatTableFigure(String(draws), 0),
      cells: [
        print(String(mean), { plus: true }),
        standardError === null ? '\u2013' : formatTableFigure(String(standardError / moneyLooks[unit].size), 2),
      ],
    })),
  };
}
