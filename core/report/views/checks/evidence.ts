import type { Decimal } from 'decimal.js';
import { CONFIDENCE_GRADES, figure, knownFigure, priceYearOf } from '../../../reference';
import type { QuantityInput } from '../../../schema';
import { PrintedDecimal } from '../../../words';
import { totalOf, type Reading } from '../figures';
import type { CheckView } from '../view-types';
import { labelOf, type WeakNumber } from '../weakest';
import { listed, moneyInWords } from '../words';
import { holds, warns } from './check';

/** Family in the same household goes with 0.67 (Northern Ireland, couples with children): a neighbour cannot do more. */
const STRONGEST_PUBLISHED = '0.67';

/** What the result rests on, and how well that is known. */
export function evidenceChecks(reading: Reading, weak: readonly WeakNumber[]): readonly CheckView[] {
  return [
    effectIsAGuess(reading),
    effectBeyondPublished(reading),
    ...wellbeingIsAGuess(reading),
    weakNumbersCarryIt(weak),
    longerLifeClaimed(reading),
    marginsToConfirm(reading),
    undatedPrices(reading),
    figuresToConfirm(reading),
    supersededFigures(reading),
  ];
}

function effectIsAGuess(reading: Reading): CheckView {
  const id = 'pathway.hazard-ratio';
  const isGuess = reading.scenario.quantities[id]?.grade === 6;
  if (!isGuess || reading.evaluation.quantity(id).equals(1)) {
    return holds(
      'effect-is-a-guess',
      isGuess
        ? 'No effect on moving into a care home is claimed'
        : 'That help puts off moves into a care home is no guess',
      isGuess
        ? 'At a hazard ratio of 1 nothing comes through where people live.'
        : 'It has a source that is better than grade 6.',
      [`quantity:${id}`],
    );
  }
  return warns('effect-is-a-guess', {
    what: 'That help puts off moves into a care home is a guess',
    why: 'It is grade 6: no study read measures neighbours’ help on moving into care. At 1, no effect at all, everything that comes through where people live is nothing.',
    mend: 'Write “may put off”, show the result at 1 as well, and count moves from these streets.',
    about: [`quantity:${id}`],
  });
}

function effectBeyondPublished({ evaluation }: Reading): CheckView {
  const id = 'pathway.hazard-ratio';
  const ratio = evaluation.quantity(id);
  if (ratio.greaterThanOrEqualTo(STRONGEST_PUBLISHED)) {
    return holds(
      'effect-beyond-published',
      'Help is not taken to do more than living with one’s own family does',
      `The hazard ratio of moving into care is ${ratio.toFixed()}; the strongest that was read, for couples who live with their children, is ${STRONGEST_PUBLISHED}.`,
      [`quantity:${id}`],
    );
  }
  return warns('effect-beyond-published', {
    what: 'Help is taken to do more than living with one’s own family does',
    why: `The hazard ratio of moving into care is ${ratio.toFixed()}; the strongest that was read, for couples who live with their children, is ${STRONGEST_PUBLISHED}.`,
    mend: 'Bring it well inside what was published, or give the study that found it.',
    about: [`quantity:${id}`],
  });
}

function wellbeingIsAGuess({ scenario, evaluation }: Reading): readonly CheckView[] {
  const ids = scenario.structure.streams
    .filter(({ driver }) => driver.kind === 'helped-years')
    .map(({ id }) => `stream.${id}.life-satisfaction`);
  const guessed = ids.filter((id) => scenario.quantities[id]?.grade === 6 && !evaluation.quantity(id).isZero());
  if (guessed.length === 0) {
    return [
      holds(
        'wellbeing-is-a-guess',
        'Nothing is claimed for wellbeing on a guess alone',
        ids.length === 0 ? 'It is not valued.' : 'It has a source better than grade 6, or stands at 0.',
        ids.map((id) => `quantity:${id}`),
      ),
    ];
  }
  return guessed.map((id) =>
    warns('wellbeing-is-a-guess', {
      what: 'What a year of help does for somebody’s wellbeing is a guess',
      why: 'It is grade 6: nobody has asked the people who are helped.',
      mend: 'Ask them how satisfied they are with their lives, before and after a winter of help.',
      about: [`quantity:${id}`],
    }),
  );
}

/** The weakest numbers that the two checks above do not name. */
function weakNumbersCarryIt(weak: readonly WeakNumber[]): CheckView {
  const others = weak.filter(
    ({ row, input }) =>
      input.grade === 6 && row.id !== 'pathway.hazard-ratio' && !row.id.endsWith('.life-satisfaction'),
  );
  const [first, second, third] = others;
  if (first === undefined) {
    return holds(
      'weak-numbers-carry-it',
      'No other guess carries the result',
      'Every other number that it hangs on is better than grade 6.',
    );
  }
  const named = [first, second, third].flatMap((number) => (number === undefined ? [] : [number]));
  return warns('weak-numbers-carry-it', {
    what:
      others.length === 1
        ? 'One number of grade 6 carries the result'
        : `The weakest of the numbers that move the answer most: ${listed(named.map(({ row }) => `“${labelOf(row)}”`))}`,
    why: `They are guesses of grade 6${others.length > named.length ? `, of ${others.length} in all` : ''}; about ${moneyInWords(new PrintedDecimal(first.carries))} of gains and losses pass through the first.`,
    mend: 'Start with these: replace a guess by a count of your own, or by a source.',
    about: named.map(({ row }) => `quantity:${row.id}`),
  });
}

