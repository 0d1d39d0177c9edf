import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { checkScenario } from '../../core/checks';
import { notFilledIn } from '../../core/defaults/not-filled-in';
import { ON_REQUEST, Structure } from '../../core/schema';
import {
  countsCarers,
  fadesWithHelp,
  isAsked,
  TAKEN_OFF,
  takenOff,
  withCarers,
  withFading,
  withHelperTime,
  withRequest,
  withTakenOff,
} from '../../renderer/panels/value/also-counted';
import type { Structure as Choice } from '../../renderer/state/workbook-session';
import { eileen } from '../support/eileen';

const { structure, quantities } = eileen();

/** What a person would have to mend after the choice, with every new figure as it is first filled in. */
function toMend(choice: Choice): readonly string[] {
  const chosen = Structure.parse(choice);
  const answers = requiredQuantities(chosen).map((row) => [row.id, quantities[row.id] ?? notFilledIn(row, chosen)]);
  const scenario = { ...eileen(), structure: chosen, quantities: Object.fromEntries(answers) as typeof quantities };
  return checkScenario(scenario)
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ code }) => code);
}

describe('what else is counted', () => {
  it.each(ON_REQUEST)('%s is asked for and taken back, and leaves the structure as it was', (what) => {
    const asked = withRequest(structure, what, true);
    expect(isAsked(asked, what)).toBe(true);
    expect(Structure.parse(asked)).toEqual(asked);
    expect(withRequest(asked, what, true).onRequest).toEqual([what]);
    expect(withRequest(asked, what, false)).toEqual(structure);
  });

  it('takes off the wellbeing of helpers what is chosen, each with a figure of its own, and leads to a result', () => {
    const all = TAKEN_OFF.map(({ value }) => value);
    const taken = withTakenOff(structure, [...all].reverse());
    expect(takenOff(taken)).toEqual(all);
    const asked = requiredQuantities(Structure.parse(taken)).map(({ id }) => id);
    for (const name of all) expect(asked).toContain(`stream.helpers-wellbeing.${name}`);
    expect(toMend(taken)).toEqual([]);
    expect(withTakenOff(taken, [])).toEqual(structure);
    expect(takenOff(withHelperTime(structure, 'leisure'))).toBeNull();
  });

  it('lets the wellbeing of the people helped fade, and takes that back', () => {
    expect(fadesWithHelp(structure)).toBe(true);
    const lasting = withFading(structure, false);
    expect(fadesWithHelp(lasting)).toBe(false);
    expect(requiredQuantities(Structure.parse(lasting)).filter(({ id }) => id.endsWith('.drop-off'))).toEqual([]);
    expect(toMend(lasting)).toEqual([]);
    expect(withFading(lasting, true)).toEqual(structure);
  });

  it('leads to a result at once, whatever is chosen', () => {
    const choices = [
      withRequest(structure, 'income-weights', true),
      withRequest(structure, 'longer-life-benefits', true),
      withRequest(structure, 'value-of-leisure', true),
      withRequest({ ...structure, schedule: { kind: 'all-at-standard' } }, 'wellbeing-growth', true),
      withCarers(structure, true),
      withHelperTime(structure, 'leisure'),
      withHelperTime(withHelperTime(structure, 'leisure'), 'wellbeing'),
    ];
    for (const chosen of choices) expect(toMend(chosen)).toEqual([]);
  });

  it('counts family carers once, and no longer when they are taken out', () => {
    const twice = withCarers(withCarers(structure, true), true);
    expect(twice.streams.filter(({ driver }) => driver.kind === 'carers')).toHaveLength(1);
    expect(countsCarers(twice)).toBe(true);
    expect(countsCarers(withCarers(twice, false))).toBe(false);
  });

  it('counts helpers’ time once: as wellbeing or as leisure', () => {
    const driven = (of: Choice) => of.streams.filter(({ driver }) => driver.kind === 'helpers').length;
    const leisure = withHelperTime(withRequest(structure, 'value-of-leisure', true), 'leisure');
    expect([driven(structure), driven(leisure), driven(withHelperTime(leisure, 'wellbeing'))]).toEqual([1, 0, 1]);
    expect(isAsked(leisure, 'value-of-leisure')).toBe(false); // it is in the result, so not shown beside it again
  });
});
