import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { surveyPlan, surveyView, type SurveyAnswers, type SurveyFound } from '../../core/report/survey';
import { quantityUncertainty } from '../../core/uncertainty';
import { eileen } from '../support/eileen';
import { refusalOf } from '../support/refusal';

const TODAY = '2026-11-22';
const { structure, quantities } = eileen();

function about(id: string) {
  const row = requiredQuantities(structure).find((one) => one.id === id);
  const input = quantities[id];
  if (row === undefined || input === undefined) throw new Error(`Nobody asks for "${id}".`);
  return { row, input };
}

const WILLING = about('participation.individual.willing');

const ASKED: Omit<SurveyAnswers, 'found'> = {
  title: 'Would you clear snow for a neighbour?',
  how: 'random-sample',
  askedOn: '2026-10-30',
  usesPrior: false,
  clustering: null,
  population: '',
};

const share = (counted: string, asked: string): SurveyFound => ({ kind: 'share', counted, asked });
const asks = (more: Partial<SurveyAnswers>): SurveyAnswers => ({ ...ASKED, found: share('12', '40'), ...more });

describe('a share that was counted', () => {
  const view = surveyView(WILLING, asks({}), TODAY);

  it('is said with its interval, in words', () => {
    expect(view.words).toBe(
      '12 of 40 said yes: 30%. Among all of them it is between 18.1% and 45.4%, going by an interval that holds 19 times in 20.',
    );
  });

  it('becomes the quantity’s value, with its counts as its doubt and where it comes from', () => {
    expect(view.binding).toEqual({
      value: '0.3',
      grade: 2,
      source: {
        kind: 'given',
        title: 'Survey: Would you clear snow for a neighbour?, 12 of 40, 30 October 2026',
        address: '',
      },
      note: '12 of 40: 30%, 18.1% to 45.4% (Wilson interval, 95%). Drawn by chance from a list of all.',
      distribution: { kind: 'counts', counted: 12, of: 40 },
    });
    expect(view.gradeWords).toBe('Grade 2, well tested: people drawn by chance from a list of all.');
  });

  it('from whoever came is grade 4, and grows older', () => {
    expect(surveyView(WILLING, asks({ how: 'whoever-came' }), TODAY).binding?.grade).toBe(4);
    const old = surveyView(WILLING, asks({ askedOn: '2022-11-22' }), TODAY);
    expect(old.binding?.grade).toBe(5);
    expect(old.gradeWords).toContain('its age holds it back');
    expect(surveyView(WILLING, asks({ askedOn: '2022-11-23' }), TODAY).binding?.grade).toBe(4);
  });

  it('in groups is worth fewer answers, and says so', () => {
    const grouped = surveyView(WILLING, asks({ clustering: { size: '11', correlation: '0.1' } }), TODAY);
    expect(grouped.worthWords).toBe('These 40 answers tell as much as 20 would, each by chance out of very many.');
    expect(grouped.binding?.distribution).toEqual({ kind: 'beta', alpha: '7', beta: '15' });
    expect(grouped.binding?.note).toContain('In groups of 11, correlation within them 0.1.');
  });

  it('of everybody leaves no doubt', () => {
    const all = surveyView(WILLING, asks({ population: '40' }), TODAY);
    expect(all.binding?.distribution).toEqual({ kind: 'fixed' });
    expect(all.words).toBe('12 of 40 said yes: 30%. Everybody was asked, so that is the share.');
    expect(all.noPriorWords).toBe('Everybody was asked: nothing held before adds to that.');
  });
});

