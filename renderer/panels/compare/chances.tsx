import type { ReactNode } from 'react';
import { formatIntervalEnds } from '../../../core/words';
import type { Output } from '../../../electron/service/contract';
import { drawn, IntervalBar, type Domain, type Lens } from '../../components';
import type { LongFace } from '../../state/use-long';
import { moneyText } from '../figure-text';
import type { ComparisonRow } from './scenario-table';

export type Uncertain = Output<'workbook.compare-uncertain'>;
type ComparedUncertain = Uncertain['lenses'][number]['scenarios'][number] & { readonly net: string };

const PAYS_BACK: Readonly<Record<Lens, string>> = {
  council: 'Chance it pays the council back',
  public: 'Chance it pays the public purse back',
  society: 'Chance that society gains',
};

/** What the futures say of each scenario, by its net as stated: a bar under its net, and rows under the table's own. Their room is kept while they are worked out. */
export function chancesOf(
  face: LongFace<Uncertain>,
  lens: Lens,
  nets: ReadonlyMap<string, string>,
): {
  readonly underNet: Readonly<Record<string, ReactNode>>;
  readonly moreRows: readonly ComparisonRow[];
  readonly netWords: string;
} {
  const of = face.face === 'full' ? face.value.lenses.find((one) => one.lens === lens) : undefined;
  const ids = [...nets.keys()];
  const scenarios = (of?.scenarios ?? []).map((one) => ({ ...one, net: nets.get(one.id) ?? one.mean }));
  const scale = scaleOf(scenarios);
  const find = (id: string) => scenarios.find((one) => one.id === id);
  const cell = (print: (one: ComparedUncertain) => string): ComparisonRow['cells'] =>
    Object.fromEntries(
      ids.map((id) => {
        const one = find(id);
        return [id, one === undefined ? <Pending key={id} face={face.face} /> : print(one)];
      }),
    );
  const count = scenarios.length;
  return {
    netWords: 'Line: 9 in 10 futures, dot: the net as stated',
    underNet: Object.fromEntries(
      ids.map((id) => {
        const one = find(id);
        return [
          id,
          <div key={id} className="gb-compare-range">
            {one !== undefined && <Range of={one} scale={scale} />}
          </div>,
        ];
      }),
    ),
    moreRows: [
      { id: 'pays-back', name: PAYS_BACK[lens], cells: cell(({ chancePositive }) => chancePositive.words) },
      {
        id: 'best',
        name: count > 1 ? 'Chance it is the best of them' : 'Chance it is better than nothing',
        words: bestWords(face, of),
        cells: cell(({ chanceBest }) => chanceBest.words),
      },
    ],
  };
}

/** Among what it is the best, and by what that is judged. */
function bestWords(face: LongFace<Uncertain>, of: Uncertain['lenses'][number] | undefined): string {
  if (of === undefined || face.face !== 'full') return ' ';
  const judged = face.value.byYear ? 'By the net as an equal amount a year. ' : '';
  const nothing =
    of.nothingBest === null ? 'Funding nothing is no choice' : `Funding nothing is best in ${of.nothingBest.words}`;
  return `${judged}${nothing}`;
}

function Pending({ face }: { readonly face: LongFace<unknown>['face'] }) {
  return <span className="gb-caption">{face === 'running' ? 'being drawn' : 'not drawn'}</span>;
}

function Range({ of, scale }: { readonly of: ComparedUncertain; readonly scale: Domain }) {
  const [lowText, highText] = formatIntervalEnds(of.interval.low, of.interval.high, { plus: true });
  return (
    <IntervalBar
      {...of.interval}
      middle={of.net}
      lowText={lowText}
      highText={highText}
      sentence={`${of.name}: likely between ${lowText} and ${highText}; as stated it is ${moneyText(of.net, { plus: true })}.`}
      scale={scale}
      size="small"
    />
  );
}

/** One scale for all bars, zero on it. */
function scaleOf(scenarios: readonly ComparedUncertain[]): Domain {
  const ends = scenarios.flatMap(({ interval, net }) => [drawn(interval.low), drawn(net), drawn(interval.high)]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (high - low) * 0.02;
  return [low - room, high + room];
}
