import { describe, expect, it } from 'vitest';
import { figureSource } from '../../core/reference';
import { resultView } from '../support/whole-result';
import { type CheckView } from '../../core/report/views';
import type { ResolvedScenario } from '../../core/scenario';
import type { Structure } from '../../core/schema';
import { aGuess, eileen, workedOut } from '../support/eileen';
import { shown } from '../support/shown';

const checkOf = (scenario: ResolvedScenario, code: string): CheckView | undefined =>
  shown(scenario).view.checks.find((check) => check.code === code);
const outcomeOf = (scenario: ResolvedScenario, code: string) => checkOf(scenario, code)?.outcome ?? 'not said at all';
const told = (check: CheckView | undefined) => `${check?.what}: ${check?.why} ${check?.mend}`;
const streams = (change: (same: Structure['streams']) => Structure['streams']) =>
  eileen({ structure: (same) => ({ ...same, streams: change(same.streams) }) });

/** The double-count rules of methods B8, and what a result rests on. */
describe('what is checked of the template', () => {
  it('passes and warns as its numbers deserve, and fails nothing', () => {
    const { checks } = shown(eileen()).view;
    expect(checks.filter(({ outcome }) => outcome === 'warn').map(({ code }) => code)).toEqual([
      'effect-is-a-guess',
      'wellbeing-is-a-guess',
      'weak-numbers-carry-it',
      'margins-to-confirm',
      'figures-not-confirmed',
      'helpers-keep-promises',
      'wellbeing-carries-society',
    ]);
    expect(checks.filter(({ outcome }) => outcome === 'pass')).toHaveLength(31);
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });
});

describe('sums that must come out', () => {
  /** An evaluation in which one line or total is not what the model says. */
  const tampered = (id: string, add: string) => {
    const worked = workedOut(eileen());
    const { evaluation } = worked;
    const changed = {
      line: (one: string) => (one === id ? evaluation.line(one).map((value) => value.plus(add)) : evaluation.line(one)),
      total: (one: string) => {
        const value = evaluation.total(one);
        return one === id && !('notDefined' in value) ? value.plus(add) : value;
      },
      quantity: (one: string) => evaluation.quantity(one),
    };
    return resultView({ ...worked, evaluation: changed }, { many: null }).checks.filter(
      ({ outcome }) => outcome === 'fail',
    );
  };

  it.each([
    ['pv.label.wider', '1', 'every-pound-once', 'They are £1.000000 apart.'],
    ['pv.households.gained', '-0.01', 'every-pound-once', 'They are £0.010000 apart.'],
    ['benefit.attendance-allowance.dwp', '0.01', 'transfers-cancel', 'What one pays is not what the other receives.'],
    ['benefit.residential.households', '0.01', 'payer-shares', 'do not pay the whole of “Residential care”'],
    ['life.helped.nursing', '-1', 'avoided-within-baseline', 'less than no time in a care home'],
  ])('%s off by %s fails as %s', (id, add, code, why) => {
    const failed = tampered(id, add);
    expect(failed.map((check) => check.code)).toEqual([code]);
    expect(failed[0]!.why).toContain(why);
    expect(failed[0]!.mend).toBe('Do not use these figures, and report this: it is a mistake of the program.');
  });

  it('a scenario without a transfer says that it has none', () => {
    const none = streams((same) => same.filter(({ split }) => split.kind !== 'transfer'));
    expect(checkOf(none, 'transfers-cancel')!.why).toBe('This scenario has no transfer.');
  });
});

describe('that nothing is counted twice', () => {
  it('hours that replace a service are in the result, and said to be', () => {
    const replacing = eileen({
      structure: (same) => ({ ...same, hoursReplaceService: true }),
      quantities: { 'capital.replacing-share': aGuess('0.5', 'share') },
    });
    const check = checkOf(replacing, 'no-hour-twice');
    expect(check).toMatchObject({ outcome: 'warn' });
    expect(told(check)).toBe(
      'Helpers’ hours are counted as a service that the council need not buy: 50% of 286 hours are in the council’s result, and help nobody a second time. Keep this only where a contract ends because of them; otherwise show the hours beside the result.',
    );
  });

  it('two values of the same year of help fail', () => {
    const twice = eileen({
      structure: (same) => ({
        ...same,
        streams: same.streams.flatMap((stream) =>
          stream.id === 'wellbeing'
            ? [stream, { ...stream, id: 'loneliness', label: 'Less lonely', fades: false }]
            : [stream],
        ),
      }),
      quantities: {
        'stream.loneliness.unit-cost': aGuess('9537', '£/wellby'),
        'stream.loneliness.life-satisfaction': aGuess('0.1', 'wellby/person/year'),
      },
    });
    const check = checkOf(twice, 'one-valuation');
    expect(check).toMatchObject({ outcome: 'fail', about: ['stream.wellbeing', 'stream.loneliness'] });
    expect(check!.what).toBe('Each year of help is valued 2 times');
  });

  it('helpers who neither gain nor lose are a warning; a figure for them is none', () => {
    expect(outcomeOf(eileen({ values: { 'helpers.life-satisfaction': '0' } }), 'helpers-at-no-cost')).toBe('warn');
    expect(outcomeOf(eileen(), 'helpers-at-no-cost')).toBe('pass');
  });

  it('care that is put off without the care at home that takes its place fails: home would look free', () => {
    const free = streams((same) =>
      same.filter(({ driver }) => driver.kind !== 'state' || driver.states.every((state) => !state.startsWith('kept'))),
    );
    expect(checkOf(free, 'home-looks-free')).toMatchObject({
      outcome: 'fail',
      about: ['stream.residential', 'stream.nursing', 'stream.funded-nursing'],
    });
  });

  it('nothing owed to others and nothing moved is said', () => {
    const all = eileen({ values: { 'impact.attribution': '0', 'impact.displacement': '0' } });
    expect(told(checkOf(all, 'nothing-owed-to-others'))).toContain('All of the extra help is claimed for the council');
  });
});

