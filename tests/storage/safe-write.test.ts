import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeWrite } from '../../electron/storage';
import { type FileSystem, THIS_FILE_SYSTEM } from '../../electron/storage/safe-write';
import { aFolder, refusalOf } from './support/library';

/** The error the system gives; the file system is simulated only where no real one can be made to fail so in a test. */
function failing(operation: keyof FileSystem, code: string, changed: Partial<FileSystem> = {}): FileSystem {
  const fail = () => {
    throw Object.assign(new Error(`${code}: simulated`), { code, syscall: operation });
  };
  return { ...THIS_FILE_SYSTEM, [operation]: fail, ...changed };
}

/** A file that was there before, and a look at whether it still is, alone. */
function aFileThatIsThere() {
  const folder = aFolder();
  const file = join(folder, 'pack.xlsx');
  writeFileSync(file, 'as it was');
  const isUntouched = () => readFileSync(file, 'utf8') === 'as it was' && readdirSync(folder).length === 1;
  return { folder, file, isUntouched };
}

describe('writing a file safely', () => {
  it('writes a new file, whole', () => {
    const file = join(aFolder(), 'pack.csv');
    safeWrite(file, 'year,£\r\n');
    expect(readFileSync(file, 'utf8')).toBe('year,£\r\n');
  });

  it('replaces a file, and leaves nothing beside it', () => {
    const { folder, file } = aFileThatIsThere();
    safeWrite(file, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(file)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['pack.xlsx']);
  });

  it('flushes the bytes before the file gets its name, and the folder after', () => {
    const order: string[] = [];
    const watched: FileSystem = {
      ...THIS_FILE_SYSTEM,
      platform: 'linux',
      flush: () => order.push('flush'),
      rename: (from, to) => {
        order.push('rename');
        THIS_FILE_SYSTEM.rename(from, to);
      },
    };
    safeWrite(join(aFolder(), 'a'), 'text', watched);
    expect(order).toEqual(['flush', 'rename', 'flush']);
  });

  it('goes on where the system takes only some of the bytes at a time', () => {
    const file = join(aFolder(), 'a');
    const slow = {
      ...THIS_FILE_SYSTEM,
      write: (handle: number, bytes: Uint8Array, from: number) =>
        THIS_FILE_SYSTEM.write(handle, bytes.subarray(0, from + 3), from),
    };
    safeWrite(file, 'a longer text than three bytes', slow);
    expect(readFileSync(file, 'utf8')).toBe('a longer text than three bytes');
  });

  it.each(['write', 'flush', 'close', 'rename'] as const)(
    'keeps the old file and leaves no half of the new one when the disk fills up in "%s"',
    (operation) => {
      const { file, isUntouched } = aFileThatIsThere();
      const refusal = refusalOf(() => {
        safeWrite(file, 'new', failing(operation, 'ENOSPC', { platform: 'win32' }));
      });
      expect(refusal.code).toBe('disk-full');
      expect(refusal.what).toBe('There is no room left on the disk.');
      expect(isUntouched()).toBe(true);
    },
  );

  it('refuses a folder that is not there', () => {
    const refusal = refusalOf(() => {
      safeWrite(join(aFolder(), 'gone', 'a'), 'text');
    });
    expect(refusal.code).toBe('folder-missing');
  });

  it('refuses a path on which a folder is a file', () => {
    const { file, isUntouched } = aFileThatIsThere();
    const refusal = refusalOf(() => {
      safeWrite(join(file, 'a'), 'text');
    });
    expect(refusal.code).toBe('folder-missing');
    expect(isUntouched()).toBe(true);
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('refuses a folder in which nothing may be written (%s, simulated)', (code) => {
    const { folder, file, isUntouched } = aFileThatIsThere();
    const refusal = refusalOf(() => {
      safeWrite(file, 'new', failing('open', code));
    });
    expect(refusal.code).toBe('folder-not-writable');
    expect(refusal.what).toBe(`Nothing can be written in the folder "${folder}".`);
    expect(isUntouched()).toBe(true);
  });

  it('refuses a name that is too long, and says so before anything is written', () => {
    const folder = aFolder();
    const refusal = refusalOf(() => {
      safeWrite(join(folder, `${'é'.repeat(130)}.pdf`), 'text');
    });
    expect(refusal.code).toBe('name-too-long');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the longest name that the system takes', () => {
    const file = join(aFolder(), 'a'.repeat(255));
    safeWrite(file, 'text');
    expect(existsSync(file)).toBe(true);
  });

  it('refuses a path that is too long as a whole', () => {
    const refusal = refusalOf(() => {
      safeWrite(join(aFolder(), ...Array.from({ length: 40 }, () => 'f'.repeat(200)), 'a'), 'text');
    });
    expect(refusal.code).toBe('name-too-long');
  });

  it('refuses the name of a folder', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'pack'));
    const refusal = refusalOf(() => {
      safeWrite(join(folder, 'pack'), 'text');
    });
    expect(refusal.code).toBe('name-is-a-folder');
    expect(readdirSync(folder)).toEqual(['pack']);
  });

  it('refuses a character that Windows does not take in a name (simulated)', () => {
    const refusal = refusalOf(() => {
      safeWrite(join(aFolder(), 'who: gains?.pdf'), 'text', { ...THIS_FILE_SYSTEM, platform: 'win32' });
    });
    expect(refusal.code).toBe('name-not-allowed');
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'says that the file is open elsewhere when Windows will not replace it (%s, simulated)',
    (code) => {
      const { file, isUntouched } = aFileThatIsThere();
      const refusal = refusalOf(() => {
        safeWrite(file, 'new', failing('rename', code, { platform: 'win32' }));
      });
      expect(refusal.code).toBe('file-in-use');
      expect(refusal.mend).toBe('Close it there, then try again, or save under another name.');
      expect(isUntouched()).toBe(true);
    },
  );

  it('does not fail on a file system that cannot flush a folder (simulated)', () => {
    const file = join(aFolder(), 'a');
    const flushes: number[] = [];
    safeWrite(file, 'text', {
      ...THIS_FILE_SYSTEM,
      platform: 'linux',
      flush: (handle) => {
        flushes.push(handle);
        if (flushes.length === 2) throw Object.assign(new Error('EINVAL'), { code: 'EINVAL', syscall: 'fsync' });
      },
    });
    expect(readFileSync(file, 'utf8')).toBe('text');
  });

  it('lets a mistake of ours through as it is', () => {
    const broken = {
      ...THIS_FILE_SYSTEM,
      write: () => {
        throw new TypeError('ours');
      },
    };
    expect(() => {
      safeWrite(join(aFolder(), 'a'), 'text', broken);
    }).toThrow(TypeError);
  });
});
