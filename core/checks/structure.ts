import type { Finding } from '../errors';
import { isDecimalText, priceYearLabel, ReferenceDecimal } from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { CouncilInputStructure, Structure } from '../schema';
import { formatFinancialYear, formatGivenShare, listed } from '../words';
import { mustMend, worthKnowing } from './finding';
import { deflatorEnds, isInDeflatorTable } from './quantities';

/** The choices that shape a scenario: names that lead somewhere, ages that a life table has, years within the horizon. */
export function checkStructure({ structure, quantities }: ResolvedScenario): readonly Finding[] {
  return [
    ...checkDuplicates(structure),
    ...checkBarriers(structure),
    ...checkWhoGivesHelp(structure),
    ...structure.inputs.flatMap((input) => checkTiming(structure, input)),
    ...checkAges(structure),
    ...checkWeights(structure, quantities),
    ...checkPrices(structure),
  ];
}

function checkDuplicates(structure: Structure): readonly Finding[] {
  const lists: readonly (readonly [string, string, readonly { readonly id: string }[]])[] = [
    ['input', 'things that the council puts in', structure.inputs],
    ['channel', 'ways of helping', structure.channels],
    ['group', 'groups of people helped', structure.groups],
    ['event', 'kinds of admission', structure.events],
    ['stream', 'kinds of value', structure.streams],
    ...structure.channels.map(
      ({ id, label, barriers }) => [`barrier.${id}`, `obstacles of “${label}”`, barriers] as const,
    ),
  ];
  return lists.flatMap(([kind, words, members]) => {
    const ids = members.map(({ id }) => id);
    const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
    return twice.map((id) =>
      mustMend('duplicate-id', {
        what: `Two ${words} have the same name, “${id}”.`,
        why: 'One would silently take the place of the other.',
        mend: 'Give one of them another name.',
        about: [`${kind}.${id}`],
      }),
    );
  });
}

function checkBarriers({ inputs, channels }: Structure): readonly Finding[] {
  return channels.flatMap((channel) =>
    channel.barriers
      .filter(({ removedBy }) => removedBy !== null && inputs.every((input) => input.id !== removedBy))
      .map((barrier) =>
        mustMend('names-nothing', {
          what: `“${barrier.label}” is said to be taken away by “${barrier.removedBy ?? ''}”, which the council does not put in.`,
          why: 'An obstacle can only be taken away by something that is paid for.',
          mend: 'Choose one of the things that the council puts in, or say that nothing takes it away.',
          about: [`barrier.${channel.id}.${barrier.id}`],
        }),
      ),
  );
}

/** Somebody has to give help: helpers, or a service that one of the inputs buys. */
function checkWhoGivesHelp({ channels, paidService, inputs }: Structure): readonly Finding[] {
  if (paidService === null) {
    if (channels.length > 0) return [];
    return [
      mustMend('nobody-helps', {
        what: 'Nobody helps: there is no way of helping, and no service that is paid for.',
        why: 'Nobody would be supported, whatever the council puts in.',
        mend: 'Add a way of helping, or say which of the inputs buys a service.',
        about: ['structure.channels', 'structure.paidService'],
      }),
    ];
  }
  const findings: Finding[] = [];
  if (inputs.every(({ id }) => id !== paidService.boughtBy)) {
    findings.push(
      mustMend('names-nothing', {
        what: `“${paidService.label}” is said to be bought by “${paidService.boughtBy}”, which the council does not put in.`,
        why: 'A service that nobody pays for supports nobody.',
        mend: 'Choose one of the things that are put in.',
        about: ['structure.paidService'],
      }),
    );
  }
  if (paidService.given === 'once' && channels.length > 0) {
    findings.push(
      mustMend('service-does-not-fit', {
        what: `“${paidService.label}” is given to somebody once, and helpers look after people every year.`,
        why: 'One count of people helped cannot serve both: whoever was given it once would take up helpers’ time for years.',
        mend: 'Make two scenarios of it, or count the service by the year.',
        about: ['structure.paidService', 'structure.channels'],
      }),
    );
  }
  return findings;
}

