import { z } from 'zod';
import { canonicalJson } from '../canonical-json';
import { checkScenario } from '../checks';
import { Refusal, type Finding } from '../errors';
import { resolveScenario, type ResolvedScenario } from '../scenario';
import { FORMAT_VERSION, Workbook } from '../schema';
import { refuseDuplicateIds, refuseTooMany } from './counts-and-names';
import { schemaRefusal } from './issues';
import { GRITBIN_LIMITS, type GritbinLimits } from './limits';
import { MIGRATIONS } from './migrations';
import { withAnswersOfToday } from './older-answers';
import { readJson, type JsonObject, type JsonValue } from './read-json';
import { textOf, utf8Length, withoutMark } from './utf8';

export { GRITBIN_LIMITS } from './limits';

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Core has no cryptography of its own. */
export type Sha256 = (text: string) => string;

/** As much as must be known of a stored workbook before its format is. */
const STORED = z.looseObject({ formatVersion: z.int().min(0) });

/** What a file was found to hold. */
export type GritbinFile = {
  readonly workbook: Workbook;
  /** `wrong`: something was changed after Gritbin saved it; the person decides. */
  readonly checksum: 'matches' | 'wrong' | 'missing';
  /** The program that wrote it, as it names itself. */
  readonly writtenBy: string;
  /** The format version it was written in. */
  readonly formatVersion: number;
  /** What must be mended, and what is worth knowing, in each scenario. */
  readonly findings: readonly Finding[];
};

/**
 * The portable file: JSON with one field a line, in the same order every time, so that two versions can be compared.
 *
 * Takes    a workbook; a hash; who writes it ("Gritbin 0.1.0"); the manifest, for whoever reads the file as text
 * Gives    text; its checksum is the SHA-256 of the RFC 8785 form of all its other fields
 * Refuses  what the schema refuses: nothing is written that could not be read again
 */
export function writeGritbin(
  workbook: Workbook,
  sha256: Sha256,
  writtenBy = 'Gritbin',
  manifest: Readonly<Record<string, string>> | null = null,
): string {
  const { format, formatVersion, ...rest } = parsed(workbook);
  const document = { format, formatVersion, writtenBy, ...(manifest === null ? {} : { manifest }), ...inOrder(rest) };
  return `${JSON.stringify({ ...document, checksum: sha256(canonicalJson(document)) }, null, 2)}\n`;
}

/**
 * Reads a file that nobody vouches for: all of it, or nothing.
 *
 * Takes    text or UTF-8 bytes; a hash; limits
 * Gives    the workbook in today's format, whether its checksum holds, and what to know about its scenarios
 * Refuses  file-too-large (before anything is read), not-text, file-truncated, not-json, nested-too-deep, text-too-long,
 *          too-many-values, duplicate-field, field-not-allowed, not-gritbin, newer-format, too-many-scenarios,
 *          too-many-quantities, too-many-stories, unknown-field, field-missing, field-not-as-expected, not-a-number,
 *          number-out-of-range, too-long, too-many, duplicate-id, scenario-not-found, scenario-chain-broken
 */
export function readGritbin(
  file: string | Uint8Array,
  sha256: Sha256,
  limits: GritbinLimits = GRITBIN_LIMITS,
): GritbinFile {
  refuseTooLarge(file, limits);
  const document = documentOf(readJson(typeof file === 'string' ? withoutMark(file) : textOf(file), limits));
  const { checksum, writtenBy, manifest: _worked, ...rest } = document; // the manifest is worked out again, never read
  const formatVersion = versionOf(document);
  const today = migrated(rest, formatVersion);
  refuseTooMany(today, limits);
  const read = parsed(today);
  refuseDuplicateIds(read);
  const workbook = formatVersion < FORMAT_VERSION ? withAnswersOfToday(read) : read;
  return {
    workbook,
    checksum: checksumOf(document, checksum, sha256),
    writtenBy: writerOf(writtenBy),
    formatVersion,
    findings: findingsOf(workbook),
  };
}

/**
 * A workbook from the library, which an earlier version of the program may have written there.
 *
 * Takes    what was stored, in this format or an earlier one
 * Gives    the workbook in today's format, with an answer to everything that is asked today
 * Throws   ZodError where it is no workbook of this format or an earlier one
 */
