import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine, isNotDefined } from '../../core/engines/exact';
import { constant, GraphBuilder, isFirstStep, unit, where, ZERO } from '../../core/graph';
import { addImpactMap, type ImpactOutcome } from '../oracles/impact-map';
import { totalsOf } from '../support/eileen';

const pounds = (value: string) => constant<'£'>(value, unit('£'));
const share = (value: string) => constant(value);

/** A map of £100 a year, ten years long, with £1,000 put in at once unless said otherwise. */
function mapped(outcomes: readonly Partial<ImpactOutcome>[], { input = '1000', rate = '0' } = {}) {
  const graph = new GraphBuilder();
  const axis = graph.axis('year', 'year', 10);
  addImpactMap(graph, {
    id: 'map',
    label: 'Map',
    axis,
    inputs: where(isFirstStep<'year'>(), pounds(input), ZERO),
    discountRate: share(rate),
    outcomes: outcomes.map((outcome, at) => ({
      id: `outcome-${at}`,
      label: `Outcome ${at}`,
      gross: pounds('100'),
      firstYear: 0,
      years: 10,
      ...outcome,
    })),
  });
  const evaluation = createExactEngine(graph.build()).evaluate();
  return {
    total: totalsOf(evaluation),
    notDefined: (id: string) => {
      const value = evaluation.total(id);
      return isNotDefined(value) ? value.notDefined : null;
    },
    byYear: (at = 0) => evaluation.line(`map.outcome-${at}.by-year`).map(Number),
  };
}

describe('a map of impact', () => {
  it('counts an outcome from its first year for as long as it lasts', () => {
    expect(mapped([{ firstYear: 2, years: 3 }]).byYear()).toEqual([0, 0, 100, 100, 100, 0, 0, 0, 0, 0]);
  });

  it('lets it drop off from its second year, on what remains', () => {
    expect(mapped([{ firstYear: 1, years: 4, dropOff: share('0.5') }]).byYear()).toEqual([
      0, 100, 50, 25, 12.5, 0, 0, 0, 0, 0,
    ]);
  });

  it('takes each correction off what the others leave, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), (percents) => {
        const [deadweight, displacement, attribution] = percents.map((percent) => share((percent / 100).toFixed(2)));
        const kept = percents.reduce((left, percent) => left * (1 - percent / 100), 1);
        const one = mapped([{ deadweight, displacement, attribution, years: 1 }] as Partial<ImpactOutcome>[]);
        expect(one.byYear()[0]).toBeCloseTo(100 * kept, 10);
        const turned = mapped([
          { deadweight: attribution, displacement: deadweight, attribution: displacement, years: 1 },
        ] as Partial<ImpactOutcome>[]);
        expect(turned.byYear()[0]).toBeCloseTo(100 * kept, 10);
      }),
      { numRuns: 20 },
    );
  });

  it('is worth nothing where all of it would have happened anyway', () => {
    expect(
      mapped([{ deadweight: share('1') }])
        .total('map.impact')
        .toNumber(),
    ).toBe(0);
  });

  it('shares out its value among the outcomes, to 1', () => {
    const { total } = mapped([{}, { gross: pounds('300') }, { years: 5 }], { rate: '0.035' });
    const shares = [0, 1, 2].map((at) => total(`map.outcome-${at}.share`));
    expect(shares.reduce((sum, one) => sum.plus(one)).toFixed(30)).toBe(`1.${'0'.repeat(30)}`);
  });

  it('gives a ratio and a net ratio, one apart', () => {
    const { total } = mapped([{ gross: pounds('250') }]);
    expect([total('map.ratio'), total('map.net-ratio')].map(Number)).toEqual([2.5, 1.5]);
  });

  it('has no ratio where nothing is put in, and no shares where nothing comes of it', () => {
    const free = mapped([{}], { input: '0' });
    expect(free.notDefined('map.ratio')).toBe('not defined: nothing is put in');
    expect(mapped([{ gross: pounds('0') }]).notDefined('map.outcome-0.share')).toBe('not defined: there is no value');
  });
});
