import type { ResultView, UncertaintyLensView } from '../../../core/contract-types';
import { formatShare } from '../../../core/words';
import { ChartPanel, FuturesHistogram, moneyLooks, type ChartFace, type MoneyUnit } from '../../charts';
import type { TwinTableContent } from '../../components';
import { netTo, unitOfLens } from './lens-look';

type EndsPanelProps = {
  readonly of: UncertaintyLensView | undefined;
  readonly years: readonly string[];
  readonly result: ResultView | null;
  readonly draws: number;
  readonly face: ChartFace;
};

/** How sure, at the end: where the futures end up, cut at break-even. */
export function EndsPanel({ of, years, result, draws, face }: EndsPanelProps) {
  const last = years.at(-1);
  const frame = {
    title: last === undefined ? 'Where it ends up' : `Where it ends up by ${last}`,
    height: HEIGHT,
    face,
  };
  if (of === undefined) return <ChartPanel {...frame} note="Worked out for many futures" {...NOTHING_YET} />;
  const unit = unitOfLens(of);
  const { histogram, chancePositive, words } = of;
  return (
    <ChartPanel
      {...frame}
      note={`Futures by ${lowerFirst(netTo(of.lens))}, ${moneyLooks[unit].words}, ${result?.priceBase ?? ''}`}
      alternative={histogram.alternative}
      table={endsTable(of, draws, unit)}
      remark={[words.paidBack, words.mean, histogram.leftOut ?? ''].join(' ').trim()}
    >
      <FuturesHistogram
        edges={histogram.edges}
        counts={histogram.counts}
        unit={unit}
        below={{ text: chancePositive.against, words: 'do not pay back' }}
        above={{ text: chancePositive.words, words: 'pay back' }}
      />
    </ChartPanel>
  );
}

const HEIGHT = 262;
const NOTHING_YET = {
  alternative: 'Where the futures end up, once they are worked out',
  table: { caption: 'Where the futures end up', rowName: 'Net', columns: [], rows: [] },
  children: null,
} as const;

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function endsTable({ histogram, lens }: UncertaintyLensView, draws: number, unit: MoneyUnit): TwinTableContent {
  const { edges, counts, below, above } = histogram;
  const { print, words } = moneyLooks[unit];
  const edge = (at: number) => print(String(edges[at] ?? 0), { plus: true });
  const row = (id: string, name: string, count: number) => ({
    id,
    name,
    cells: [String(count).replace(/\B(?=(\d{3})+$)/g, ','), formatShare(String(count / draws), 1)],
  });
  return {
    caption: `${netTo(lens)} in ${draws} futures, ${words}`,
    rowName: 'Net',
    columns: [
      { id: 'count', name: 'Futures' },
      { id: 'share', name: 'Share' },
    ],
    rows: [
      ...(below === 0 ? [] : [row('below', `Below ${edge(0)}`, below)]),
      ...counts.map((count, at) => row(String(at), `${edge(at)} to ${edge(at + 1)}`, count)),
      ...(above === 0 ? [] : [row('above', `Above ${edge(counts.length)}`, above)]),
    ],
  };
}
