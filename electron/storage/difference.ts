import { z } from 'zod';
import { Defect } from '../../core/errors';
import type { Json } from './json';

/** Where in a document: object keys and list positions, outermost first. */
export type Path = readonly (string | number)[];

type Member = readonly [position: number, key: string, value: Json];

/** A value in the same place became another. */
type Replaced = { readonly kind: 'replaced'; readonly at: Path; readonly before: Json; readonly after: Json };

/** A run of a list became another run, from position `from` on. */
type Spliced = {
  readonly kind: 'spliced';
  readonly at: Path;
  readonly from: number;
  readonly before: readonly Json[];
  readonly after: readonly Json[];
};

/** An object lost or gained members, or its remaining members changed places. */
type Members = {
  readonly kind: 'members';
  readonly at: Path;
  readonly before: readonly Member[];
  readonly after: readonly Member[];
  /** The keys that stayed, in their order before and after; only where that differs. */
  readonly order?: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
};

/**
 * What turns one document into another, and back: only the parts that changed.
 *
 * It is exact to the byte: applied to one document it gives the JSON text of the other, with the members of every
 * object in their order.
 */
export type Difference = readonly (Replaced | Spliced | Members)[];

type JsonObject = { readonly [key: string]: Json };

/** What changed from one document to another; empty where nothing did. */
export function differenceBetween(before: Json, after: Json, at: Path = []): Difference {
  if (isList(before) && isList(after)) {
    return before.length === after.length ? betweenPlaces(before, after, at) : betweenLists(before, after, at);
  }
  if (isObject(before) && isObject(after)) return betweenObjects(before, after, at);
  return same(before, after) ? [] : [{ kind: 'replaced', at, before, after }];
}

/** The document after a change, from the one before it. */
export function applyForward(document: Json, difference: Difference): Json {
  return difference.reduce((current, part) => changeAt(current, part.at, (value) => applied(value, part)), document);
}

/** The document before a change, from the one after it. */
export function applyBackward(document: Json, difference: Difference): Json {
  return applyForward(document, difference.map(reversed));
}

// What is read here came through JSON.parse, so it is JSON; z.json() would also drop a member named "__proto__".
const JsonValue = z.unknown() as z.ZodType<Json>;
const PathSchema = z.array(z.union([z.string(), z.int().nonnegative()]));
const MemberSchema = z.tuple([z.int().nonnegative(), z.string(), JsonValue]);

export const DifferenceSchema: z.ZodType<Difference> = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('replaced'), at: PathSchema, before: JsonValue, after: JsonValue }),
    z.strictObject({
      kind: z.literal('spliced'),
      at: PathSchema,
      from: z.int().nonnegative(),
      before: z.array(JsonValue),
      after: z.array(JsonValue),
    }),
    z.strictObject({
      kind: z.literal('members'),
      at: PathSchema,
      before: z.array(MemberSchema),
      after: z.array(MemberSchema),
      order: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }).optional(),
    }),
  ]),
);

function betweenPlaces(before: readonly Json[], after: readonly Json[], at: Path): Difference {
  return before.flatMap((value, place) => differenceBetween(value, after[place] as Json, [...at, place]));
}

/** Lists of different lengths: what is the same at both ends stays, the run between is exchanged. */
function betweenLists(before: readonly Json[], after: readonly Json[], at: Path): Difference {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && same(before[from] as Json, after[from] as Json)) from += 1;
  let kept = 0;
  while (kept < shorter - from && same(before.at(-1 - kept) as Json, after.at(-1 - kept) as Json)) kept += 1;
  const run = (list: readonly Json[]) => list.slice(from, list.length - kept);
  return [{ kind: 'spliced', at, from, before: run(before), after: run(after) }];
}

function betweenObjects(before: JsonObject, after: JsonObject, at: Path): Difference {
  const onlyIn = (one: JsonObject, other: JsonObject) =>
    Object.entries(one).flatMap(([key, value], place): Member[] =>
      Object.hasOwn(other, key) ? [] : [[place, key, value]],
    );
  const stayed = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const stayedAfter = Object.keys(after).filter((key) => Object.hasOwn(before, key));
  const moved = stayed.some((key, place) => key !== stayedAfter[place]);
  const members: Members = {
    kind: 'members',
    at,
    before: onlyIn(before, after),
    after: onlyIn(after, before),
    ...(moved ? { order: { before: stayed, after: stayedAfter } } : {}),
  };
  const within = stayed.flatMap((key) => differenceBetween(before[key] as Json, after[key] as Json, [...at, key]));
  return members.before.length === 0 && members.after.length === 0 && !moved ? within : [members, ...within];
}

function applied(value: Json, part: Difference[number]): Json {
  switch (part.kind) {
    case 'replaced':
      return part.after;
    case 'spliced':
      return isList(value) ? withRun(value, part) : doesNotFit(part.at);
    case 'members':
      return isObject(value) ? withMembers(value, part) : doesNotFit(part.at);
  }
}

function withRun(list: readonly Json[], part: Spliced): Json {
  return [...list.slice(0, part.from), ...part.after, ...list.slice(part.from + part.before.length)];
}

function withMembers(value: JsonObject, part: Members): Json {
  const gone = new Set(part.before.map(([, key]) => key));
  const stayed = part.order?.after ?? Object.keys(value).filter((key) => !gone.has(key));
  const entries = stayed.map((key): readonly [string, Json] => [key, value[key] as Json]);
  for (const [place, key, added] of part.after) entries.splice(place, 0, [key, added]); // in rising order of place
  return Object.fromEntries(entries);
}

function reversed(part: Difference[number]): Difference[number] {
  const turned = { ...part, before: part.after, after: part.before } as Difference[number];
  if (turned.kind !== 'members' || turned.order === undefined) return turned;
  return { ...turned, order: { before: turned.order.after, after: turned.order.before } };
}

function changeAt(document: Json, at: Path, change: (value: Json) => Json): Json {
  const [step, ...rest] = at;
  if (step === undefined) return change(document);
  if (isList(document) && typeof step === 'number' && step < document.length) {
    return document.with(step, changeAt(document[step] as Json, rest, change));
  }
  if (isObject(document) && typeof step === 'string' && Object.hasOwn(document, step)) {
    // by entries, not by assignment: a key such as "__proto__" stays a plain member, and the order stays
    return Object.fromEntries(
      Object.entries(document).map(([key, value]) => [key, key === step ? changeAt(value, rest, change) : value]),
    );
  }
  return doesNotFit(at);
}

function doesNotFit(at: Path): never {
  throw new Defect(`A change does not fit this document at "${at.join('.')}".`);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal to the byte, the order of members included. */
function same(one: Json, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
