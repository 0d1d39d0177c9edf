import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../../../core/errors';
import { type Library, openLibrary, safeWrite } from '../../../electron/storage';
import { applyChange } from '../../../electron/storage/changes';
import { openWriter, type Writer } from '../../../electron/storage/connection';
import { libraryPaths } from '../../../electron/storage/library-files';

/** What a second process is asked to do; the tests that need one build this file and start it. */
const Task = z.discriminatedUnion('do', [
  /** Opens the library, says so or what was refused, and holds it until it is told to end or killed. */
  z.strictObject({ do: z.literal('hold'), folder: z.string(), as: z.int().optional() }),
  /** Makes one change after another, and tells each revision once it is confirmed, until it is killed. */
  z.strictObject({ do: z.literal('change-until-killed'), folder: z.string() }),
  /** Makes one change and kills itself just before the given statement of it; the last one is the commit. */
  z.strictObject({ do: z.literal('die-before-statement'), folder: z.string(), statement: z.int() }),
  /** Writes a file safely, and says what was refused. */
  z.strictObject({ do: z.literal('write'), file: z.string(), bytes: z.int() }),
]);

export type Task = z.infer<typeof Task>;

const Bins = z.looseObject({ gritBins: z.int() });

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function open(folder: string): Library<z.infer<typeof Bins>> {
  return openLibrary({
    folder,
    now: () => new Date(),
    programVersion: '0.1.0',
    parseWorkbook: (raw) => Bins.parse(raw),
    onWarning: (warning) => {
      say(`warning ${warning.code}`);
    },
  });
}

function saying(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`refused ${error.code}`);
  }
}

function perform(task: Task): void {
  switch (task.do) {
    case 'hold':
      saying(() => {
        becomeUser(task.as);
        const library = open(task.folder);
        say('open');
        process.stdin.on('end', () => {
          library.close();
        });
        process.stdin.resume();
      });
      return;
    case 'change-until-killed':
      changeForEver(open(task.folder));
      return;
    case 'die-before-statement':
      dieBefore(task.statement, openWriter(libraryPaths(task.folder).file));
      return;
    case 'write':
      saying(() => {
        safeWrite(task.file, new Uint8Array(task.bytes));
        say('written');
      });
  }
}

/** Root may write anywhere; a test of permissions has to be somebody else. The addon must be loaded before. */
function becomeUser(user: number | undefined): void {
  if (user === undefined) return;
  new Database(':memory:').close();
  process.setgid?.(user);
  process.setuid?.(user);
}

function changeForEver(library: Library<z.infer<typeof Bins>>): void {
  let { revision, document } = library.workbooks.read('eileen');
  for (;;) {
    document = { ...document, gritBins: revision + 1 };
    const note = { summary: `grit bins ${revision} to ${revision + 1}`, about: [], at: new Date().toISOString() };
    ({ revision } = library.changes.applyChange('eileen', revision, document, note));
    say(`revision ${revision}`);
  }
}

function dieBefore(statement: number, writer: Writer): void {
  let done = 0;
  const step = () => {
    done += 1;
    if (done === statement) process.kill(process.pid, 'SIGKILL');
  };
  const counted: Writer = {
    ...writer,
    run: (...statementAndValues) => {
      step();
      return writer.run(...statementAndValues);
    },
    first: (...statementAndValues) => {
      step();
      return writer.first(...statementAndValues);
    },
    transaction: (work) =>
      writer.transaction(() => {
        const result = work();
        step();
        return result;
      }),
  };
  const row = z
    .strictObject({ document: z.string() })
    .parse(writer.first("SELECT document FROM workbook WHERE id = 'eileen'"));
  const next = { ...Bins.parse(JSON.parse(row.document)), gritBins: 2 };
  const about = [{ id: 'inputs.grit-bins', before: '1', after: '2' }];
  const note = { summary: 'grit bins 1 to 2', about, at: '2026-11-21T10:00:00.000Z', who: 'child' };
  applyChange(counted, 'eileen', 1, next, note);
  say(`statements ${done}`);
}

perform(Task.parse(JSON.parse(process.argv[2] ?? '')));
