import { cpSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryPaths } from '../../electron/storage/library-files';
import { aClosedLibrary, aFolder, aWorkbook, openTestLibrary } from './support/library';
import { buildChild, start } from './support/processes';

/*
 * A process that is killed loses what it had in its own memory; what it handed to the system stays. A power cut loses
 * that too: it cannot be made here, and rests on SQLite with full flushes, which another test sees switched on.
 */
describe('a program that is killed', () => {
  let child: string;
  beforeAll(async () => {
    child = await buildChild('crash');
  });
  afterAll(() => {
    rmSync(dirname(child), { recursive: true, force: true });
  });

  /** What a person finds after the crash: everything must be of one and the same revision. */
  function whatIsThere(folder: string) {
    const library = openTestLibrary(folder, { onWarning: () => undefined });
    const { revision, document } = library.workbooks.read('eileen');
    const found = {
      revision,
      bins: document.gritBins,
      listed: library.workbooks.list()[0]?.revision,
      trail: library.auditTrail.ofWorkbook('eileen', 10_000).length,
      undoDepth: library.changes.undoState('eileen').undoDepth,
      check: library.checkFully(),
    };
    library.close();
    return found;
  }

  const allAt = (revision: number) => ({
    revision,
    bins: revision,
    listed: revision,
    trail: revision,
    undoDepth: Math.min(revision - 1, 200),
    check: { fileIsSound: true, workbooks: 1, unreadable: [], alteredTrails: [] },
  });

  it('between any two statements of a change leaves the workbook as it was, whole', async () => {
    const before = aClosedLibrary().folder;
    const statementOf = async (statement: number) => {
      const folder = aFolder();
      cpSync(before, folder, { recursive: true });
      const killed = start(child, { do: 'die-before-statement', folder, statement });
      const line = await killed.nextLine();
      const end = await killed.ended();
      expect(killed.complaints()).toBe('');
      return { end, line, found: whatIsThere(folder) };
    };
    const whole = await statementOf(0);
    expect(whole).toMatchObject({ end: 0, found: allAt(2) });
    const statements = Number(whole.line?.replace('statements ', ''));
    expect(statements).toBeGreaterThanOrEqual(8); // read, document, card, trail, its quantity, undo step, pruning, commit
    for (let statement = 1; statement <= statements; statement += 1) {
      expect(await statementOf(statement)).toEqual({ end: 'SIGKILL', line: undefined, found: allAt(1) });
    }
  });

  it.each([1, 7, 40, 230])('after %i confirmed changes has kept every one of them', async (changes) => {
    const { folder } = aClosedLibrary();
    const killed = start(child, { do: 'change-until-killed', folder });
    let confirmed = 1;
    while (confirmed < changes + 1) confirmed = Number((await killed.nextLine())?.replace(/^revision /, ''));
    await killed.kill();
    for (let line = await killed.nextLine(); line !== undefined; line = await killed.nextLine()) {
      confirmed = Number(line.replace('revision ', ''));
    }
    expect(killed.complaints()).toBe('');
    const found = whatIsThere(folder);
    expect(found).toEqual(allAt(found.revision));
    // it may have been killed after writing a change and before saying so, but never the other way round
    expect(found.revision - confirmed).toBeGreaterThanOrEqual(0);
    expect(found.revision - confirmed).toBeLessThanOrEqual(1);
  });

  it('can be killed again and again', async () => {
    const { folder } = aClosedLibrary();
    for (let time = 0; time < 4; time += 1) {
      const killed = start(child, { do: 'change-until-killed', folder });
      for (let line = 0; line < 5; line += 1) expect(await killed.nextLine()).toMatch(/^(revision|warning)/);
      await killed.kill();
    }
    const found = whatIsThere(folder);
    expect(found).toEqual(allAt(found.revision));
    expect(found.revision).toBeGreaterThanOrEqual(21);
  });

  it('leaves a lock that the next program takes over, and the log it had not yet put into the file', async () => {
    const { folder } = aClosedLibrary();
    const killed = start(child, { do: 'hold', folder });
    expect(await killed.nextLine()).toBe('open');
    await killed.kill();
    const library = openTestLibrary(folder, { onWarning: () => undefined });
    expect(library.workbooks.read('eileen').document).toEqual(aWorkbook());
    expect(libraryPaths(library.folder).file).toBe(libraryPaths(folder).file);
  });
});
