import { describe, expect, it } from 'vitest';
import { UNDO_DEPTH } from '../../electron/storage';
import { openReader } from '../../electron/storage/connection';
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

const AT = '2026-11-21T10:00:00.000Z';

/** Changes the number of grit bins to 1, 2, 3 …, one change each; gives the revision afterwards. */
function addBins(library: ReturnType<typeof aLibrary>, changes: number): number {
  let revision = library.workbooks.read('eileen').revision;
  for (let bins = 1; bins <= changes; bins += 1) {
    const next = aWorkbook({ gritBins: bins + 1 });
    const note = { summary: `grit bins ${bins} to ${bins + 1}`, about: [], at: AT };
    revision = library.changes.applyChange('eileen', revision, next, note).revision;
  }
  return revision;
}

const binsOf = (library: ReturnType<typeof aLibrary>) => library.workbooks.read('eileen').document.gritBins;

describe('a change', () => {
  it('is there when the workbook is read again, at the next revision', () => {
    const library = aLibrary();
    expect(changeRetention(library, 1, '0.80', '0.72')).toBe(2);
    expect(library.workbooks.read('eileen')).toMatchObject({ revision: 2, document: withRetention('0.72') });
  });

  it('writes the document, the trail and the undo step together', () => {
    const library = aLibrary();
    library.changes.applyChange('eileen', 1, withRetention('0.72'), {
      summary: 'retention 80% to 72%',
      about: [{ id: 'participation.retention', before: '80%', after: '72%' }],
      at: AT,
    });
    expect(library.workbooks.read('eileen').document).toEqual(withRetention('0.72'));
    expect(library.changes.undoState('eileen').undo).toBe('retention 80% to 72%');
    expect(library.auditTrail.ofWorkbook('eileen')[0]).toMatchObject({ summary: 'retention 80% to 72%', at: AT });
  });

  it('made on a revision that is no longer the present one is refused, and nothing of it is written', () => {
    const library = aLibrary();
    changeRetention(library, 1, '0.80', '0.72');
    const refusal = refusalOf(() => changeRetention(library, 1, '0.80', '0.60'));
    expect(refusal.code).toBe('workbook-changed-elsewhere');
    expect(refusal.what).toBe('"Eileen" was changed in another window.');
    expect(refusal.why).toBe('This change was made on revision 1; the workbook is now at revision 2.');
    expect(library.workbooks.read('eileen')).toMatchObject({ revision: 2, document: withRetention('0.72') });
    expect(library.auditTrail.ofWorkbook('eileen')).toHaveLength(2);
  });

  it('that changes nothing is not written: no revision, no entry, nothing to undo', () => {
    const library = aLibrary();
    const note = { summary: 'retention 80% to 80%', about: [], at: AT };
    expect(library.changes.applyChange('eileen', 1, aWorkbook(), note).revision).toBe(1);
    expect(library.auditTrail.ofWorkbook('eileen')).toHaveLength(1);
    expect(library.changes.undoState('eileen').undo).toBeNull();
  });

  it('to a document that could not be opened again is refused before anything is written', () => {
    const library = aLibrary();
    const broken = { ...aWorkbook(), gritBins: -1 };
    expect(() => library.changes.applyChange('eileen', 1, broken, { summary: 'bins', about: [], at: AT })).toThrow();
    expect(library.workbooks.read('eileen').revision).toBe(1);
  });

  it('to a workbook that is not there, or is in the bin, is refused', () => {
    const library = aLibrary();
    const note = { summary: 'bins', about: [], at: AT };
    expect(refusalOf(() => library.changes.applyChange('frank', 1, aWorkbook(), note)).code).toBe('workbook-not-found');
    library.workbooks.bin('eileen');
    expect(refusalOf(() => changeRetention(library, 1, '0.80', '0.72')).code).toBe('workbook-not-found');
    expect(refusalOf(() => library.changes.undoState('eileen')).code).toBe('workbook-not-found');
  });

  it('can come with what Home shows from now on', () => {
    const library = aLibrary();
    const card = { scenarioName: 'Two bins', headline: '£700 for the council', completeness: null };
    library.changes.applyChange('eileen', 1, aWorkbook({ gritBins: 2 }), { summary: 'bins', about: [], at: AT, card });
    expect(library.workbooks.list()[0]).toMatchObject(card);
  });
});

