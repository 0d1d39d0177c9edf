import { Refusal } from '../errors';
import type { GritbinLimits } from './limits';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [name: string]: JsonValue };

type ReadingLimits = Pick<GritbinLimits, 'depth' | 'textLength' | 'values'>;

type OpenObject = { readonly kind: 'object'; readonly value: Record<string, JsonValue>; name: string };
type OpenList = { readonly kind: 'list'; readonly value: JsonValue[] };
type Open = OpenObject | OpenList;

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const LONGEST_NUMBER = 40;
/** What a number looks like when the text ends before its next digit. */
const HALF_A_NUMBER = /^-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?))?$/;
const LITERALS = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** Names that mean something else to the language itself. SECURITY: such a field could change every object of the program. */
const REFUSED_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON that nobody vouches for, without calling itself, so that no depth can exhaust the stack.
 *
 * Takes    text; limits on depth, on the length of a text and on how many values there are
 * Gives    the value
 * Refuses  file-truncated, not-json, nested-too-deep, text-too-long, too-many-values, duplicate-field, field-not-allowed; each says where
 * Source   RFC 8259, JSON
 */
export function readJson(text: string, limits: ReadingLimits): JsonValue {
  return new JsonReader(text, limits).read();
}

class JsonReader {
  readonly #text: string;
  readonly #limits: ReadingLimits;
  readonly #open: Open[] = [];
  #at = 0;
  #values = 0;
  #expected: Expected = 'value';
  #root: JsonValue = null;

