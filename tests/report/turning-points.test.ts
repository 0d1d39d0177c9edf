import { describe, expect, it } from 'vitest';
import { GRID_POINTS, MOST_REFINEMENTS } from '../../core/analysis';
import { turningPoints } from '../../core/report/views';
import type { ResolvedScenario } from '../../core/scenario';
import { CARE_IS_SAVED, eileen, totalsOf, workedOut } from '../support/eileen';

/** What would have to be true, and how it was asked. */
async function turned(scenario: ResolvedScenario) {
  const worked = workedOut(scenario);
  const told: { readonly share: number; readonly doing: string }[] = [];
  const rows = await turningPoints({
    ...worked,
    values: new Map(),
    between: (share, doing) => {
      told.push({ share, doing });
      return Promise.resolve();
    },
  });
  const rowOf = (quantityId: string, lens: string) =>
    rows.find((row) => row.quantityId === quantityId && row.lens === lens)!;
  return { rows, rowOf, told, engine: worked.engine };
}

const template = await turned(eileen());
/** A move put off stays put off for ten years, and salt costs next to nothing. */
const lasting = await turned(
  eileen({
    values: { ...CARE_IS_SAVED, 'pathway.years-put-off': '10', 'input.salt.amount': '10', 'input.bin.amount': '100' },
  }),
);
/** Cheap, and so strong an effect that the council comes out ahead. */
const ahead = await turned(
  eileen({
    values: {
      ...CARE_IS_SAVED,
      'pathway.hazard-ratio': '0.1',
      'input.inviting.amount': '0.4',
      'input.salt.amount': '1',
      'input.bin.amount': '1',
    },
  }),
);

describe('what would have to be true', () => {
  it('is asked of the effect, the people, how long it lasts and what it costs, for the council and the public purse', () => {
    expect([...new Set(template.rows.map(({ quantityId }) => quantityId))]).toEqual([
      'pathway.hazard-ratio',
      'pathway.years-put-off',
      'programme.at-risk-share',
      'participation.individual.willing',
      'participation.individual.retention',
      'participation.individual.hours',
      'support.hours',
      'input.bin.amount',
      'input.salt.amount',
      'input.inviting.amount',
    ]);
    expect(new Set(template.rows.map(({ lens }) => lens))).toEqual(new Set(['council', 'public']));
  });

  it('is a value at which the net is nothing, whichever way it goes', () => {
    const found = [template, ahead].flatMap(({ rows, engine }, at) =>
      rows.filter(({ needed }) => needed !== null).map((row) => ({ row, engine, at })),
    );
    expect(found.length).toBeGreaterThan(4);
    for (const { row, engine } of found) {
      const netAt = (value: string) =>
        totalsOf(engine.evaluate(new Map([[row.quantityId, value]])))(`lens.${row.lens}.net`).toNumber();
      // The value is given to three digits, so the net there is small beside what it is now, or zero lies within the last digit.
      const [below, above] = [0.995, 1.005].map((factor) => netAt((Number(row.needed) * factor).toFixed(12)));
      const isNothing = below! * above! <= 0 || Math.abs(netAt(row.needed!)) < Math.abs(netAt(row.now)) / 50;
      expect({ row: row.quantityId, lens: row.lens, isNothing }).toEqual({
        row: row.quantityId,
        lens: row.lens,
        isNothing: true,
      });
    }
  });

  it('may be nothing at all: no value of a number does it alone', () => {
    expect(template.rowOf('pathway.hazard-ratio', 'council')).toMatchObject({
      now: '0.9',
      needed: null,
      words: 'However many moves into a care home help puts off, the council would not come out even by that alone.',
    });
    expect(template.rowOf('programme.at-risk-share', 'council').words).toBe(
      'No value of “Whom they can support: Residents at risk” between 0% and 20% would by itself let the council come out even.',
    );
    expect(template.rowOf('input.salt.amount', 'public').words).toBe(
      'Spending less or more on “What the council puts in: Salt, a fill each winter”, between £0 and £1,000, would not by itself let the public purse come out even.',
    );
  });

  it('is said of the effect in people, with the ratio in brackets', () => {
    expect(lasting.rowOf('pathway.hazard-ratio', 'public').words).toMatch(
      /^For the public purse to come out even, help would have to let \d+% fewer of those helped move into a care home in a year, instead of 10% fewer \(a hazard ratio of 0\.\d+ instead of 0\.9\)\.$/,
    );
  });

  it('is the other way round where the net is ahead', () => {
    const row = ahead.rowOf('pathway.hazard-ratio', 'council');
    expect(Number(row.needed)).toBeGreaterThan(0.1);
    expect(row.words).toMatch(
      /^The council would no longer come out ahead if \d+% fewer of those helped moved into a care home in a year, instead of 90% fewer /,
    );
    expect(ahead.rowOf('input.inviting.amount', 'council').words).toMatch(
      /^The council would no longer come out ahead if “What the council puts in: Inviting people to join in” were £[\d.]+ instead of £0\.40\.$/,
    );
  });

  it('is nothing to ask where nothing is put in, and nothing comes of it', async () => {
    const nothing = Object.fromEntries(['bin', 'salt', 'inviting'].map((id) => [`input.${id}.amount`, '0']));
    const { rows } = await turned(eileen({ values: nothing }));
    expect(new Set(rows.map(({ needed }) => needed))).toEqual(new Set([null]));
    expect(new Set(rows.map(({ words }) => words))).toEqual(
      new Set([
        'As it is, the council neither gains nor loses anything.',
        'As it is, the public purse neither gains nor loses anything.',
      ]),
    );
  });

  it('is no advice where the only way out is to spend nothing', async () => {
    const { rowOf } = await turned(eileen({ values: { 'input.salt.amount': '0', 'input.bin.amount': '0' } }));
    expect(rowOf('input.inviting.amount', 'council').words).toBe(
      'The council would come out even only with nothing spent on “What the council puts in: Inviting people to join in”.',
    );
    const { rowOf: without } = await turned(
      eileen({ values: { 'pathway.hazard-ratio': '1', 'pathway.years-put-off': '10' } }),
    );
    expect(without('pathway.hazard-ratio', 'council').words).not.toContain('0% fewer');
  });

  it('takes a bounded number of evaluations, told one by one, each share no smaller than the one before', () => {
    for (const { told, rows } of [template, ahead]) {
      const quantities = rows.length / 2;
      expect(told.length).toBeLessThanOrEqual(quantities * (GRID_POINTS + 2 * MOST_REFINEMENTS + 1));
      const shares = told.map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    }
    expect(template.told[0]!.doing).toBe(
      'Trying other values of “What help changes: Moving into a care home, with help”',
    );
  });

  it('stops as soon as somebody does not want to wait', async () => {
    const scenario = eileen();
    const worked = workedOut(scenario);
    let asked = 0;
    const stopped = new Error('cancelled');
    const between = () => {
      asked += 1;
      return asked > 2 ? Promise.reject(stopped) : Promise.resolve();
    };
    await expect(turningPoints({ ...worked, values: new Map(), between })).rejects.toBe(stopped);
    expect(asked).toBe(3);
  });
});
