import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNotDefined, type Evaluation } from '../../core/engines/exact';
import { unit, type Graph } from '../../core/graph';
import type { PriceYear } from '../../core/reference';
import type { ResolvedScenario } from '../../core/scenario';
import { TEMPLATES } from '../../core/templates';
import { rebaseFactor } from '../oracles/rebase-factor';
import { anyScenario } from '../support/any-scenario';
import { workedOut } from '../support/eileen';

/** Relative: 34 digits, of which sums of some hundred figures may lose a handful. */
const NEARLY = '1e-24';
const isNearly = (found: Decimal, wanted: Decimal) =>
  found.minus(wanted).abs().lessThanOrEqualTo(wanted.abs().plus(1).times(NEARLY));

const financial = (year: number): PriceYear => ({ kind: 'financial', year });

/** Every amount of money says the year whose prices it is in: what says nothing takes those of the workbook. */
const priceYears = fc.constantFrom<PriceYear>(
  financial(2015),
  financial(2021),
  { kind: 'calendar', year: 2019 },
  financial(2026),
);
const anyDated = fc
  .tuple(anyScenario, fc.array(priceYears, { minLength: 7, maxLength: 7 }))
  .map(([scenario, years]): ResolvedScenario => ({
    ...scenario,
    quantities: Object.fromEntries(
      Object.entries(scenario.quantities).map(([id, input], at) => [
        id,
        unit(input.unit)['£'] === undefined
          ? input
          : { ...input, priceYear: years[at % years.length] ?? financial(2021) },
      ]),
    ),
  }));

const inPricesOf = (scenario: ResolvedScenario, priceBase: number): ResolvedScenario => ({
  ...scenario,
  structure: { ...scenario.structure, priceBase },
});

/** What is there only because prices differ: the deflators, and what each figure comes to in the other prices. */
const ownToPrices = (id: string) => id.startsWith('price.');

describe('the prices that a workbook counts in', () => {
  it('multiply every line by one factor, as often as £ stands in its unit, and leave every other line alone', () => {
    fc.assert(
      fc.property(anyDated, fc.constantFrom(2015, 2022, 2030), (scenario, otherBase) => {
        const before = workedOut(scenario);
        const after = workedOut(inPricesOf(scenario, otherBase));
        const factor = rebaseFactor(financial(scenario.structure.priceBase), financial(otherBase));
        const lines = figuresOf(before.graph, before.evaluation);
        const others = figuresOf(after.graph, after.evaluation);
        expect([...others.keys()]).toEqual([...lines.keys()]);
        for (const [id, { values, power }] of lines) {
          values.forEach((value, at) => {
            const found = others.get(id)!.values[at]!;
            const wanted = value.times(factor.pow(power));
            expect({
              id,
              at,
              same: isNearly(found, wanted),
              found: String(found),
              wanted: String(wanted),
            }).toMatchObject({ same: true });
          });
        }
        expect([...lines.values()].filter(({ power }) => power === 1).length).toBeGreaterThan(20);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it.each(TEMPLATES.map((template) => [template.name, template] as const))(
    '%s: no person and no hour comes or goes by them',
    (_, template) => {
      const scenario: ResolvedScenario = {
        id: 'as-it-is',
        name: '',
        structure: template.opening.structure,
        quantities: template.opening.quantities,
        correlations: template.opening.correlations,
      };
      const [old, now] = [2015, 2030].map((year) => workedOut(inPricesOf(scenario, year)));
      for (const id of ['participation.with.hours', 'participation.with.helpers'].filter((one) =>
        old!.graph.lines.has(one),
      )) {
        expect(now!.line(id).map((value, at) => isNearly(value, old!.line(id)[at]!))).not.toContain(false);
      }
    },
  );
});

type Figures = ReadonlyMap<string, { readonly power: number; readonly values: readonly Decimal[] }>;

/** Every line and every total, by name, with how often £ stands in its unit. */
function figuresOf(graph: Graph, evaluation: Evaluation): Figures {
  const figures = new Map<string, { power: number; values: readonly Decimal[] }>();
  const power = (text: string) => unit(text)['£'] ?? 0;
  for (const [id, { unitText }] of graph.lines) {
    if (!ownToPrices(id)) figures.set(id, { power: power(unitText), values: evaluation.line(id) });
  }
  for (const [id, { unitText }] of graph.totals) {
    if (ownToPrices(id)) continue;
    const value = evaluation.total(id);
    figures.set(id, { power: power(unitText), values: isNotDefined(value) ? [] : [value] });
  }
  return figures;
}
