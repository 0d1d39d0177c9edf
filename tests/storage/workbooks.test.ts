import { describe, expect, it } from 'vitest';
import { Refusal } from '../../core/errors';
import { openWriter } from '../../electron/storage/connection';
import { libraryPaths } from '../../electron/storage/library-files';
import {
  aClosedLibrary,
  aFolder,
  aLibrary,
  aWorkbook,
  changeRetention,
  openTestLibrary,
  refusalOf,
  TestWorkbook,
} from './support/library';

describe('the workbooks in a library', () => {
  it('come back as they were stored, £ signs, accents and all', () => {
    const library = aLibrary();
    const document = aWorkbook({
      place: 'Caernarfon, “Y Gât” £ 🧂',
      stories: [{ who: "O'Brien", text: '=1+1; DROP TABLE workbook;--' }],
    });
    library.workbooks.create({ id: 'w-2', name: 'Caernarfon', document, summary: 'Imported' });
    expect(library.workbooks.read('w-2')).toEqual({ id: 'w-2', name: 'Caernarfon', revision: 1, document });
  });

  it('are listed with the latest changed first', () => {
    const library = aLibrary();
    library.workbooks.create({ id: 'frank', name: 'Frank', document: aWorkbook(), summary: 'Copied' });
    library.workbooks.create({ id: 'mary', name: 'Mary', document: aWorkbook(), summary: 'Copied' });
    library.changes.applyChange('eileen', 1, aWorkbook({ gritBins: 2 }), {
      summary: 'bins',
      about: [],
      at: '2027-01-01T00:00:00.000Z',
    });
    expect(library.workbooks.list().map(({ id }) => id)).toEqual(['eileen', 'mary', 'frank']);
  });

  it('are listed with what Home shows of them, once it is worked out', () => {
    const library = aLibrary();
    expect(library.workbooks.list()[0]).toMatchObject({ name: 'Eileen', scenarioName: null, headline: null });
    const card = { scenarioName: 'One bin', headline: 'Net £612 for the council', completeness: '12 of 14 answered' };
    library.workbooks.keepCard('eileen', 1, card);
    expect(library.workbooks.list()[0]).toMatchObject({ name: 'Eileen', ...card, revision: 1, damaged: false });
  });

  it('never show the headline of an earlier revision', () => {
    const library = aLibrary();
    const card = { scenarioName: 'One bin', headline: 'Net £612', completeness: null };
    library.workbooks.keepCard('eileen', 1, card);
    changeRetention(library, 1, '0.80', '0.72');
    expect(library.workbooks.list()[0]).toMatchObject({ name: 'Eileen', headline: null, damaged: false });
    expect(
      refusalOf(() => {
        library.workbooks.keepCard('eileen', 1, card);
      }).code,
    ).toBe('workbook-changed-elsewhere');
    library.workbooks.keepCard('eileen', 2, card);
    expect(library.workbooks.list()[0]).toMatchObject(card);
  });

  it('are created once: the same identity again is refused, in the bin too', () => {
    const library = aLibrary();
    const again = { id: 'eileen', name: 'Other', document: aWorkbook({ gritBins: 9 }), summary: 'Imported' };
    expect(refusalOf(() => library.workbooks.create(again)).code).toBe('workbook-already-there');
    library.workbooks.bin('eileen');
    expect(refusalOf(() => library.workbooks.create(again)).why).toBe('It may be in the bin.');
    library.workbooks.restore('eileen');
    expect(library.workbooks.read('eileen').document).toEqual(aWorkbook());
  });

  it('that were never there cannot be read', () => {
    const refusal = refusalOf(() => aLibrary().workbooks.read('nobody'));
    expect(refusal.code).toBe('workbook-not-found');
    expect(refusal.about).toEqual(['nobody']);
  });

  it('are renamed by a change that can be undone', () => {
    const library = aLibrary();
    const { revision, undo } = library.workbooks.rename('eileen', 1, 'Eileen and the grit bin');
    expect(undo.undo).toBe('name "Eileen" to "Eileen and the grit bin"');
    expect(library.workbooks.list()[0]?.name).toBe('Eileen and the grit bin');
    expect(library.changes.undo('eileen')).toMatchObject({ name: 'Eileen', revision: revision + 1 });
    expect(refusalOf(() => library.workbooks.rename('eileen', revision, 'Late')).code).toBe(
      'workbook-changed-elsewhere',
    );
  });

  it('that the program does not understand are refused by name, with the place in the document', () => {
    const { folder } = aClosedLibrary();
    const stricter = TestWorkbook.extend({ place: TestWorkbook.shape.place.max(3) });
    const library = openTestLibrary(folder, {
      parseWorkbook: (raw) => stricter.parse(raw),
      onWarning: () => undefined,
    });
    const refusal = refusalOf(() => library.workbooks.read('eileen'));
    expect(refusal.code).toBe('workbook-damaged');
    expect(refusal.why).toContain('The program does not understand "place" in it.');
    expect(library.workbooks.list()).toHaveLength(1);
  });

  it('that the schema refuses in its own words are refused in those', () => {
    const { folder } = aClosedLibrary();
    const explained = { what: 'Made by a newer version.', why: 'It has format 9.', mend: 'Update.', about: [] };
    const library = openTestLibrary(folder, {
      parseWorkbook: () => {
        throw new Refusal('file-newer', explained);
      },
      onWarning: () => undefined,
    });
    expect(refusalOf(() => library.workbooks.read('eileen')).code).toBe('file-newer');
  });
});

