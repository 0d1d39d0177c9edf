import {
  at,
  constant,
  GraphBuilder,
  SHARE,
  total,
  unitText,
  walk,
  type ExpressionNode,
  type Graph,
  type Operator,
  type Unit,
} from '../../core/graph';
import { A_CITATION, ABOUT, aQuantity } from './small-graph';

/** One formula along four years, and what it comes to, by hand or from a table of e and ln to 50 digits. */
export type OperatorExample = {
  readonly says: string;
  readonly formula: ExpressionNode;
  readonly unit: Unit;
  /** One value a year, at 34 significant digits. */
  readonly values: readonly [string, string, string, string];
};

const POUNDS: Unit = { '£': 1 };
const STEP: ExpressionNode = { op: 'step' };
const AMOUNT: ExpressionNode = { op: 'line', id: 'amount' };
const TENS: ExpressionNode = { op: 'divide', left: AMOUNT, right: number('10', POUNDS) };
const FROM_20: ExpressionNode = { op: 'subtract', left: TENS, right: number('2') };
const FROM_25: ExpressionNode = { op: 'subtract', left: TENS, right: number('2.5') };

/**
 * Every operator of the language, with examples: the register that each engine is held to. An operator without an example
 * here does not compile, nor does an example of an operator that is gone.
 *
 * `amount` is £10, £20, £30 and £40; `profile` is 1, 0.5 and 0.25 by cycle; the quantity `share` is 0.8; the total `all` is
 * the £100 of `amount`, and the total `none` has no value.
 */
export const OPERATOR_EXAMPLES: Readonly<Record<Operator, readonly OperatorExample[]>> = {
  constant: [share('is itself in every step', number('-2.5'), ['-2.5', '-2.5', '-2.5', '-2.5'])],
  quantity: [share('is its value in every step', { op: 'quantity', id: 'share' }, ['0.8', '0.8', '0.8', '0.8'])],
  series: [pounds('is one known value a step', { op: 'series', id: 'amounts' }, ['10', '20', '30', '40'])],
  line: [pounds('is the value of the line in the same step', AMOUNT, ['10', '20', '30', '40'])],
  lag: [
    pounds('is the value one step before, and the opening value in the first', lag(1), ['7', '10', '20', '30']),
    pounds('is the value three steps before, and the opening value before that', lag(3), ['7', '7', '7', '10']),
    pounds('is always the opening value where it reaches back further than the axis', lag(9), ['7', '7', '7', '7']),
  ],
  total: [pounds('is its value in every step', { op: 'total', id: 'all' }, ['100', '100', '100', '100'])],
  step: [share('is 0 in the first step', STEP, ['0', '1', '2', '3'])],
  first: [share('is 1 in the first step', { op: 'first' }, ['1', '0', '0', '0'])],
  compare: [
    share('< holds strictly below', { op: 'compare', relation: '<', left: STEP, right: number('2') }, [
      '1',
      '1',
      '0',
      '0',
    ]),
    share('<= holds at a tie', { op: 'compare', relation: '<=', left: STEP, right: number('2') }, ['1', '1', '1', '0']),
    share('= holds at a tie only', { op: 'compare', relation: '=', left: STEP, right: number('2') }, [
      '0',
      '0',
      '1',
      '0',
    ]),
  ],
  add: [
    pounds('adds its terms', { op: 'add', terms: [AMOUNT, AMOUNT, number('0.5', POUNDS)] }, [
      '20.5',
      '40.5',
      '60.5',
      '80.5',
    ]),
  ],
  subtract: [share('takes the second from the first', FROM_25, ['-1.5', '-0.5', '0.5', '1.5'])],
  multiply: [
    pounds('multiplies its factors', { op: 'multiply', factors: [AMOUNT, STEP, number('0.8')] }, [
      '0',
      '16',
      '48',
      '96',
    ]),
  ],
  divide: [
    pounds('divides the first by the second', { op: 'divide', left: AMOUNT, right: number('4') }, [
      '2.5',
      '5',
      '7.5',
      '10',
    ]),
  ],
  power: [
    share('raises to the power of the step', power(number('0.5'), STEP), ['1', '0.5', '0.25', '0.125']),
    share('of 0 to the power 0 is 1', power(number('0'), STEP), ['1', '0', '0', '0']),
    share('takes a negative exponent', power(TENS, number('-1')), [
      '1',
      '0.5',
      '0.3333333333333333333333333333333333',
      '0.25',
    ]),
    share('takes a fraction as exponent', power(TENS, number('0.5')), [
      '1',
      '1.414213562373095048801688724209698',
      '1.732050807568877293527446341505872',
      '2',
    ]),
  ],
  exp: [
    share('is e to that power', { op: 'exp', of: STEP }, [
      '1',
      '2.718281828459045235360287471352662',
      '7.389056098930650227230427460575008',
      '20.08553692318766774092852965458172',
    ]),
  ],
  ln: [
    share('is the natural logarithm', { op: 'ln', of: TENS }, [
      '0',
      '0.6931471805599453094172321214581766',
      '1.098612288668109691395245236922526',
      '1.386294361119890618834464242916353',
    ]),
  ],
  phi: [
    share('is (1 - e^-x)/x, and 1 at 0', { op: 'phi', of: STEP }, [
      '1',
      '0.6321205588285576784044762298385391',
      '0.4323323583816936540530002525137578',
      '0.3167376438773786856735525281166461',
    ]),
  ],
  floor: [share('is the whole number below, also under 0', { op: 'floor', of: FROM_25 }, ['-2', '-1', '0', '1'])],
  min: [
    pounds('is the smallest', { op: 'min', of: [number('35', POUNDS), AMOUNT, number('25', POUNDS)] }, [
      '10',
      '20',
      '25',
      '25',
    ]),
  ],
  max: [
    pounds('is the largest', { op: 'max', of: [number('5', POUNDS), AMOUNT, number('25', POUNDS)] }, [
      '25',
      '25',
      '30',
      '40',
    ]),
  ],
  where: [
    share('takes any condition but 0 as true, below 0 too', where(FROM_20, number('1')), ['1', '-1', '1', '1']),
    share(
      'never looks at the branch it does not choose',
      where(STEP, { op: 'divide', left: number('6'), right: STEP }),
      ['-1', '6', '3', '2'],
    ),
    pounds(
      'passes by a total that is not defined',
      { op: 'where', condition: number('0'), then: { op: 'total', id: 'none' }, otherwise: AMOUNT },
      ['10', '20', '30', '40'],
    ),
  ],
  cumulative: [
    pounds('is the total so far, this step included', { op: 'cumulative', id: 'amount' }, ['10', '30', '60', '100']),
  ],
  sum: [pounds('is the sum over all steps', { op: 'sum', id: 'amount' }, ['100', '100', '100', '100'])],
  at: [pounds('is the value of one step', { op: 'at', id: 'amount', step: 2 }, ['30', '30', '30', '30'])],
  convolve: [
    pounds('brings in entrants of this and earlier years, as far as the profile goes', convolve(false), [
      '10',
      '25',
      '42.5',
      '60',
    ]),
    pounds('brings in entrants of strictly earlier years only', convolve(true), ['0', '5', '12.5', '20']),
  ],
};