describe('what was held before', () => {
  it('is the published range, with the number of answers that it is worth', () => {
    const { prior } = surveyView(about('participation.individual.retention'), asks({}), TODAY);
    expect(prior?.words).toMatch(
      /^The published range: 7\d(\.\d)?%, between .* That weighs as much as [\d.,]+ answers\.$/,
    );
  });

  it('moves to the answers the more of them there are, and stands as a beta distribution', () => {
    const quantity = about('participation.individual.retention');
    const small = surveyView(quantity, asks({ usesPrior: true }), TODAY);
    const large = surveyView(quantity, asks({ usesPrior: true, found: share('300', '1000') }), TODAY);
    const [held, few, many] = [small.prior?.value, small.posterior?.value, large.posterior?.value].map(Number);
    expect(held).toBeGreaterThan(few ?? 1);
    expect(few).toBeGreaterThan(many ?? 1);
    expect(many).toBeLessThan(0.35);
    expect(small.binding?.distribution.kind).toBe('beta');
    expect(Number(small.binding?.value)).toBeCloseTo(few ?? 0, 4);
    expect(small.binding?.note).toContain('Held before: The published range');
  });

  it('gives its own grade to the whole while it weighs more than the answers', () => {
    const quantity = about('participation.individual.retention'); // a guess
    const few = surveyView(quantity, asks({ usesPrior: true, found: share('3', '10') }), TODAY);
    expect(few.binding?.grade).toBe(6);
    expect(few.gradeWords).toContain('what was held before weighs more than the answers');
    expect(surveyView(quantity, asks({ found: share('3', '10') }), TODAY).binding?.grade).toBe(2);
    const many = surveyView(quantity, asks({ usesPrior: true, found: share('300', '1000') }), TODAY);
    expect(many.binding?.grade).toBe(2);
  });

  it('is not used twice without a word', () => {
    const bound = surveyView(WILLING, asks({}), TODAY).binding;
    if (bound === null) throw new Error('It was bound.');
    const again = surveyView({ ...WILLING, input: { ...WILLING.input, ...bound } }, asks({}), TODAY);
    expect(again.prior?.words).toContain('do not count the same answers twice');
    expect(Number(again.prior?.weight)).toBe(42); // 1 + 12 and 1 + 28
  });

  it('adds nothing where it is certain', () => {
    const certain = { ...WILLING, input: { ...WILLING.input, distribution: { kind: 'fixed' } as const } };
    const view = surveyView(certain, asks({ usesPrior: true }), TODAY);
    expect([view.prior, view.posterior]).toEqual([null, null]);
    expect(view.noPriorWords).toContain('certain');
    expect(view.binding?.distribution.kind).toBe('counts');
  });
});

describe('two groups', () => {
  const found = (a: string, m: string, b: string, n: string): SurveyFound => ({
    kind: 'difference',
    withIt: { counted: a, asked: m },
    withoutIt: { counted: b, asked: n },
  });

  it('differ by so many points, and are grade 3 at best', () => {
    const view = surveyView(WILLING, asks({ found: found('56', '70', '48', '80') }), TODAY);
    expect(view.words).toBe(
      '80% with it and 60% without: a difference of 20 points, between 5.2 points and 33.4 points 19 times in 20.',
    );
    expect(view.binding).toMatchObject({
      value: '0.2',
      grade: 3,
      distribution: { kind: 'mean-interval', mean: '0.2', low95: '0.0524', high95: '0.3339' },
    });
  });

  it('may not differ at all, and a share cannot fall below nothing', () => {
    const view = surveyView(WILLING, asks({ found: found('20', '80', '24', '80') }), TODAY);
    expect(view.words).toContain('There may be no difference at all.');
    expect(view.binding).toBeNull();
    expect(view.whyNot).toBe('−5 points is a value that “Would be willing” cannot have.');
  });
});

describe('an average', () => {
  const found: SurveyFound = { kind: 'mean', mean: '18', sd: '9', asked: '25' };

  it('becomes an amount with its interval', () => {
    const hours = about('participation.individual.hours');
    const { binding } = surveyView(hours, asks({ found, title: '' }), TODAY);
    expect(binding).toMatchObject({
      value: '18',
      source: { title: 'Survey: 25 people, 30 October 2026' },
      distribution: { kind: 'mean-interval', mean: '18', low95: '14.285', high95: '21.715' },
    });
    if (binding === null) throw new Error('It was bound.');
    expect(quantityUncertainty({ ...hours.input, ...binding }, hours.row).quantity.distribution.kind).toBe('gamma');
  });

  it('is no share, and a share is no amount', () => {
    expect(surveyView(WILLING, asks({ found }), TODAY).whyNot).toBe(
      '“Would be willing” is a share, and an average of numbers is none. Count those who said yes.',
    );
    expect(surveyView(about('participation.individual.hours'), asks({}), TODAY).whyNot).toContain(
      'is not a share of people',
    );
    expect(surveyView(about('pathway.hazard-ratio'), asks({}), TODAY).whyNot).toContain('is a ratio of two rates');
    expect(surveyView(about('programme.sites'), asks({}), TODAY).whyNot).toContain('is a choice of yours');
  });
});

