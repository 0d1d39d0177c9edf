import type { CashYear, PayerRow, ValueYear, WaterfallStep } from '../charts';

/* Invented figures that agree with one another. None of them is a result. */

export const payers: readonly PayerRow[] = [
  {
    id: 'asc',
    name: 'Council, adult social care',
    kind: 'payer',
    paid: '125190',
    gains: { cash: '22410', pressure: '95890' },
    gained: '118300',
    net: '-6890',
    figureId: 'net.asc',
  },
  {
    id: 'council',
    name: 'Council, other',
    kind: 'payer',
    paid: '61210',
    gains: { pressure: '6200' },
    gained: '6200',
    net: '-55010',
    figureId: 'net.council',
  },
  {
    id: 'nhs',
    name: 'NHS',
    kind: 'payer',
    paid: '0',
    gains: { capacity: '164700' },
    gained: '164700',
    net: '164700',
    figureId: 'net.nhs',
  },
  {
    id: 'blue',
    name: 'Police and fire',
    kind: 'payer',
    paid: '0',
    gains: { capacity: '3100' },
    gained: '3100',
    net: '3100',
    figureId: 'net.blue',
  },
  {
    id: 'dwp',
    name: 'DWP',
    kind: 'payer',
    paid: '0',
    gains: { pressure: '-9800' },
    gained: '-9800',
    net: '-9800',
    figureId: 'net.dwp',
  },
  {
    id: 'public',
    name: 'Public purse',
    kind: 'total',
    paid: '186400',
    gains: {},
    gained: '282500',
    net: '96100',
    figureId: 'net.public',
  },
  {
    id: 'home',
    name: 'Households',
    kind: 'payer',
    paid: '0',
    gains: { wider: '151700' },
    gained: '151700',
    net: '151700',
    figureId: 'net.home',
  },
  {
    id: 'carers',
    name: 'Unpaid carers',
    kind: 'payer',
    paid: '0',
    gains: { wider: '-18400' },
    gained: '-18400',
    net: '-18400',
    figureId: 'net.carers',
  },
  {
    id: 'people',
    name: 'People helped and helpers',
    kind: 'payer',
    paid: '0',
    gains: { wellbeing: '212600' },
    gained: '212600',
    net: '212600',
    figureId: 'net.people',
  },
  {
    id: 'society',
    name: 'Society',
    kind: 'total',
    paid: '186400',
    gains: {},
    gained: '628400',
    net: '442000',
    figureId: 'net.society',
  },
];

const spent = [31200, 24100, 21400, 20600, 20300, 20000, 19700, 19500, 19200, 19000];
const released = [0, 0, 0, 2900, 3900, 4300, 4300, 4300, 4300, 4200];
const pressure = [200, 4100, 8200, 11600, 14100, 14900, 15000, 15100, 15200, 15600];
const capacity = [2300, 9600, 16400, 21300, 23800, 25100, 25500, 25500, 24900, 24600];

export const cashYears: readonly CashYear[] = spent.map((amount, at) => ({
  year: 2026 + at,
  spent: String(amount),
  released: String(released[at] ?? 0),
}));

export const valueYears: readonly ValueYear[] = pressure.map((amount, at) => ({
  year: 2026 + at,
  amounts: { pressure: String(amount), capacity: String(capacity[at] ?? 0) },
}));

export const waterfall: readonly WaterfallStep[] = [
  { id: 'paid', name: 'Paid in', kind: 'step', amount: '-186400', figureId: 'cost' },
  { id: 'asc', name: 'Adult social care', kind: 'step', amount: '118300', figureId: 'gain.asc' },
  { id: 'council', name: 'Council, other', kind: 'step', amount: '6200', figureId: 'gain.council' },
  { id: 'nhs', name: 'NHS', kind: 'step', amount: '164700', figureId: 'gain.nhs' },
  { id: 'blue', name: 'Police and fire', kind: 'step', amount: '3100', figureId: 'gain.blue' },
  { id: 'dwp', name: 'DWP', kind: 'step', amount: '-9800', figureId: 'gain.dwp' },
  { id: 'public', name: 'Public purse', kind: 'total', amount: '96100', figureId: 'net.public' },
  { id: 'home', name: 'Households', kind: 'step', amount: '151700', figureId: 'gain.home' },
  { id: 'carers', name: 'Unpaid carers', kind: 'step', amount: '-18400', figureId: 'gain.carers' },
  { id: 'people', name: 'People helped and helpers', kind: 'step', amount: '212600', figureId: 'gain.people' },
  { id: 'society', name: 'Society', kind: 'total', amount: '442000', figureId: 'net.society' },
];
