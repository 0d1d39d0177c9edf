import type { FigureView, PayerRowView, ResultView } from '../../core/contract-types';
import { COUNCIL_PAYERS } from '../../core/model';
import { reportTitle, type ReportedUncertainty } from '../../core/report';
import { formatTableFigure, formatWholeMoney, NOTHING, roundStatement } from '../../core/words';
import { inColumns, wrapped } from './text-columns';

/** What the command prints is for a page as well: the README, a message, a note. */
export function headlineTable(
  title: string,
  result: ResultView,
  uncertainty: ReportedUncertainty | null = null,
): string {
  return [
    title,
    `${result.priceBase}, ${result.horizon}, ${result.discounting}.`,
    `Present values; every cost and every effect carries its margin for optimism. “${NOTHING}” is nothing.`,
    `${reportTitle(result, uncertainty)}.`,
    '',
    'What is put in, and what comes of it',
    ...indented(inColumns(unlocked(result), ['left', 'right', 'left'])),
    '',
    ...statementLines(result),
    '',
    ...howSureLines(uncertainty),
    'The same gains by kind, each rounded by itself, never to be called one saving',
    ...indented(inColumns(kinds(result), ['left', 'right', 'left'])),
    ...manyLines(result),
    '',
    'To know before these figures are used',
    ...result.checks.filter(({ outcome }) => outcome !== 'pass').flatMap(({ what }) => wrapped(`${what}.`, '  - ')),
    '',
  ].join('\n');
}

function unlocked({ council, people, pathway }: ResultView): readonly (readonly string[])[] {
  return [
    ['The council puts in', money(council.putsIn.value), ''],
    ['Hours that neighbours add, beside the result', ...amount(council.hours, 0, 'hours')],
    ['People supported who would not have been', ...amount(people.extraSupported, 1, 'people')],
    ['Time lived at home that is gained, all together', ...amount(pathway.yearsAtHome, 2, 'years')],
    ['Time in care homes that is saved, all together', ...amount(pathway.careWeeksFewer, 1, 'weeks')],
  ];
}

/** Who pays and who gains, rounded so that every row and every column adds up. */
function statementLines(result: ResultView): readonly string[] {
  const rows = withCouncilTotal(result);
  const rounded = roundStatement(
    rows.map(({ kind, paid, gained }) => ({ kind, paid: paid.value ?? '0', gained: gained.value ?? '0' })),
    0,
  );
  const lines = rows.flatMap(({ id, kind, name, paid, gained, net }, at) => {
    const printed = rounded[at];
    const isEmpty = kind === 'payer' && isNothing(paid.value) && isNothing(gained.value);
    if (printed === undefined || isEmpty) return [];
    return [
      [
        `${kind === 'total' ? '  ' : '    '}${name}`,
        isNothing(paid.value) ? NOTHING : formatWholeMoney(printed.paid),
        isNothing(gained.value) ? NOTHING : formatWholeMoney(printed.gained),
        isNothing(net.value) ? NOTHING : formatWholeMoney(printed.net, { plus: true }),
        netInCash(result, id),
      ],
    ];
  });
  const header = ['Who pays and who gains', 'Puts in', 'Gains', 'Net', 'Net, cash alone'];
  return inColumns([header, ...lines], ['left', 'right', 'right', 'right', 'right']);
}

type Row = Pick<PayerRowView, 'kind' | 'name' | 'paid' | 'gained' | 'net'> & { readonly id: string };

/** Each net as stated, with nine futures in ten around it; what is said where the futures lie elsewhere; and their means, in one line. */
function howSureLines(uncertainty: ReportedUncertainty | null): readonly string[] {
  if (uncertainty === null) return [];
  const rows = uncertainty.lenses.map(({ name, pointEstimate, interval, chancePositive }) => [
    `  ${name}`,
    formatWholeMoney(pointEstimate, { plus: true }),
    formatWholeMoney(interval.low, { plus: true }),
    formatWholeMoney(interval.high, { plus: true }),
    chancePositive.words,
  ]);
  const header = ['How sure we are: nine futures in ten', 'Net', 'From', 'To', 'Pays back'];
  const means = uncertainty.lenses.map(({ name, mean }) => `${name} ${formatWholeMoney(mean, { plus: true })}`);
  return [
    ...inColumns([header, ...rows], ['left', 'right', 'right', 'right', 'right']),
    ...uncertainty.lenses.flatMap(({ name, far }) => (far === null ? [] : wrapped(`${name}: ${far.words}`, '  '))),
    ...wrapped(`${uncertainty.drawsWords}. The mean of the futures: ${means.join(', ')}.`, '  '),
    '',
  ];
}

/** The council’s payers stand first; what they come to together is its own row. */
function withCouncilTotal({ payers, lenses }: ResultView): readonly Row[] {
  const isCouncil = ({ id }: Row) => COUNCIL_PAYERS.some((payer) => payer === id);
  const lens = lenses.find((one) => one.lens === 'council');
  if (lens === undefined || !payers.some(isCouncil)) return payers;
  const { costs, gains, net } = lens;
  const total = { id: 'council', kind: 'total', name: 'The council', paid: costs, gained: gains, net } as const;
  return [...payers.filter(isCouncil), total, ...payers.filter((row) => !isCouncil(row))];
}

/** Of those who live on a budget. */
function netInCash({ lenses }: ResultView, id: string): string {
  const lens = id === 'society' ? undefined : lenses.find((one) => one.lens === id);
  return lens === undefined ? '' : money(lens.netCash.value, true);
}

function kinds({ fiveLabels }: ResultView): readonly (readonly string[])[] {
  return fiveLabels.map(({ name, howItComes, figure }) => [name, money(figure.value), howItComes]);
}

function manyLines({ perHundred, lenses }: ResultView): readonly string[] {
  if (perHundred === null) return [];
  const rows = perHundred.lenses.map(({ lens, costs, cash, net }) => [
    `  ${lenses.find((one) => one.lens === lens)?.name ?? lens}`,
    money(costs),
    money(cash),
    money(net, true),
  ]);
  const header = [`With ${perHundred.sites}`, 'Puts in', 'Cash released', 'Net'];
  return ['', ...inColumns([header, ...rows], ['left', 'right', 'right', 'right'])];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** £ to the pound; a dash where there is nothing at all. */
function money(value: string | null, plus = false): string {
  return value === null || isNothing(value) ? NOTHING : formatWholeMoney(value, { plus });
}

/** A number to its usual digits, and to more where it is so small that it would print as none; and its unit. */
function amount({ value, notDefined }: FigureView, digits: number, unit: string): readonly [string, string] {
  if (value === null) return [notDefined ?? NOTHING, ''];
  if (isNothing(value)) return [NOTHING, ''];
  const needed = Math.ceil(-Math.log10(Math.abs(Number(value)))) + 1;
  return [formatTableFigure(value, Math.max(digits, needed)), unit];
}

function isNothing(value: string | null): boolean {
  return value === null || Number(value) === 0;
}
