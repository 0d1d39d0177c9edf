import type { Decimal } from 'decimal.js';
import { HOME_STATES } from '../../../model';
import { decimalOf, figure } from '../../../reference';
import { formatTableFigure, PrintedDecimal } from '../../../words';
import { textOf, totalOf, type Reading } from '../figures';
import type { CheckView } from '../view-types';
import { listed, moneyInWords } from '../words';
import { doesNotTie, fails, holds, totalKey, warns } from './check';
import { LEFT_OF_A_SUM } from '../thresholds';

/** Whether figures can be so: looked at as somebody would who has seen many. */
export function senseChecks(reading: Reading): readonly CheckView[] {
  return [
    peopleWithinNeed(reading),
    hoursArePlausible(reading),
    moneyForEachPerson(reading),
    wellbeingForEachYear(reading),
    cashWithinCare(reading),
    somebodyAnyway(reading),
    winterIsShort(reading),
    harmIsBounded(reading),
  ];
}

function peopleWithinNeed(reading: Reading): CheckView {
  const need = totalOf(reading, 'people.need');
  const beyond = (['with', 'without'] as const).flatMap((arm) => {
    const id = `people.${arm}.helped`;
    const year = reading.evaluation
      .line(id)
      .findIndex((people) => people.minus(need).greaterThan(need.times(LEFT_OF_A_SUM).plus(LEFT_OF_A_SUM)));
    return year === -1 ? [] : [`line:${id}:${year}`];
  });
  if (beyond.length > 0) {
    return doesNotTie(
      'people-within-need',
      'More people are helped than need it',
      'In some year more people have help than are at risk and would accept it.',
      [...beyond, 'total:people.need'],
    );
  }
  return holds(
    'people-within-need',
    'Nobody is helped who does not need it',
    'In no year, with what the council puts in or without, are more people helped than are at risk and would accept help.',
    ['total:people.need', 'line:people.with.helped:0'],
  );
}

/** A ratio above 1 moves people into care sooner; not more of them than live at home. */
function harmIsBounded(reading: Reading): CheckView {
  const { evaluation, scenario } = reading;
  const beyond = scenario.structure.groups.flatMap(({ id, label }) => {
    const places = HOME_STATES.map((state) => evaluation.line(`pathway.${id}.helped.${state}`));
    const year = (places[0] ?? []).findIndex((_, step) =>
      places.reduce((sum, place) => sum.plus(place[step] ?? 0), new PrintedDecimal(0)).lessThan(`-${LEFT_OF_A_SUM}`),
    );
    return year === -1 ? [] : [{ label, year, line: `line:pathway.${id}.helped.home-helped:${year}` }];
  });
  const [first] = beyond;
  const about = ['quantity:pathway.hazard-ratio'];
  if (first === undefined) {
    return holds(
      'harm-within-people',
      'No more people move into care than live at home',
      'In every year since help began somebody is left at home, or nobody; never fewer.',
      about,
    );
  }
  return fails('harm-within-people', {
    what: 'Help is taken to move more people into care than live at home',
    why: `${first.label}: in year ${first.year + 1} since help began, fewer than nobody would be left at home. A ratio this far above 1 does not fit rates of moving in that are this high.`,
    mend: 'Lower the ratio of moving into a care home, or the rates at which people move.',
    about: [...about, ...beyond.map(({ line }) => line)],
  });
}

/** A rule of our own: no figure for hours of informal help was read. */
const MOST_HOURS_A_HELPER = 208; // four hours in every week
const FEWEST_HOURS_A_PERSON = 3;

function hoursArePlausible({ scenario, evaluation }: Reading): CheckView {
  const ids = scenario.structure.channels.map(({ id }) => `participation.${id}.hours`);
  const many = ids.filter((id) => evaluation.quantity(id).greaterThan(MOST_HOURS_A_HELPER));
  const few =
    ids.length === 0 ? [] : ['support.hours'].filter((id) => evaluation.quantity(id).lessThan(FEWEST_HOURS_A_PERSON));
  const about = (ids.length === 0 ? [] : [...ids, 'support.hours']).map((id) => `quantity:${id}`);
  if (many.length === 0 && few.length === 0) {
    return holds(
      'hours-plausible',
      'Helpers give what a neighbour can, and people get what makes a difference',
      `No more than ${MOST_HOURS_A_HELPER / 52} hours a week each, and at least ${FEWEST_HOURS_A_PERSON} hours a year for somebody helped.`,
      about,
    );
  }
  return warns('hours-plausible', {
    what:
      many.length > 0
        ? 'A helper is taken to give more than four hours in every week'
        : 'Somebody is taken to be helped by less than three hours in a year',
    why:
      many.length > 0
        ? 'That is nearer a job than a favour. No published figure for hours of informal help was read.'
        : 'So little is unlikely to change where anybody lives, and it makes helpers reach many people.',
    mend: 'Count the hours of a few helpers over a month.',
    about: [...many, ...few].map((id) => `quantity:${id}`),
  });
}