describe('undo and redo', () => {
  it('take a change back and make it again, and say which', () => {
    const library = aLibrary();
    changeRetention(library, 1, '0.80', '0.72');
    const undone = library.changes.undo('eileen');
    expect(undone).toMatchObject({ revision: 3, document: aWorkbook() });
    expect(undone.undo).toEqual({ undo: null, redo: 'retention 0.80 to 0.72', undoDepth: 0, redoDepth: 1 });
    const redone = library.changes.redo('eileen');
    expect(redone).toMatchObject({ revision: 4, document: withRetention('0.72') });
    expect(redone.undo).toEqual({ undo: 'retention 0.80 to 0.72', redo: null, undoDepth: 1, redoDepth: 0 });
  });

  it('have nothing to do in a new workbook, and say so', () => {
    const library = aLibrary();
    expect(refusalOf(() => library.changes.undo('eileen')).code).toBe('nothing-to-undo');
    expect(refusalOf(() => library.changes.redo('eileen')).code).toBe('nothing-to-redo');
  });

  it(`go ${UNDO_DEPTH} steps back and ${UNDO_DEPTH} forward, each after the program was started again`, () => {
    expect(UNDO_DEPTH).toBe(200);
    const folder = aFolder();
    const first = aLibrary(folder);
    addBins(first, 230);
    first.close();

    const second = openTestLibrary(folder);
    expect(second.changes.undoState('eileen')).toMatchObject({ undo: 'grit bins 230 to 231', undoDepth: 200 });
    for (let bins = 230; bins >= 31; bins -= 1) expect(second.changes.undo('eileen').document.gritBins).toBe(bins);
    expect(refusalOf(() => second.changes.undo('eileen')).code).toBe('nothing-to-undo');
    second.close();

    const third = openTestLibrary(folder);
    expect(third.changes.undoState('eileen')).toMatchObject({ redo: 'grit bins 31 to 32', redoDepth: 200 });
    for (let bins = 32; bins <= 231; bins += 1) expect(third.changes.redo('eileen').document.gritBins).toBe(bins);
    expect(refusalOf(() => third.changes.redo('eileen')).code).toBe('nothing-to-redo');
    expect(third.checkFully()).toEqual({ fileIsSound: true, workbooks: 1, unreadable: [], alteredTrails: [] });
  });

  it('forget what was undone once another change is made', () => {
    const library = aLibrary();
    const revision = addBins(library, 3);
    library.changes.undo('eileen');
    library.changes.undo('eileen');
    changeRetention(library, revision + 2, '0.80', '0.72');
    expect(library.changes.undoState('eileen')).toEqual({
      undo: 'retention 0.80 to 0.72',
      redo: null,
      undoDepth: 2,
      redoDepth: 0,
    });
    library.changes.undo('eileen');
    expect(library.changes.undo('eileen').document).toEqual(aWorkbook());
  });

  it('take a whole drag back in one step, named from where it began to where it ended', () => {
    const library = aLibrary();
    let revision = addBins(library, 1);
    for (let percent = 79; percent >= 72; percent -= 1) {
      const next = withRetention(`0.${percent}`, aWorkbook({ gritBins: 2 }));
      revision = library.changes.applyChange('eileen', revision, next, {
        summary: `retention 80% to ${percent}%`,
        about: [{ id: 'participation.retention', before: `${percent + 1}%`, after: `${percent}%` }],
        at: AT,
        gesture: 'drag-1',
      }).revision;
    }
    expect(library.changes.undoState('eileen')).toMatchObject({ undo: 'retention 80% to 72%', undoDepth: 2 });
    expect(library.changes.undo('eileen').document).toEqual(aWorkbook({ gritBins: 2 }));
    expect(library.auditTrail.ofWorkbook('eileen')[0]).toMatchObject({
      summary: 'Undone: retention 80% to 72%',
      about: [{ id: 'participation.retention', before: '72%', after: '80%' }],
    });
    expect(library.changes.redo('eileen').document.quantities['participation.retention']?.value).toBe('0.72');
  });

  it('keep two drags apart', () => {
    const library = aLibrary();
    let revision = changeRetention(library, 1, '0.80', '0.75', { gesture: 'drag-1' });
    revision = changeRetention(library, revision, '0.75', '0.72', { gesture: 'drag-2' });
    changeRetention(library, revision, '0.72', '0.70', { gesture: 'drag-2' });
    expect(library.changes.undoState('eileen').undoDepth).toBe(2);
    expect(library.changes.undo('eileen').document).toEqual(withRetention('0.75'));
  });

  it('have no step for a drag that came back to where it began', () => {
    const library = aLibrary();
    const revision = changeRetention(library, 1, '0.80', '0.75', { gesture: 'drag-1' });
    changeRetention(library, revision, '0.75', '0.80', { gesture: 'drag-1' });
    expect(library.changes.undoState('eileen').undoDepth).toBe(0);
  });

  it('work on one workbook and leave the others alone', () => {
    const library = aLibrary();
    library.workbooks.create({ id: 'frank', name: 'Frank', document: aWorkbook(), summary: 'Copied' });
    addBins(library, 2);
    expect(library.changes.undoState('frank').undo).toBeNull();
    library.changes.undo('eileen');
    expect(library.workbooks.read('frank').revision).toBe(1);
  });

  it('still work after the workbook was in the bin', () => {
    const library = aLibrary();
    addBins(library, 2);
    library.workbooks.bin('eileen');
    library.workbooks.restore('eileen');
    expect(library.changes.undo('eileen').document.gritBins).toBe(2);
  });

  it('are not used by a program that would not understand the result', () => {
    const folder = aFolder();
    const first = aLibrary(folder);
    addBins(first, 1);
    first.close();
    const stricter = openTestLibrary(folder, {
      parseWorkbook: (raw) => {
        const workbook = raw as ReturnType<typeof aWorkbook>;
        if (workbook.gritBins < 2) throw new TypeError('not understood');
        return workbook;
      },
    });
    expect(() => stricter.changes.undo('eileen')).toThrow('not understood');
    expect(binsOf(stricter)).toBe(2);
    expect(stricter.changes.undoState('eileen').undoDepth).toBe(1);
  });
});

