import {
  changesBetween,
  type LensSwitches,
  type Mover,
  type ScenarioChange,
  type ScenariosAttributed,
} from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import { LENS_WORDS } from '../../model';
import type { ResolvedScenario } from '../../scenario';
import type { ComparedScenario, DifferencePart, MoverView, SwitchesView } from './comparison-types';
import { readingOf, textOf, totalFigure, type WorkedOut } from './figures';
import { lensViews } from './lenses';
import { labelOf } from './weakest';
import { discountingWords, horizonWords, listed, priceBaseWords } from './words';

/** What the council puts in, what comes of it and how long it takes: the figures by which scenarios are chosen. */
export function comparedFigures(worked: WorkedOut): NonNullable<ComparedScenario['figures']> {
  const reading = readingOf(worked);
  const { lens: lenses, gained } = worked.outline;
  return {
    putsIn: totalFigure(reading, lenses.council.pvCosts, { label: 'The council puts in' }),
    yearsAtHome: totalFigure(reading, gained.yearsAtHome),
    lenses: lensViews(reading).map(({ lens, name, netLabel, net, netCash, payback, costPerYearAtHome }) => ({
      netEachYear: totalFigure(reading, lenses[lens].equivalentAnnual),
      lens,
      name,
      netLabel,
      net,
      netCash,
      payback,
      costPerYearAtHome,
    })),
  };
}

/** Whether scenarios look ahead for unequal times: their totals then say little about each other, an amount a year does. */
export function ofUnequalLife(scenarios: readonly ResolvedScenario[]): boolean {
  return new Set(scenarios.map(({ structure }) => structure.horizonYears)).size > 1;
}

/** In whose prices, over which years and how discounted a scenario stands. */
export function basisWords({
  structure,
}: ResolvedScenario): Pick<ComparedScenario, 'priceBase' | 'horizon' | 'horizonYears' | 'discounting'> {
  return {
    priceBase: priceBaseWords(structure),
    horizon: horizonWords(structure),
    horizonYears: structure.horizonYears,
    discounting: discountingWords(structure),
  };
}

const MOST_NAMED = 2;

/** "Hours one person needs, Would be willing and 3 more differ from One street." */
export function differsWords(origin: ResolvedScenario | null, scenario: ResolvedScenario): string {
  if (origin === null) return 'Where this workbook began';
  const changes = changesBetween(origin, scenario);
  if (changes.length === 0) return `As ${quoted(origin.name)}`;
  const names = changes.map(shortLabel);
  const rest = names.length - MOST_NAMED;
  const said = rest <= 0 ? listed(names) : `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more`;
  return `From ${quoted(origin.name)}: ${said}`;
}

/** A template is named with its own marks. */
function quoted(name: string): string {
  return name.includes('“') ? name : `“${name}”`;
}

function shortLabel({ quantity, label }: ScenarioChange): string {
  return quantity?.row.label ?? label;
}

/** The parts of a difference, the largest first. */
export function differenceParts({ parts }: Pick<ScenariosAttributed, 'parts'>): readonly DifferencePart[] {
  return [...parts]
    .sort((one, other) => other.part.abs().comparedTo(one.part.abs()))
    .map(({ change, part, standardError }) => ({
      id: change.id,
      label: change.label,
      short: shortLabel(change),
      kind: change.kind,
      part: textOf(part),
      standardError: textOf(standardError),
      quantity: quantityOf(change),
    }));
}

function quantityOf({ quantity }: ScenarioChange): DifferencePart['quantity'] {
  if (quantity === null) return null;
  const { row, before, after } = quantity;
  return {
    id: row.id,
    shownAs: row.shownAs,
    before: before.value,
    after: after.value,
    gradeBefore: before.grade,
    gradeAfter: after.grade,
  };
}

/** Where the nets turn, with what the page needs to print the number. */
export function switchesView(row: QuantityDefinitionRow, now: string, found: readonly LensSwitches[]): SwitchesView {
  return {
    quantityId: row.id,
    label: labelOf(row),
    unit: row.unit,
    shownAs: row.shownAs,
    now,
    limits: row.limits,
    lenses: found.map((one) => ({ ...one, name: LENS_WORDS[one.lens].name })),
  };
}

/** A mover, with what the page needs to print the number. */
export function moverView({ row, ...mover }: Mover): MoverView {
  return { quantityId: row.id, label: labelOf(row), unit: row.unit, shownAs: row.shownAs, ...mover };
}