/** Money gained for each person helped, in weeks of the dearest care home: three months is much, a year is too much. */
const MANY_WEEKS = 13;
const TOO_MANY_WEEKS = 52;

function moneyForEachPerson(reading: Reading): CheckView {
  const { lens, labels, people: supported } = reading.outline;
  const people = totalOf(reading, supported.extraSupported);
  const gains = totalOf(reading, lens.society.pvBenefits).minus(totalOf(reading, labels.wellbeing.pv));
  const about = [lens.society.pvBenefits, labels.wellbeing.pv, supported.extraSupported].map(totalKey);
  const week = dearestWeek(reading);
  if (people.lessThanOrEqualTo(0) || week === null) {
    return holds(
      'money-for-each-person',
      'Money gained for each person is within reason',
      week === null ? 'No care home is counted, so there is no yardstick.' : 'Nobody more is helped, so there is none.',
      about,
    );
  }
  const each = gains.dividedBy(people);
  const weeks = each.dividedBy(week);
  const told = `${each.isNegative() ? 'A loss of ' : ''}${moneyInWords(each)} for each person helped in all, as much as ${formatTableFigure(textOf(weeks.abs()), 1)} weeks in a care home.`;
  if (weeks.lessThanOrEqualTo(MANY_WEEKS)) {
    return holds('money-for-each-person', 'Money gained for each person is within reason', told, about);
  }
  const explained = {
    what: 'A great deal of money is gained for each person helped',
    why: told,
    mend: 'Look at the effect, how long a move is put off, and the unit costs; bring a study that found as much.',
    about: [...about, 'quantity:pathway.hazard-ratio'],
  };
  return weeks.greaterThan(TOO_MANY_WEEKS)
    ? fails('money-for-each-person', explained)
    : warns('money-for-each-person', explained);
}

/** £ a week of the dearest care home that is counted, in the price base. */
function dearestWeek(reading: Reading): Decimal | null {
  const fees = reading.scenario.structure.streams
    .filter(
      ({ driver, split }) => driver.kind === 'state' && split.kind === 'means-tested' && split.care === 'care-home',
    )
    .map(({ id }) => priceOf(reading, `stream.${id}.unit-cost`));
  return fees.length === 0 ? null : fees.reduce((most, fee) => (fee.greaterThan(most) ? fee : most));
}

function priceOf(reading: Reading, id: string): Decimal {
  return reading.graph.totals.has(`price.${id}`)
    ? totalOf(reading, `price.${id}`)
    : new PrintedDecimal(reading.evaluation.quantity(id));
}

/** Half a point of ten, in every year, for everybody helped: a rule of our own. */
const MOST_POINTS = '0.5';

function wellbeingForEachYear({ scenario, evaluation }: Reading): CheckView {
  const ids = scenario.structure.streams
    .filter(({ driver }) => driver.kind === 'helped-years')
    .map(({ id }) => `stream.${id}.life-satisfaction`);
  const much = ids.filter((id) => evaluation.quantity(id).greaterThan(MOST_POINTS));
  if (much.length === 0) {
    return holds(
      'wellbeing-effect-size',
      'What help does for wellbeing is within reason',
      'At most half a point out of ten for each year of help.',
      ids.map((id) => `quantity:${id}`),
    );
  }
  return warns('wellbeing-effect-size', {
    what: 'Help is taken to raise life satisfaction by more than half a point out of ten',
    why: 'That is a great deal for somebody who looks in, in every year and for everybody who is helped.',
    mend: 'Ask people before and after, or bring the study that found as much.',
    about: much.map((id) => `quantity:${id}`),
  });
}