function checkTiming(
  { firstYear, horizonYears }: Structure,
  { id, label, timing }: CouncilInputStructure,
): readonly Finding[] {
  const last = formatFinancialYear(firstYear + horizonYears - 1);
  const about = [`input.${id}`];
  if (timing.startOffset >= horizonYears) {
    return [
      mustMend('starts-after-the-end', {
        what: `“${label}” starts in ${formatFinancialYear(firstYear + timing.startOffset)}, after the last year that is looked at (${last}).`,
        why: 'It would cost nothing and do nothing.',
        mend: 'Let it start earlier, look further ahead, or take it out.',
        about,
      }),
    ];
  }
  if (timing.kind === 'once' || timing.startOffset + timing.years <= horizonYears) return [];
  const ends = formatFinancialYear(firstYear + timing.startOffset + timing.years - 1);
  return [
    worthKnowing('runs-past-the-end', {
      what: `“${label}” is paid until ${ends}; what is paid after ${last} is not in the result.`,
      why: 'Costs and gains are counted within the years that are looked at, both alike.',
      mend: 'Look further ahead, or let it end earlier.',
      about,
    }),
  ];
}

function checkAges({ groups }: Structure): readonly Finding[] {
  return groups
    .filter(({ startAge }) => !Number.isInteger(startAge) || startAge < 60 || startAge > 100)
    .map(({ id, label, startAge }) =>
      mustMend('age-outside-life-table', {
        what: `“${label}” starts at the age of ${startAge}.`,
        why: 'The life tables have single years of age from 60 to 100.',
        mend: 'Choose a whole age from 60 to 100.',
        about: [`group.${id}`],
      }),
    );
}

/** The last group takes the rest, so the others may not take more than everybody. */
function checkWeights({ groups }: Structure, quantities: ResolvedScenario['quantities']): readonly Finding[] {
  const stated = groups.slice(0, -1).map(({ id }) => `pathway.${id}.weight`);
  const values = stated.flatMap((id) => quantities[id]?.value ?? []).filter(isDecimalText);
  const sum = values.reduce((all, value) => all.plus(value), new ReferenceDecimal(0));
  if (sum.lessThanOrEqualTo(1)) return [];
  return [
    mustMend('weights-above-one', {
      what: `The shares of the people helped add to ${formatGivenShare(sum.toFixed())}.`,
      why: `${listed(groups.slice(0, -1).map(({ label }) => `“${label}”`))} would leave less than nobody for “${groups.at(-1)?.label ?? ''}”.`,
      mend: 'Lower the shares until they add to 100% or less; the last group takes the rest.',
      about: stated,
    }),
  ];
}

function checkPrices({ priceBase, schedule }: Structure): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isInDeflatorTable({ kind: 'financial', year: priceBase })) {
    findings.push(
      mustMend('price-base-outside-table', {
        what: `Money cannot be shown in prices of ${priceYearLabel({ kind: 'financial', year: priceBase })}.`,
        why: `The price index runs from ${deflatorEnds().join(' to ')}.`,
        mend: 'Choose a year within the index.',
        about: ['structure.priceBase'],
      }),
    );
  }
  if (schedule.kind === 'flat' && !isRate(schedule.rate)) {
    findings.push(
      mustMend('discount-rate-out-of-range', {
        what: `${schedule.rate.slice(0, 40)} cannot be used as a discount rate.`,
        why: 'A discount rate is a share a year, from 0% up to but not including 100%.',
        mend: 'Write 3.5% as 0.035.',
        about: ['structure.schedule'],
      }),
    );
  }
  return findings;
}

function isRate(text: string): boolean {
  if (!isDecimalText(text)) return false;
  const rate = new ReferenceDecimal(text);
  return rate.greaterThanOrEqualTo(0) && rate.lessThan(1);
}
