// Plain strings, and no imports: the preload script and the page know these, and never the schemas. A test keeps them
// equal to the contract.

/** Operations that answer at once. */
export const CALL_NAMES = [
  'app.about',
  'files.choose-to-open',
  'files.choose-to-save',
  'library.list',
  'library.create-from-template',
  'library.create-from-story',
  'guided.answer-so-far',
  'library.duplicate',
  'library.delete',
  'library.restore-deleted',
  'library.back-up',
  'library.choose-backup',
  'library.forget-chosen-backup',
  'files.preview-import',
  'files.import',
  'workbook.open',
  'workbook.change',
  'workbook.undo',
  'workbook.redo',
  'scenario.preview',
  'places.list',
  'places.map',
  'places.council',
  'places.preview',
  'scenario.one-life',
  'scenario.how-sure',
  'survey.preview-csv',
  'survey.count-csv',
  'survey.estimate',
  'survey.plan',
  'figure.explain',
  'report.view',
] as const;

/** Operations that report while they run, and subscriptions. */
export const STREAM_NAMES = [
  'app.menu-commands',
  'scenario.what-would-have-to-be-true',
  'workbook.compare',
  'scenario.why-different',
  'figure.switching-values',
  'scenario.what-moves-it',
  'scenario.what-would-it-take',
  'scenario.simulate',
  'library.how-sure',
  'scenario.tornado',
  'scenario.what-to-find-out',
  'scenario.heat-map',
  'scenario.sets',
  'workbook.compare-uncertain',
  'export.file',
] as const;

/** The two channels between page and main process. */
export const CALL_CHANNEL = 'gritbin:call';
export const STREAM_CHANNEL = 'gritbin:stream';

/** What the preload script adds to the page's window. */
export const BRIDGE_NAME = 'gritbin';

/** The header in which the page sends the loopback host's secret. */
export const SECRET_HEADER = 'x-gritbin-secret';

/** Where the loopback host listens; a name follows. */
export const CALL_PATH = '/api/call/';
export const STREAM_PATH = '/api/stream/';
export const ENTER_PATH = '/api/enter';

/** The attribute of <html> in which a page that is being printed says 'ready' or 'failed'. */
export const PRINT_MARK = 'data-print';

/** In which the page sends the loopback host the name of an uploaded file, percent-encoded. */
export const FILE_NAME_HEADER = 'x-gritbin-file-name';

/** Said on both sides of the contract: the page knows of it even where no answer comes any more. */
export const CANCELLED = {
  what: 'The work was stopped before its end.',
  why: 'It was cancelled, or the window that asked for it was closed.',
  mend: 'Start it again when you want it. Nothing was changed.',
} as const;

export const PROGRAM_ENDED = {
  what: 'Gritbin is no longer running.',
  why: 'The program behind this page was closed, or stopped; what was confirmed before is in the library.',
  mend: 'Start Gritbin again and open it by the address it prints.',
} as const;

export const TOO_LARGE = {
  what: 'That is too much at once.',
  why: (limitBytes: number) => `Gritbin takes up to ${Math.floor(limitBytes / 1_000_000)} MB here.`,
  mend: 'Choose a smaller file, or take parts out of this one. Nothing was changed.',
} as const;

/** What the preload script offers the page in a desktop window. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Messages are reports, then one answer. Gives the ending. */
  readonly stream: (name: string, input: unknown, onMessage: (message: unknown) => void) => () => void;
};
