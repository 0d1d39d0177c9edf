import { LENSES, LENS_WORDS, FUNDERS, PAYER_WORDS, PUBLIC_PAYERS, VALUE_LABEL_WORDS } from '../../model';
import { PAYERS, VALUE_LABELS, type ValueLabel } from '../../scenario/structure';
import { formatHeadlineMoney } from '../format';
import type { Reader } from './reader';
import type { FigureView, GapView, LensView, PayerRowView, ResultView, YearsView } from './view-types';

/** The three points of view, hardest money first. */
export function lensViews(read: Reader): readonly LensView[] {
  return LENSES.map((lens) => {
    const total = (name: string) => read.total(`lens.${lens}.${name}`);
    return {
      lens,
      name: LENS_WORDS[lens].name,
      netLabel: LENS_WORDS[lens].net,
      net: total('net'),
      netCash: total('net-cash'),
      costs: total('pv-costs'),
      gains: total('pv-benefits'),
      ratio: total('ratio'),
      payback: total('plain.payback'),
      paybackDiscounted: total('discounted.payback'),
      costPerYearAtHome: total('cost-per-year-at-home'),
    };
  });
}

const HOW_IT_COMES: Readonly<Record<ValueLabel, string>> = {
  cash: 'places that can be let go, in whole steps',
  pressure: 'growth in care that need not be paid for',
  capacity: 'bed days and call-outs that others can use',
  wider: 'what households and families pay or give',
  wellbeing: 'life satisfaction of people helped and helpers',
};

export function fiveLabelViews(read: Reader): ResultView['fiveLabels'] {
  return VALUE_LABELS.map((label) => ({
    label,
    name: VALUE_LABEL_WORDS[label],
    howItComes: HOW_IT_COMES[label],
    figure: read.total(`pv.label.${label}`, VALUE_LABEL_WORDS[label]),
  }));
}

/** A row a payer that has anything in it; the public purse stands after the public payers, society last. */
export function payerRows(read: Reader): readonly PayerRowView[] {
  const rowOf = (payer: (typeof PAYERS)[number]): PayerRowView => ({
    id: payer,
    kind: 'payer',
    name: PAYER_WORDS[payer],
    paid: read.total(`pv.${payer}.paid`),
    gained: read.total(`pv.${payer}.gained`),
    net: read.total(`pv.${payer}.net`),
    byLabel: Object.fromEntries(
      VALUE_LABELS.filter((label) => read.hasTotal(`pv.${payer}.${label}`)).map((label) => [
        label,
        read.total(`pv.${payer}.${label}`),
      ]),
    ),
  });
  const totalRow = (id: 'public' | 'society', name: string): PayerRowView => ({
    id,
    kind: 'total',
    name,
    paid: read.total(`lens.${id}.pv-costs`),
    gained: read.total(`lens.${id}.pv-benefits`),
    net: read.total(`lens.${id}.net`),
    byLabel: {},
  });
  const there = PAYERS.filter((payer) => read.hasTotal(`pv.${payer}.net`));
  const isPublic = (payer: (typeof PAYERS)[number]) => PUBLIC_PAYERS.includes(payer);
  return [
    ...there.filter(isPublic).map(rowOf),
    totalRow('public', 'Public purse'),
    ...there.filter((payer) => !isPublic(payer)).map(rowOf),
    totalRow('society', 'Society'),
  ];
}

const money = ({ value }: FigureView) => formatHeadlineMoney(value ?? '0');

/** The funder gap, with all fiscal value and with cash alone, in one or two plain sentences each. */
export function gapViews(read: Reader): readonly GapView[] {
  return (['fiscal', 'cash'] as const).map((basis) => {
    const total = (name: string) => read.total(`gap.${basis}.${name}`);
    const funders = FUNDERS.map(({ id, label }) => ({
      id,
      name: label,
      net: total(`net.${id}`),
      gives: total(`gives.${id}`),
    }));
    const view = {
      basis,
      shortfall: total('shortfall'),
      surplus: total('surplus'),
      transfer: total('transfer'),
      short: total('short'),
      funders,
    };
    const closes = Number(view.short.value ?? '0') === 0;
    return { ...view, closes, words: gapWords({ ...view, closes }) };
  });
}

function gapWords(gap: Omit<GapView, 'words'>): string {
  const isBelow = ({ net }: GapView['funders'][number]) => net.value?.startsWith('-') === true;
  const losers = gap.funders.filter(isBelow);
  const gainers = gap.funders.filter(({ net }) => Number(net.value ?? '0') > 0);
  if (losers.length === 0) return 'No public body is worse off.';
  const counted = gap.basis === 'cash' ? 'Counting cash alone, ' : '';
  const loses = losers
    .map(({ name, net }) => `${name.replace(/^The/, 'the')} is ${money(lessSign(net))} worse off`)
    .join(' and ');
  const first = `${counted}${loses}.`;
  const sentence = first.charAt(0).toUpperCase() + first.slice(1);
  if (gap.closes)
    return `${sentence} A transfer of ${money(gap.transfer)} from those who gain would leave nobody worse off.`;
  if (gainers.length === 0) return `${sentence} No public body gains, so no transfer closes it.`;
  const gains = gainers.map(({ name, net }) => `${name.replace(/^The/, 'the')} gains ${money(net)}`).join(' and ');
  return `${sentence} ${gains.charAt(0).toUpperCase()}${gains.slice(1)}; even if all of that were passed on, it would still be short by ${money(gap.short)}.`;
}

function lessSign(figure: FigureView): FigureView {
  return { ...figure, value: figure.value?.replace(/^-/, '') ?? null };
}

/** £ by financial year, not discounted. */
export function yearsView(read: Reader, labels: readonly string[]): YearsView {
  const byLens = (name: string) =>
    Object.fromEntries(LENSES.map((lens) => [lens, read.line(`lens.${lens}.${name}`)])) as YearsView['netByLens'];
  return {
    labels,
    cost: read.line('costs.all'),
    byLabel: Object.fromEntries(
      VALUE_LABELS.map((label) => [label, read.line(`gain.${label}`)]),
    ) as YearsView['byLabel'],
    netByLens: byLens('net-by-year'),
    runningByLens: byLens('plain.running'),
  };
}
