import type { Explanation } from '../components';

/* Invented figures that agree with one another. None of them is a result. */

export const explanation: Explanation = {
  path: [
    { figureId: 'net.public', name: 'Net, public purse' },
    { figureId: 'net.asc', name: 'Council, adult social care' },
    { figureId: 'line', name: 'Care-home weeks not needed, 2030‑31' },
  ],
  label: 'Budget pressure avoided by adult social care, 2030‑31',
  rounded: '£27,781',
  exact: 'exactly £27,780.86 in 2026‑27 prices, before discounting',
  inWords:
    'Weeks in a care home that were not needed, times what a week costs, times the share the council pays, less what is owed to others. What would have happened anyway is already in the weeks: they are a difference from life without help, and carry the margin for optimism.',
  formulaTitle: 'With this year’s numbers',
  formula: [
    { kind: 'number', text: '68.9 weeks', figureId: 'weeks' },
    { kind: 'operator', text: '×' },
    { kind: 'number', text: '£1,248.50 a week' },
    { kind: 'operator', text: '×' },
    { kind: 'number', text: '(1 − 48.9%) self-funders' },
    { kind: 'operator', text: '×' },
    { kind: 'number', text: '(1 − 21.0%) user charges' },
    { kind: 'operator', text: '×' },
    { kind: 'number', text: '(1 − 20.0%) others' },
    { kind: 'operator', text: '=' },
    { kind: 'result', text: '£27,781' },
  ],
  numbers: [
    {
      id: 'weeks',
      name: 'Weeks not needed',
      value: '68.9',
      figureId: 'weeks',
      source: 'Independence, year 4',
      note: 'a line of this model',
    },
    {
      id: 'cost',
      name: 'Cost of a week',
      value: '£1,248.50',
      source: 'Council care-home cost 2024‑25, rebased',
      grade: 2,
      note: '£1,185.55 in 2024‑25 prices',
    },
    { id: 'self', name: 'Self-funders', value: '48.9%', source: 'ONS, care homes for older people 2022‑23', grade: 3 },
    {
      id: 'charges',
      name: 'User charges',
      value: '21.0%',
      source: 'Typed by R. Okafor, no source yet',
      grade: 6,
      note: 'a guess until a source is given',
    },
    { id: 'others', name: 'Owed to others', value: '20.0%', source: 'Two local evaluations', grade: 5 },
  ],
  weakest: 'The weakest number here is user charges: grade 6. At 31% the figure would be £3,517 lower.',
  years: {
    caption: 'Budget pressure avoided by adult social care, every year, £',
    rowName: 'Year',
    columns: [{ id: 'amount', name: '£, before discounting' }],
    rows: [
      { id: '1', name: '2026‑27', cells: ['–'] },
      { id: '2', name: '2027‑28', cells: ['8,120'] },
      { id: '3', name: '2030‑31', cells: ['27,781'] },
    ],
  },
};
