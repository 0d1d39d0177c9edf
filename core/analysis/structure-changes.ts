import { canonicalJson } from '../canonical-json';
import type { ChannelStructure, Structure } from '../schema';
import { formatFinancialYear } from '../words';

/** One choice in which two structures differ: an input, a kind of value, the horizon. */
export type StructurePart = {
  /** 'input.<id>', 'stream.<id>', 'event.<id>', 'channel.<id>', 'barrier.<channel>.<id>' or 'structure.<choice>'. */
  readonly id: string;
  readonly label: string;
  /** It is there in one of the two only. */
  readonly comesOrGoes: boolean;
  /** Other parts that it names, in either of the two. */
  readonly names: readonly string[];
};

type Named = { readonly id: string; readonly label: string };

/** What a kind of part says when it comes, when it goes, and when it is another than it was. */
type Words = { readonly came: string; readonly went: string; readonly moved: (label: string) => string };

const INPUT: Words = { came: 'Put in', went: 'Taken out', moved: (label) => `How “${label}” is paid` };
const STREAM: Words = { came: 'Counted', went: 'No longer counted', moved: (label) => `How “${label}” is counted` };
const EVENT: Words = {
  came: 'New kind of admission',
  went: 'Kind of admission left out',
  moved: (label) => `What help does about “${label}”`,
};
const CHANNEL: Words = {
  came: 'New way of helping',
  went: 'Way of helping left out',
  moved: (label) => `“${label}”`,
};
const BARRIER: Words = {
  came: 'New obstacle',
  went: 'Obstacle left out',
  moved: (label) => `What takes “${label}” away`,
};

/** Choices that stand by themselves, in the words of the screens. */
const CHOICES: Readonly<Record<string, (structure: Structure) => string | null>> = {
  firstYear: ({ firstYear }) => formatFinancialYear(firstYear),
  horizonYears: ({ horizonYears }) => String(horizonYears),
  priceBase: ({ priceBase }) => formatFinancialYear(priceBase),
};
const CHOICE_WORDS: Readonly<Record<string, string>> = {
  firstYear: 'First year',
  horizonYears: 'Years looked at',
  priceBase: 'Prices of',
  schedule: 'How later years are discounted',
  lifeTable: 'The life table',
  groups: 'The groups of people helped',
  helperTime: 'How helpers’ own time is valued',
  hoursReplaceService: 'Whether hours replace a paid service',
  onRequest: 'What is worked out on request',
};

/** Lists whose members come and go one by one; what stands for words alone. */
const MEMBERS = ['inputs', 'channels', 'events', 'streams'] as const;
const WORDS_ALONE = ['site'];

/**
 * The choices in which two structures differ in what a model reads, in the order of the screens. What only one of them calls
 * by another name is no difference.
 */
export function changedParts(before: Structure, after: Structure): readonly StructurePart[] {
  return [
    ...choicesOf(before, after).map((key) => choicePart(key, before, after)),
    ...membersOf('input', INPUT, before.inputs, after.inputs, () => []),
    ...membersOf('channel', CHANNEL, before.channels.map(withoutBarriers), after.channels.map(withoutBarriers), (id) =>
      [before, after].flatMap(({ channels }) => inputsNamedBy(channels.find((channel) => channel.id === id))),
    ),
    ...barrierPartsOf(before, after),
    ...membersOf('event', EVENT, before.events, after.events, () => []),
    ...membersOf('stream', STREAM, before.streams, after.streams, (id) =>
      [before, after].flatMap(({ streams }) => {
        const driver = streams.find((stream) => stream.id === id)?.driver;
        return driver?.kind === 'event' ? [`event.${driver.event}`] : [];
      }),
    ),
  ];
}

/** Parts that cannot stand one without the other, together: what names a part that comes or goes is linked with it. */
export function partsLinked(parts: readonly StructurePart[]): readonly (readonly StructurePart[])[] {
  const groups: StructurePart[][] = [];
  for (const part of parts) {
    const isLinked = (other: StructurePart) =>
      (other.comesOrGoes && part.names.includes(other.id)) || (part.comesOrGoes && other.names.includes(part.id));
    const own = groups.filter((group) => group.some(isLinked));
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push([...own.flat(), part]);
  }
  return groups;
}

