import { formatTableFigure, roundSteps, type DecimalText } from '../../../core/words';
import type { Input, Output } from '../../../electron/service/contract';
import { moneyLooks } from '../../charts';
import type { Lens } from '../../components';
import { exactDifference, turnedOver } from '../../state/exact-difference';
import { countText, figureText } from '../figure-text';

export type Headline = Input<'scenario.why-different'>['headline'];
export type Measure = Headline['measure'];
export type Why = Output<'scenario.why-different'>;

/** What can be asked of two scenarios, as screens call it. */
export const measures: readonly { readonly id: Measure; readonly name: string }[] = [
  { id: 'net', name: 'Net' },
  { id: 'net-cash', name: 'Net, cash alone' },
  { id: 'costs', name: 'What is put in' },
  { id: 'gains', name: 'Gains less losses' },
  { id: 'ratio', name: 'Gains for each £1' },
  { id: 'years-at-home', name: 'Years at home gained' },
  { id: 'cost-per-year-at-home', name: 'Cost of a year at home' },
];

const WHOSE: Readonly<Record<Lens, string>> = {
  council: 'the council',
  public: 'the public purse',
  society: 'society',
};

/** "Net to the public purse"; years at home are nobody's. */
export function headlineName({ lens, measure }: Headline): string {
  switch (measure) {
    case 'net':
      return `Net to ${WHOSE[lens]}`;
    case 'net-cash':
      return `Net to ${WHOSE[lens]}, counting cash alone`;
    case 'costs':
      return `What ${WHOSE[lens]} puts in`;
    case 'gains':
      return `Gains less losses to ${WHOSE[lens]}`;
    case 'ratio':
      return `Gains to ${WHOSE[lens]} for each £1 put in`;
    case 'years-at-home':
      return 'Years at home gained';
    case 'cost-per-year-at-home':
      return `What a year at home costs ${WHOSE[lens]}`;
  }
}

/** Less of it is better. */
const COSTS: readonly Measure[] = ['costs', 'cost-per-year-at-home'];

/** "Why “B” is £33k better than “A”", or that they come to the same. */
export function differenceTitle({ fromName, toName, difference, unit }: Why, { measure }: Headline): string {
  if (!/[1-9]/.test(difference)) return `“${toName}” and ${quoted(fromName)} come to the same`;
  const isMore = !difference.startsWith('-');
  const amount = figureText({ value: difference.replace('-', ''), unit: unit.split('/')[0] ?? unit, notDefined: null });
  return `Why “${toName}” ${DOES[measure](amount, isMore ? 'more' : 'less')} than ${quoted(fromName)}`;
}

/** What a scenario does by so much more, or less, than another. */
const DOES: Readonly<Record<Measure, (amount: string, more: 'more' | 'less') => string>> = {
  net: (amount, more) => `is ${amount} ${more === 'more' ? 'better' : 'worse'}`,
  'net-cash': (amount, more) => `is ${amount} ${more === 'more' ? 'better' : 'worse'} in cash`,
  costs: (amount, more) => `puts in ${amount} ${more}`,
  gains: (amount, more) => `gains ${amount} ${more}`,
  ratio: (amount, more) => `gains £${amount} ${more} for each £1`,
  'years-at-home': (amount, more) => `gains ${amount} at home ${more}`,
  'cost-per-year-at-home': (amount, more) => `pays ${amount} ${more} for a year at home`,
};

/** A template is named with its own marks around it. */
export function quoted(name: string): string {
  return name.includes('“') ? name : `“${name}”`;
}

export const isCost = ({ measure }: Pick<Headline, 'measure'>) => COSTS.includes(measure);

/** How a waterfall of one headline is drawn and printed: £, £ thousand, or the number itself. */
export type Look = { readonly words: string; readonly size: number; readonly digits: number };

/** Up to here money stands in pounds. */
const POUNDS_BELOW = 20_000;

/** One unit for all of a waterfall. Read from sizes, for choosing only. */
export function lookOf({ unit, before, after, parts }: Why): Look {
  const size = Math.max(...[before, after, ...parts.map(({ part }) => part)].map((text) => Math.abs(Number(text))));
  if (unit.startsWith('£')) {
    const money = size < POUNDS_BELOW ? moneyLooks.pound : moneyLooks.thousand;
    return { words: money.words, size: money.size, digits: money.roundsTo };
  }
  const digits = size >= 99.5 ? 0 : size >= 9.95 ? 1 : size >= 0.995 ? 2 : 4;
  return { words: unit === 'person·year' ? 'years' : '', size: 1, digits };
}

/** An amount that was rounded already, in the unit of the look. */
export function printed(amount: DecimalText, { size, digits }: Look, plus: boolean): string {
  if (size === 1000) return moneyLooks.thousand.print(amount, { plus });
  return formatTableFigure(amount, Math.max(0, digits), { plus });
}

/** A step of the waterfall: a change, several small ones together, or an end. */
export type Step = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'total' | 'step';
  readonly amount: DecimalText;
  readonly text: string;
  readonly quantityId: string | null;
};

/** More changes than this are one step, "12 others". */
const MOST_STEPS = 8;

/** The steps from one result to the other, each change for itself, printed so that they lead from one end to the other. */
export function everyStep(why: Why, headline: Headline): readonly Step[] {
  const look = lookOf(why);
  const plus = !isCost(headline) && headline.measure !== 'ratio';
  const rounded = roundSteps(
    why.before,
    why.parts.map(({ part }) => part),
    why.after,
    look.digits,
  );
  const end = (id: string, name: string, amount: DecimalText): Step => ({
    id,
    name,
    kind: 'total',
    amount,
    text: printed(amount, look, plus),
    quantityId: null,
  });
  return [
    end('from', why.fromName, why.before),
    ...why.parts.map(({ id, short, part, quantity }, at): Step => ({
      id,
      name: short,
      kind: 'step',
      amount: part,
      text: printed(rounded[at] ?? '0', look, true),
      quantityId: quantity?.id ?? null,
    })),
    end('to', why.toName, why.after),
  ];
}

/** The same with the smallest changes as one step, where there are too many to stand side by side. */
export function stepsOf(why: Why, headline: Headline): readonly Step[] {
  const steps = everyStep(why, headline);
  const others = steps.slice(MOST_STEPS, -1);
  if (why.parts.length <= MOST_STEPS) return steps;
  const look = lookOf(why);
  const rounded = roundSteps(
    why.before,
    why.parts.map(({ part }) => part),
    why.after,
    look.digits,
  );
  const together: Step = {
    id: 'others',
    name: `${others.length} others`,
    kind: 'step',
    amount: sumOf(others.map(({ amount }) => amount)),
    text: printed(sumOf(rounded.slice(MOST_STEPS - 1)), look, true),
    quantityId: null,
  };
  return [...steps.slice(0, MOST_STEPS), together, ...steps.slice(-1)];
}

function sumOf(amounts: readonly DecimalText[]): DecimalText {
  return amounts.reduce((sum, amount) => exactDifference(sum, turnedOver(amount)), '0');
}

/** How far a sampled part may be off, in words; nothing where it is exact. */
export function errorText(standardError: DecimalText, unit: string): string {
  if (!/[1-9]/.test(standardError)) return '';
  return unit === '£' ? figureText({ value: standardError, unit, notDefined: null }) : countText(standardError);
}
