import { describe, expect, it } from 'vitest';
import { attributeDifference, type Attribution } from '../../core/analysis';
import { attributeBetween, changedQuantities } from '../oracles/attribute-between';
import { ExactDecimal } from '../../core/engines/exact';
import { buildModel } from '../../core/model';
import { eileen, workedOut } from '../support/eileen';

const SAMPLING = { seed: 1, pairs: 10 };
const graphOf = (scenario: ReturnType<typeof eileen>) => buildModel(scenario).graph;
const BEFORE = graphOf(eileen());
/** Five figures that a person might have second thoughts about; one of them the same figure typed another way. */
const CHANGED = {
  'pathway.hazard-ratio': '0.8',
  'participation.individual.willing': '0.4',
  'support.hours': '40',
  'programme.sites': '3',
};
const AFTER = graphOf(eileen({ values: CHANGED }));

const sumOfParts = ({ parts, difference }: Attribution) =>
  parts.reduce((all, { part }) => all.plus(part), difference.minus(difference));

describe('why two scenarios that are not built alike differ', () => {
  it('takes the horizon as a change of its own, beside a quantity', async () => {
    const scenarioWith = (made: ReadonlySet<number>) =>
      eileen({
        structure: (structure) =>
          made.has(0) ? { ...structure, horizonYears: structure.horizonYears + 5 } : structure,
        values: made.has(1) ? { 'pathway.hazard-ratio': '0.8' } : {},
      });
    const result = await attributeDifference({
      changes: [
        { id: 'horizon', label: 'Five more years' },
        { id: 'hazard-ratio', label: 'Hazard ratio on moving into care' },
      ],
      sampling: SAMPLING,
      headlineWith: (made) =>
        Promise.resolve({ value: workedOut(scenarioWith(made)).total('lens.council.net'), over: null }),
    });
    const both = workedOut(scenarioWith(new Set([0, 1]))).total('lens.council.net');
    expect(result.after.equals(both)).toBe(true);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
    expect(result.parts.map(({ part }) => part.isZero())).toEqual([false, false]);
  });
});

describe('why two scenarios of one model differ', () => {
  it('names the quantities whose values differ, in the order of the model, and no others', () => {
    const changed = changedQuantities(BEFORE, AFTER).map(({ id }) => id);
    expect([...changed].sort()).toEqual(Object.keys(CHANGED).sort());
    expect(changed).toEqual([...BEFORE.quantities.keys()].filter((id) => id in CHANGED));
  });

  it('shares out the net to society exactly: the parts add to the difference between the two results', async () => {
    const result = await attributeBetween({
      before: BEFORE,
      after: AFTER,
      headline: { kind: 'total', id: 'lens.society.net' },
      sampling: SAMPLING,
    });
    const [one, other] = [eileen(), eileen({ values: CHANGED })].map((scenario) =>
      workedOut(scenario).total('lens.society.net'),
    );
    expect(result.before.equals(one ?? Number.NaN)).toBe(true);
    expect(result.after.equals(other ?? Number.NaN)).toBe(true);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
    expect(result.parts.every(({ part }) => !part.isZero())).toBe(true);
  });

  it('gives all of it to the only change', async () => {
    const after = graphOf(eileen({ values: { 'pathway.hazard-ratio': '0.8' } }));
    const result = await attributeBetween({
      before: BEFORE,
      after,
      headline: { kind: 'total', id: 'lens.council.net' },
      sampling: SAMPLING,
    });
    expect(result.parts.map(({ id }) => id)).toEqual(['pathway.hazard-ratio']);
    expect(result.parts[0]?.part.equals(result.difference)).toBe(true);
  });

  it('takes a ratio through what is above and below the line', async () => {
    const result = await attributeBetween({
      before: BEFORE,
      after: AFTER,
      headline: { kind: 'ratio', numerator: 'lens.society.pv-benefits', denominator: 'lens.society.pv-costs' },
      sampling: SAMPLING,
    });
    const ratioOf = (values: Readonly<Record<string, string>>) =>
      workedOut(eileen({ values })).total('lens.society.ratio');
    expect(result.before.minus(ratioOf({})).abs().lessThan('1e-30')).toBe(true);
    expect(result.after.minus(ratioOf(CHANGED)).abs().lessThan('1e-30')).toBe(true);
    expect(sumOfParts(result).equals(result.difference)).toBe(true);
  });

  it('counts linked quantities as one change, whose part is what they do together', async () => {
    const groups = [
      {
        id: 'survey',
        label: 'The street survey',
        quantities: ['participation.individual.willing', 'support.hours'],
      },
    ];
    expect(
      changedQuantities(BEFORE, AFTER, groups)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['pathway.hazard-ratio', 'programme.sites', 'survey']);
    const result = await attributeBetween({
      before: BEFORE,
      after: graphOf(eileen({ values: { 'participation.individual.willing': '0.4', 'support.hours': '40' } })),
      headline: { kind: 'total', id: 'lens.council.net' },
      groups,
      sampling: SAMPLING,
    });
    expect(result.parts.map(({ label }) => label)).toEqual(['The street survey']);
    expect(result.parts[0]?.part.equals(result.difference)).toBe(true);
  });

  it('waits for its turn before each evaluation: 16 for four changes', async () => {
    let turns = 0;
    await attributeBetween({
      before: BEFORE,
      after: AFTER,
      headline: { kind: 'total', id: 'lens.council.net' },
      sampling: SAMPLING,
      pause: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    expect(turns).toBe(16);
  });

  it('says that nothing differs where a value is only written differently', () => {
    const sites = eileen().quantities['programme.sites']?.value ?? '';
    const same = graphOf(eileen({ values: { 'programme.sites': new ExactDecimal(sites).toFixed(2) } }));
    expect(changedQuantities(BEFORE, same)).toEqual([]);
  });

  it('is refused between models that are not built alike', async () => {
    const longer = graphOf(eileen({ structure: (structure) => ({ ...structure, horizonYears: 12 }) }));
    const asked = attributeBetween({
      before: BEFORE,
      after: longer,
      headline: { kind: 'total', id: 'lens.council.net' },
      sampling: SAMPLING,
    });
    await expect(asked).rejects.toMatchObject({
      code: 'different-shape',
      why: 'They differ in the steps of year, which is no quantity: the horizon, the schedule, or what there is in the model.',
      mend: 'Attribute the difference with that choice as a change of its own.',
    });
  });
});
