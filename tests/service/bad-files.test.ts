import { createHash } from 'node:crypto';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/canonical-json';
import { writeGritbin } from '../../core/gritbin-file';
import { workbookFrom, templateNamed } from '../../core/templates';
import { typed } from '../support/command';
import { opened } from '../support/recalculation';
import { temporaryFolders } from '../support/temporary-folder';
import { given, oneProgram, refused } from '../support/whole-program';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const program = oneProgram();
const newFolder = temporaryFolders();

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const GOOD = writeGritbin(workbookFrom(EILEEN_GRIT_BIN), sha256, 'Gritbin 0.1.0');

type Document = {
  [field: string]: unknown;
  scenarios: {
    name: string;
    structure: { firstYear: number; inputs: { label: string }[] };
    quantities: Record<string, { value: unknown; unit: unknown; note: string }>;
  }[];
};

/** The file with something in it changed by somebody who knows how to make the checksum fit again. */
function edited(change: (document: Document) => void): string {
  const document = JSON.parse(GOOD) as Document;
  change(document);
  const { checksum: _, ...rest } = document;
  return JSON.stringify({ ...rest, checksum: sha256(canonicalJson(rest)) }, null, 2);
}

const withValue = (id: string, value: unknown) =>
  edited(({ scenarios }) => {
    scenarios[0]!.quantities[id]!.value = value;
  });

