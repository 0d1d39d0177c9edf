import { describe, expect, it } from 'vitest';
import { openWriter } from '../../electron/storage/connection';
import { libraryPaths } from '../../electron/storage/library-files';
import {
  aFolder,
  aLibrary,
  aWorkbook,
  changeRetention,
  openTestLibrary,
  refusalOf,
  withRetention,
} from './support/library';

/** A closed library whose workbook was created, changed twice and undone once. */
function aLibraryWithATrail() {
  const folder = aFolder();
  const library = aLibrary(folder);
  changeRetention(library, 1, '0.80', '0.72', { who: 'Amina' });
  library.changes.applyChange('eileen', 2, aWorkbook({ gritBins: 2 }), {
    summary: 'grit bins 1 to 2, retention back',
    about: [
      { id: 'inputs.grit-bins', before: '1', after: '2' },
      { id: 'participation.retention', before: '0.72', after: '0.80' },
    ],
    at: '2026-11-21T11:00:00.000Z',
  });
  library.changes.undo('eileen');
  return { folder, file: libraryPaths(folder).file, library };
}

describe('the trail of changes', () => {
  it('tells who did what and when, the latest first', () => {
    const { library } = aLibraryWithATrail();
    expect(library.auditTrail.ofWorkbook('eileen')).toMatchObject([
      { action: 'undone', revision: 4, who: 'this computer', summary: 'Undone: grit bins 1 to 2, retention back' },
      { action: 'changed', revision: 3, who: 'this computer', at: '2026-11-21T11:00:00.000Z' },
      { action: 'changed', revision: 2, who: 'Amina', summary: 'retention 0.80 to 0.72' },
      { action: 'created', revision: 1, who: 'this computer', summary: 'Started from a template' },
    ]);
  });

  it('tells who changed one quantity, from what to what', () => {
    const { library } = aLibraryWithATrail();
    const changes = library.auditTrail.ofQuantity('eileen', 'inputs.grit-bins');
    expect(changes).toMatchObject([
      { action: 'undone', about: [{ id: 'inputs.grit-bins', before: '2', after: '1' }, {}] },
      { action: 'changed', about: [{ id: 'inputs.grit-bins', before: '1', after: '2' }, {}] },
    ]);
    expect(library.auditTrail.ofQuantity('eileen', 'participation.retention')).toHaveLength(3);
    expect(library.auditTrail.ofQuantity('eileen', 'never.changed')).toEqual([]);
  });

  it('keeps what the document was before and after each change', () => {
    const { library } = aLibraryWithATrail();
    expect(library.auditTrail.ofWorkbook('eileen')[2]).toMatchObject({
      difference: [
        {
          kind: 'replaced',
          at: ['document', 'quantities', 'participation.retention', 'value'],
          before: '0.80',
          after: '0.72',
        },
      ],
    });
  });

  it('tells that a workbook was renamed, thrown away and brought back', () => {
    const { library } = aLibraryWithATrail();
    library.workbooks.rename('eileen', 4, 'Eileen and her neighbours');
    library.workbooks.bin('eileen');
    library.workbooks.restore('eileen');
    expect(library.auditTrail.ofWorkbook('eileen', 3)).toMatchObject([
      { action: 'restored', summary: 'Taken out of the bin' },
      { action: 'binned', summary: 'Put into the bin' },
      { action: 'changed', summary: 'name "Eileen" to "Eileen and her neighbours"' },
    ]);
  });

  it('stays when older undo steps are gone', () => {
    const library = aLibrary();
    let revision = 1;
    for (let change = 0; change < 205; change += 1)
      revision = changeRetention(library, revision, `0.${change}`, `0.${change + 1}`);
    expect(library.auditTrail.ofWorkbook('eileen')).toHaveLength(206);
    expect(library.changes.undoState('eileen').undoDepth).toBe(200);
  });
});

describe('the trail cannot be rewritten', () => {
  it.each([
    ['an entry changed', "UPDATE audit_entry SET who = 'somebody else' WHERE entry = 2"],
    ['an entry deleted', 'DELETE FROM audit_entry WHERE entry = 2'],
    ['all entries deleted', 'DELETE FROM audit_entry'],
    [
      'an entry replaced',
      `INSERT OR REPLACE INTO audit_entry (entry, workbook_id, revision, action, at, who, summary, difference, seal)
       SELECT entry, workbook_id, revision, action, at, 'somebody else', summary, difference, seal FROM audit_entry WHERE entry = 2`,
    ],
    ['a quantity changed', "UPDATE audit_quantity SET before = '90%'"],
    ['a quantity deleted', 'DELETE FROM audit_quantity'],
    [
      'a quantity replaced',
      "REPLACE INTO audit_quantity SELECT entry, position, quantity_id, '90%', after FROM audit_quantity",
    ],
    ['the workbook deleted from under it', "DELETE FROM workbook WHERE id = 'eileen'"],
  ])('%s: refused by the database itself', (_name, statement) => {
    const { file, library } = aLibraryWithATrail();
    library.close();
    const writer = openWriter(file);
    const before = writer.all('SELECT * FROM audit_entry, audit_quantity');
    expect(() => writer.run(statement)).toThrow(/append-only|FOREIGN KEY/);
    expect(writer.all('SELECT * FROM audit_entry, audit_quantity')).toEqual(before);
    writer.close();
  });

  it.each([
    ['changed', "UPDATE audit_entry SET who = 'somebody else' WHERE entry = 2", [2]],
    ['given another quantity', "UPDATE audit_quantity SET before = '90%' WHERE entry = 2", [2]],
    ['taken out', 'DELETE FROM audit_quantity WHERE entry = 2; DELETE FROM audit_entry WHERE entry = 2', [3]],
  ])(
    'an entry %s after the guards were taken off is shown as altered, by its seal or the next',
    (_name, statements, altered) => {
      const { folder, file, library } = aLibraryWithATrail();
      library.close();
      withoutGuards(file, statements);
      const opened = openTestLibrary(folder);
      const entries = opened.auditTrail.ofWorkbook('eileen');
      expect(entries.filter((entry) => entry.altered).map(({ entry }) => entry)).toEqual(altered);
      expect(opened.checkFully()).toMatchObject({ fileIsSound: true, unreadable: [], alteredTrails: ['eileen'] });
      expect(opened.workbooks.read('eileen').document).toEqual(withRetention('0.72'));
    },
  );

  it('a library whose guards were taken off for good is not opened', () => {
    const { folder, file, library } = aLibraryWithATrail();
    library.close();
    const writer = openWriter(file);
    writer.script('DROP TRIGGER audit_entry_is_never_changed');
    writer.close();
    expect(refusalOf(() => openTestLibrary(folder)).code).toBe('library-damaged');
  });
});

/** What somebody could do who opens the file with another program: take the guards off, rewrite, put them back. */
function withoutGuards(file: string, statements: string): void {
  const writer = openWriter(file);
  const guards = writer.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) writer.script(`DROP TRIGGER ${name}`);
  writer.script(statements);
  for (const { sql } of guards) writer.script(sql);
  writer.close();
}
