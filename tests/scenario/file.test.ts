import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRITBIN_LIMITS, readGritbin, scenarioHash, storedWorkbook, writeGritbin } from '../../core/gritbin-file';
import { resolveScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { workbookFrom, templateNamed } from '../../core/templates';
import { refusalOf } from '../support/refusal';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const EILEEN = workbookFrom(EILEEN_GRIT_BIN);
const written = (workbook: Workbook = EILEEN) => writeGritbin(workbook, sha256, 'Gritbin 0.1.0');
const refused = (text: string | Uint8Array) => refusalOf(() => readGritbin(text, sha256));

type Document = {
  [name: string]: unknown;
  scenarios: { [name: string]: unknown; quantities: Record<string, unknown> }[];
};
/** The file with something in it changed by hand. */
const edited = (change: (document: Document) => void) => {
  const document = JSON.parse(written()) as Document;
  change(document);
  return JSON.stringify(document, null, 2);
};

describe('a file that was written', () => {
  it('reads back as the same workbook, with a checksum that holds and nothing to mend', () => {
    const read = readGritbin(written(), sha256);
    expect(read.workbook).toEqual(EILEEN);
    expect(read).toMatchObject({ checksum: 'matches', findings: [], writtenBy: 'Gritbin 0.1.0', formatVersion: 3 });
  });

  it('reads back from its bytes too, with or without a byte order mark', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${written()}`);
    expect(readGritbin(bytes, sha256).workbook).toEqual(EILEEN);
    expect(readGritbin(bytes.slice(3), sha256).checksum).toBe('matches');
  });

  it('is the same text every time, whatever the order in which the answers were given', () => {
    const [scenario] = EILEEN.scenarios;
    const backwards = Object.fromEntries(Object.entries(scenario!.quantities).reverse());
    const { scenarios: _, ...rest } = EILEEN;
    const other = { scenarios: [{ ...scenario!, quantities: backwards }], ...rest } as Workbook;
    expect(written(other)).toBe(written());
  });

  it('differs in two lines where one number differs: the number and the checksum', () => {
    const [scenario] = EILEEN.scenarios;
    const changed = { ...scenario!.quantities['support.hours']!, value: '25' };
    const other = {
      ...EILEEN,
      scenarios: [{ ...scenario!, quantities: { ...scenario!.quantities, 'support.hours': changed } }],
    };
    const [before, after] = [written().split('\n'), written(other).split('\n')];
    expect(before).toHaveLength(after.length);
    expect(before.filter((line, at) => line !== after[at])).toHaveLength(2);
  });

  it('begins by saying what it is, and ends with its checksum', () => {
    const lines = written().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '{',
      '  "format": "gritbin",',
      '  "formatVersion": 3,',
      '  "writtenBy": "Gritbin 0.1.0",',
    ]);
    expect(lines.at(-3)).toMatch(/^ {2}"checksum": "[0-9a-f]{64}"$/);
  });

  it('keeps a name that looks like a formula as the text it is', () => {
    const name = '=HYPERLINK("http://example.org","+1")';
    expect(readGritbin(written({ ...EILEEN, name }), sha256).workbook.name).toBe(name);
  });

  it('is not written where it could not be read again', () => {
    expect(refusalOf(() => written({ ...EILEEN, name: 'x'.repeat(200) })).code).toBe('too-long');
  });
});

describe('a file that was changed after it was saved', () => {
  it('is read, and said to be changed, so that a person can decide', () => {
    const read = readGritbin(
      edited((document) => (document.name = 'Somebody else’s')),
      sha256,
    );
    expect(read.checksum).toBe('wrong');
    expect(read.workbook.name).toBe('Somebody else’s');
  });

  it('is not said to be changed where only spaces and the order of fields are', () => {
    const { format, ...rest } = JSON.parse(written()) as Document;
    expect(readGritbin(JSON.stringify({ ...rest, format }), sha256).checksum).toBe('matches');
  });

  it('is said to have no checksum where it has none', () => {
    expect(
      readGritbin(
        edited((document) => delete document.checksum),
        sha256,
      ).checksum,
    ).toBe('missing');
  });
});

describe('a file that cannot be read', () => {
  it('because it is cut off anywhere is told so, with the place, and nothing of it is read', () => {
    const whole = written();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 3 }), (length) => {
        const { code, why } = refused(whole.slice(0, length));
        expect(code).toBe('file-truncated');
        expect(why).toMatch(/^Line \d+, character \d+: /);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['n', 'nul', '[t', '{"a": fals', '-', '[1.', '[1e', '[1.5E+', '{"a": -0.', '"', '"\\', '"\\u00'])(
    'because it is cut off within a word, a number or an escape is told so: %j',
    (text) => {
      expect(refused(text).code).toBe('file-truncated');
    },
  );

  it.each(['nx', '[tru]', 'fals ', '[1.]', '[1e]', '-]'])(
    'that is wrong before its end is not called cut off: %j',
    (text) => {
      expect(refused(text).code).toBe('not-json');
    },
  );

  it('because it is empty is told that part of it is missing', () => {
    expect(refused('').code).toBe('file-truncated');
  });

  it.each([
    ['hello', 'not-json', 'Line 1, character 1: “hello” means nothing here.'],
    ['{"a": 01}', 'not-json', 'A comma or the end of the list was expected here.'],
    ['{"a": .5}', 'not-json', '“.” means nothing here.'],
    ['{"a": NaN}', 'not-json', '“NaN” is not a number that a file can hold.'],
    ['{"a": -Infinity}', 'not-json', 'This is not a number.'],
    ['{"a": Infinity}', 'not-json', '“Infinity” is not a number that a file can hold.'],
    ['{"a": 1e999}', 'not-json', 'This number is too large.'],
    ['{"a": 1,}', 'not-json', 'A field’s name was expected here.'],
    ['[1,]', 'not-json', '“]” means nothing here.'],
    ['{a: 1}', 'not-json', 'A field’s name was expected here.'],
    ['{"a" 1}', 'not-json', '“:” was expected here.'],
    ['{"a": "x\ny"}', 'not-json', 'A text ends without its quotation mark.'],
    ['{"a": "\\x"}', 'not-json', 'A backslash stands before something that it cannot stand before.'],
    ['{"a": "\\ud800"}', 'not-json', 'A text holds half of a character.'],
    ['{"a": 1} 2', 'not-json', 'Something follows after the end of what the file holds.'],
    ['{"a": 1, "a": 2}', 'duplicate-field', 'Nobody can say which of the two is meant.'],
    ['{"__proto__": {"isAdmin": true}}', 'field-not-allowed', 'a program could be tricked with it'],
    ['{"a": {"constructor": 1}}', 'field-not-allowed', 'a program could be tricked with it'],
    ['[1, 2]', 'not-gritbin', 'does not say that it is a Gritbin workbook'],
    ['{"format": "xlsx"}', 'not-gritbin', 'does not say that it is a Gritbin workbook'],
    ['{"format": "gritbin"}', 'not-gritbin', 'its fields could be misread'],
  ])('%s is refused as %s', (text, code, why) => {
    const found = refused(text);
    expect(found.code).toBe(code);
    expect(found.why).toContain(why);
  });

  it('names the line of what is amiss', () => {
    const lines = written().split('\n');
    const place = lines.findIndex((line) => line.startsWith('  "place"'));
    lines[place] = lines[place]!.replace('"', '');
    expect(refused(lines.join('\n')).why).toContain(`Line ${place + 1}, character 3: `);
  });

  it('because another program saved it in its own way is told so', () => {
    const utf16 = Uint8Array.from([...written()].flatMap((character) => [character.charCodeAt(0) & 0xff, 0]));
    expect(refused(Uint8Array.from([0xff, 0xfe, ...utf16])).code).toBe('not-text');
    expect(refused(Uint8Array.from([0x7b, 0xc0, 0xaf])).code).toBe('not-text'); // an overlong slash
    expect(refused(Uint8Array.from([0x7b, 0xed, 0xa0, 0x80])).code).toBe('not-text'); // half of a pair
  });
});

describe('a file that would take the program down', () => {
  it('is refused for its size before anything in it is read', () => {
    expect(refused('{'.repeat(GRITBIN_LIMITS.bytes + 1)).code).toBe('file-too-large');
    expect(refused(new Uint8Array(GRITBIN_LIMITS.bytes + 1)).what).toBe('The file is larger than 20 MB.');
    expect(refusalOf(() => readGritbin('€€€€', sha256, { ...GRITBIN_LIMITS, bytes: 11 })).code).toBe('file-too-large');
  });

  it.each(['[', '{"a":'])('nested 10,000 deep with %s is refused without exhausting the stack', (opening) => {
    expect(refused(opening.repeat(10_000)).code).toBe('nested-too-deep');
    expect(refused(opening.repeat(1_000_000)).code).toBe('nested-too-deep');
  });

  it('with a text of a million characters is refused', () => {
    const { code, what } = refused(`{"format": "${'x'.repeat(1_000_000)}"}`);
    expect([code, what]).toEqual(['text-too-long', 'The file holds a text of more than 10000 characters.']);
  });

  it('with millions of values is refused', () => {
    expect(refused(`[${'{},'.repeat(1_000_001)}0]`).code).toBe('too-many-values');
  });

  it.each([
    [
      'scenarios',
      (document: Document) => (document.scenarios = Array.from({ length: 21 }, () => document.scenarios[0]!)),
    ],
    ['stories', (document: Document) => (document.stories = Array.from({ length: 51 }, () => ({})))],
    [
      'quantities',
      (document: Document) =>
        (document.scenarios[0]!.quantities = Object.fromEntries(
          Array.from({ length: 2001 }, (_, at) => [`q${at}`, 0]),
        )),
    ],
  ])('with too many %s is refused by their number', (what, change) => {
    const found = refused(edited(change));
    expect(found.code).toBe(`too-many-${what}`);
    expect(found.what).toMatch(/^The file has \d+ /);
  });
});

describe('a file that is not as a workbook is', () => {
  const quantity = (document: Document, id = 'support.hours') =>
    document.scenarios[0]!.quantities[id] as Record<string, unknown>;
  const structure = (document: Document) =>
    document.scenarios[0]!.structure as {
      firstYear: unknown;
      inputs: unknown[];
      channels: { barriers: unknown[] }[];
      groups: { startAge: unknown }[];
    };

  it.each<[string, (document: Document) => void, string, string]>([
    [
      'a field that nobody knows',
      (file) => (file.surprise = 1),
      'unknown-field',
      'The file has a field “surprise” that Gritbin does not know.',
    ],
    ['a field that is missing', (file) => delete file.place, 'field-missing', '“place” is missing.'],
    [
      'a list that is a text',
      (file) => (file.stories = 'none'),
      'field-not-as-expected',
      '“stories” should be a list.',
    ],
    [
      'NaN as text',
      (file) => (quantity(file).value = 'NaN'),
      'not-a-number',
      '“scenarios” › entry 1 › “quantities” › “support.hours” › “value” is “NaN” and must be a number written with digits, like 1234.5.',
    ],
    [
      'Infinity as text',
      (file) => (quantity(file).value = 'Infinity'),
      'not-a-number',
      'is “Infinity” and must be a number',
    ],
    ['an exponent as text', (file) => (quantity(file).value = '1e5'), 'not-a-number', 'is “1e5” and must be a number'],
    [
      'a number that is no text',
      (file) => (quantity(file).value = 24),
      'field-not-as-expected',
      '“value” should be a text.',
    ],
    [
      'a grade of 7',
      (file) => (quantity(file).grade = 7),
      'field-not-as-expected',
      '“grade” is none of the choices there are.',
    ],
    [
      'a year of 99999',
      (file) => (structure(file).firstYear = 99999),
      'number-out-of-range',
      '“firstYear” is 99999, above 2100.',
    ],
    [
      'an age of -1',
      (file) => (structure(file).groups[0]!.startAge = -1),
      'number-out-of-range',
      '“startAge” is -1, below 60.',
    ],
    [
      'a name that is too long',
      (file) => (file.name = 'x'.repeat(121)),
      'too-long',
      '“name” has more than 120 characters.',
    ],
    [
      'a name with a control character',
      (file) => (file.name = 'a\u0007b'),
      'field-not-as-expected',
      '“name” must not contain control characters.',
    ],
    [
      'too many obstacles',
      (file) => (structure(file).channels[0]!.barriers = Array.from({ length: 9 }, () => ({}))),
      'too-many',
      '“barriers” has more than 8 entries.',
    ],
    ['no input at all', (file) => (structure(file).inputs = []), 'field-missing', '“inputs” is empty.'],
    [
      'two inputs of one name',
      (file) => structure(file).inputs.push(structure(file).inputs[0]),
      'duplicate-id',
      'Two things that the council puts in have the same name, “bin”.',
    ],
    [
      'two scenarios of one name',
      (file) => file.scenarios.push(file.scenarios[0]!),
      'duplicate-id',
      'Two scenarios have the same name, “first”.',
    ],
    [
      'two stories of one name',
      (file) => (file.stories = [...(file.stories as object[]), ...(file.stories as object[])]),
      'duplicate-id',
      'Two stories have the same name, “eileen”.',
    ],
    [
      'a current scenario that is not there',
      (file) => (file.currentScenario = 'second'),
      'scenario-not-found',
      'There is no scenario "second" in this workbook.',
    ],
    [
      'a scenario based on itself',
      (file) => (file.scenarios[0]!.basedOn = 'first'),
      'scenario-chain-broken',
      'is based on one that leads nowhere',
    ],
  ])('%s is refused, saying where', (_, change, code, what) => {
    const found = refused(edited(change));
    expect(found.code).toBe(code);
    expect(found.what).toContain(what);
  });

  it.each<[string, (document: Document) => void, string]>([
    ['a share of 1.2', (file) => (quantity(file, 'programme.take-up').value = '1.2'), 'outside-limits'],
    ['negative people', (file) => (quantity(file, 'programme.residents-per-site').value = '-150'), 'outside-limits'],
    ['a unit that nobody knows', (file) => (quantity(file).unit = 'Stunden'), 'unit-unknown'],
  ])('%s is read whole and found, so that a person can mend it', (_, change, code) => {
    const { findings } = readGritbin(edited(change), sha256);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('says under which scenario something was found where there are several', () => {
    const two = edited((file) => {
      file.scenarios.push({
        ...file.scenarios[0]!,
        id: 'second',
        name: 'Two streets',
        quantities: { 'programme.take-up': { ...quantity(file, 'programme.take-up'), value: '2' } },
        structure: null,
        basedOn: 'first',
      });
    });
    expect(readGritbin(two, sha256).findings.map(({ what }) => what)).toEqual([
      'Two streets: “Whom they can support: Would accept help” is 200%.',
    ]);
  });

  it('whatever is changed in it, is read whole or refused in words', () => {
    const text = written();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 3 }), (at, put) => {
        const candidate = text.slice(0, at) + put + text.slice(at + 1);
        try {
          expect(readGritbin(candidate, sha256).checksum).toMatch(/^(matches|wrong|missing)$/);
        } catch {
          expect(refused(candidate).mend).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file of another version', () => {
  it('that is newer is refused, naming the program that wrote it', () => {
    const newer = edited((file) => Object.assign(file, { formatVersion: 4, writtenBy: 'Gritbin 3.0.0', surprise: 1 }));
    expect(refused(newer)).toMatchObject({
      code: 'newer-format',
      what: 'The file was written by a newer program: Gritbin 3.0.0.',
      why: 'It is in format 4; this program reads up to format 3.',
    });
  });

  it('that is newer and does not name its program says so', () => {
    expect(refused('{"format": "gritbin", "formatVersion": 9}').what).toBe(
      'The file was written by a newer program: a program that does not name itself.',
    );
  });

  it('0, from before the first release, is brought to today’s with every answer it had', () => {
    const text = readFileSync(join(import.meta.dirname, 'files', 'version-0.gritbin'), 'utf8');
    const { workbook, checksum, formatVersion, findings } = readGritbin(text, sha256);
    expect({ checksum, formatVersion, findings }).toEqual({ checksum: 'missing', formatVersion: 0, findings: [] });
    expect(workbook).toMatchObject({
      formatVersion: 3,
      name: 'Eileen, before the first release',
      currentScenario: 'first',
    });
    const { quantities } = resolveScenario(workbook, 'first');
    const sinceThen = Object.keys(EILEEN.scenarios[0]!.quantities).filter((id) => id.startsWith('gap.'));
    expect(Object.keys(quantities)).toHaveLength(
      Object.keys(EILEEN.scenarios[0]!.quantities).length - sinceThen.length,
    );
    expect(quantities['input.inviting.amount']).toMatchObject({
      value: '2',
      priceYear: { kind: 'financial', year: 2026 },
    });
    expect(workbook.stories[0]).toMatchObject({ pseudonym: 'Eileen', illustrates: [] });
  });

  it('1 gains a council to choose, the usual draws and no correlations, and keeps every answer it had', () => {
    const text = readFileSync(join(import.meta.dirname, 'files', 'version-1.gritbin'), 'utf8');
    const { workbook, checksum, formatVersion, findings } = readGritbin(text, sha256);
    const { scenarios } = JSON.parse(text) as Document;
    expect({ checksum, formatVersion }).toEqual({ checksum: 'matches', formatVersion: 1 });
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(workbook).toMatchObject({ formatVersion: 3, council: null, simulation: { seed: 2026, draws: 16384 } });
    expect(workbook.scenarios.map(({ correlations }) => correlations)).toEqual([[], null]);
    for (const [at, { quantities }] of scenarios.entries()) {
      for (const [id, before] of Object.entries(quantities)) {
        if (id === 'capital.outside-money') continue; // nothing was drawn in, so the number is gone
        expect(workbook.scenarios[at]!.quantities[id]?.value).toBe((before as { value: string }).value);
      }
    }
  });

  it('1 lies in the library as it was written there, and is read as today’s', () => {
    const text = readFileSync(join(import.meta.dirname, 'files', 'version-1.gritbin'), 'utf8');
    const { checksum: _, writtenBy: __, manifest: ___, ...stored } = JSON.parse(text) as Document;
    expect(storedWorkbook(stored)).toEqual(readGritbin(text, sha256).workbook);
    expect(() => storedWorkbook({ ...stored, formatVersion: 4 })).toThrow(/formatVersion/);
    expect(() => storedWorkbook('no workbook')).toThrow();
  });

  it('0 that is not as it should be is refused by today’s rules', () => {
    expect(refused('{"format": "gritbin", "formatVersion": 0, "title": "Old", "place": "", "scenario": 3}').code).toBe(
      'field-not-as-expected',
    );
  });
});

describe('the hash of a scenario', () => {
  const resolved = resolveScenario(EILEEN, 'first');

  it('is the same for the same answers, whatever the scenario is called', () => {
    expect(scenarioHash({ ...resolved, name: 'Another', id: 'other' }, sha256)).toBe(scenarioHash(resolved, sha256));
  });

  it('is another as soon as one answer is', () => {
    const hours = { ...resolved.quantities['support.hours']!, value: '24.0' };
    const other = { ...resolved, quantities: { ...resolved.quantities, 'support.hours': hours } };
    expect(scenarioHash(other, sha256)).not.toBe(scenarioHash(resolved, sha256));
  });
});
