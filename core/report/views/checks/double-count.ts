import type { Decimal } from 'decimal.js';
import { figure } from '../../../reference';
import type { StreamStructure, Structure } from '../../../schema';
import { PrintedDecimal } from '../../../words';
import { stepOf, totalOf, type Reading } from '../figures';
import type { CheckView } from '../view-types';
import { listed } from '../words';
import { doesNotTie, fails, holds } from './check';
import { LEFT_OF_A_SUM, LEFT_OF_EACH } from '../thresholds';

/** The double-count rules that look at several streams, effects or years together. */
export function doubleCountChecks(reading: Reading): readonly CheckView[] {
  return [
    lonelinessBundle(reading),
    avoidedIsWithinBaseline(reading),
    effectsOnTheRiskThatRemains(reading),
    laterCareOnce(reading),
    noLocalMultiplier(reading),
  ];
}

/** Wellbeing, health and productivity together, for one person and year. */
const BUNDLES: readonly string[] = ['loneliness-chronic-cost', 'loneliness-severe-cost'];

/** A value for a whole state holds its parts. Methods B8, rule 3. */
function lonelinessBundle(reading: Reading): CheckView {
  const { streams } = reading.scenario.structure;
  const bundles = streams.filter((stream) => isLoneliness(reading, stream));
  const parts = streams.filter(
    (stream) => !bundles.includes(stream) && (stream.driver.kind === 'helped-years' || isHealth(stream)),
  );
  if (bundles.length === 0 || parts.length === 0) {
    return holds(
      'loneliness-bundle',
      'No value for loneliness stands beside its own parts',
      bundles.length === 0
        ? 'Loneliness is not valued as a whole.'
        : 'It is valued as a whole, and neither wellbeing nor health is added for the same people.',
      bundles.map(({ id }) => `stream.${id}`),
    );
  }
  return fails('loneliness-bundle', {
    what: 'A value for loneliness is added to parts that it holds',
    why: `The published cost of loneliness is wellbeing, health and productivity in one figure; ${listed(parts.map(({ label }) => `“${label}”`))} would be counted again for the same people.`,
    mend: 'Keep the whole or the parts, not both.',
    about: [...bundles, ...parts].map(({ id }) => `stream.${id}`),
  });
}

function isLoneliness({ scenario }: Reading, { id, label }: StreamStructure): boolean {
  const source = scenario.quantities[`stream.${id}.unit-cost`]?.source;
  return (source?.kind === 'reference' && BUNDLES.includes(source.figureId)) || /lonel/i.test(label);
}

const isHealth = ({ driver, split }: StreamStructure) =>
  driver.kind === 'event' && split.kind === 'one-payer' && split.payer === 'nhs';

/** Nobody can be spared more care or admissions than they would have had. Methods B8, rule 5. */
function avoidedIsWithinBaseline(reading: Reading): CheckView {
  const overdone = reading.scenario.structure.streams.flatMap((stream) => {
    const avoided = avoidedBy(reading, stream);
    if (avoided === null) return [];
    const baseline = baselineOf(reading, avoided.perPerson);
    const year = avoided.line.findIndex((change, at) =>
      change.negated().greaterThan((baseline[at] ?? ZERO).times(ONE_AND_A_HAIR).plus(LEFT_OF_A_SUM)),
    );
    return year === -1 ? [] : [`line:${avoided.id}:${year}`];
  });
  const lives = (['residential', 'nursing'] as const)
    .map((place) => `life.helped.${place}`)
    .filter((id) => totalOf(reading, id).isNegative());
  if (overdone.length > 0 || lives.length > 0) {
    return doesNotTie(
      'avoided-within-baseline',
      'More care is avoided than there would have been',
      overdone.length > 0
        ? 'In some year the people helped would be spared more than all that they would have had without help.'
        : 'Somebody who is helped would spend less than no time in a care home.',
      [...overdone, ...lives.map((id) => `total:${id}`)],
    );
  }
  return holds(
    'avoided-within-baseline',
    'No more is avoided than there would have been',
    'In every year and for every kind of care and admission, less is avoided than the same people would have had without help.',
    ['total:life.unhelped.residential', 'total:life.helped.residential'],
  );
}

const ZERO = new PrintedDecimal(0);
const ONE_AND_A_HAIR = new PrintedDecimal(1).plus(LEFT_OF_EACH);

type Avoided = { readonly id: string; readonly line: readonly Decimal[]; readonly perPerson: readonly Decimal[] };

/** The change that a stream is valued by, and what one person would have had without help; null where help adds rather than avoids. */
function avoidedBy({ graph, evaluation }: Reading, { id, driver }: StreamStructure): Avoided | null {
  const changeId = [`stream.${id}.years`, `stream.${id}.admissions`, `stream.${id}.incidents`].find((line) =>
    graph.lines.has(line),
  );
  if (changeId === undefined) return null;
  const line = evaluation.line(changeId);
  if (driver.kind === 'event') {
    return { id: changeId, line, perPerson: evaluation.line(`event.${driver.event}.unhelped`) };
  }
  if (driver.kind !== 'state' || driver.states.some((state) => state.startsWith('kept'))) return null;
  const states = driver.states.flatMap((state) => (state === 'package' ? PACKAGE_STATES : [state]));
  const columns = states.map((state) => evaluation.line(`pathway.unhelped.${state}.years`));
  const perPerson = (columns[0] ?? []).map((_, step) =>
    columns.reduce((sum, years) => sum.plus(years[step] ?? ZERO), ZERO),
  );
  return { id: changeId, line, perPerson };
}

const PACKAGE_STATES = ['package-helped', 'package-unhelped'];