describe('a workbook as it was before its last change', () => {
  it('is what undo would bring back, and looking at it changes nothing', () => {
    const library = aLibrary();
    expect(library.changes.beforeLast('eileen')).toBeNull();
    addBins(library, 3);
    const before = library.changes.beforeLast('eileen');
    expect(before?.gritBins).toBe(binsOf(library) - 1);
    expect(library.changes.beforeLast('eileen')).toEqual(before);
    expect(library.changes.undo('eileen').document).toEqual(before);
  });

  it('is from before a whole gesture', () => {
    const library = aLibrary();
    const revision = changeRetention(library, 1, '0.80', '0.75', { gesture: 'drag-1' });
    changeRetention(library, revision, '0.75', '0.70', { gesture: 'drag-1' });
    expect(library.changes.beforeLast('eileen')).toEqual(library.changes.undo('eileen').document);
  });
});

describe('what undo keeps', () => {
  it('is what changed, not the document: 200 steps of one figure in a large workbook stay small', () => {
    const folder = aFolder();
    const library = aLibrary(folder);
    const large = aWorkbook({
      stories: Array.from({ length: 100 }, () => ({ who: 'Eileen', text: 'long '.repeat(200) })),
    });
    const note = { about: [], at: AT };
    let revision = library.changes.applyChange('eileen', 1, large, { ...note, summary: 'stories' }).revision;
    for (let step = 0; step < 60; step += 1) {
      const next = { ...large, gritBins: step + 2 };
      revision = library.changes.applyChange('eileen', revision, next, { ...note, summary: `bins ${step}` }).revision;
    }
    const reader = openReader(libraryPaths(folder).file);
    const longest = reader.first('SELECT max(length(difference)) AS longest FROM undo_step WHERE step > 1');
    reader.close();
    expect((longest as { longest: number }).longest).toBeLessThan(100);
    expect(JSON.stringify(large).length).toBeGreaterThan(100_000);
  });
});