export function storedWorkbook(stored: unknown): Workbook {
  const { formatVersion } = STORED.parse(stored);
  if (formatVersion >= FORMAT_VERSION) return Workbook.parse(stored);
  return withAnswersOfToday(Workbook.parse(migrated(stored as JsonObject, formatVersion)));
}

/**
 * What identifies the answers of a scenario, on every export: the same answers have the same hash.
 *
 * Takes    a scenario with what it inherits filled in; a hash
 * Gives    the SHA-256 of the RFC 8785 form of its structure, quantities and correlations; its name plays no part
 */
export function scenarioHash({ structure, quantities, correlations }: ResolvedScenario, sha256: Sha256): string {
  return sha256(canonicalJson({ structure, quantities, correlations }));
}

function parsed(candidate: unknown): Workbook {
  const result = Workbook.safeParse(candidate);
  if (!result.success) throw schemaRefusal(result.error.issues, candidate);
  return result.data;
}

/** Quantities by name, so that two files differ only where their answers do. The schema gives the order of all else. */
function inOrder(workbook: Omit<Workbook, 'format' | 'formatVersion'>): typeof workbook {
  return {
    ...workbook,
    scenarios: workbook.scenarios.map((scenario) => ({
      ...scenario,
      quantities: Object.fromEntries(
        Object.entries(scenario.quantities).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
      ),
    })),
  };
}

function refuseTooLarge(file: string | Uint8Array, { bytes }: GritbinLimits): void {
  const isTooLarge =
    typeof file === 'string'
      ? file.length > bytes || (file.length * 3 > bytes && utf8Length(file) > bytes)
      : file.length > bytes;
  if (!isTooLarge) return;
  throw new Refusal('file-too-large', {
    what: `The file is larger than ${Math.floor(bytes / 1_000_000)} MB.`,
    why: 'A workbook takes some hundred kilobytes; this was not written by Gritbin.',
    mend: 'Choose another file.',
    about: ['file'],
  });
}

function documentOf(value: JsonValue): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const document = value as JsonObject;
    if (document.format === 'gritbin') return document;
  }
  throw new Refusal('not-gritbin', {
    what: 'This is not a Gritbin file.',
    why: 'It is JSON, but does not say that it is a Gritbin workbook.',
    mend: 'Choose a file whose name ends in .gritbin.',
    about: ['format'],
  });
}

function versionOf({ formatVersion, writtenBy }: JsonObject): number {
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 0) {
    throw new Refusal('not-gritbin', {
      what: 'The file does not say which version of the Gritbin format it is written in.',
      why: 'Without it, its fields could be misread.',
      mend: 'Ask for a copy saved by Gritbin.',
      about: ['formatVersion'],
    });
  }
  if (formatVersion <= FORMAT_VERSION) return formatVersion;
  throw new Refusal('newer-format', {
    what: `The file was written by a newer program: ${writerOf(writtenBy)}.`,
    why: `It is in format ${formatVersion}; this program reads up to format ${FORMAT_VERSION}.`,
    mend: 'Open it with that program or a newer one, or have it saved in the older format. Nothing was read from it.',
    about: ['formatVersion'],
  });
}

/** What a file says of its writer, cut to a length that can be shown. */
function writerOf(writtenBy: JsonValue | undefined): string {
  const name =
    typeof writtenBy === 'string'
      ? writtenBy
          .replaceAll(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, 60)
      : '';
  return name === '' ? 'a program that does not name itself' : name;
}

function migrated(document: JsonObject, formatVersion: number): JsonObject {
  return MIGRATIONS.filter(({ from }) => from >= formatVersion).reduce(
    (older, { migrate }) => migrate(older),
    document,
  );
}

/** Over the file as it stands, before any migration. */
function checksumOf(document: JsonObject, stated: JsonValue | undefined, sha256: Sha256): GritbinFile['checksum'] {
  if (stated === undefined) return 'missing';
  const { checksum: _, ...rest } = document;
  return stated === sha256(canonicalJson(rest)) ? 'matches' : 'wrong';
}

/** Each scenario's findings, under its name where there are several. */
function findingsOf(workbook: Workbook): readonly Finding[] {
  return workbook.scenarios.flatMap(({ id, name }) => {
    const findings = checkScenario(resolveScenario(workbook, id));
    if (workbook.scenarios.length === 1) return findings;
    return findings.map((finding) => ({ ...finding, what: `${name}: ${finding.what}` }));
  });
}