/** Without help, by financial year: those who join through the year have half of each of their years in the next. */
function baselineOf({ evaluation }: Reading, perPerson: readonly Decimal[]): readonly Decimal[] {
  const joined = evaluation.line('people.extra-entrants').map((people) => people.abs());
  const cohort = perPerson.map((now, since) => now.plus(perPerson[since - 1] ?? ZERO).dividedBy(2));
  return joined.map((_, year) =>
    joined.slice(0, year + 1).reduce((sum, people, from) => sum.plus(people.times(cohort[year - from] ?? ZERO)), ZERO),
  );
}

/** What overlaps acts on what remains: coverage, fading and effect multiply; several would be 1 - Π(1 - e). Methods B8, rule 6. */
function effectsOnTheRiskThatRemains(reading: Reading): CheckView {
  const { graph, evaluation } = reading;
  const coverage = evaluation.quantity('pathway.coverage');
  const ratios = [
    ['pathway.hazard-ratio', 'pathway.hazard-ratio-now'] as const,
    ...reading.scenario.structure.events.map(
      ({ id }) => [`event.${id}.rate-ratio`, `event.${id}.rate-ratio-now`] as const,
    ),
  ].filter(([, line]) => graph.lines.has(line));
  const wrong = ratios.filter(([quantity, line]) => {
    const effect = totalOf(reading, `${quantity}.corrected`).negated().plus(1);
    return evaluation.line(line).some((ratio, since) => {
      const remaining = effect.times(stepOf(reading, 'pathway.effect-remaining', since)).times(coverage);
      return ratio.isNegative() || ratio.plus(remaining).minus(1).abs().greaterThan(LEFT_OF_A_SUM);
    });
  });
  if (wrong.length > 0) {
    return doesNotTie(
      'effects-on-remaining-risk',
      'Effects are added where they overlap',
      'What overlaps acts on the risk that remains: 1 less the product of what each leaves, never the sum of the effects.',
      wrong.map(([, line]) => `line:${line}:0`),
    );
  }
  return holds(
    'effects-on-remaining-risk',
    'What overlaps acts on the risk that remains',
    'Effect, coverage and fading multiply, and no more than all of a risk is ever taken away.',
    ratios.map(([, line]) => `line:${line}:0`),
  );
}

/** Care after a fall is where people live; it is not priced with the fall as well. Methods B8, rule 7. */
function laterCareOnce(reading: Reading): CheckView {
  const { structure } = reading.scenario;
  const careHomes = structure.streams.filter(
    ({ driver }) =>
      driver.kind === 'state' && driver.states.some((state) => state === 'residential' || state === 'nursing'),
  );
  const withLaterCare = structure.streams.filter(
    (stream) => stream.driver.kind === 'event' && (isPaidByCare(stream) || citesLaterCare(reading, stream)),
  );
  if (careHomes.length === 0 || withLaterCare.length === 0) {
    return holds(
      'later-care-once',
      'Care after a fall is counted once',
      withLaterCare.length === 0
        ? 'Falls are priced by the hospital stay and the journey; what comes after is in where people live.'
        : 'Falls are priced with the care that follows, and no care home is counted beside them.',
      withLaterCare.map(({ id }) => `stream.${id}`),
    );
  }
  return fails('later-care-once', {
    what: 'Care after a fall is counted twice',
    why: `${listed(withLaterCare.map(({ label }) => `“${label}”`))} holds social care that follows, and moves into care homes after a fall are in ${listed(careHomes.map(({ label }) => `“${label}”`))} already.`,
    mend: 'Price the fall by its hospital stay alone, or take the care homes out.',
    about: [...withLaterCare, ...careHomes].map(({ id }) => `stream.${id}`),
  });
}

/** Social care, a household's care or a family's: not what an admission itself costs. */
function isPaidByCare({ split }: StreamStructure): boolean {
  return split.kind === 'one-payer' && ['council-asc', 'households', 'carers'].includes(split.payer);
}

function citesLaterCare({ scenario }: Reading, { id, label }: StreamStructure): boolean {
  const source = scenario.quantities[`stream.${id}.unit-cost`]?.source;
  const title = source?.kind === 'reference' ? figure(source.figureId).label : '';
  return /social care|care home|long-term care/i.test(`${label} ${title}`);
}

const MULTIPLIER = /\bmultiplier\b|\bLM3\b|local spend|spent locally|gross value added|\bGVA\b|jobs supported/i;

/** Money that goes round once more in one place is missing in another. Methods B8, rule 9. */
function noLocalMultiplier({ scenario }: Reading): CheckView {
  const { structure, quantities } = scenario;
  const namedBy = (id: string, words: readonly string[]) => {
    const input = quantities[id];
    const source = input === undefined ? [] : [input.note, ...Object.values(input.source)];
    return MULTIPLIER.test([...words, ...source].join(' '));
  };
  const about = [
    ...structure.streams
      .filter(({ id, label, perUnit }) => namedBy(`stream.${id}.unit-cost`, [label, perUnit?.label ?? '']))
      .map(({ id }) => `stream.${id}`),
    ...inputsNaming(structure, (id, label) => namedBy(`input.${id}.amount`, [label])),
  ];
  if (about.length === 0) {
    return holds(
      'no-local-multiplier',
      'No local multiplier is in a net',
      'Nothing is said to be worth more because it is spent nearby.',
    );
  }
  return fails('no-local-multiplier', {
    what: 'Money that is spent locally is counted as value',
    why: 'What is spent in one place is not spent in another: a multiplier is no gain to the country, and stays out of every net.',
    mend: 'Take it out, and tell it beside the result where the local economy is the purpose.',
    about,
  });
}

function inputsNaming({ inputs }: Structure, isNamed: (id: string, label: string) => boolean): readonly string[] {
  return inputs.filter(({ id, label }) => isNamed(id, label)).map(({ id }) => `quantity:input.${id}.amount`);
}