describe('what the result rests on', () => {
  const graded = (id: string, grade: 1 | 2 | 3 | 4 | 5 | 6) =>
    eileen({ quantities: { [id]: { ...eileen().quantities[id]!, grade } } });

  it('a guessed effect is named until it is better than a guess, or claims nothing', () => {
    expect(outcomeOf(graded('pathway.hazard-ratio', 3), 'effect-is-a-guess')).toBe('pass');
    expect(outcomeOf(eileen({ values: { 'pathway.hazard-ratio': '1' } }), 'effect-is-a-guess')).toBe('pass');
    expect(outcomeOf(graded('stream.wellbeing.life-satisfaction', 2), 'wellbeing-is-a-guess')).toBe('pass');
  });

  it('an effect beyond that of family in the same home is named with the study', () => {
    expect(outcomeOf(eileen({ values: { 'pathway.hazard-ratio': '0.67' } }), 'effect-beyond-published')).toBe('pass');
    expect(told(checkOf(eileen({ values: { 'pathway.hazard-ratio': '0.6' } }), 'effect-beyond-published'))).toContain(
      'The hazard ratio of moving into care is 0.6; the strongest that was read, for couples who live with their children, is 0.67.',
    );
  });

  it('a claim of longer life is named, with what it does to care-home costs', () => {
    const check = checkOf(eileen({ values: { 'pathway.death-hazard-ratio': '0.95' } }), 'longer-life-claimed');
    expect(check!.what).toBe('Help is taken to lengthen life');
    expect(check!.why).toContain('Living longer costs £562 more in care homes, on a line of its own');
  });

  it('prices without a date and figures not read at their source are counted', () => {
    const ofFlintshire = { ...aGuess('135', '£/site'), source: figureSource('grit-bin-install-flintshire') };
    const undated = checkOf(eileen({ quantities: { 'input.bin.amount': ofFlintshire } }), 'undated-prices');
    expect([undated!.what, undated!.about]).toEqual(['One price has no date', ['quantity:input.bin.amount']]);
    expect(outcomeOf(eileen(), 'undated-prices')).toBe('pass');
    expect(checkOf(eileen(), 'figures-not-confirmed')!.what).toMatch(/^\d+ figures were not read at their source$/);
  });

  it('what is found on checking the answers stands among them, and opens the number', () => {
    const check = checkOf(eileen({ values: { 'pathway.hazard-ratio': '1.2' } }), 'ratio-above-one');
    expect(check).toMatchObject({ outcome: 'warn', about: ['quantity:pathway.hazard-ratio'] });
  });
});

describe('what the outcome gives to think about', () => {
  it('helpers promised to more people than they can support are named by year', () => {
    const leaving = eileen({
      values: {
        'participation.individual.retention': '0.1',
        'pathway.help-retention': '0.99',
        'pathway.rematched': '1',
      },
    });
    const check = checkOf(leaving, 'helpers-keep-promises');
    expect(check!.outcome).toBe('warn');
    expect(check!.why).toMatch(
      /^In 20\d\d‑\d\d the hours are short for (fewer than one person|\d+ (person|people)) helped before, and nothing is counted for them\.$/,
    );
    expect(check!.about[0]).toMatch(/^line:people\.with\.overcommitted:\d$/);
  });

  it('wellbeing that carries society is said by its share', () => {
    expect(checkOf(eileen(), 'wellbeing-carries-society')!.what).toBe('98% of what society gains is wellbeing');
    expect(
      outcomeOf(
        eileen({ values: { 'stream.wellbeing.life-satisfaction': '0', 'helpers.life-satisfaction': '0' } }),
        'wellbeing-carries-society',
      ),
    ).toBe('pass');
  });

  it('cash in the first two years is doubted', () => {
    const soon = eileen({
      structure: (same) => ({
        ...same,
        streams: same.streams.map((stream) =>
          stream.cashable === null ? stream : { ...stream, cashable: { lagYears: 0 } },
        ),
      }),
      values: { 'programme.sites': '200000' },
    });
    const check = checkOf(soon, 'cash-comes-early');
    expect(check).toMatchObject({ outcome: 'warn', about: ['line:gain.cash:0'] });
    expect(check!.why).toContain('would have to be let go in the year it starts.');
  });
});
