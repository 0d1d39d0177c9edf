import { describe, expect, it } from 'vitest';
import { OPERATIONS, type OperationName } from '../../electron/service/contract';
import { changed, given, oneProgram, refused, startEileen, type Program } from '../support/whole-program';

/** One way in which an operation succeeds, and one in which it is refused; each is refused with the code beside it. */
type Shown = {
  readonly succeeds: (program: Program) => Promise<unknown>;
  readonly refusedWith: string;
  readonly isRefused: (program: Program) => Promise<{ readonly ok: boolean }>;
};

const NOT_THERE = 'w-not-there';
const NO_FILE = 'file-AAAAAAAAAAAAAAAAAAAAAA';
const NOTHING_ANSWERED = {
  who: null,
  sites: null,
  invitingPerResident: null,
  residents: null,
  atRiskShare: null,
  hoursEach: null,
  otherwise: null,
};

const ids = async (program: Program) => {
  const { id, scenarioId } = await startEileen(program);
  return { workbookId: id, scenarioId };
};
const NET = { lens: 'public', measure: 'net' } as const;
const nobody = () => undefined;
/** A field that no operation knows. */
const WITH_MORE = { more: 1 } as unknown as Record<string, never>;

const STREET = 'Helps,Hours\nyes,18\nno,2\n,4\n';
const SURVEY_PLAN = { share: '50', margin: '5', rise: '10', people: '200', clustering: null, population: '' };

const surveyOf = (counted: string) => ({
  found: { kind: 'share' as const, counted, asked: '40' },
  title: 'Would you clear snow?',
  how: 'random-sample' as const,
  askedOn: '2026-11-01',
  usesPrior: false,
  clustering: null,
  population: '',
});

