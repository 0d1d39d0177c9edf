import type { HeatMap, ScenarioSet } from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import { formatHeadlineMoney } from '../../words';
import { quantityWords } from './uncertainty-rows';
import type { HeatMapAxis, HeatMapView, ScenarioSetView } from './uncertainty-types';
import { drawnText } from './uncertainty-words';
import { labelOf } from './weakest';

type Rows = readonly QuantityDefinitionRow[];

/** Two numbers together, with what a table says of them in one sentence. */
export function heatMapView({ x, y, cells }: HeatMap, rows: Rows): HeatMapView {
  const [across, down] = [axisOf(x, rows), axisOf(y, rows)];
  const all = cells.flat();
  const above = all.filter((net) => net > 0).length;
  const money = (net: number) => formatHeadlineMoney(drawnText(net), { plus: true });
  return {
    x: across,
    y: down,
    cells,
    alternative: `The net by “${across.label}” and “${down.label}”: from ${money(Math.min(...all))} to ${money(Math.max(...all))}, above zero in ${above} of ${all.length} cells.`,
  };
}

function axisOf({ id, values }: HeatMap['x'], rows: Rows): HeatMapAxis {
  const row = rows.find((one) => one.id === id);
  return {
    quantityId: id,
    label: row === undefined ? id : labelOf(row),
    values: values.map((value) => quantityWords(value, row)),
  };
}

/** Numbers nearer than this many standard deviations to where they usually lie say nothing of a set: a twentieth of 16,384 draws leaves noise of 0.035. */
const SAYS_NOTHING = 0.2;

/**
 * A pessimistic, a central and an optimistic set of numbers, as screens show and copy them.
 *
 * Takes    sets of one lens; usual: where each number lies on average, and how far it spreads; definitions
 * Gives    of each set the numbers that lie elsewhere than usual, furthest first, each a value that is legal for it
 */
export function scenarioSetViews(
  sets: readonly ScenarioSet[],
  usual: ReadonlyMap<string, { readonly mean: number; readonly sd: number }>,
  rows: Rows,
): readonly ScenarioSetView[] {
  return sets.map(({ name, figure, values }) => {
    const moved = rows.flatMap((row) => {
      const [value, lies] = [values.get(row.id), usual.get(row.id)];
      if (value === undefined || lies === undefined || lies.sd === 0) return [];
      const away = Math.abs(value - lies.mean) / lies.sd;
      return away < SAYS_NOTHING ? [] : [{ row, value, away }];
    });
    return {
      name,
      figure: drawnText(figure),
      figureWords: formatHeadlineMoney(drawnText(figure), { plus: true }),
      values: moved
        .sort((one, other) => other.away - one.away)
        .map(({ row, value }) => ({
          quantityId: row.id,
          label: labelOf(row),
          value: legalText(value, row),
          text: quantityWords(Number(legalText(value, row)), row),
        })),
    };
  });
}

/** A value to three figures, within what is legal, as decimal text. */
function legalText(value: number, { limits }: QuantityDefinitionRow): string {
  const held = Math.min(Number(limits.high), Math.max(Number(limits.low), Number(value.toPrecision(3))));
  return held.toFixed(MOST_DIGITS).replace(/\.?0+$/, '');
}

const MOST_DIGITS = 12;