function longerLifeClaimed(reading: Reading): CheckView {
  const id = 'pathway.death-hazard-ratio';
  const ratio = reading.evaluation.quantity(id);
  if (ratio.equals(1)) {
    return holds(
      'longer-life-claimed',
      'Help is not taken to change how long people live',
      'Both lives are equally long, so nothing is gained or lost by years of life.',
      [`quantity:${id}`],
    );
  }
  const cost = totalOf(reading, reading.outline.livingLonger.total);
  return warns('longer-life-claimed', {
    what: ratio.lessThan(1) ? 'Help is taken to lengthen life' : 'Help is taken to shorten life',
    why: `The studies of company and death are observational. ${livingLongerWords(cost)}, on a line of its own; the extra years themselves are not valued.`,
    mend: 'Leave it at 1 unless you can argue for it.',
    about: [`quantity:${id}`, 'total:living-longer.total'],
  });
}

function livingLongerWords(cost: Decimal): string {
  if (cost.isZero()) return 'It changes no care-home cost here';
  return cost.isNegative()
    ? `Shorter lives cost ${moneyInWords(cost)} less in care homes`
    : `Living longer costs ${moneyInWords(cost)} more in care homes`;
}

function marginsToConfirm({ graph }: Reading): CheckView {
  const { status, source } = CONFIDENCE_GRADES;
  if (status === 'confirmed') {
    return holds('margins-confirmed', 'The margins for optimism are as published', source.title);
  }
  return warns('margins-to-confirm', {
    what: 'The margins for optimism are still to be confirmed',
    why: `The table of grades is recalled from ${source.title} (${source.year}); no readable copy of it was found.`,
    mend: 'Look the table up in the guidance before a decision rests on it.',
    about: [...graph.quantities.keys()].filter((id) => id.startsWith('optimism.')).map((id) => `quantity:${id}`),
  });
}

function undatedPrices(reading: Reading): CheckView {
  const undated = askedFor(reading).filter(([, { source, unit }]) => {
    return unit.startsWith('£') && source.kind === 'reference' && priceYearOf(figure(source.figureId)) === 'undated';
  });
  if (undated.length === 0) {
    return holds('undated-prices', 'Every price that is cited has a date', 'Their sources say when they held.');
  }
  return warns('undated-prices', {
    what: undated.length === 1 ? 'One price has no date' : `${undated.length} prices have no date`,
    why: 'Their sources do not say when they held; they were taken as 2025‑26 prices and graded 6.',
    mend: 'Replace them by what your council pays.',
    about: undated.map(([id]) => `quantity:${id}`),
  });
}

function figuresToConfirm(reading: Reading): CheckView {
  const seen = askedFor(reading).filter(
    ([, { source }]) => source.kind === 'reference' && source.status !== 'confirmed',
  );
  if (seen.length === 0) {
    return holds(
      'figures-not-confirmed',
      'Every figure that is cited was read at its source',
      'None is quoted from another document.',
    );
  }
  return warns('figures-not-confirmed', {
    what:
      seen.length === 1
        ? 'One figure was not read at its source'
        : `${seen.length} figures were not read at their source`,
    why: 'Another document quotes them, or they are still to be confirmed.',
    mend: 'Look them up at the address that each of them names.',
    about: seen.map(([id]) => `quantity:${id}`),
  });
}

/** A file made before, or a figure that somebody chose: the register knows better by now. */
function supersededFigures(reading: Reading): CheckView {
  const old = askedFor(reading).flatMap(([id, { source }]) => {
    const row = source.kind === 'reference' ? knownFigure(source.figureId) : undefined;
    return row?.superseded === null || row === undefined ? [] : [{ id, row, ...row.superseded }];
  });
  const [first] = old;
  if (first === undefined) {
    return holds(
      'superseded-figures',
      'No figure is cited that another stands for by now',
      'The register says of each row whether it is still to be used.',
    );
  }
  const by = knownFigure(first.by);
  return warns('superseded-figures', {
    what: old.length === 1 ? 'One figure is no longer to be used' : `${old.length} figures are no longer to be used`,
    why: `“${first.row.label}”: ${first.reason.replace(/[.]$/, '')}.`,
    mend: `Take what stands for it: “${by?.label ?? first.by}”, ${by?.value ?? ''} ${by?.unit ?? ''}.`,
    about: old.map(({ id }) => `quantity:${id}`),
  });
}

/** The quantities that this scenario asks for, with what was filled in. */
function askedFor({ scenario, rows }: Reading): readonly (readonly [string, QuantityInput])[] {
  return rows.flatMap(({ id }) => {
    const input = scenario.quantities[id];
    return input === undefined ? [] : [[id, input] as const];
  });
}
