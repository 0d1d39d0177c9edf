import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { Defect } from '../errors';
import {
  constant,
  GraphBuilder,
  inUnit,
  product,
  quotient,
  unit,
  type AxisHandle,
  type ConfidenceGrade,
  type Expression,
  type Quantity,
} from '../graph';
import {
  CONFIDENCE_GRADES,
  benefitCut,
  costUplift,
  deflatorIndex,
  figureSource,
  GDP_DEFLATORS,
  gradeLabel,
  priceYearLabel,
  WORKS_OPTIMISM_BIAS,
  type PriceYear,
} from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { QuantityInput, Structure } from '../schema';

export { ONE_YEAR } from '../methods';

/** The oldest age anybody reaches: at the end of it all are gone. */
export const LAST_AGE = 120;

/** Weeks in a year: 365.25 days over 7. */
export const WEEKS_PER_YEAR: Expression<'scalar', 'week/year'> = inUnit(
  quotient(constant('365.25', 'day/year'), constant('7', 'day/week')),
  'week/year',
);

/**
 * What every stage works with: the graph being built, its two axes, and the scenario's quantities, each registered once
 * with its words from the catalogue.
 */
export class ModelContext {
  readonly graph = new GraphBuilder();
  readonly structure: Structure;
  readonly year: AxisHandle<'year'>;
  readonly cycle: AxisHandle<'cycle'>;
  readonly #inputs: Readonly<Record<string, QuantityInput>>;
  readonly #rows: ReadonlyMap<string, QuantityDefinitionRow>;
  readonly #registered = new Map<string, Quantity<string>>();
  readonly #prices = new Map<string, Expression<'scalar'>>();

  constructor(scenario: ResolvedScenario) {
    this.structure = scenario.structure;
    this.#inputs = scenario.quantities;
    this.#rows = new Map(requiredQuantities(scenario.structure).map((row) => [row.id, row]));
    this.year = this.graph.axis('year', 'year', scenario.structure.horizonYears);
    const youngest = Math.min(...scenario.structure.groups.map((group) => group.startAge));
    this.cycle = this.graph.axis('cycle', 'cycle', LAST_AGE - youngest);
  }