/** The compiler asks for one entry an operation; the first test counts them. */
const SHOWN: { readonly [Name in OperationName]: Shown } = {
  'app.about': {
    succeeds: async ({ gritbin }) => expect(given(await gritbin.call('app.about', {})).programVersion).toBe('0.1.0'),
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('app.about', WITH_MORE),
  },
  'app.menu-commands': {
    succeeds: async ({ gritbin }) =>
      expect(given(await gritbin.stream('app.menu-commands', {}, nobody).answer)).toEqual({ hasMenu: false }),
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.stream('app.menu-commands', WITH_MORE, nobody).answer,
  },
  'files.choose-to-open': {
    succeeds: async ({ gritbin }) =>
      expect(given(await gritbin.call('files.choose-to-open', { kind: 'gritbin' })).outcome).toBe('cancelled'),
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('files.choose-to-open', { kind: 'exe' as 'csv' }),
  },
  'files.choose-to-save': {
    succeeds: async ({ gritbin }) => {
      const answer = given(await gritbin.call('files.choose-to-save', { kind: 'csv', suggestedName: '../Kerb' }));
      expect(answer).toMatchObject({ outcome: 'chosen', file: { name: 'Kerb.csv', bytes: null } });
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('files.choose-to-save', { kind: 'csv', suggestedName: '' }),
  },
  'library.list': {
    succeeds: async (program) => {
      await startEileen(program);
      const { workbooks, templates } = given(await program.gritbin.call('library.list', {}));
      expect(workbooks[0]).toMatchObject({ name: 'Eileen and the grit bin', scenarioName: 'One street' });
      expect(templates.map(({ id }) => id)).toContain('eileen-grit-bin');
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('library.list', WITH_MORE),
  },
  'library.how-sure': {
    succeeds: async (program) => {
      const { workbookId } = await ids(program);
      const ranges: unknown[] = [];
      const running = program.gritbin.stream('library.how-sure', { workbookIds: [workbookId] }, ({ range }) =>
        ranges.push(range),
      );
      given(await running.answer);
      expect(ranges).toEqual([
        { low: expect.stringMatching(/^-\d/) as string, high: expect.stringMatching(/^-\d/) as string },
      ]);
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) => gritbin.stream('library.how-sure', { workbookIds: [NOT_THERE] }, nobody).answer,
  },
  'library.create-from-template': {
    succeeds: async (program) => expect((await startEileen(program)).result).not.toBeNull(),
    refusedWith: 'template-not-found',
    isRefused: ({ gritbin }) => gritbin.call('library.create-from-template', { templateId: 'chess-club' }),
  },
  'library.create-from-story': {
    succeeds: async ({ gritbin }) => {
      const { workbookId } = given(await gritbin.call('library.create-from-story', { answers: NOTHING_ANSWERED }));
      expect(given(await gritbin.call('workbook.open', { workbookId })).stories).toHaveLength(1);
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) =>
      gritbin.call('library.create-from-story', { answers: { ...NOTHING_ANSWERED, sites: 0 } }),
  },
  'guided.answer-so-far': {
    succeeds: async ({ gritbin }) => {
      const { hours } = given(await gritbin.call('guided.answer-so-far', { answers: NOTHING_ANSWERED }));
      expect(hours).toMatchObject({ unit: 'hour' });
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) =>
      gritbin.call('guided.answer-so-far', { answers: { ...NOTHING_ANSWERED, atRiskShare: 1.2 } }),
  },
  'library.duplicate': {
    succeeds: async (program) => {
      const { workbookId } = await ids(program);
      const copy = given(await program.gritbin.call('library.duplicate', { workbookId }));
      expect(copy.workbookId).not.toBe(workbookId);
      expect(given(await program.gritbin.call('workbook.open', copy)).name).toBe('Eileen and the grit bin, copy');
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) => gritbin.call('library.duplicate', { workbookId: NOT_THERE }),
  },
  'library.delete': {
    succeeds: async (program) => {
      const { workbookId } = await ids(program);
      given(await program.gritbin.call('library.delete', { workbookId }));
      const { deleted } = given(await program.gritbin.call('library.list', {}));
      expect(deleted.map(({ id }) => id)).toContain(workbookId);
      expect(refused(await program.gritbin.call('workbook.open', { workbookId })).code).toBe('workbook-not-found');
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) => gritbin.call('library.delete', { workbookId: NOT_THERE }),
  },
  'library.restore-deleted': {
    succeeds: async (program) => {
      const { workbookId } = await ids(program);
      given(await program.gritbin.call('library.delete', { workbookId }));
      given(await program.gritbin.call('library.restore-deleted', { workbookId }));
      expect(given(await program.gritbin.call('workbook.open', { workbookId })).id).toBe(workbookId);
    },
    refusedWith: 'workbook-not-found',
    isRefused: async (program) =>
      program.gritbin.call('library.restore-deleted', { workbookId: (await ids(program)).workbookId }), // not in the bin
  },
  'library.back-up': {
    succeeds: async ({ gritbin }) => {
      const { at } = given(await gritbin.call('library.back-up', {}));
      const { lastBackup, lastTestedRestore } = given(await gritbin.call('library.list', {}));
      expect([lastBackup, lastTestedRestore]).toEqual([at, at]);
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('library.back-up', WITH_MORE),
  },
  'library.choose-backup': {
    succeeds: async ({ gritbin }) => {
      given(await gritbin.call('library.back-up', {}));
      const [backup] = given(await gritbin.call('library.list', {})).backups;
      given(await gritbin.call('library.choose-backup', { backup: backup?.name ?? '' }));
      expect(given(await gritbin.call('library.list', {})).chosenBackup).toBe(backup?.name);
    },
    refusedWith: 'backup-not-good',
    isRefused: ({ gritbin }) => gritbin.call('library.choose-backup', { backup: '../library.sqlite' }),
  },
  'library.forget-chosen-backup': {
    succeeds: async ({ gritbin }) => {
      given(await gritbin.call('library.back-up', {}));
      const [backup] = given(await gritbin.call('library.list', {})).backups;
      given(await gritbin.call('library.choose-backup', { backup: backup?.name ?? '' }));
      given(await gritbin.call('library.forget-chosen-backup', {}));
      expect(given(await gritbin.call('library.list', {})).chosenBackup).toBeNull();
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('library.forget-chosen-backup', WITH_MORE),
  },
  'files.preview-import': {
    succeeds: async (program) => {
      const handle = await exportedHandle(program);
      const preview = given(await program.gritbin.call('files.preview-import', { handle }));
      expect(preview).toMatchObject({ name: 'Eileen and the grit bin', scenarios: ['One street'], stories: 1 });
      expect(preview).toMatchObject({ checksum: 'matches', findings: [] });
    },
    refusedWith: 'file-handle-unknown',
    isRefused: ({ gritbin }) => gritbin.call('files.preview-import', { handle: NO_FILE }),
  },
  'files.import': {
    succeeds: async (program) => {
      const handle = await exportedHandle(program);
      const made = given(await program.gritbin.call('files.import', { handle, acceptWrongChecksum: false }));
      expect(given(await program.gritbin.call('workbook.open', made)).result).not.toBeNull();
    },
    refusedWith: 'not-json',
    isRefused: (program) =>
      program.gritbin.call('files.import', { handle: program.give('a.gritbin', 'salt'), acceptWrongChecksum: true }),
  },
  'workbook.open': {
    succeeds: async (program) => expect((await startEileen(program)).quantities.length).toBeGreaterThan(80),
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) => gritbin.call('workbook.open', { workbookId: NOT_THERE }),
  },
  'workbook.change': {
    succeeds: async (program) => {
      const view = await changed(program, await startEileen(program), [{ kind: 'workbook', place: 'Ambleside' }]);
      expect([view.place, view.revision]).toEqual(['Ambleside', 2]);
    },
    refusedWith: 'workbook-changed-elsewhere',
    isRefused: async (program) =>
      program.gritbin.call('workbook.change', {
        ...(await ids(program)),
        revision: 7,
        changes: [{ kind: 'workbook', place: 'Ambleside' }],
      }),
  },
  'workbook.undo': {
    succeeds: async (program) => {
      const { id, scenarioId } = await changed(program, await startEileen(program), [{ kind: 'workbook', place: 'X' }]);
      const undone = given(await program.gritbin.call('workbook.undo', { workbookId: id, scenarioId }));
      expect(undone.place).not.toBe('X');
    },
    refusedWith: 'nothing-to-undo',
    isRefused: async (program) => program.gritbin.call('workbook.undo', await ids(program)),
  },
  'workbook.redo': {
    succeeds: async (program) => {
      const { id, scenarioId } = await changed(program, await startEileen(program), [{ kind: 'workbook', place: 'X' }]);
      given(await program.gritbin.call('workbook.undo', { workbookId: id, scenarioId }));
      const redone = given(await program.gritbin.call('workbook.redo', { workbookId: id, scenarioId }));
      expect(redone.place).toBe('X');
    },
    refusedWith: 'nothing-to-redo',
    isRefused: async (program) => program.gritbin.call('workbook.redo', await ids(program)),
  },
  'places.list': {
    succeeds: async ({ gritbin }) => {
      const { councils, indicators } = given(await gritbin.call('places.list', {}));
      expect(councils).toHaveLength(175);
      expect(indicators[0]).toMatchObject({ id: 'share-65', england: '18.73' });
    },
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('places.list', WITH_MORE),
  },
  'places.map': {
    succeeds: async ({ gritbin }) => expect(given(await gritbin.call('places.map', {})).shapes).toHaveLength(175),
    refusedWith: 'wrong-shape',
    isRefused: ({ gritbin }) => gritbin.call('places.map', WITH_MORE),
  },
  'places.council': {
    succeeds: async ({ gritbin }) =>
      expect(given(await gritbin.call('places.council', { code: 'E08000035' })).name).toBe('Leeds'),
    refusedWith: 'council-not-found',
    isRefused: ({ gritbin }) => gritbin.call('places.council', { code: 'E07000008' }),
  },
  'places.preview': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), code: 'E08000035' };
      const { fills } = given(await program.gritbin.call('places.preview', asked));
      expect(fills.map(({ row }) => row.id)).toContain('stream.residential.unit-cost');
    },
    refusedWith: 'council-not-found',
    isRefused: async (program) =>
      program.gritbin.call('places.preview', { ...(await ids(program)), code: 'E07000008' }),
  },
  'survey.preview-csv': {
    succeeds: async ({ gritbin, give }) => {
      const handle = give('answers.csv', STREET);
      const { rows, firstRows, columns } = given(await gritbin.call('survey.preview-csv', { handle }));
      expect([rows, firstRows[0]]).toEqual([3, ['yes', '18']]);
      expect(columns.map(({ answered, blank, isNumbers }) => [answered, blank, isNumbers])).toEqual([
        [2, 1, false],
        [3, 0, true],
      ]);
    },
    refusedWith: 'csv-empty',
    isRefused: ({ gritbin, give }) => gritbin.call('survey.preview-csv', { handle: give('none.csv', 'Helps,Hours\n') }),
  },
  'survey.count-csv': {
    succeeds: async ({ gritbin, give }) => {
      const question = { kind: 'share', column: 0, yes: ['Yes'], leftOut: [] } as const;
      const counted = given(await gritbin.call('survey.count-csv', { handle: give('a.csv', STREET), question }));
      expect(counted).toEqual({ kind: 'share', counted: 1, asked: 2, blank: 1, leftOut: 0 });
    },
    refusedWith: 'column-of-words',
    isRefused: ({ gritbin, give }) =>
      gritbin.call('survey.count-csv', {
        handle: give('a.csv', STREET),
        question: { kind: 'mean', column: 0, leftOut: [] },
      }),
  },
  'survey.estimate': {
    succeeds: async (program) => {
      const asked = {
        ...(await ids(program)),
        quantityId: 'participation.individual.willing',
        answers: surveyOf('12'),
      };
      const { binding } = given(await program.gritbin.call('survey.estimate', asked));
      expect(binding?.distribution).toEqual({ kind: 'counts', counted: 12, of: 40 });
    },
    refusedWith: 'count-out-of-range',
    isRefused: async (program) => {
      const asked = {
        ...(await ids(program)),
        quantityId: 'participation.individual.willing',
        answers: surveyOf('41'),
      };
      return program.gritbin.call('survey.estimate', asked);
    },
  },
  'survey.plan': {
    succeeds: async ({ gritbin }) =>
      expect(given(await gritbin.call('survey.plan', SURVEY_PLAN)).forMargin.people).toBe(385),
    refusedWith: 'not-a-percentage',
    isRefused: ({ gritbin }) => gritbin.call('survey.plan', { ...SURVEY_PLAN, share: 'half' }),
  },
  'scenario.preview': {
    succeeds: async (program) => {
      const values = { 'programme.sites': '2' };
      const preview = given(await program.gritbin.call('scenario.preview', { ...(await ids(program)), values }));
      expect(preview.result?.council.putsIn.value).toBeTypeOf('string');
    },
    refusedWith: 'quantity-not-asked-for',
    isRefused: async (program) =>
      program.gritbin.call('scenario.preview', { ...(await ids(program)), values: { 'programme.snow': '1' } }),
  },
  'scenario.what-would-have-to-be-true': {
    succeeds: async (program) => {
      const reports: unknown[] = [];
      const running = program.gritbin.stream('scenario.what-would-have-to-be-true', await ids(program), (report) =>
        reports.push(report),
      );
      const { rows, caseAgainst } = given(await running.answer);
      expect(rows.length).toBeGreaterThan(0);
      expect(caseAgainst).not.toBe('');
      expect(reports.length).toBeGreaterThan(rows.length);
    },
    refusedWith: 'cancelled',
    isRefused: async (program) => {
      const running = program.gritbin.stream('scenario.what-would-have-to-be-true', await ids(program), () =>
        running.end(),
      );
      return running.answer;
    },
  },
  'scenario.one-life': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), sex: null, age: null, stopsAfterYears: 2 };
      const life = given(await program.gritbin.call('scenario.one-life', asked));
      expect(life.who).toEqual({ name: 'Eileen', isInvented: true, sex: 'female', age: 87 });
      const figureId = life.atHomeLost.id;
      const { explanation } = given(
        await program.gritbin.call('figure.explain', { ...(await ids(program)), figureId }),
      );
      expect(explanation.label).toBe('Years at home lost because neighbours stop coming, on average');
    },
    refusedWith: 'life-not-known',
    isRefused: async (program) =>
      program.gritbin.call('scenario.one-life', { ...(await ids(program)), sex: null, age: 61, stopsAfterYears: null }),
  },
  'workbook.compare': {
    succeeds: async (program) => {
      const { workbookId } = await ids(program);
      const { scenarios } = given(await program.gritbin.stream('workbook.compare', { workbookId }, nobody).answer);
      expect(scenarios.map(({ name }) => name)).toEqual(['One street']);
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) => gritbin.stream('workbook.compare', { workbookId: NOT_THERE }, nobody).answer,
  },
  'scenario.why-different': {
    succeeds: async (program) => {
      const { workbookId, scenarioId } = await ids(program);
      const asked = { workbookId, to: scenarioId, from: { kind: 'as-it-began' }, headline: NET } as const;
      const { difference, parts } = given(await program.gritbin.stream('scenario.why-different', asked, nobody).answer);
      expect([difference, parts]).toEqual(['0', []]);
    },
    refusedWith: 'nothing-to-compare-with',
    isRefused: async (program) => {
      const { workbookId, scenarioId } = await ids(program);
      const asked = { workbookId, to: scenarioId, from: { kind: 'before-last-change' }, headline: NET } as const;
      return program.gritbin.stream('scenario.why-different', asked, nobody).answer;
    },
  },
  'figure.switching-values': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), quantityId: 'pathway.hazard-ratio', lenses: ['society'] } as const;
      const { lenses } = given(await program.gritbin.stream('figure.switching-values', asked, nobody).answer);
      expect(lenses.map(({ lens, moves }) => [lens, moves])).toEqual([['society', true]]);
    },
    refusedWith: 'quantity-not-asked-for',
    isRefused: async (program) => {
      const asked = { ...(await ids(program)), quantityId: 'programme.snow', lenses: ['society'] } as const;
      return program.gritbin.stream('figure.switching-values', asked, nobody).answer;
    },
  },
  'scenario.what-moves-it': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), lens: 'public' } as const;
      const { movers } = given(await program.gritbin.stream('scenario.what-moves-it', asked, nobody).answer);
      expect(movers[0]?.ends).not.toBeNull();
    },
    refusedWith: 'cancelled',
    isRefused: async (program) => {
      const asked = { ...(await ids(program)), lens: 'public' } as const;
      const running = program.gritbin.stream('scenario.what-moves-it', asked, () => running.end());
      return running.answer;
    },
  },
  'scenario.what-would-it-take': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), lens: 'society', about: ['support.hours'] } as const;
      const { numbers } = given(await program.gritbin.stream('scenario.what-would-it-take', asked, nobody).answer);
      expect(numbers.map(({ quantityId, needed }) => [quantityId, needed === null])).toEqual([
        ['support.hours', false],
      ]);
    },
    refusedWith: 'quantity-not-asked-for',
    isRefused: async (program) => {
      const asked = { ...(await ids(program)), lens: 'society', about: ['programme.snow'] } as const;
      return program.gritbin.stream('scenario.what-would-it-take', asked, nobody).answer;
    },
  },
  'figure.explain': {
    succeeds: async (program) => {
      const input = { ...(await ids(program)), figureId: 'total:lens.public.net' };
      const { explanation } = given(await program.gritbin.call('figure.explain', input));
      expect(explanation.words).not.toBe('');
    },
    refusedWith: 'figure-not-found',
    isRefused: async (program) =>
      program.gritbin.call('figure.explain', { ...(await ids(program)), figureId: 'total:lens.moon.net' }),
  },
  'scenario.simulate': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), values: {}, draws: 2048, stopsWhenSteady: true } as const;
      const view = given(await program.gritbin.stream('scenario.simulate', asked, nobody).answer);
      expect(view.lenses.map(({ lens }) => lens)).toEqual(['council', 'public', 'society']);
      expect(view.draws).toBe(2048);
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) =>
      gritbin.stream('scenario.simulate', { workbookId: NOT_THERE, scenarioId: 'first', draws: 2048 }, nobody).answer,
  },
  'scenario.how-sure': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), quantityId: 'programme.take-up' };
      const { words } = given(await program.gritbin.call('scenario.how-sure', asked));
      expect(words).toMatch(/^9 cases in 10 lie between/);
    },
    refusedWith: 'quantity-not-asked-for',
    isRefused: async (program) =>
      program.gritbin.call('scenario.how-sure', { ...(await ids(program)), quantityId: 'nowhere' }),
  },
  'scenario.tornado': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), lens: 'public' } as const;
      const { rows } = given(await program.gritbin.stream('scenario.tornado', asked, nobody).answer);
      expect(rows[0]?.quantityId).toBeTypeOf('string');
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) =>
      gritbin.stream('scenario.tornado', { workbookId: NOT_THERE, scenarioId: 's', lens: 'public' }, nobody).answer,
  },
  'scenario.what-to-find-out': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), lens: 'public' } as const;
      const { decision } = given(await program.gritbin.stream('scenario.what-to-find-out', asked, nobody).answer);
      expect(decision).toContain('funding nothing');
    },
    refusedWith: 'scenario-not-found',
    isRefused: async (program) => {
      const { workbookId } = await ids(program);
      const asked = { workbookId, scenarioId: 'elsewhere', lens: 'public' } as const;
      return program.gritbin.stream('scenario.what-to-find-out', asked, nobody).answer;
    },
  },
  'scenario.heat-map': {
    succeeds: async (program) => {
      const [x, y] = ['input.inviting.amount', 'programme.residents-per-site'];
      const asked = { ...(await ids(program)), lens: 'council', x: x ?? '', y: y ?? '' } as const;
      const { cells } = given(await program.gritbin.stream('scenario.heat-map', asked, nobody).answer);
      expect(cells.map((row) => row.length)).toEqual(Array(9).fill(9));
    },
    refusedWith: 'quantity-not-asked-for',
    isRefused: async (program) => {
      const asked = { ...(await ids(program)), lens: 'council', x: 'nowhere', y: 'input.inviting.amount' } as const;
      return program.gritbin.stream('scenario.heat-map', asked, nobody).answer;
    },
  },
  'scenario.sets': {
    succeeds: async (program) => {
      const asked = { ...(await ids(program)), lens: 'public' } as const;
      const { sets } = given(await program.gritbin.stream('scenario.sets', asked, nobody).answer);
      expect(sets.map(({ name }) => name)).toEqual(['pessimistic', 'central', 'optimistic']);
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) =>
      gritbin.stream('scenario.sets', { workbookId: NOT_THERE, scenarioId: 's', lens: 'public' }, nobody).answer,
  },
  'workbook.compare-uncertain': {
    succeeds: async (program) => {
      const { workbookId } = await ids(program);
      const { lenses } = given(
        await program.gritbin.stream('workbook.compare-uncertain', { workbookId }, nobody).answer,
      );
      expect(lenses.map(({ scenarios }) => scenarios.length)).toEqual([1, 1, 1]);
    },
    refusedWith: 'workbook-not-found',
    isRefused: ({ gritbin }) => gritbin.stream('workbook.compare-uncertain', { workbookId: NOT_THERE }, nobody).answer,
  },
  'export.file': {
    succeeds: async (program) => {
      const handle = await program.target('csv', 'street');
      const answer = program.gritbin.stream('export.file', { ...(await ids(program)), format: 'csv', handle }, nobody);
      expect(given(await answer.answer)).toEqual({ outcome: 'saved', name: 'street.csv' });
      expect(program.written('street.csv').byteLength).toBeGreaterThan(10_000);
    },
    refusedWith: 'no-printer',
    isRefused: async (program) => {
      const input = { ...(await ids(program)), format: 'pdf', handle: await program.target('pdf') } as const;
      return program.gritbin.stream('export.file', input, nobody).answer;
    },
  },
  'report.view': {
    succeeds: async (program) => {
      const report = given(await program.gritbin.call('report.view', await ids(program)));
      expect(report.manifest.writtenOn).toBe('22 November 2026');
    },
    refusedWith: 'scenario-not-found',
    isRefused: async (program) =>
      program.gritbin.call('report.view', { ...(await ids(program)), scenarioId: 'second' }),
  },
};

/** The handle of a file that the program wrote itself. */
async function exportedHandle(program: Program): Promise<string> {
  const input = { ...(await ids(program)), format: 'gritbin', handle: await program.target('gritbin', 'own') } as const;
  given(await program.gritbin.stream('export.file', input, nobody).answer);
  return program.give('own.gritbin', program.written('own.gritbin'));
}

const program = oneProgram();

it('all 47 operations are shown to work and to refuse', () => {
  expect(Object.keys(SHOWN).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  expect(OPERATIONS).toHaveLength(47);
});

describe.each(OPERATIONS.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  it('does what it is for', async () => {
    await SHOWN[name].succeeds(program());
    expect(program().logger.defects).toEqual([]);
  });

  it(`is refused with ${SHOWN[name].refusedWith}, in words`, async () => {
    const answer = await SHOWN[name].isRefused(program());
    const { code, what, why, mend } = refused(answer as Parameters<typeof refused>[0]);
    expect(code).toBe(SHOWN[name].refusedWith);
    for (const words of [what, why, mend]) expect(words).toMatch(/[.!?…]$/);
    if (!['wrong-shape', 'cancelled'].includes(code)) expect(operation.refuses).toContain(code);
    expect(program().logger.defects).toEqual([]);
  });
});
