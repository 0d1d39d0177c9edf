import { Decimal } from 'decimal.js';
import type { PrintedValue } from '../support/printed-value';
import type { Convention } from './conventions';
import type { ValidationCase } from './register';

/** One figure of a case: ours, the print, and how far apart they may be. */
export type Comparison = {
  readonly name: string;
  readonly ours: Decimal;
  readonly printed: PrintedValue;
  readonly agrees: boolean;
  readonly part: ValidationCase['part'];
};

/** Every printed figure of a case beside ours; a figure that we do not give is an error. */
export function comparisonsOf({ id, expected, figures, part, fromOracle }: ValidationCase): readonly Comparison[] {
  const all = figures();
  return Object.entries(expected).map(([name, printed]) => {
    const ours = all[name];
    if (ours === undefined || printed === undefined) throw new Error(`${id} has no figure of ours for "${name}".`);
    const agrees = ours.minus(printed.value).abs().lessThanOrEqualTo(printed.tolerance);
    const isOracle = part === 'oracle' || fromOracle?.test(name) === true;
    return { name, ours, printed, agrees, part: isOracle ? 'oracle' : 'product' };
  });
}

/** How many of the figures come from the program itself, and how many from an oracle. */
export function countedByPart(cases: readonly ValidationCase[]): Readonly<Record<ValidationCase['part'], number>> {
  const parts = cases.flatMap(comparisonsOf).map(({ part }) => part);
  return {
    product: parts.filter((part) => part === 'product').length,
    oracle: parts.filter((part) => part === 'oracle').length,
  };
}

/** The whole of docs/validation.md. */
export function validationDocument(cases: readonly ValidationCase[], conventions: readonly Convention[] = []): string {
  const compared = cases.map((one) => ({ ...one, comparisons: comparisonsOf(one) }));
  const figures = compared.reduce((sum, { comparisons }) => sum + comparisons.length, 0);
  const parts = countedByPart(cases);
  const summary = compared.map(({ id, title, source, proves, part, fromOracle, by, comparisons, chosen }) => [
    `[${title}](#${id})`,
    source.title,
    proves,
    fromOracle === undefined ? part : `${part}, some oracle`,
    by,
    String(comparisons.length),
    chosen,
  ]);
  return [
    '# Validation',
    'Written by `npm run validation`; a test compares this file with what the command writes. Every figure below is compared with what others printed, to the printed digits. A figure of the _product_ is worked out by parts that the program itself runs: most by the lines of the model that it builds for a scenario. A figure of an _oracle_ is worked out beside the tests (`tests/oracles/`), in ways that the program does not use: it shows that we read the method as its source does, and nothing of the program.',
    `${cases.length} cases, ${figures} figures: ${parts.product} of the product, ${parts.oracle} of an oracle. ${disagreement(compared.flatMap(({ comparisons }) => comparisons))} Where a source publishes a formula and no figure, or a check is our own, the figure was worked out apart from the program, and the case says so.`,
    'What is answered exactly or in closed form comes out the same on every run. The indices of the Ishigami function are an estimate from draws; the seed is fixed, so they do too.',
    '## The cases',
    table(
      [
        'case',
        'source',
        'what it proves',
        'part',
        'worked out by',
        'figures',
        'what was chosen where practice differs',
      ],
      summary,
    ),
    ...conventionsSection(conventions),
    '## The figures',
    'The difference allowed is half the last printed digit unless the case explains a slip of its source; "none" is exact agreement.',
    ...compared.flatMap(sectionOf),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function conventionsSection(conventions: readonly Convention[]): readonly string[] {
  if (conventions.length === 0) return [];
  const rows = conventions.map(({ about, others, here, because, heldBy }) => [
    about,
    others,
    here,
    because,
    heldBy.map((path) => `\`${path}\``).join(', '),
  ]);
  return [
    '## The conventions',
    'Where practice differs, what was chosen and why; a test holds the program to each. The whole model note, from what is put in to the net present social value, is worked out a second time by loops in floating point (`tests/support/obvious-scenario.ts`, written from the note and not from the model); the two agree to nine digits on every template and on random scenarios (`tests/agreement/whole-scenario.test.ts`).',
    table(['about', 'what others do', 'what is done here', 'because', 'held by'], rows),
  ];
}

function sectionOf({
  id,
  title,
  source,
  part,
  comparisons,
}: ValidationCase & { readonly comparisons: readonly Comparison[] }): readonly string[] {
  const rows = comparisons.map(({ name, ours, printed, agrees, part: from }) => [
    `\`${name}\`${from === part ? '' : ' (oracle)'}`,
    `${shown(ours, printed)}${agrees ? '' : ' **differs**'}`,
    printed.value,
    Number(printed.tolerance) === 0 ? 'none' : printed.tolerance,
  ]);
  return [
    `### <a id="${id}"></a>${title}`,
    `${source.title}.${source.address === '' ? '' : ` ${source.address}`}`,
    table(['figure', 'ours', 'printed', 'difference allowed'], rows),
  ];
}

/** Three digits more than were printed. */
function shown(ours: Decimal, { value }: PrintedValue): string {
  const decimals = new Decimal(value).decimalPlaces();
  return ours
    .toDecimalPlaces(Math.max(decimals, (value.split('.')[1] ?? '').length) + 3, Decimal.ROUND_HALF_UP)
    .toFixed();
}

function disagreement(comparisons: readonly Comparison[]): string {
  const wrong = comparisons.filter(({ agrees }) => !agrees).length;
  return wrong === 0 ? 'All agree.' : `${wrong} do not agree, and are marked.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
