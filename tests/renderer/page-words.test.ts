import { describe, expect, it } from 'vitest';
import {
  exactText,
  figureText,
  moneyText,
  percentText,
  spokenMoney,
  unitWords,
} from '../../renderer/panels/figure-text';
import { sliderOf } from '../../renderer/panels/fields/field-look';
import { whenText } from '../../renderer/panels/when-text';
import { exactDifference, turnedOver, yearsAsMonths } from '../../renderer/state/exact-difference';
import type { Quantity } from '../../renderer/state/workbook-session';
import { addressOf, routeOf, type Route } from '../../renderer/state/route';
import { storyAnswers } from '../../renderer/state/story-answers';

describe('a figure on the page', () => {
  it.each([
    ['£', '2893.03', '£2,893'],
    ['£', '-9999.4', '−£9,999'],
    ['£', '115721', '£116k'],
    ['hour', '298.6', '299 hours'],
    ['person', '2.94', '2.9 people'],
    ['person·year', '0.0307', '11.2 days'],
    ['person·year', '0.87', '0.87 years'],
    ['person·week', '-3.2', '−3.2 weeks'],
    ['share', '0.11', '0.11'],
    ['£/person/week', '893', '£893 a person a week'],
  ])('in %s, %s, is printed %s', (unit, value, printed) => {
    expect(figureText({ unit, value, notDefined: null })).toBe(printed);
  });

  it('without a value says why in its own words', () => {
    expect(figureText({ unit: 'year', value: null, notDefined: 'It never pays back.' })).toBe('It never pays back.');
  });

  it('has a plus only where it is a net or a change', () => {
    expect([moneyText('96100', { plus: true }), moneyText('96100')]).toEqual(['+£96k', '£96k']);
  });

  it('is printed to the penny behind the rounded one', () => {
    expect(exactText({ unit: '£', value: '-2575.374', notDefined: null })).toBe('−£2,575, exactly −£2,575.37');
    expect(exactText({ unit: 'person', value: '2.9400000001', notDefined: null })).toBe('2.94 people');
  });

  it('is said as a person would say it', () => {
    expect([spokenMoney('-2575'), spokenMoney('96100')]).toEqual(['minus 2,575 pounds', 'plus 96 thousand']);
  });
});

describe('a share on the page', () => {
  it.each([
    ['0.31', '31%'],
    ['0.355', '35.5%'],
    ['0.024', '2.4%'],
    ['0.0035', '0.35%'],
    ['0', '0%'],
  ])('%s is %s', (share, printed) => expect(percentText(share)).toBe(printed));
});

describe('a unit behind a number', () => {
  it.each([
    ['hour/person/year', 'hours a person a year'],
    ['£/person/week', 'a person a week'],
    ['share', ''],
    ['1/year', 'a year'],
  ])('%s says "%s"', (unit, words) => expect(unitWords(unit)).toBe(words));
});

describe('small sums that the page makes', () => {
  it('are exact: what floating point would bend stays straight', () => {
    expect(exactDifference('0.3', '0.1')).toBe('0.2');
    expect(exactDifference('-2575.370000000000000000000001', '-2575.37')).toBe('-0.000000000000000000000001');
    expect(yearsAsMonths('4.05')).toBe('48.6');
    expect([turnedOver('0'), turnedOver('12.5')]).toEqual(['0', '-12.5']);
  });
});

describe('an instant on the page', () => {
  const now = new Date(2026, 10, 22, 8, 0);
  it.each([
    [new Date(2026, 10, 22, 0, 5), 'today, 00:05'],
    [new Date(2026, 10, 21, 23, 55), 'yesterday, 23:55'],
    [new Date(2026, 10, 20, 9, 0), '20 November 2026'],
  ])('%s', (at, words) => expect(whenText(at.toISOString(), now)).toBe(words));
});

describe('an address', () => {
  const routes: readonly Route[] = [
    { page: 'home' },
    { page: 'start' },
    { page: 'workbook', workbookId: 'w-1', section: 'people', field: null },
    { page: 'workbook', workbookId: 'w 1/2', section: 'value', field: 'stream.a-b.unit-cost' },
    { page: 'print', workbookId: 'w-1', scenarioId: 'first' },
  ];
  it.each(routes)('of %o leads back to it', (route) => expect(routeOf(addressOf(route))).toEqual(route));

  it.each(['', '#', '#/workbook', '#/workbook/', '#/nowhere', '#/workbook/%E0%A4%A'])(
    '"%s", which nobody gave out, is Home',
    (hash) => expect(routeOf(hash)).toEqual({ page: 'home' }),
  );

  it('of a section that does not exist shows the results', () => {
    expect(routeOf('#/workbook/w/commitments')).toMatchObject({ section: 'results' });
  });
});

describe('the six answers', () => {
  const reply = (choice: string, typed: Readonly<Record<string, string>> = {}) => ({ choice, typed });

  it('are empty where nothing was answered or nothing is known', () => {
    const nothing = {
      who: null,
      sites: null,
      invitingPerResident: null,
      residents: null,
      atRiskShare: null,
      hoursEach: null,
    };
    expect(storyAnswers({ at: 0, replies: {} })).toEqual({ ...nothing, otherwise: null });
    const unknown = reply('unknown');
    const replies = {
      who: unknown,
      council: unknown,
      hours: unknown,
      residents: unknown,
      'at-risk': unknown,
      otherwise: unknown,
    };
    expect(storyAnswers({ at: 5, replies })).toEqual({ ...nothing, otherwise: 'unknown' });
  });

  it('stand for what was chosen or typed, a percentage as a share', () => {
    const replies = {
      who: reply('known', { pseudonym: ' Josie ', age: '81' }),
      council: reply('known', { sites: '40', inviting: '£2.50' }),
      hours: reply('lot'),
      residents: reply('count', { count: '1,200' }),
      'at-risk': reply('count', { count: '4%' }),
      otherwise: reply('family'),
    };
    expect(storyAnswers({ at: 5, replies })).toEqual({
      who: { pseudonym: 'Josie', age: 81 },
      sites: 40,
      invitingPerResident: 2.5,
      hoursEach: 52,
      residents: 1200,
      atRiskShare: 0.04,
      otherwise: 'family',
    });
  });

  it('that are not numbers, or out of range, are not known', () => {
    const replies = {
      council: reply('known', { sites: '0', inviting: '1e3' }),
      residents: reply('count', { count: '-5' }),
    };
    expect(storyAnswers({ at: 3, replies })).toMatchObject({ sites: null, invitingPerResident: null, residents: null });
  });
});

describe('a slider', () => {
  const aQuantity = (slider: { low: string; high: string; step: string }, high?: string) =>
    ({
      row: { shownAs: 'number', slider },
      input: high === undefined ? {} : { range: { low: '0', high } },
    }) as unknown as Quantity;

  it('runs as far as was published, in strides that a hand can take', () => {
    const slider = { low: '0', high: '1000', step: '10' };
    expect(sliderOf(aQuantity(slider))).toEqual({ from: '0', to: '1000', step: '10' });
    expect(sliderOf(aQuantity(slider, '800'))).toEqual({ from: '0', to: '1000', step: '10' });
    expect(sliderOf(aQuantity(slider, '20000'))).toEqual({ from: '0', to: '20000', step: '100' });
    expect(sliderOf(aQuantity({ low: '0', high: '2', step: '0.005' }, '60'))).toEqual({
      from: '0',
      to: '60',
      step: '0.5',
    });
  });
});
