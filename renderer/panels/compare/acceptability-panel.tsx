import { formatHeadlineMoney, formatShare } from '../../../core/words';
import { AcceptabilityChart, ChartPanel, type AcceptabilityCurve, type ChartFace } from '../../charts';
import type { TwinTableContent } from '../../components';
import type { LongFace } from '../../state/use-long';
import type { Uncertain } from './chances';

type AcceptabilityPanelProps = {
  readonly face: LongFace<Uncertain>;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly chartFace: ChartFace;
};

/** Lines drawn; all of them stand in the table. */
const MOST_LINES = 5;
const NOTHING_ID = 'nothing';

/** Which scenario one would choose, by what a year at home is worth paying. */
export function AcceptabilityPanel({ face, scenarios, chartFace }: AcceptabilityPanelProps) {
  const title = 'Which is best, by what a year at home is worth';
  const note =
    'Chance of being the best choice for the public purse, by £ for one more year at home gained, not discounted';
  if (face.face !== 'full') {
    return (
      <ChartPanel
        title={title}
        note={note}
        face={chartFace}
        alternative="Which scenario is best, once it is worked out"
        table={{ caption: title, rowName: 'Worth of a year', columns: [], rows: [] }}
      >
        {null}
      </ChartPanel>
    );
  }
  const { willingness, curves, frontier } = face.value.acceptability;
  const nameOf = (id: string | null) =>
    id === null ? 'Fund nothing' : (scenarios.find((one) => one.id === id)?.name ?? id);
  const named = curves.map(({ id, chances }): AcceptabilityCurve => ({
    id: id ?? NOTHING_ID,
    name: nameOf(id),
    chances,
  }));
  const words = wordsOf(
    willingness,
    frontier.map(({ id }) => nameOf(id)),
  );
  return (
    <ChartPanel
      title={title}
      note={note}
      alternative={`${words} The chances are in the table.`}
      remark={`${words} The pale broad line is the chance that the choice with the highest mean is the best one.`}
      table={tableOf(willingness, named, title)}
    >
      <AcceptabilityChart
        title={title}
        willingness={willingness}
        curves={[...named]
          .sort((one, other) => Math.max(...other.chances) - Math.max(...one.chances))
          .slice(0, MOST_LINES)}
        frontier={frontier.map(({ chance }) => chance)}
      />
    </ChartPanel>
  );
}

/** "Up to £20k a year one would fund nothing, from £25k on “Forty streets”." */
function wordsOf(willingness: readonly number[], chosen: readonly string[]): string {
  const turns = chosen.flatMap((name, at) => (at === 0 || name !== chosen[at - 1] ? [{ name, at }] : []));
  const [first, ...later] = turns;
  const quoted = (name: string) => (name === 'Fund nothing' ? 'nothing' : `“${name}”`);
  if (first === undefined) return '';
  if (later.length === 0) return `Whatever a year is worth, up to £100k, one would fund ${quoted(first.name)}.`;
  const words = later.map(
    ({ name, at }) => `from ${formatHeadlineMoney(String(willingness[at] ?? 0))} on ${quoted(name)}`,
  );
  return `Where a year at home is worth little one would fund ${quoted(first.name)}; ${words.join(', ')}.`;
}

function tableOf(
  willingness: readonly number[],
  curves: readonly AcceptabilityCurve[],
  caption: string,
): TwinTableContent {
  return {
    caption,
    rowName: 'Worth of a year',
    columns: curves.map(({ id, name }) => ({ id, name })),
    rows: willingness.map((worth, at) => ({
      id: String(worth),
      name: formatHeadlineMoney(String(worth)),
      cells: curves.map(({ chances }) => formatShare(String(chances[at] ?? 0))),
    })),
  };
}
