import { Refusal, type Finding } from '../errors';
import { sameUnit, unit } from '../graph';
import type { ResolvedScenario } from '../scenario';
import { asksFor, DRIVER_IS_VALUED_BY, PUBLIC_PAYERS, type StreamStructure, type Structure } from '../schema';
import { listed } from '../words';
import { mustMend } from './finding';

/** Names that the model gives to streams of its own. */
const RESERVED = ['helper-time', 'replaced-service', 'longer-life-pension', 'longer-life-attendance-allowance'];

/** What is valued: each stream driven by something that is there, under a label that fits, corrected at most once. */
export function checkStreams({ structure }: ResolvedScenario): readonly Finding[] {
  return [
    ...structure.streams.flatMap((stream) => checkStream(structure, stream)),
    ...checkEventsCounted(structure),
    ...checkHelperTime(structure),
    ...checkWellbeingGrowth(structure),
  ];
}

function checkStream(structure: Structure, stream: StreamStructure): readonly Finding[] {
  return [
    ...checkDriver(structure, stream),
    ...checkSplit(stream),
    ...checkLabel(stream),
    ...checkPerUnit(structure, stream),
    ...checkExtras(stream),
    ...checkAdjustments(stream),
  ];
}

function checkDriver({ events }: Structure, { id, label, driver }: StreamStructure): readonly Finding[] {
  const about = [`stream.${id}`];
  if (RESERVED.includes(id)) {
    return [
      mustMend('reserved-id', {
        what: `“${label}” is named “${id}”, which Gritbin keeps for a line of its own.`,
        why: 'Two lines with one name would take each other’s place.',
        mend: 'Give it another name.',
        about,
      }),
    ];
  }
  if (driver.kind !== 'event' || events.some((event) => event.id === driver.event)) return [];
  return [
    mustMend('names-nothing', {
      what: `“${label}” values admissions of the kind “${driver.event}”, which this scenario does not have.`,
      why: 'Nothing would ever be counted.',
      mend: 'Choose one of the kinds of admission, or add it.',
      about,
    }),
  ];
}

/** An admission that nothing values would be worked out and lost. */
function checkEventsCounted({ events, streams }: Structure): readonly Finding[] {
  const isCounted = (id: string) => streams.some(({ driver }) => driver.kind === 'event' && driver.event === id);
  return events
    .filter(({ id }) => !isCounted(id))
    .map(({ id, label }) =>
      mustMend('event-not-counted', {
        what: `“${label}” is counted nowhere.`,
        why: 'No kind of value comes from these admissions, so they would change no figure.',
        mend: 'Say what one of them costs and whom, or take them out.',
        about: [`event.${id}`],
      }),
    );
}

function checkSplit({ id, label, driver, split }: StreamStructure): readonly Finding[] {
  const about = [`stream.${id}`];
  if (split.kind === 'means-tested' && driver.kind !== 'state') {
    return [
      mustMend('split-does-not-fit', {
        what: `“${label}” is shared by means test, but is not care that somebody lives in or receives at home.`,
        why: 'Self-funding and charges apply to care by the week, not to admissions or wellbeing.',
        mend: 'Say whose money it is, or value a kind of care.',
        about,
      }),
    ];
  }
  if (split.kind === 'transfer' && split.from === split.to) {
    return [
      mustMend('split-does-not-fit', {
        what: `“${label}” is paid and received by the same body.`,
        why: 'A transfer moves money from one to another; to oneself it is nothing.',
        mend: 'Choose who receives it, or take it out.',
        about,
      }),
    ];
  }
  return [];
}

/** The five labels partition the value only while fiscal labels stand on public money, and wellbeing on wellbeing. */
function checkLabel(stream: StreamStructure): readonly Finding[] {
  const { id, label, driver, split, label5 } = stream;
  const about = [`stream.${id}`];
  const isLife = DRIVER_IS_VALUED_BY[driver.kind] === 'life-satisfaction';
  if (isLife !== (label5 === 'wellbeing')) {
    return [
      mustMend('label-does-not-fit', {
        what: isLife
          ? `“${label}” is wellbeing, and is labelled as money.`
          : `“${label}” is care or admissions, and is labelled as wellbeing.`,
        why: 'Wellbeing never shares a bar or a total with money.',
        mend: isLife ? 'Label it as wellbeing.' : 'Label it by what happens to the money.',
        about,
      }),
    ];
  }
  const isFiscal = label5 === 'pressure' || label5 === 'capacity';
  const bodies = split.kind === 'one-payer' ? [split.payer] : split.kind === 'transfer' ? [split.from, split.to] : [];
  const touchesPublic = split.kind === 'means-tested' || bodies.some((body) => PUBLIC_PAYERS.includes(body));
  if (isFiscal === touchesPublic) return [];
  return [
    mustMend('label-does-not-fit', {
      what: isFiscal
        ? `“${label}” is labelled as a public budget’s, but no public body is in it.`
        : `“${label}” is a public body’s money, and is not labelled as such.`,
      why: 'Pressure avoided and capacity freed are said of public money only, and all public money is said to be one of them.',
      mend: isFiscal
        ? 'Label it as wider public value, or say which public body it is.'
        : 'Label it as budget pressure avoided or as capacity freed.',
      about,
    }),
  ];
}

function countedBy(eventId: string, events: Structure['events']): string {
  return events.find(({ id }) => id === eventId)?.counts ?? 'admission';
}