  constructor(text: string, limits: ReadingLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): JsonValue {
    for (this.#skipSpace(); this.#at < this.#text.length; this.#skipSpace()) this.#step();
    if (this.#expected === 'nothing') return this.#root;
    throw this.#truncated();
  }

  #step(): void {
    const character = this.#text.charAt(this.#at);
    const innermost = this.#open.at(-1);
    switch (this.#expected) {
      case 'nothing':
        throw this.#notJson('Something follows after the end of what the file holds.');
      case 'colon':
        return this.#take(character, ':', 'value');
      case 'name':
      case 'name-or-end':
        if (character === '"') return this.#takeName(innermost as OpenObject);
        if (character === '}' && this.#expected === 'name-or-end') return this.#close();
        throw this.#notJson('A field’s name was expected here.');
      case 'comma-or-end':
        if (character === ',') return this.#take(',', ',', innermost?.kind === 'object' ? 'name' : 'value');
        if (character === (innermost?.kind === 'object' ? '}' : ']')) return this.#close();
        throw this.#notJson('A comma or the end of the list was expected here.');
      case 'value-or-end':
        if (character === ']') return this.#close();
        return this.#takeValue(character);
      case 'value':
        return this.#takeValue(character);
    }
  }

  #takeValue(character: string): void {
    this.#values += 1;
    if (this.#values > this.#limits.values) throw this.#tooManyValues();
    if (character === '{') return this.#push({ kind: 'object', value: {}, name: '' }, 'name-or-end');
    if (character === '[') return this.#push({ kind: 'list', value: [] }, 'value-or-end');
    if (character === '"') return this.#put(this.#takeText());
    if (character === '-' || (character >= '0' && character <= '9')) return this.#put(this.#takeNumber());
    const word = /^[A-Za-z]{1,20}/.exec(this.#text.slice(this.#at, this.#at + 20))?.[0] ?? '';
    const literal = LITERALS.get(word);
    if (literal === undefined && this.#endsInside(word)) throw this.#truncated();
    if (literal === undefined) throw this.#unknownWord(word);
    this.#at += word.length;
    this.#put(literal);
  }

  /** Whether the text ends within one of the three words that a value may be. */
  #endsInside(word: string): boolean {
    const isLast = word !== '' && this.#at + word.length === this.#text.length;
    return isLast && [...LITERALS.keys()].some((literal) => literal.startsWith(word));
  }

  #takeName(object: OpenObject): void {
    const start = this.#at;
    const name = this.#takeText();
    if (REFUSED_NAMES.has(name)) {
      throw this.#refusal('field-not-allowed', start, {
        what: `The file has a field named “${name}”.`,
        why: 'No workbook has such a field, and a program could be tricked with it.',
        mend: 'Do not open this file. Ask whoever sent it for a copy saved by Gritbin.',
      });
    }
    if (Object.hasOwn(object.value, name)) {
      throw this.#refusal('duplicate-field', start, {
        what: `The file has the field “${name}” twice in one place.`,
        why: 'Nobody can say which of the two is meant.',
        mend: 'Remove one of the two, or open an earlier copy.',
      });
    }
    object.name = name;
    this.#expected = 'colon';
  }

  #take(found: string, wanted: string, next: Expected): void {
    if (found !== wanted) throw this.#notJson(`“${wanted}” was expected here.`);
    this.#at += 1;
    this.#expected = next;
  }

  #push(open: Open, next: Expected): void {
    if (this.#open.length >= this.#limits.depth) {
      throw this.#refusal('nested-too-deep', this.#at, {
        what: `The file nests lists and fields more than ${this.#limits.depth} deep.`,
        why: 'A workbook is about ten deep; more was not written by Gritbin.',
        mend: 'Ask for a copy saved by Gritbin.',
      });
    }
    this.#open.push(open);
    this.#at += 1;
    this.#expected = next;
  }

  #close(): void {
    const closed = this.#open.pop();
    this.#at += 1;
    this.#put(closed?.value ?? null);
  }

  #put(value: JsonValue): void {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) this.#root = value;
    else if (innermost.kind === 'list') innermost.value.push(value);
    else innermost.value[innermost.name] = value;
    this.#expected = innermost === undefined ? 'nothing' : 'comma-or-end';
  }

  #takeNumber(): number {
    const found = NUMBER.exec(this.#text.slice(this.#at, this.#at + LONGEST_NUMBER))?.[0] ?? '';
    if (HALF_A_NUMBER.test(this.#text.slice(this.#at, this.#at + LONGEST_NUMBER + 1))) throw this.#truncated();
    if (found === '' || found.length === LONGEST_NUMBER) throw this.#notJson('This is not a number.');
    const number = Number(found);
    if (!Number.isFinite(number)) throw this.#notJson('This number is too large.');
    this.#at += found.length;
    return number;
  }

  #takeText(): string {
    const start = this.#at;
    const end = this.#endOfText(start + 1);
    const raw = this.#text.slice(start, end + 1);
    this.#at = end + 1;
    const text = JSON.parse(raw) as string; // cannot fail: every escape was looked at
    if (!text.isWellFormed()) throw this.#refusal('not-json', start, HALF_A_CHARACTER);
    return text;
  }

  /** Where the closing quotation mark stands. */
  #endOfText(from: number): number {
    for (let at = from; at < this.#text.length; at += 1) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x22) return at;
      if (at - from > this.#limits.textLength) throw this.#textTooLong(from);
      if (unit === 0x5c) at = this.#endOfEscape(at);
      else if (unit < 0x20) {
        this.#at = at;
        throw this.#notJson('A text ends without its quotation mark.');
      }
    }
    throw this.#truncated();
  }

  #endOfEscape(at: number): number {
    const next = this.#text.charAt(at + 1);
    if (next === '') throw this.#truncated();
    if ('"\\/bfnrt'.includes(next)) return at + 1;
    const code = this.#text.slice(at + 2, at + 6);
    if (next === 'u' && /^[0-9a-fA-F]{4}$/.test(code)) return at + 5;
    if (next === 'u' && code.length < 4 && at + 2 + code.length === this.#text.length) throw this.#truncated();
    this.#at = at;
    throw this.#notJson('A backslash stands before something that it cannot stand before.');
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && ' \n\r\t'.includes(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #tooManyValues(): Refusal {
    return this.#refusal('too-many-values', this.#at, {
      what: `The file holds more than ${this.#limits.values} values.`,
      why: 'No workbook has that many.',
      mend: 'Ask for a copy saved by Gritbin.',
    });
  }

  #textTooLong(start: number): Refusal {
    return this.#refusal('text-too-long', start, {
      what: `The file holds a text of more than ${this.#limits.textLength} characters.`,
      why: 'No answer in a workbook is that long.',
      mend: 'Shorten it, or ask for a copy saved by Gritbin.',
    });
  }

  #unknownWord(word: string): Refusal {
    const isNoNumber = /^(NaN|Infinity)$/.test(word);
    return this.#notJson(
      isNoNumber
        ? `“${word}” is not a number that a file can hold.`
        : `${word === '' ? `“${this.#text.charAt(this.#at)}”` : `“${word}”`} means nothing here.`,
    );
  }

  #notJson(why: string): Refusal {
    return this.#refusal('not-json', this.#at, {
      what: 'This file is not written as a Gritbin file is.',
      why,
      mend: 'Open an earlier copy, or ask for the file again. If it was edited by hand, undo the edit.',
    });
  }

  #truncated(): Refusal {
    return this.#refusal('file-truncated', this.#text.length, {
      what: 'The file ends too early: part of it is missing.',
      why: 'It was cut off while it was copied, sent or saved.',
      mend: 'Copy or download it again, or open an earlier copy. Nothing was read from it.',
    });
  }

  #refusal(
    code: string,
    at: number,
    of: { readonly what: string; readonly why: string; readonly mend: string },
  ): Refusal {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    return new Refusal(code, { ...of, why: `Line ${line}, character ${column}: ${of.why}`, about: [`line ${line}`] });
  }
}

const HALF_A_CHARACTER = {
  what: 'This file is not written as a Gritbin file is.',
  why: 'A text holds half of a character.',
  mend: 'Open an earlier copy, or ask for the file again.',
};