/** How many operators there are: a new one is a decision, not an accident. */
export const OPERATOR_COUNT = 25;

/** A graph whose line `example` is the formula. */
export function graphOf({ formula, unit: of }: OperatorExample): Graph {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 4);
  const cycles = graph.axis('cycle', 'cohort', 3);
  const known = (id: string) => ({ id, label: `Known ${id}`, source: A_CITATION });
  const amounts = graph.series({ ...known('amounts'), axis: years, unit: '£', values: ['10', '20', '30', '40'] });
  const stays = graph.series({ ...known('stays'), axis: cycles, unit: 'share', values: ['1', '0.5', '0.25'] });
  const shown = { ...ABOUT, shown: true } as const;
  const amount = graph.line({ ...shown, id: 'amount', label: 'Amount', axis: years, unit: '£', value: amounts });
  graph.line({ ...shown, id: 'profile', label: 'Profile', axis: cycles, unit: 'share', value: stays });
  graph.total({ ...shown, id: 'all', label: 'All', unit: '£', value: total(amount) });
  const none = { ...shown, id: 'none', label: 'None', unit: '£', otherwise: 'nothing to see' } as const;
  graph.total({ ...none, value: at(amount, 0), definedWhen: constant('0') });
  walk(formula, (part) => {
    if (part.op === 'quantity') aQuantity(graph, { id: 'share', unit: 'share', value: '0.8', label: 'Share' });
  });
  graph.line({ ...shown, id: 'example', label: 'Example', axis: years, unit: unitText(of), value: { node: formula } });
  return graph.build();
}

function number(value: string, unit = SHARE): ExpressionNode {
  return { op: 'constant', value, unit };
}

function share(says: string, formula: ExpressionNode, values: OperatorExample['values']): OperatorExample {
  return { says, formula, unit: SHARE, values };
}

function pounds(says: string, formula: ExpressionNode, values: OperatorExample['values']): OperatorExample {
  return { says, formula, unit: POUNDS, values };
}

function lag(steps: number): ExpressionNode {
  return { op: 'lag', id: 'amount', steps, opening: number('7', POUNDS) };
}

function power(base: ExpressionNode, exponent: ExpressionNode): ExpressionNode {
  return { op: 'power', base, exponent };
}

function where(condition: ExpressionNode, then: ExpressionNode): ExpressionNode {
  return { op: 'where', condition, then, otherwise: number('-1') };
}

function convolve(past: boolean): ExpressionNode {
  return { op: 'convolve', entrants: 'amount', profile: 'profile', past };
}