/** Each cannot be read, and says why; what the words must contain stands last. */
const UNREADABLE: readonly (readonly [what: string, file: string, code: string, words: RegExp])[] = [
  ['cut off in the middle', GOOD.slice(0, GOOD.length / 2), 'file-truncated', /ends in the middle|cut off/],
  ['with NaN for a number', GOOD.replace(/"value": "[\d.]+"/, '"value": NaN'), 'not-json', /Line \d+, character \d+/],
  [
    'with Infinity for a number',
    GOOD.replace(/"value": "[\d.]+"/, '"value": Infinity'),
    'not-json',
    /Line \d+, character \d+/,
  ],
  ['with "NaN" for a value', withValue('support.hours', 'NaN'), 'not-a-number', /support\.hours/],
  ['with "Infinity" for a value', withValue('support.hours', 'Infinity'), 'not-a-number', /support\.hours/],
  [
    'nested 10,000 deep',
    `{"format":"gritbin","a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'nested-too-deep',
    /deep/,
  ],
  ['from a newer program', edited((document) => (document['formatVersion'] = 4)), 'newer-format', /newer program/],
  [
    'of the year 99999',
    edited(({ scenarios }) => (scenarios[0]!.structure.firstYear = 99999)),
    'number-out-of-range',
    /99999|2100/,
  ],
  ['with two inputs of one id', edited(twoInputsOfOneId), 'duplicate-id', /“bin”/],
  ['that is no JSON at all', 'Dear Eileen', 'not-json', /./],
  ['that is JSON of another program', '{"format":"chess"}', 'not-gritbin', /not a Gritbin file/],
  ['that is empty', '', 'file-truncated', /./],
];

/** Each can be read and is kept as it is; the finding says what must be mended before there is a result. */
const UNANSWERABLE: readonly (readonly [what: string, file: string, words: RegExp])[] = [
  [
    'with fewer than no people',
    withValue('programme.residents-per-site', '-150'),
    /“Where: Residents around each grit bin” is .150/,
  ],
  ['with a share of 1.2', withValue('programme.take-up', '1.2'), /“Whom they can support: Would accept help” is 120%/],
  [
    'with an unknown unit',
    edited(({ scenarios }) => (scenarios[0]!.quantities['support.hours']!.unit = 'hour/furlong!')),
    /“hour\/furlong!”, which is not a unit/,
  ],
  [
    'with a value too few',
    edited(({ scenarios }) => delete scenarios[0]!.quantities['support.hours']),
    /is not filled in/,
  ],
];

describe.each(UNREADABLE)('a file %s', (_, file, code, words) => {
  it('is refused before anything is kept, by preview and by import, in words', async () => {
    const before = given(await program().gritbin.call('library.list', {})).workbooks;
    const handle = program().give('bad.gritbin', file);
    const preview = refused(await program().gritbin.call('files.preview-import', { handle }));
    const imported = refused(await program().gritbin.call('files.import', { handle, acceptWrongChecksum: true }));
    expect(preview).toEqual(imported);
    expect(preview.code).toBe(code);
    expect([preview.what, preview.why, preview.mend, ...preview.about].join(' ')).toMatch(words);
    for (const sentence of [preview.what, preview.why, preview.mend]) expect(sentence).toMatch(/\.$/);
    expect(given(await program().gritbin.call('library.list', {})).workbooks).toEqual(before);
  });

  it('ends the command with 1 and the same words, and no folder is made', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'bad.gritbin'), file);
    const { code: exit, printed, said } = await typed(folder, 'bad.gritbin', '--out', 'pack', '--accept-changed');
    expect([exit, printed]).toEqual([1, '']);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/mistake of its own/);
    expect(readdirSync(folder)).toEqual(['bad.gritbin']);
  });
});

describe.each(UNANSWERABLE)('a file %s', (_, file, words) => {
  it('says so before it is kept, keeps what was filled in, and has no result until it is mended', async () => {
    const handle = program().give('odd.gritbin', file);
    const { findings, checksum } = given(await program().gritbin.call('files.preview-import', { handle }));
    expect(checksum).toBe('matches');
    expect(findings.map(({ what }) => what).join(' ')).toMatch(words);
    const made = given(await program().gritbin.call('files.import', { handle, acceptWrongChecksum: false }));
    const view = given(await program().gritbin.call('workbook.open', made));
    expect(view.result).toBeNull();
    expect(view.failure).toMatchObject({ code: 'scenario-not-ready', what: expect.stringMatching(words) as string });
    expect(given(await program().gritbin.call('library.list', {})).workbooks[0]?.headline).toBeNull();
  });

  it('ends the command with 1 and the same words', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'odd.gritbin'), file);
    const { code, printed, said } = await typed(folder, 'odd.gritbin', '--json');
    expect([code, printed]).toEqual([1, '']);
    expect(said).toMatch(words);
  });
});

describe('a file that was changed after Gritbin saved it', () => {
  const changed = GOOD.replace('"name": "One street"', '"name": "Two streets"');

  it('says so, is not kept unasked, and is kept when the person accepts it', async () => {
    const handle = program().give('changed.gritbin', changed);
    expect(given(await program().gritbin.call('files.preview-import', { handle })).checksum).toBe('wrong');
    expect(refused(await program().gritbin.call('files.import', { handle, acceptWrongChecksum: false }))).toEqual({
      code: 'gritbin-checksum-wrong',
      what: '"changed.gritbin" was changed after Gritbin saved it.',
      why: 'Its checksum does not match what it holds.',
      mend: 'Open it only if you know who changed it. Nothing was added to your workbooks.',
      about: ['changed.gritbin'],
    });
    const made = given(await program().gritbin.call('files.import', { handle, acceptWrongChecksum: true }));
    expect(given(await program().gritbin.call('workbook.open', made)).scenarios[0]?.name).toBe('Two streets');
  });

  it('without its checksum is treated the same', async () => {
    const handle = program().give('bare.gritbin', GOOD.replace(/,\s*"checksum": "[0-9a-f]+"/, ''));
    expect(given(await program().gritbin.call('files.preview-import', { handle })).checksum).toBe('missing');
    const refusal = refused(await program().gritbin.call('files.import', { handle, acceptWrongChecksum: false }));
    expect([refusal.code, refusal.why]).toEqual(['gritbin-checksum-wrong', 'Its checksum is missing.']);
  });

  it('ends the command with 1, which says how to accept it; accepted, it is worked out', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'changed.gritbin'), changed);
    const refusal = await typed(folder, 'changed.gritbin');
    expect([refusal.code, refusal.printed]).toEqual([1, '']);
    expect(refusal.said).toContain('To open it all the same, add --accept-changed.');
    const accepted = await typed(folder, 'changed.gritbin', '--accept-changed');
    expect(accepted.code).toBe(0);
    expect(accepted.printed).toContain('Eileen and the grit bin, Two streets');
  });
});

describe('a file of 200 MB', () => {
  it('is refused by its size, before a byte of it is read', async () => {
    const handle = program().give('huge.gritbin', '', 200_000_000); // a hole: were it read, it would be no JSON
    const words = refused(await program().gritbin.call('files.preview-import', { handle }));
    expect(words.code).toBe('file-too-large');
    const imported = await program().gritbin.call('files.import', { handle, acceptWrongChecksum: true });
    expect(refused(imported)).toEqual(words);
    const folder = newFolder();
    writeFileSync(join(folder, 'huge.gritbin'), '');
    truncateSync(join(folder, 'huge.gritbin'), 200_000_000);
    const { code, said } = await typed(folder, 'huge.gritbin');
    expect(code).toBe(1);
    expect(said).toBe(
      '"huge.gritbin" is too large to open. Gritbin opens files of up to 20 MB and stopped reading there. Check that it is the right file: a workbook with all its stories, or the answers to a survey, take well under that.\n',
    );
  });
});

describe('a name that looks like a formula', () => {
  const FORMULA = '=HYPERLINK("http://example.org","+1")';
  const file = edited((document) => {
    document['name'] = FORMULA;
    const [scenario] = document.scenarios;
    scenario!.name = FORMULA;
    scenario!.structure.inputs[0]!.label = `+${FORMULA}`;
    scenario!.quantities['support.hours']!.note = `@${FORMULA}`;
  });

  it('stays the text it is, in the program, the spreadsheet and the table', async () => {
    const { gritbin, give, target, written } = program();
    const handle = give('formula.gritbin', file);
    const { workbookId } = given(await gritbin.call('files.import', { handle, acceptWrongChecksum: false }));
    const view = given(await gritbin.call('workbook.open', { workbookId }));
    expect([view.name, view.scenarios[0]?.name]).toEqual([FORMULA, FORMULA]);
    const exported = async (format: 'xlsx' | 'csv') => {
      const asked = { workbookId, scenarioId: view.scenarioId, format, handle: await target(format, 'formula') };
      given(await gritbin.stream('export.file', asked, () => undefined).answer);
      return written(`formula.${format}`);
    };
    const cells = (await opened(await exported('xlsx'))).everyCell();
    const named = cells.filter(({ shown }) => typeof shown === 'string' && shown.includes('HYPERLINK'));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([]);
    const fields = (await exported('csv')).toString('utf8').split(/\r\n|,(?=")/);
    const suspects = fields.filter((field) => field.includes('HYPERLINK'));
    expect(suspects.length).toBeGreaterThan(2);
    for (const field of suspects) expect(field).not.toMatch(/^"?\s*[=+@]/);
  });
});

function twoInputsOfOneId({ scenarios }: Document): void {
  const { structure } = scenarios[0]!;
  structure.inputs = [structure.inputs[0]!, structure.inputs[0]!];
}