  /** A quantity of the scenario, as it was filled in. */
  quantity<U extends string>(id: string, unitText: U): Quantity<U> {
    const known = this.#registered.get(id);
    if (known !== undefined) return { ...inUnit(known, unitText), id };
    const input = this.#input(id);
    const row = this.#rows.get(id);
    if (row === undefined) throw new Defect(`"${id}" is read by the model but not in the catalogue.`);
    if (row.unit !== unitText)
      throw new Defect(`"${id}" is ${row.unit} in the catalogue and ${unitText} in the model.`);
    return this.#register(id, {
      label: row.group === row.label ? row.label : `${row.group}: ${row.label}`,
      unit: unitText,
      value: input.value,
      source: input.source,
      grade: input.grade,
      note: input.note,
    });
  }

  /** A share of the scenario. */
  share(id: string): Quantity<'share'> {
    return this.quantity(id, 'share');
  }

  /** A ratio of the scenario: a number without a dimension that is no share of anything, such as a hazard ratio. */
  ratio(id: string): Quantity<'1'> {
    return this.quantity(id, '1');
  }

  /**
   * A quantity with £ in its unit, in the workbook's price base: rebased by the GDP deflator where it was stated in other prices.
   * What is so much for each £ (person/£) falls as money loses worth, where an amount of £ rises: the factor has the power of £
   * in the unit.
   */
  price<U extends string>(id: string, unitText: U): Expression<'scalar', U> {
    const known = this.#prices.get(id);
    if (known !== undefined) return inUnit(known, unitText);
    const amount = this.quantity(id, unitText);
    const stated = this.#input(id).priceYear ?? (powerOfMoney(unitText) < 0 ? PRICES_OF_RATES_PER_POUND : undefined);
    const base: PriceYear = { kind: 'financial', year: this.structure.priceBase };
    const inBase =
      stated === undefined || priceYearLabel(stated) === priceYearLabel(base)
        ? amount
        : this.graph.total({
            id: `price.${id}`,
            label: `${this.#rows.get(id)?.label ?? id}, in ${priceYearLabel(base)} prices`,
            stage: 'appraisal',
            unit: unitText,
            source: { title: GDP_DEFLATORS.label, section: 'rebasing from the price year to the price base' },
            value: product(amount, ...this.#rebasing(stated, base, powerOfMoney(unitText))),
            shown: false,
          });
    this.#prices.set(id, inBase);
    return inBase;
  }

  /** From prices of one year into those of another: the ratio of the deflators, as often as £ stands in the unit. */
  #rebasing(stated: PriceYear, base: PriceYear, power: number): readonly Expression<'scalar', 'derived'>[] {
    const [above, below] = power < 0 ? [stated, base] : [base, stated];
    return Array.from({ length: Math.abs(power) }, () => quotient(this.#deflator(above), this.#deflator(below)));
  }

  /** The confidence grade somebody gave a quantity. */
  gradeOf(id: string): ConfidenceGrade {
    return this.#input(id).grade;
  }

  /** What a cost of this grade is raised by. */
  costUplift(grade: ConfidenceGrade): Quantity<'share'> {
    return this.#graded(
      `optimism.cost.grade-${grade}`,
      `Added to a cost of grade ${grade} for optimism`,
      costUplift(grade),
      grade,
    );
  }

  /** What a benefit of this grade is cut by. */
  benefitCut(grade: ConfidenceGrade): Quantity<'share'> {
    return this.#graded(
      `optimism.benefit.grade-${grade}`,
      `Taken off a benefit of grade ${grade} for optimism`,
      benefitCut(grade),
      grade,
    );
  }

  /** The Treasury's range for capital works: the bound that holds when none, or all, of the risks are managed. */
  worksBound(type: keyof typeof WORKS_BY_TYPE, bound: 'upper' | 'lower'): Quantity<'share'> {
    const range = WORKS_BY_TYPE[type].capitalCost[bound];
    return this.#register(`optimism.works.${type}.${bound}`, {
      label: `Optimism on capital cost, ${type.replaceAll('-', ' ')}, ${bound} bound`,
      unit: 'share',
      value: range.value,
      source:
        range.figure === null
          ? { kind: 'assumption', reason: WORKS_OPTIMISM_BIAS.source.title }
          : figureSource(range.figure),
      grade: range.status === 'confirmed' ? 2 : 4,
      note: '',
    });
  }

  #graded(id: string, label: string, value: string, grade: ConfidenceGrade): Quantity<'share'> {
    return this.#register(id, {
      label,
      unit: 'share',
      value,
      source: {
        kind: 'given',
        title: `${CONFIDENCE_GRADES.source.title}: grade ${grade}, ${gradeLabel(grade)} (to confirm)`,
        address: CONFIDENCE_GRADES.source.address,
      },
      grade: 5,
      note: 'The table is recalled, not read: to be confirmed in the 2014 guidance.',
    });
  }

  #deflator(year: PriceYear): Quantity<'share'> {
    return this.#register(`deflator.${year.kind}-${year.year}`, {
      label: `GDP deflator, ${priceYearLabel(year)}`,
      unit: 'share',
      value: deflatorIndex(year),
      source: { kind: 'given', title: GDP_DEFLATORS.source.title, address: GDP_DEFLATORS.source.address },
      grade: 2,
      note:
        year.kind === 'calendar'
          ? 'A quarter of the financial year ending in it, three quarters of the one starting in it.'
          : '',
    });
  }

  #register<U extends string>(
    id: string,
    definition: Omit<Parameters<GraphBuilder['quantity']>[0], 'id' | 'unit'> & { readonly unit: U },
  ): Quantity<U> {
    const known = this.#registered.get(id);
    if (known !== undefined) return { ...inUnit(known, definition.unit), id };
    const quantity = this.graph.quantity({ ...definition, id });
    this.#registered.set(id, quantity);
    return quantity;
  }

  #input(id: string): QuantityInput {
    const input = this.#inputs[id];
    if (input === undefined)
      throw new Defect(`The scenario has no "${id}"; it must be checked before a model is built.`);
    return input;
  }
}

/** How often £ stands in a unit: once in £/hour, -1 in person/£, 0 in hour. */
function powerOfMoney(unitText: string): number {
  return unit(unitText)['£'] ?? 0;
}

/** Files from before a rate for each £ had a price year hold the templates' own guesses, made in these prices. */
const PRICES_OF_RATES_PER_POUND: PriceYear = { kind: 'financial', year: 2026 };

const WORKS_BY_TYPE = Object.fromEntries(WORKS_OPTIMISM_BIAS.types.map((row) => [row.type, row])) as Record<
  (typeof WORKS_OPTIMISM_BIAS)['types'][number]['type'],
  (typeof WORKS_OPTIMISM_BIAS)['types'][number]
>;
