import { describe, expect, it } from 'vitest';
import { reportTitle, type ReportedLens } from '../../core/report';
import type { ResolvedScenario } from '../../core/scenario';
import { templateNamed } from '../../core/templates';
import { eileen } from '../support/eileen';
import { shown } from '../support/shown';

const HANDYPERSON = templateNamed('handyperson');

const viewOf = (values: Readonly<Record<string, string>> = {}) => shown(eileen({ values })).view;
const LENS_NAMES = ['council', 'public', 'society'] as const;
/** The title where so many futures in all, by lens, end above zero. */
const titleOf = (scenario: ResolvedScenario, chances: Partial<Record<(typeof LENS_NAMES)[number], number>> = {}) =>
  reportTitle(shown(scenario).view, { lenses: LENS_NAMES.flatMap((lens) => reported(lens, chances[lens])) });
const reported = (lens: (typeof LENS_NAMES)[number], share: number | undefined) =>
  share === undefined
    ? []
    : [{ lens, chancePositive: { share, words: '', against: '', standardError: null } } as unknown as ReportedLens];
const NOTHING_IN = Object.fromEntries(['bin', 'salt', 'inviting'].map((id) => [`input.${id}.amount`, '0']));

/** The one sentence that is read where nothing else is. */
describe('the title of a report', () => {
  it('says what kind of value it is where it is worth its cost to society alone', () => {
    expect(titleOf(eileen())).toBe('It would not pay for itself in public money; what it brings is mostly wellbeing');
    const money = { 'stream.wellbeing.life-satisfaction': '0', 'stream.residential.private-fee': '20000' };
    const values = { ...money, 'means.care-home.self-funders': '0.9' };
    expect(titleOf(eileen({ values }), { public: 0.01, society: 0.8 })).toBe(
      'It would not pay for itself in public money, but would probably be worth its cost to society',
    );
    expect(titleOf(eileen({ values }), { public: 0.01, society: 0.5 })).toBe(
      'It would not pay for itself in public money, but may or may not be worth its cost to society',
    );
    expect(titleOf(eileen({ values }))).toBe(
      'It would not pay for itself in public money, but would, on these figures, be worth its cost to society',
    );
  });

  it('claims nothing that most futures contradict', () => {
    expect(titleOf(eileen(), { public: 0.01, society: 0.2 })).toBe(
      'It would not pay for itself in public money; for society it is worth it as stated, but not in most futures',
    );
    expect(titleOf(eileen(), { public: 0.9, society: 0.6 })).toBe(
      'As stated it would not pay for itself in public money, though in most futures it does; what it brings is mostly wellbeing',
    );
    const none = { 'stream.wellbeing.life-satisfaction': '0' };
    expect(titleOf(eileen({ values: none }), { public: 0.01, society: 0.9 })).toBe(
      'On these figures it would not be worth what it costs, though in most futures it is',
    );
  });

  it('claims nothing where nothing is put in', () => {
    for (const values of [NOTHING_IN, { 'programme.sites': '0' }]) {
      expect(titleOf(eileen({ values }))).toBe('Nothing is put in, so nothing comes of it');
    }
  });

  it('says whether most of what the public purse gains is cash', () => {
    const values = { 'programme.sites': '100000', 'stream.residential.unit-cost': '100000', 'cash.share': '0.01' };
    expect(titleOf(eileen({ values }))).toBe(
      'It would, on these figures, be worth its cost to the public purse, mostly not in cash',
    );
    expect(
      titleOf(eileen({ values: { ...values, 'stream.residential.unit-cost': '20000', 'cash.share': '1' } })),
    ).toMatch(/release more cash than the council puts in$|, mostly in cash$/);
  });

  it('does not call it a release of cash where the council neither pays nor gains', () => {
    const nhsPays = eileen({
      structure: (same) => ({ ...same, inputs: same.inputs.map((input) => ({ ...input, payer: 'nhs' as const })) }),
      values: { 'pathway.hazard-ratio': '1' },
    });
    expect(titleOf(nhsPays)).not.toContain('cash');
  });
});

describe('sentences at the edges', () => {
  it('one year is one year', () => {
    const one = { structure: (same: ResolvedScenario['structure']) => ({ ...same, horizonYears: 1 }) };
    const texts = JSON.stringify([
      shown(eileen(one)).view,
      shown({ ...HANDYPERSON.opening, structure: one.structure(HANDYPERSON.opening.structure) }).view,
    ]);
    expect(texts).not.toContain('one years');
    expect(texts).toContain('over one year');
    expect(texts).toContain('visits in one year');
  });

  it('no helpers more is no helpers more', () => {
    const helpers = viewOf(NOTHING_IN).chain.steps.find(({ id }) => id === 'helpers')!;
    expect(helpers.second).toBe('no more helpers than without, in any year');
  });

  it('nobody to reach is not nobody at risk', () => {
    expect(viewOf({ 'programme.sites': '0' }).people.whatLimits).toBe('Reach: there is nobody to reach.');
    expect(viewOf({ 'programme.take-up': '0' }).people.whatLimits).toBe('Need: nobody at risk would accept help.');
  });

  it('some pence are neither nothing nor £0', () => {
    const words = viewOf({ 'stream.attendance-allowance.unit-cost': '1' }).gaps[0]!.words;
    expect(words).toContain('DWP less than £1');
    expect(words).not.toMatch(/£0\b/);
  });

  it('those helped before the first year count as helped anyway, in the first year too', () => {
    const oneYear = shown(eileen({ structure: (same) => ({ ...same, horizonYears: 1 }) })).view;
    expect(oneYear.checks.find(({ code }) => code === 'somebody-anyway')?.outcome).toBe('pass');
  });

  it('large sums do not look like a mistake of the program', () => {
    const checks = viewOf({ 'programme.sites': '1000000000000' }).checks;
    for (const code of ['every-pound-once', 'payer-shares', 'people-within-need', 'avoided-within-baseline']) {
      expect({ code, outcome: checks.find((one) => one.code === code)?.outcome }).toEqual({ code, outcome: 'pass' });
    }
  });

  it('where society loses it is not said to gain, and not of what', () => {
    const check = viewOf({ 'stream.wellbeing.life-satisfaction': '-0.1' }).checks.find(
      ({ code }) => code === 'wellbeing-carries-society',
    );
    expect(check).toMatchObject({
      outcome: 'pass',
      what: 'No gain of society hangs on wellbeing',
      why: 'Gains and losses together, society loses.',
    });
  });

  it('shorter lives are said to cost less in care homes, longer ones more', () => {
    const why = (ratio: string) =>
      viewOf({ 'pathway.death-hazard-ratio': ratio }).checks.find(({ code }) => code === 'longer-life-claimed')!.why;
    expect(why('0.9')).toMatch(/Living longer costs £[\d,]+ more in care homes/);
    expect(why('1.1')).toMatch(/Shorter lives cost £[\d,]+ less in care homes/);
  });
});
