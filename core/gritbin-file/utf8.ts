import { Refusal } from '../errors';

const BYTE_ORDER_MARK = '\uFEFF';
const CHUNK = 8192;

/**
 * The text of a file.
 *
 * Takes    bytes: UTF-8, with or without a byte order mark
 * Gives    the text, without the mark
 * Refuses  not-text: bytes that UTF-8 does not have, so the file was damaged or saved by another program
 * Source   RFC 3629, UTF-8
 */
export function textOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { point, length } = pointAt(bytes, at);
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    at += length;
    if (units.length < CHUNK) continue;
    parts.push(String.fromCharCode(...units));
    units = [];
  }
  return withoutMark(parts.join('') + String.fromCharCode(...units));
}

/** The same text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** How many bytes a text takes as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a pair of surrogates counts for two of the four bytes of its character.
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}

/** The smallest code point that needs so many bytes: a longer spelling of a shorter one is refused. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function pointAt(bytes: Uint8Array, at: number): { readonly point: number; readonly length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { point: first, length: 1 };
  const length = first >> 5 === 0b110 ? 2 : first >> 4 === 0b1110 ? 3 : first >> 3 === 0b11110 ? 4 : 0;
  if (length === 0) throw notText(at);
  let point = first & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte >> 6 !== 0b10) throw notText(next);
    point = (point << 6) | (byte & 0x3f);
  }
  const isHalfOfAPair = point >= 0xd800 && point <= 0xdfff;
  if (point < (LEAST[length] ?? 0) || point > 0x10ffff || isHalfOfAPair) throw notText(at);
  return { point, length };
}

function notText(at: number): Refusal {
  return new Refusal('not-text', {
    what: 'This file is not text that Gritbin can read.',
    why: `Byte ${at + 1} belongs to no character: the file was damaged, or another program saved it in its own way.`,
    mend: 'Ask for the file again, or open an earlier copy.',
    about: ['file'],
  });
}