/** Cash is a part of what the council does not pay for care; it cannot be more. */
function cashWithinCare(reading: Reading): CheckView {
  const cashable = reading.scenario.structure.streams.filter(({ id }) =>
    reading.graph.lines.has(`benefit.${id}.council-asc.cash`),
  );
  const sumOf = (id: string) =>
    reading.evaluation.line(id).reduce((sum, amount) => sum.plus(amount), new PrintedDecimal(0));
  const tooMuch = cashable.filter(({ id }) =>
    sumOf(`benefit.${id}.council-asc.cash`).greaterThan(sumOf(`benefit.${id}.council-asc`).plus(LEFT_OF_A_SUM)),
  );
  if (tooMuch.length === 0) {
    return holds(
      'cash-within-care',
      'No more cash is released than care is avoided',
      cashable.length === 0
        ? 'No stream is said to turn into cash.'
        : 'Over the whole period, cash is at most what the council does not pay for that care.',
      cashable.map(({ id }) => `total:pv.benefit.${id}.council-asc.cash`),
    );
  }
  return warns('cash-within-care', {
    what: `More cash is released than care is avoided: ${listed(tooMuch.map(({ label }) => `“${label}”`))}`,
    why: 'Places are let go on the stock of some years, and in later years more of them are bought again.',
    mend: 'Let go of a place only where the people will not come back: lengthen the lag, or raise the step.',
    about: tooMuch.flatMap(({ id }) => [
      `total:pv.benefit.${id}.council-asc.cash`,
      `total:pv.benefit.${id}.council-asc.pressure`,
    ]),
  });
}

/** What would have happened anyway must be something, or all of it is claimed. */
function somebodyAnyway(reading: Reading): CheckView {
  const { structure } = reading.scenario;
  const anyway = structure.paidService === null ? [] : ['quantity:service.anyway'];
  const about = [...(structure.channels.length === 0 ? [] : ['total:people.without.helped-years']), ...anyway];
  const helpedAnyway = totalOf(reading, 'people.without.helped-years').greaterThan(0);
  const hadAnyway = structure.paidService !== null && !reading.evaluation.quantity('service.anyway').isZero();
  const isMore = totalOf(reading, reading.outline.people.extraSupported).greaterThan(0);
  if (helpedAnyway || hadAnyway || !isMore) {
    return holds(
      'somebody-anyway',
      'Some would have had help anyway, and are not claimed',
      isMore ? 'They are in the arm without the council’s inputs, or taken off once.' : 'Nobody more is helped.',
      about,
    );
  }
  return warns('somebody-anyway', {
    what: 'Nobody is taken to have had help without the council',
    why: 'Neighbours, families and charities help without being asked; with none of that, everything is claimed for the council.',
    mend: 'Say how many hear of it and are willing with no inviting, or how many would have had it anyway.',
    about,
  });
}

/** The most that was read: a man over 85 in a severe winter. */
const SEVERE_WINTER = 'snow-ice-admission-risk-men-85-plus';
/** Beyond twice that, ice would be said to do what all the year’s falls do. */
const BEYOND = 2;

function winterIsShort({ scenario, evaluation }: Reading): CheckView {
  const onIce = scenario.structure.events.filter(({ helpActsOn }) => helpActsOn === 'winter-share');
  const risk = onIce.reduce(
    (sum, { id }) =>
      sum.plus(evaluation.quantity(`event.${id}.rate`).times(evaluation.quantity(`event.${id}.winter-share`))),
    new PrintedDecimal(0),
  );
  const published = decimalOf(figure(SEVERE_WINTER).value, SEVERE_WINTER);
  const about = onIce.map(({ id }) => `quantity:event.${id}.winter-share`);
  if (risk.lessThanOrEqualTo(published.times(BEYOND))) {
    return holds(
      'winter-share',
      'Ice is taken to do no more than it was seen to do',
      onIce.length === 0
        ? 'No admission is said to come of snow and ice.'
        : `${inTenThousand(risk)} in 10,000 a year go to hospital because of snow and ice; in a severe winter ${inTenThousand(published)} in 10,000 men over 85 did.`,
      about,
    );
  }
  return warns('winter-share', {
    what: `Snow and ice are taken to send ${inTenThousand(risk)} in 10,000 people to hospital each year`,
    why: `In a severe winter ${inTenThousand(published)} in 10,000 men over 85 went, and in a mild one an eighteenth of that.`,
    mend: 'Lower the share of admissions on snow and ice, or bring a count of your own winters.',
    about,
  });
}

const inTenThousand = (share: Decimal) =>
  formatTableFigure(textOf(share.times(10_000)), share.times(10_000).lessThan(10) ? 1 : 0);