describe('the bin', () => {
  it('takes a workbook from the list and gives it back whole', () => {
    const library = aLibrary();
    changeRetention(library, 1, '0.80', '0.72');
    const before = library.workbooks.read('eileen');
    library.workbooks.bin('eileen');
    expect(library.workbooks.list()).toEqual([]);
    expect(library.workbooks.listBin()).toMatchObject([{ id: 'eileen', name: 'Eileen' }]);
    expect(refusalOf(() => library.workbooks.read('eileen')).code).toBe('workbook-not-found');
    library.workbooks.restore('eileen');
    expect(library.workbooks.listBin()).toEqual([]);
    expect(library.workbooks.read('eileen')).toEqual(before);
  });

  it('lists the latest thrown away first', () => {
    const library = aLibrary();
    library.workbooks.create({ id: 'frank', name: 'Frank', document: aWorkbook(), summary: 'Copied' });
    library.workbooks.bin('frank');
    library.workbooks.bin('eileen');
    expect(library.workbooks.listBin().map(({ id }) => id)).toEqual(['eileen', 'frank']);
  });

  it('refuses what is in it already, and what is not in it', () => {
    const library = aLibrary();
    expect(
      refusalOf(() => {
        library.workbooks.restore('eileen');
      }).code,
    ).toBe('workbook-not-found');
    library.workbooks.bin('eileen');
    expect(
      refusalOf(() => {
        library.workbooks.bin('eileen');
      }).code,
    ).toBe('workbook-not-found');
  });
});

describe('settings', () => {
  it('hold until a person has chosen', () => {
    const library = aLibrary();
    expect(library.settings.read('theme')).toBe('system');
    expect(library.settings.read('lastOpened')).toBeNull();
    expect(library.settings.read('window')).toBeNull();
  });

  it('are remembered after the program is started again', () => {
    const folder = aFolder();
    const first = aLibrary(folder);
    const place = { width: 1366, height: 768, x: -8, y: 0, maximised: false };
    first.settings.write('theme', 'light');
    first.settings.write('theme', 'dark');
    first.settings.write('lastOpened', 'eileen');
    first.settings.write('window', place);
    first.close();
    const second = openTestLibrary(folder);
    expect(second.settings.read('theme')).toBe('dark');
    expect(second.settings.read('lastOpened')).toBe('eileen');
    expect(second.settings.read('window')).toEqual(place);
  });

  it('that make no sense are not written', () => {
    const library = aLibrary();
    expect(() => {
      library.settings.write('theme', 'pink' as 'dark');
    }).toThrow();
    expect(() => {
      library.settings.write('window', { width: 0, height: 0, x: 0, y: 0, maximised: false });
    }).toThrow();
    expect(library.settings.read('theme')).toBe('system');
  });

  it.each(['"pink"', 'not json', '{"width":1}'])(
    'that another version wrote and this one does not understand count as not chosen: %s',
    (value) => {
      const { folder, file } = libraryPaths(aFolder());
      aLibrary(folder).close();
      const writer = openWriter(file);
      for (const key of ['theme', 'window']) writer.run('INSERT INTO setting (key, value) VALUES (?, ?)', key, value);
      writer.close();
      const library = openTestLibrary(folder);
      expect(library.settings.read('theme')).toBe('system');
      expect(library.settings.read('window')).toBeNull();
    },
  );
});
