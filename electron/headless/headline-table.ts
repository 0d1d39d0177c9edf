import type { FigureView, ResultView } from '../../core/contract-types';
import { formatHeadlineMoney, formatTableFigure } from '../../core/report';

type Row = readonly [label: string, figure: string];

/** The headline table of a result as aligned text: what the README prints and a test keeps. */
export function headlineTable(title: string, result: ResultView): string {
  const money = (figure: FigureView) =>
    figure.value === null ? (figure.notDefined ?? '–') : formatHeadlineMoney(figure.value);
  const signed = (figure: FigureView) =>
    figure.value === null ? (figure.notDefined ?? '–') : formatHeadlineMoney(figure.value, { plus: true });
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    [
      'What is put in, and what it unlocks',
      [
        ['The council puts in', money(result.council.putsIn)],
        ['Hours of help unlocked, beside the result', number(result.council.hours)],
        ['People supported because of it', number(result.people.extraSupported)],
        ['Years at home gained', number(result.pathway.yearsAtHome)],
        ['Care-home weeks fewer', number(result.pathway.careWeeksFewer)],
      ],
    ],
    [
      'Net, by whose money it is',
      result.lenses.flatMap((lens): Row[] => [
        [lens.netLabel, signed(lens.net)],
        ['  counting cash alone', signed(lens.netCash)],
      ]),
    ],
    ['Five kinds of value, never added up', result.fiveLabels.map(({ name, figure }): Row => [name, money(figure)])],
    ['Who pays and who gains', result.payers.map(({ name, net }): Row => [name, signed(net)])],
    [
      `With ${result.perHundred?.sites ?? 'no other number of sites'}`,
      (result.perHundred?.lenses ?? []).map((lens): Row => [
        result.lenses.find((one) => one.lens === lens.lens)?.name ?? lens.lens,
        `${formatHeadlineMoney(lens.net, { plus: true })}, cash released ${formatHeadlineMoney(lens.cash)}`,
      ]),
    ],
  ];
  const shown = sections.filter(([, rows]) => rows.length > 0);
  const widest = Math.max(...shown.flatMap(([, rows]) => rows.map(([label]) => label.length)));
  const lines = shown.flatMap(([heading, rows]) => [
    '',
    heading,
    ...rows.map(([label, figure]) => `  ${label.padEnd(widest)}  ${figure}`),
  ]);
  return [title, `${result.priceBase}, ${result.horizon}, ${result.discounting}`, ...lines, ''].join('\n');
}

function number({ value, unit, notDefined }: FigureView): string {
  return value === null ? (notDefined ?? '–') : `${formatTableFigure(value, 2)} ${WORDS[unit] ?? unit}`;
}

const WORDS: Readonly<Record<string, string>> = {
  hour: 'hours',
  person: 'people',
  'person·year': 'years',
  'person·week': 'weeks',
};