/** What stands between the driver and the unit cost must cancel: hours a week for each person, call-outs for each admission. */
function checkPerUnit({ events }: Structure, { id, label, driver, perUnit }: StreamStructure): readonly Finding[] {
  if (perUnit === null || perUnit.unit === 'share') return [];
  const [per = '', ...rest] = perUnit.unit.split('/');
  const wanted =
    driver.kind === 'state' ? 'person/week' : driver.kind === 'event' ? countedBy(driver.event, events) : null;
  if (wanted !== null && rest.length > 0 && isSameUnit(perUnit.unit, `${per}/${wanted}`)) return [];
  return [
    mustMend('per-unit-does-not-fit', {
      what: `“${label}” counts “${perUnit.label}” in ${perUnit.unit.slice(0, 40)}.`,
      why:
        wanted === null
          ? 'Wellbeing is valued by the person and year; only a share can stand in between.'
          : `It has to be so many for each ${wanted.replace('/', ' and ')}, or a share.`,
      mend: wanted === null ? 'Use a share, or nothing.' : `Write it like hour/${wanted}, or as a share.`,
      about: [`stream.${id}`],
    }),
  ];
}

function isSameUnit(one: string, other: string): boolean {
  try {
    return sameUnit(unit(one), unit(other));
  } catch (failure) {
    if (failure instanceof Refusal) return false; // not a unit at all, so not the same
    throw failure;
  }
}

/** Choices that nothing would read, so that somebody would believe in them in vain. */
function checkExtras({ id, label, driver, split, cashable, fades }: StreamStructure): readonly Finding[] {
  const about = [`stream.${id}`];
  const findings: Finding[] = [];
  if (cashable !== null && split.kind !== 'means-tested') {
    findings.push(
      mustMend('cash-not-possible', {
        what: `“${label}” is said to turn into cash.`,
        why: 'Only council care that is bought by the place can be let go in whole places.',
        mend: 'Take the cash away: it stays as pressure avoided or capacity freed.',
        about,
      }),
    );
  }
  if (fades && driver.kind !== 'helped-years') {
    findings.push(
      mustMend('fade-not-possible', {
        what: `“${label}” is said to fade each year.`,
        why: 'What comes through where people live fades with the effect of help itself.',
        mend: 'Take the fading away here; change how the effect fades under “What help changes”.',
        about,
      }),
    );
  }
  return findings;
}

function checkAdjustments({ id, label, driver, adjustments }: StreamStructure): readonly Finding[] {
  const about = [`stream.${id}`];
  if (adjustments.length > 0 && driver.kind !== 'helpers') {
    return [
      mustMend('adjusted-twice', {
        what: `“${label}” would take off ${listed(adjustments)} a second time.`,
        why: 'It comes through the pathway, which is already the difference from life without help, net of what is owed to others or only moved.',
        mend: 'Remove the correction here, or change it once under “Whom they can support”.',
        about,
      }),
    ];
  }
  if (new Set(adjustments).size === adjustments.length) return [];
  return [
    mustMend('adjusted-twice', {
      what: `“${label}” takes off the same correction twice.`,
      why: 'Each may be taken off once.',
      mend: 'Remove one of the two.',
      about,
    }),
  ];
}

/** Helpers' time is never free, and never paid for twice. */
function checkHelperTime({ helperTime, streams, channels }: Structure): readonly Finding[] {
  const driven = streams.filter(({ driver }) => driver.kind === 'helpers');
  const wanted = helperTime === 'wellbeing' && channels.length > 0 ? 1 : 0;
  if (driven.length === wanted) return [];
  if (channels.length === 0) {
    return [
      mustMend('helpers-counted', {
        what: 'The wellbeing of helpers is counted, and nobody helps.',
        why: 'All of it is done by a service that is paid for.',
        mend: 'Take out the wellbeing of helpers, or add a way of helping.',
        about: ['structure.channels', ...driven.map(({ id }) => `stream.${id}`)],
      }),
    ];
  }
  return [
    mustMend('helpers-counted', {
      what:
        helperTime === 'leisure'
          ? 'Helpers’ hours are taken off at the value of their leisure, and their wellbeing is counted as well.'
          : driven.length === 0
            ? 'What helping does for the helpers is counted nowhere.'
            : 'The wellbeing of helpers is counted more than once.',
      why: 'Helpers’ time is counted once: as their own wellbeing net of the effort, or as leisure given up.',
      mend:
        helperTime === 'leisure'
          ? 'Take out the wellbeing of helpers, or choose wellbeing instead of leisure.'
          : driven.length === 0
            ? 'Add the wellbeing of helpers, or choose leisure.'
            : 'Keep one of them.',
      about: ['structure.helperTime', ...driven.map(({ id }) => `stream.${id}`)],
    }),
  ];
}

/** Growth of income is in the lower rate for health and life already; it may be counted with the standard rate only. */
function checkWellbeingGrowth(structure: Structure): readonly Finding[] {
  if (!asksFor(structure, 'wellbeing-growth') || structure.schedule.kind === 'all-at-standard') return [];
  return [
    mustMend('growth-counted-twice', {
      what: 'The value of wellbeing grows with income, and is discounted at a rate that holds this growth already.',
      why: 'The lower rate for health and life leaves out the growth of income; counting it in the value as well would count it twice.',
      mend: 'Discount all at the standard rate, or let the value of wellbeing stand still.',
      about: ['structure.schedule'],
    }),
  ];
}
