import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backupsIn } from '../../electron/storage';
import { newestGoodBackup } from '../../electron/storage/backup';
import {
  ASKED_FOR_KEPT,
  BACKUPS_KEPT,
  backupsToKeep,
  type KeptBackup,
  nameOfBackup,
  newestFirst,
  readBackupName,
} from '../../electron/storage/backup-order';
import { libraryPaths } from '../../electron/storage/library-files';
import { stampOf } from '../../electron/storage/library-files';
import { aClock, aClosedLibrary, aLibrary, changeRetention, openTestLibrary } from './support/library';

const MOST = BACKUPS_KEPT.hours + BACKUPS_KEPT.days + BACKUPS_KEPT.weeks + BACKUPS_KEPT.months + ASKED_FOR_KEPT + 4;

function daily(sequence: number, at: string, changes = sequence): KeptBackup {
  const name = `${nameOfBackup(sequence, stampOf(new Date(at)), 'daily')}.sqlite`;
  return { name, sequence, takenAt: new Date(at).toISOString(), reason: 'daily', changes, isWhole: true };
}

/** One a day, at nine, ending with the given day. */
function daysUpTo(day: string, count: number): readonly KeptBackup[] {
  const last = Date.parse(`${day}T09:00:00Z`);
  return Array.from({ length: count }, (_, back) =>
    daily(count - back, new Date(last - back * 86_400_000).toISOString()),
  );
}

describe('the order of backups', () => {
  it('is that in which they were made, whatever the clock said', () => {
    const { folder } = aClosedLibrary();
    const made = ['2026-11-21T10:00:00.000Z', '2027-06-01T10:00:00.000Z', '2026-11-23T10:00:00.000Z'].map(
      (at, done) => {
        const library = openTestLibrary(folder, { now: aClock(at) });
        changeRetention(library, 1 + done, '0.80', `0.7${done}`);
        library.close();
        return at;
      },
    );
    const fourth = openTestLibrary(folder, { now: aClock('2026-11-25T10:00:00.000Z') });
    fourth.close();
    expect(backupsIn(folder).map(({ takenAt }) => takenAt.slice(0, 10))).toEqual([
      '2026-11-25',
      ...made.map((at) => at.slice(0, 10)).toReversed(),
    ]);
    expect(newestGoodBackup(libraryPaths(folder))?.tested?.changes).toBe(4);
  });

  it('puts those that were made before backups were counted last, by their time', () => {
    const names = [
      'library-2027-06-01T10-00-00-000Z-daily.sqlite',
      'library-000001-2026-11-21T10-00-00-000Z-daily.sqlite',
      'library-2026-11-20T10-00-00-000Z-on-demand-2.sqlite',
      'library-2026-11-20T10-00-00-000Z-on-demand.sqlite',
    ];
    const ordered = names.toReversed().flatMap(readBackupName).toSorted(newestFirst);
    expect(ordered.map(({ name }) => name)).toEqual([names[1], names[0], names[2], names[3]]);
  });

  it.each(['library.sqlite', 'library-1-2026-11-21T10-00-00-000Z-daily.sqlite', '.gritbin-1.part', ''])(
    'has no place for %j',
    (name) => {
      expect(readBackupName(name)).toEqual([]);
    },
  );
});