/** A structure between two: each part as the second has it where it is made, else as the first has it. */
export function mergedStructure(before: Structure, after: Structure, isMade: (part: string) => boolean): Structure {
  const made = choicesOf(before, after).filter((key) => isMade(`structure.${key}`));
  const picked = Object.fromEntries(made.map((key) => [key, after[key]]));
  return {
    ...before,
    ...picked,
    inputs: merged('input', before.inputs, after.inputs, isMade),
    channels: mergedChannels(before.channels, after.channels, isMade),
    events: merged('event', before.events, after.events, isMade),
    streams: merged('stream', before.streams, after.streams, isMade),
  };
}

type Choice = Exclude<keyof Structure, (typeof MEMBERS)[number]>;

/** Every choice of a structure that is no list of members: also one that this file does not know by name. */
function choicesOf(before: Structure, after: Structure): readonly Choice[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Structure)[];
  return keys.filter((key): key is Choice => {
    if (MEMBERS.some((members) => members === key) || WORDS_ALONE.includes(key)) return false;
    return readAs(before[key]) !== readAs(after[key]);
  });
}

function choicePart(key: Choice, before: Structure, after: Structure): StructurePart {
  const words =
    CHOICE_WORDS[key] ?? `How it is set up: ${key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
  const shown = CHOICES[key];
  const label = shown === undefined ? words : `${words}: ${shown(before) ?? ''} to ${shown(after) ?? ''}`;
  return { id: `structure.${key}`, label, comesOrGoes: false, names: [] };
}

function membersOf<T extends Named>(
  kind: string,
  words: Words,
  before: readonly T[],
  after: readonly T[],
  namesOf: (id: string) => readonly string[],
): readonly StructurePart[] {
  return mergedOrder(before, after).flatMap((id): readonly StructurePart[] => {
    const [was, is] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    const common = { id: `${kind}.${id}`, names: namesOf(id) };
    if (was === undefined) return [{ ...common, label: `${words.came}: ${is?.label ?? id}`, comesOrGoes: true }];
    if (is === undefined) return [{ ...common, label: `${words.went}: ${was.label}`, comesOrGoes: true }];
    if (readAs(was) === readAs(is)) return [];
    return [{ ...common, label: words.moved(is.label), comesOrGoes: false }];
  });
}

/** The obstacles of the ways of helping that both have; those of another way come and go with it. */
function barrierPartsOf(before: Structure, after: Structure): readonly StructurePart[] {
  return before.channels.flatMap((channel) => {
    const now = after.channels.find(({ id }) => id === channel.id);
    if (now === undefined) return [];
    return membersOf(`barrier.${channel.id}`, BARRIER, channel.barriers, now.barriers, (id) =>
      [channel, now].flatMap(({ barriers }) => inputsOf(barriers.filter((barrier) => barrier.id === id))),
    );
  });
}

function inputsNamedBy(channel: ChannelStructure | undefined): readonly string[] {
  return channel === undefined ? [] : inputsOf(channel.barriers);
}

function inputsOf(barriers: ChannelStructure['barriers']): readonly string[] {
  return barriers.flatMap(({ removedBy }) => (removedBy === null ? [] : [`input.${removedBy}`]));
}

/** A way of helping that both have differs through its obstacles, each for itself. */
function withoutBarriers({ id, label }: ChannelStructure): Named {
  return { id, label };
}

function mergedChannels(
  before: Structure['channels'],
  after: Structure['channels'],
  isMade: (part: string) => boolean,
): Structure['channels'] {
  return merged('channel', before, after, isMade).map((channel) => {
    const [was, is] = [before, after].map((channels) => channels.find(({ id }) => id === channel.id));
    if (was === undefined || is === undefined) return channel;
    return { ...channel, barriers: merged(`barrier.${channel.id}`, was.barriers, is.barriers, isMade) };
  });
}

function merged<T extends { readonly id: string }>(
  kind: string,
  before: readonly T[],
  after: readonly T[],
  isMade: (part: string) => boolean,
): T[] {
  return mergedOrder(before, after).flatMap((id) => {
    const one = (isMade(`${kind}.${id}`) ? after : before).find((member) => member.id === id);
    return one === undefined ? [] : [one];
  });
}

/** The second's order, with what only the first has behind the member that stood before it there. */
function mergedOrder(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): string[] {
  const order = after.map(({ id }) => id);
  before.forEach(({ id }, at) => {
    if (order.includes(id)) return;
    const previous = before[at - 1]?.id;
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  });
  return order;
}

/** What a model reads of a part: all but the words by which it is called. */
function readAs(part: unknown): string {
  return canonicalJson({ part: withoutWords(part) });
}

function withoutWords(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutWords);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([key]) => key !== 'label');
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutWords(value)]));
}
