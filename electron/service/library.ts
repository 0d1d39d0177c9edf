import { randomUUID } from 'node:crypto';
import { type Explained, Refusal } from '../../core/errors';
import { GRITBIN_LIMITS, readGritbin } from '../../core/gritbin-file';
import type { Workbook } from '../../core/schema';
import { TEMPLATES, workbookFrom } from '../../core/templates';
import { pricesSpokenOn } from '../../core/words';
import type { FileHandles } from '../files';
import type { Library } from '../storage';
import type { LIBRARY_OPERATIONS } from './contract';
import { dayOf } from './day-of';
import { answerSoFar, workbookFromStory } from './guided';
import { cardOf, headlineOf, rangeOf } from './library-card';
import type { HandlersOf } from './service';
import type { Simulations } from './simulations';
import { sha256 } from './shape';
import type { WorkedOut } from './worked';

/** Of a workbook, as its schema has it. */
const LONGEST_NAME = 120;

export type LibraryParts = {
  readonly library: Library<Workbook>;
  /** What opening the library had to say. */
  readonly warnings: readonly Explained[];
  readonly workedOut: WorkedOut;
  readonly simulations: Simulations;
  readonly files: FileHandles;
  readonly now: () => Date;
};

/** The workbooks on this computer: listing, starting, copying, deleting, importing, backing up. */
export function libraryHandlers(parts: LibraryParts): HandlersOf<typeof LIBRARY_OPERATIONS> {
  const { library, warnings, workedOut, simulations, files, now } = parts;
  const add = (document: Workbook, summary: string) => {
    const { name, currentScenario } = document;
    const card = cardOf(document, currentScenario, workedOut.in(document, currentScenario));
    const { id } = library.workbooks.create({ id: `w-${randomUUID()}`, name, document, summary, card });
    return { workbookId: id };
  };
  const read = async (handle: string) => {
    const { name, bytes } = await files.read(handle, GRITBIN_LIMITS.bytes);
    return { name, file: readGritbin(bytes, sha256) };
  };
  return {
    'library.list': () => ({
      workbooks: library.workbooks.list().map((listed) => ({
        id: listed.id,
        name: listed.name,
        scenarioName: listed.scenarioName ?? '',
        updatedAt: listed.updatedAt,
        headline: headlineOf(listed),
      })),
      deleted: library.workbooks.listBin().map(({ id, name, binnedAt }) => ({ id, name, deletedAt: binnedAt })),
      templates: TEMPLATES.map(({ id, name, subtitle, picture }) => ({ id, name, subtitle, picture })),
      lastBackup: library.backups.lastBackup()?.takenAt ?? null,
      lastTestedRestore: library.backups.lastTestedRestore()?.testedAt ?? null,
      backups: library.backups.list().map(({ name, takenAt, reason, tested }) => ({
        name,
        takenAt,
        reason,
        workbooks: tested?.workbooks ?? null,
        unreadable: tested?.unreadable.length ?? 0,
        changes: tested?.changes ?? null,
        lastChangeAt: tested?.lastChangeAt ?? null,
      })),
      chosenBackup: library.backups.chosen(),
      warnings: warnings.map(({ what, why, mend }) => ({ what, why, mend })),
      folder: library.folder,
    }),
    'library.how-sure': async ({ workbookIds }, { signal, report }) => {
      for (const [at, workbookId] of workbookIds.entries()) {
        const { document } = workedOut.read(workbookId);
        const range = await rangeOf(workedOut, simulations, document, signal);
        report({ share: (at + 1) / workbookIds.length, doing: document.name, workbookId, range });
      }
      return {};
    },
    'library.create-from-template': ({ templateId }) => {
      const template = TEMPLATES.find(({ id }) => id === templateId);
      if (template === undefined) throw templateNotFound(templateId);
      return add(workbookFrom(template), `Started from the template "${template.name}"`);
    },
    'library.create-from-story': ({ answers }) =>
      add(workbookFromStory(answers, pricesSpokenOn(dayOf(now()))), 'Started with a story'),
    'guided.answer-so-far': ({ answers }) => answerSoFar(workedOut, answers, pricesSpokenOn(dayOf(now()))),
    'library.duplicate': ({ workbookId }) => {
      const { document } = library.workbooks.read(workbookId);
      return add({ ...document, name: copyName(document.name) }, `Copied from "${document.name}"`);
    },
    'library.delete': ({ workbookId }) => {
      library.workbooks.bin(workbookId);
      return {};
    },
    'library.restore-deleted': ({ workbookId }) => {
      library.workbooks.restore(workbookId);
      return {};
    },
    'library.back-up': () => ({ at: library.backups.take().takenAt }),
    'library.choose-backup': ({ backup }) => {
      library.backups.choose(backup);
      return {};
    },
    'library.forget-chosen-backup': () => {
      library.backups.forgetChosen();
      return {};
    },
    'files.preview-import': async ({ handle }) => {
      const { file } = await read(handle);
      const { workbook } = file;
      return {
        name: workbook.name,
        place: workbook.place,
        scenarios: workbook.scenarios.map(({ name }) => name),
        quantities: workbook.scenarios.reduce((count, { quantities }) => count + Object.keys(quantities).length, 0),
        stories: workbook.stories.length,
        checksum: file.checksum,
        findings: file.findings.map(({ what, why, mend }) => ({ what, why, mend })),
      };
    },
    'files.import': async ({ handle, acceptWrongChecksum }) => {
      const { name, file } = await read(handle);
      if (file.checksum !== 'matches' && !acceptWrongChecksum) throw checksumWrong(name, file.checksum);
      return add(file.workbook, `Opened from the file "${name}"`);
    },
  };
}

/** Within the length of a name, and never through the middle of a character. */
function copyName(name: string): string {
  const ending = ', copy';
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + ending.length > LONGEST_NAME) break;
    kept += character;
  }
  return `${kept}${ending}`;
}

function templateNotFound(id: string): Refusal {
  return new Refusal('template-not-found', {
    what: `There is no template "${id}".`,
    why: 'The list may come from another version of the program.',
    mend: 'Choose a template on Home.',
    about: [id],
  });
}

function checksumWrong(name: string, checksum: 'wrong' | 'missing'): Refusal {
  return new Refusal('gritbin-checksum-wrong', {
    what: `"${name}" was changed after Gritbin saved it.`,
    why: checksum === 'wrong' ? 'Its checksum does not match what it holds.' : 'Its checksum is missing.',
    mend: 'Open it only if you know who changed it. Nothing was added to your workbooks.',
    about: [name],
  });
}