describe('what cannot be counted', () => {
  it.each<[string, Partial<SurveyAnswers>, string, string]>([
    ['count-out-of-range', { found: share('41', '40') }, 'counted', '41 of 40 is not a count.'],
    ['not-a-whole-number', { found: share('forty', '40') }, 'counted', 'How many said yes: “forty” is not a number'],
    ['not-a-whole-number', { found: share('12', '') }, 'asked', 'How many answered is empty.'],
    ['not-a-whole-number', { found: share('12', '0') }, 'asked', 'How many answered: “0” is not a number of people.'],
    ['not-a-whole-number', { found: share('1.5', '40') }, 'counted', 'How many said yes: “1.5” is not'],
    ['not-a-whole-number', { population: 'many' }, 'population', 'How many there are in all: “many” is not'],
    [
      'more-asked-than-there-are',
      { population: '39' },
      'population',
      '40 people cannot have answered where there are 39.',
    ],
    ['not-a-number', { clustering: { size: '9', correlation: 'some' } }, 'clustering.correlation', 'How alike a group'],
    [
      'correlation-out-of-range',
      { clustering: { size: '9', correlation: '5' } },
      'clustering.correlation',
      'How alike',
    ],
    [
      'not-a-whole-number',
      { clustering: { size: '0', correlation: '0.1' } },
      'clustering.size',
      'People in each group',
    ],
    ['date-not-usable', { askedOn: '2026-11-23' }, 'askedOn', 'People cannot have been asked on “2026-11-23”.'],
    ['date-not-usable', { askedOn: '2025-02-29' }, 'askedOn', 'People cannot have been asked on'],
    ['date-not-usable', { askedOn: '' }, 'askedOn', 'When people were asked is empty.'],
    ['not-a-number', { found: { kind: 'mean', mean: 'much', sd: '1', asked: '4' } }, 'mean', 'The average: “much”'],
  ])('is told at its field: %s', (code, more, field, what) => {
    const refusal = refusalOf(() => surveyView(WILLING, asks(more), TODAY));
    expect([refusal.code, refusal.about[0]]).toEqual([code, field]);
    expect(refusal.what).toContain(what);
  });

  it('takes thousands as people write them', () => {
    expect(surveyView(WILLING, asks({ found: share('1,200', '4 000') }), TODAY).estimate.value).toBe('0.3');
  });
});

describe('how many people to ask', () => {
  const plan = { share: '50', margin: '5', rise: '10', people: '200', clustering: null, population: '' };

  it('is said in plain words', () => {
    const { forMargin, forRise, seen } = surveyPlan(plan);
    expect(forMargin.words).toBe('Ask 385 people: the share is then known to within 5 points, 19 times in 20.');
    expect(forRise.words).toBe(
      'Ask 388 people in each of two groups: a rise from 50% to 60% is then seen 8 times in 10.',
    );
    expect(seen.marginWords).toBe('200 people tell the share to within 6.9 points, 19 times in 20.');
    expect(seen.riseWords).toBe(
      '200 people in each of two groups show a rise of 13.8 points or more, to 63.8%, 8 times in 10; a smaller one is often missed.',
    );
  });

  it('is everybody where there are too few', () => {
    const { forMargin, forRise } = surveyPlan({ ...plan, population: '60', margin: '1', rise: '2' });
    expect(forMargin).toEqual({
      people: 60,
      everybody: true,
      words: 'Ask everybody, all 60 of them: fewer would not tell the share to within 1 point.',
    });
    expect(forRise.everybody).toBe(true);
  });

  it('is more in groups', () => {
    const grouped = surveyPlan({ ...plan, clustering: { size: '10', correlation: '0.05' } });
    expect(grouped.forMargin.people).toBe(559);
    expect(grouped.groupsWords).toContain('1.45 times as many');
  });

  it('is none for a handful of people', () => {
    expect(surveyPlan({ ...plan, people: '3' }).seen.riseWords).toBe(
      '3 people in each of two groups are too few to see any rise from 50%.',
    );
  });

  it.each([
    [{ share: '0' }, 'not-a-percentage', 'share'],
    [{ share: 'half' }, 'not-a-percentage', 'share'],
    [{ margin: '60' }, 'not-a-percentage', 'margin'],
    [{ rise: '' }, 'not-a-percentage', 'rise'],
    [{ rise: '60' }, 'rise-too-large', 'rise'],
    [{ people: '0' }, 'not-a-whole-number', 'people'],
  ])('%j is told at its field', (more, code, field) => {
    const refusal = refusalOf(() => surveyPlan({ ...plan, ...more }));
    expect([refusal.code, refusal.about[0]]).toEqual([code, field]);
  });
});
