import type { ExactEngine } from '../../engines/exact';
import { isNotDefined } from '../../engines/exact';
import { LENS_WORDS, type Lens } from '../../model';
import { requiredQuantities, type QuantityDefinitionRow } from '../../scenario/catalogue';
import type { ResolvedScenario } from '../../scenario';
import { switchingValues } from '../../analysis/switching';
import { formatHeadlineMoney, formatShare, formatTableFigure } from '../format';
import type { ResultView } from './view-types';

type Row = ResultView['whatWouldHaveToBeTrue'][number];

/** The figures an argument would turn on. */
const ASKED = [
  'pathway.hazard-ratio',
  'pathway.years-put-off',
  'programme.at-risk-share',
  'participation.individual.hours',
  'participation.individual.retention',
  'stream.kept-home-care.per-unit',
  'input.inviting.amount',
] as const;

/**
 * What would have to be true: for each figure, the value at which the net of a lens turns, or that none does.
 *
 * Takes    a scenario and its engine; `between` is called before each figure, and may stop the work by throwing
 * Gives    a row a figure and lens, with the sentence for a page
 */
export async function turningPoints(of: {
  readonly scenario: ResolvedScenario;
  readonly engine: ExactEngine;
  readonly values: ReadonlyMap<string, string>;
  readonly between: (share: number, doing: string) => Promise<void>;
}): Promise<readonly Row[]> {
  const rows = requiredQuantities(of.scenario.structure).filter(({ id }) => ASKED.some((asked) => asked === id));
  const lenses: readonly Lens[] = ['public', 'society'];
  const found: Row[] = [];
  for (const [index, row] of rows.entries()) {
    for (const lens of lenses) {
      await of.between(
        (index * lenses.length + lenses.indexOf(lens)) / (rows.length * lenses.length),
        `Trying ${row.label.toLowerCase()}`,
      );
      found.push(rowOf(of, row, lens));
    }
  }
  return found;
}

function rowOf(
  {
    scenario,
    engine,
    values,
  }: {
    readonly scenario: ResolvedScenario;
    readonly engine: ExactEngine;
    readonly values: ReadonlyMap<string, string>;
  },
  row: QuantityDefinitionRow,
  lens: Lens,
): Row {
  const now = scenario.quantities[row.id]?.value ?? '0';
  const roots = switchingValues({
    low: row.limits.low === row.slider.low ? row.limits.low : row.slider.low,
    high: row.slider.high,
    valueAt: (value) => {
      const net = engine.evaluate(new Map([...values, [row.id, value]])).total(`lens.${lens}.net`);
      return isNotDefined(net) ? null : net;
    },
  });
  const [nearest] = [...roots].sort((a, b) => Math.abs(Number(a) - Number(now)) - Math.abs(Number(b) - Number(now)));
  const name = LENS_WORDS[lens].name.toLowerCase();
  const shown = (value: string) =>
    row.shownAs === 'share'
      ? formatShare(value)
      : row.shownAs === 'money'
        ? formatHeadlineMoney(value)
        : formatTableFigure(value, 2);
  return {
    quantityId: row.id,
    label: row.label,
    now,
    needed: nearest ?? null,
    unit: row.unit,
    lens,
    words:
      nearest === undefined
        ? `No value of "${row.label.toLowerCase()}" between ${shown(row.slider.low)} and ${shown(row.slider.high)} turns the net for ${name === 'society' ? name : `the ${name}`}.`
        : `For ${name === 'society' ? name : `the ${name}`} it turns where "${row.label.toLowerCase()}" is ${shown(nearest)}; it stands at ${shown(now)}.`,
  };
}
