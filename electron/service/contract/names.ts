// Plain strings, and no imports: the preload script and the page know these, and never the schemas. A test keeps them
// equal to the contract.

/** Operations that answer at once. */
export const CALL_NAMES = ['app.about', 'files.choose-to-open', 'files.choose-to-save'] as const;

/** Operations that report while they run, and subscriptions. */
export const STREAM_NAMES = ['app.menu-commands'] as const;

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

/** The attribute of <html> in which a page that is being printed says 'ready' or 'failed'. */
export const PRINT_MARK = 'data-print';

/** In which the page sends the loopback host the name of an uploaded file, percent-encoded. */
export const FILE_NAME_HEADER = 'x-gritbin-file-name';
