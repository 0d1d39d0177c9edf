import type { LifeBar, LifeRow, StateYear } from '../charts';

/* Invented figures that agree with one another. None of them is a result. */

const without = {
  home: [143, 105, 75, 54, 38, 27, 19, 13, 9],
  package: [0, 21, 26, 26, 23, 18, 14, 11, 8],
  residential: [0, 9, 16, 18, 17, 15, 12, 8, 6],
  nursing: [0, 2, 5, 8, 9, 9, 8, 6, 5],
};

const withHelp = {
  home: [143, 112, 84, 62, 44, 31, 22, 15, 10],
  package: [0, 19, 25, 26, 24, 20, 15, 11, 8],
  kept: [0, 4, 6, 7, 6, 5, 4, 3, 2],
  residential: [0, 5, 10, 12, 13, 12, 10, 7, 5],
  nursing: [0, 1, 3, 6, 7, 7, 7, 6, 4],
};

const yearsOf = (counts: Readonly<Record<string, readonly number[]>>): readonly StateYear[] =>
  Array.from({ length: 9 }, (_, yearsSince) => {
    const people = Object.fromEntries(
      Object.entries(counts).map(([state, years]) => [state, String(years[yearsSince] ?? 0)]),
    );
    const alive = Object.values(people).reduce((sum, count) => sum + Number(count), 0);
    return { yearsSince, people: { ...people, died: String(143 - alive) } };
  });

export const withoutYears = yearsOf(without);
export const withYears = yearsOf(withHelp);

export const lives: readonly [LifeBar, LifeBar] = [
  {
    id: 'without',
    name: 'Without help',
    parts: [
      { state: 'home', months: '34.9', text: '34.9' },
      { state: 'package', months: '13.2', text: '13.2' },
      { state: 'residential', months: '9.8', text: '9.8' },
      { state: 'nursing', months: '4.1', text: '4.1' },
    ],
  },
  {
    id: 'with',
    name: 'With help',
    parts: [
      { state: 'home', months: '36.0', text: '36.0' },
      { state: 'package', months: '13.6', text: '13.6' },
      { state: 'kept', months: '3.6', text: '3.6' },
      { state: 'residential', months: '6.4', text: '6.4' },
      { state: 'nursing', months: '2.4', text: '2.4' },
    ],
  },
];

export const lifeRows: readonly LifeRow[] = [
  {
    id: 'home',
    name: 'Months at home without formal care',
    without: '34.9',
    withHelp: '38.2',
    difference: { text: '+3.3', figureId: 'life.home' },
    range: '+0.4 to +6.5',
  },
  {
    id: 'care',
    name: 'Weeks in a care home',
    without: '60.4',
    withHelp: '50.9',
    difference: { text: '−9.5', figureId: 'life.care' },
    range: '−18 to +1',
  },
  {
    id: 'later',
    name: 'of which put off to later',
    difference: { text: '−7.4', figureId: 'life.later' },
    isPart: true,
  },
  {
    id: 'never',
    name: 'of which not needed at all',
    difference: { text: '−2.1', figureId: 'life.never' },
    isPart: true,
  },
  {
    id: 'lived',
    name: 'Months lived',
    without: '62.0',
    withHelp: '63.5',
    difference: { text: '+1.5', figureId: 'life.lived' },
    range: '−0.2 to +3.1',
  },
];