describe('which backups stay', () => {
  it('is the last of each of so many hours, days, weeks and months', () => {
    const kept = backupsToKeep(daysUpTo('2026-11-30', 400));
    const days = daysUpTo('2026-11-30', 400).filter(({ name }) => kept.has(name));
    expect(days.slice(0, BACKUPS_KEPT.days).map(({ takenAt }) => takenAt.slice(0, 10))).toEqual(
      daysUpTo('2026-11-30', BACKUPS_KEPT.days).map(({ takenAt }) => takenAt.slice(0, 10)),
    );
    expect(days.at(-1)?.takenAt.slice(0, 10)).toBe('2025-12-31');
    expect(days.length).toBeLessThan(BACKUPS_KEPT.days + BACKUPS_KEPT.weeks + BACKUPS_KEPT.months);
  });

  it('is not changed for the days before by ten starts within ten minutes', () => {
    const nine = daysUpTo('2026-11-29', 9);
    const ten = Array.from({ length: 10 }, (_, minute) => daily(19 - minute, `2026-11-30T09:${19 - minute}:00Z`));
    const kept = backupsToKeep([...ten, ...nine]);
    expect(nine.every(({ name }) => kept.has(name))).toBe(true);
    expect(ten.filter(({ name }) => kept.has(name)).map(({ name }) => name)).toEqual([ten[0]?.name]);
  });

  it('is not changed for the days before by ten starts with a clock that is years wrong', () => {
    const nine = daysUpTo('2026-11-29', 9);
    const wrong = Array.from({ length: 10 }, (_, at) => daily(19 - at, `2031-06-01T0${9 - at}:00:00Z`));
    const after = daily(20, '2026-11-30T09:00:00Z');
    const kept = backupsToKeep([after, ...wrong, ...nine]);
    expect([after, ...nine.slice(0, BACKUPS_KEPT.days - 2)].every(({ name }) => kept.has(name))).toBe(true);
  });

  it('holds the newest, the fullest and the last whole one, of any backups at all, and not very many', () => {
    const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    const one = fc.record({
      at,
      reason: fc.constantFrom('daily' as const, 'on-demand' as const, 'before-migration' as const),
      changes: fc.option(fc.nat(50)),
      isWhole: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 120 }), (made) => {
        const backups = made
          .map(({ at: taken, ...rest }, index): KeptBackup => {
            const name = `${nameOfBackup(index + 1, stampOf(taken), rest.reason)}.sqlite`;
            return { name, sequence: index + 1, takenAt: taken.toISOString(), ...rest };
          })
          .toSorted(newestFirst);
        const kept = backupsToKeep(backups);
        const most = Math.max(...backups.map(({ changes }) => changes ?? -1));
        expect(kept.has(backups[0]?.name ?? '')).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(MOST);
        const keptOnes = backups.filter(({ name }) => kept.has(name));
        expect(Math.max(...keptOnes.map(({ changes }) => changes ?? -1))).toBe(most);
        expect(keptOnes.some(({ isWhole }) => isWhole)).toBe(backups.some(({ isWhole }) => isWhole));
        expect(backupsToKeep(keptOnes)).toEqual(kept); // thinning again takes nothing more
      }),
    );
  });
});

describe('a backup that a person chose', () => {
  it('takes the place of the library at the next start, and what was there is set aside', () => {
    const { folder } = aClosedLibrary();
    const library = openTestLibrary(folder);
    const { name } = library.backups.take();
    changeRetention(library, 1, '0.80', '0.10');
    library.backups.choose(name);
    expect(library.backups.chosen()).toBe(name);
    expect(library.workbooks.read('eileen').revision).toBe(2);
    library.close();

    const warnings: string[] = [];
    const next = openTestLibrary(folder, { onWarning: ({ code }) => warnings.push(code) });
    expect(next.workbooks.read('eileen').revision).toBe(1);
    expect(next.backups.chosen()).toBeNull();
    expect(warnings).toEqual([]);
    expect(existsSync(libraryPaths(folder).setAside)).toBe(true);
  });

  it('can be left after all', () => {
    const { folder } = aClosedLibrary();
    const library = openTestLibrary(folder);
    const { name } = library.backups.take();
    changeRetention(library, 1, '0.80', '0.10');
    library.backups.choose(name);
    library.backups.forgetChosen();
    library.close();
    expect(openTestLibrary(folder).workbooks.read('eileen').revision).toBe(2);
  });

  it('gives way to another choice', () => {
    const library = aLibrary();
    const first = library.backups.take().name;
    const second = library.backups.take().name;
    library.backups.choose(first);
    library.backups.choose(second);
    expect(library.backups.chosen()).toBe(second);
  });
});
