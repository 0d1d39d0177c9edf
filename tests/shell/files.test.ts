import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogFiles, safeFileName, shownFileName, withExtension } from '../../electron/files';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();

/** A person who answers every dialog with this path. */
const answering = (path: string | null) =>
  dialogFiles({ open: () => Promise.resolve(path), save: () => Promise.resolve(path) });

async function opened(path: string) {
  const files = answering(path);
  const choice = await files.chooseToOpen('gritbin');
  if (choice.outcome !== 'chosen') throw new Error(`not chosen: ${choice.outcome}`);
  return { files, file: choice.file };
}

describe('a file that is opened in the desktop window', () => {
  it('is known by its name, its size and a handle; the page never sees its path', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'street.gritbin'), 'salt');
    const { files, file } = await opened(join(folder, 'street.gritbin'));
    expect(file).toEqual({
      handle: expect.stringMatching(/^file-[\w-]{22}$/) as string,
      name: 'street.gritbin',
      bytes: 4,
    });
    expect(JSON.stringify(file)).not.toContain(folder);
    expect(Buffer.from((await files.read(file.handle, 4)).bytes).toString()).toBe('salt');
  });

  it('is not opened where the person cancels', async () => {
    expect(await answering(null).chooseToOpen('gritbin')).toEqual({ outcome: 'cancelled' });
  });

  it('of 200 MB is refused before it is read', async () => {
    const path = join(newFolder(), 'huge.gritbin');
    writeFileSync(path, '');
    truncateSync(path, 200_000_000);
    const { files, file } = await opened(path);
    await expect(files.read(file.handle, 32_000_000)).rejects.toMatchObject({
      code: 'file-too-large',
      what: '"huge.gritbin" is too large to open.',
      why: 'Gritbin opens files of up to 32 MB and stopped reading there.',
      about: ['huge.gritbin'],
    });
  });

  it('that was just small enough is read whole, and one byte more is refused', async () => {
    const path = join(newFolder(), 'a.gritbin');
    writeFileSync(path, Buffer.alloc(2_000_001, 1));
    const { files, file } = await opened(path);
    expect((await files.read(file.handle, 2_000_001)).bytes.byteLength).toBe(2_000_001);
    appendFileSync(path, 'x');
    await expect(files.read(file.handle, 2_000_001)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('that was deleted in the meantime is missing, and says so', async () => {
    const path = join(newFolder(), 'gone.gritbin');
    writeFileSync(path, '');
    const { files, file } = await opened(path);
    rmSync(path);
    await expect(files.read(file.handle, 10)).rejects.toMatchObject({ code: 'file-missing', about: ['gone.gritbin'] });
  });

  it('that is a folder cannot be read', async () => {
    const path = join(newFolder(), 'folder.gritbin');
    mkdirSync(path);
    const { files, file } = await opened(path);
    await expect(files.read(file.handle, 10)).rejects.toMatchObject({ code: 'file-not-readable' });
  });

  it('that is a pipe is not waited for', async ({ skip }) => {
    const path = join(newFolder(), 'pipe.gritbin');
    skip(spawnSync('mkfifo', [path]).status !== 0, 'this system has no named pipes');
    const { files, file } = await opened(path);
    await expect(files.read(file.handle, 10)).rejects.toMatchObject({ code: 'file-not-readable' });
  });
});

describe('a handle', () => {
  it('that nobody was given opens nothing', async () => {
    const files = answering('/etc/passwd');
    for (const made of ['file-AAAAAAAAAAAAAAAAAAAAAA', '/etc/passwd', '', '__proto__']) {
      await expect(files.read(made, 10)).rejects.toMatchObject({ code: 'file-handle-unknown' });
      await expect(files.write(made, new Uint8Array())).rejects.toMatchObject({ code: 'file-handle-unknown' });
    }
  });

  it('given to read cannot be written, and the other way round', async () => {
    const path = join(newFolder(), 'a.gritbin');
    writeFileSync(path, 'before');
    const { files, file } = await opened(path);
    await expect(files.write(file.handle, Buffer.from('after'))).rejects.toMatchObject({ code: 'file-handle-unknown' });
    const choice = await files.chooseToSave('gritbin', 'a');
    const handle = choice.outcome === 'chosen' ? choice.file.handle : '';
    await expect(files.read(handle, 10)).rejects.toMatchObject({ code: 'file-handle-unknown' });
    expect(readFileSync(path, 'utf8')).toBe('before');
  });
});

describe('a file that is saved in the desktop window', () => {
  const save = async (path: string | null) => {
    const files = answering(path);
    const choice = await files.chooseToSave('csv', 'x');
    return { files, choice, handle: choice.outcome === 'chosen' ? choice.file.handle : '' };
  };

  it('is written where the person said', async () => {
    const path = join(newFolder(), 'table.csv');
    const { files, handle } = await save(path);
    expect(await files.write(handle, Buffer.from('a,b'))).toEqual({ outcome: 'saved', name: 'table.csv' });
    expect(readFileSync(path, 'utf8')).toBe('a,b');
  });

  it('is not written where the person cancels', async () => {
    expect((await save(null)).choice).toEqual({ outcome: 'cancelled' });
  });

  it('leaves what was there where the folder is gone', async () => {
    const { files, handle } = await save(join(newFolder(), 'gone', 'table.csv'));
    await expect(files.write(handle, Buffer.from('a'))).rejects.toMatchObject({ code: 'folder-missing' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['Eileen and the grit bin', 'Eileen and the grit bin.xlsx'],
    ['Kerb.xlsx', 'Kerb.xlsx'],
    ['../../etc/passwd', 'etc passwd.xlsx'],
    ['C:\\Windows\\system32', 'C Windows system32.xlsx'],
    ['a<b>c:d"e|f?g*h', 'a b c d e f g h.xlsx'],
    ['line\nbreak\u0000', 'line break.xlsx'],
    ['turned \u202Excod', 'turned xcod.xlsx'],
    ['...', 'Gritbin.xlsx'],
    ['', 'Gritbin.xlsx'],
    ['CON', 'Gritbin CON.xlsx'],
    ['lpt1.old', 'Gritbin lpt1.old.xlsx'],
    ['ends with a stop.', 'ends with a stop.xlsx'],
    ['🧂'.repeat(200), `${'🧂'.repeat(100)}.xlsx`],
    ['=cmd()', '=cmd().xlsx'],
  ])('made from %j is %j', (suggested, name) => {
    expect(safeFileName(suggested, 'xlsx')).toBe(name);
  });

  it('is one that every system takes, whatever a workbook is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = safeFileName(suggested, 'pdf');
        // eslint-disable-next-line no-control-regex -- none of them may be left
        expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f. ][^<>:"/\\|?*\u0000-\u001f]*\.pdf$/);
      }),
    );
  });

  it.each([
    ['/home/eileen/street.gritbin', 'street.gritbin'],
    ['C:\\Users\\eileen\\street.gritbin', 'street.gritbin'],
    ['/', 'file'],
  ])('that is shown of %j is %j', (path, shown) => {
    expect(shownFileName(path)).toBe(shown);
  });

  it('is cut between characters, and holds no half of one', () => {
    expect(shownFileName('😀'.repeat(300))).toBe('😀'.repeat(100));
    expect(shownFileName('a\ud800b.csv')).toBe('a\ufffdb.csv');
    expect(safeFileName(`${'x'.repeat(99)}😀y\udc00`, 'gritbin').isWellFormed()).toBe(true);
  });

  it.each([
    ['/a/report', '/a/report.pdf'],
    ['/a/report.PDF', '/a/report.PDF'],
    ['/a/report.2026', '/a/report.2026.pdf'],
  ])('typed as %s gets the ending of its kind: %s', (typed, full) => {
    expect(withExtension(typed, 'pdf')).toBe(full);
  });
});
