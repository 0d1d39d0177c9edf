// Stands in for the `electron` module under test (the package itself may not be imported outside Electron). Every part
// keeps to Electron's own types, and remembers what the program asked of it.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';

type Args<F> = F extends (...args: infer A) => unknown ? A : never;

class StubApp extends EventEmitter {
  isPackaged = false;
  readonly switches: (readonly [name: string, value: string | undefined])[] = [];
  readonly paths = new Map<string, string>();
  readonly done: string[] = [];
  isFirst = true;
  handedOver: unknown;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.push([name, value]),
  };
  enableSandbox = () => void this.done.push('enableSandbox');
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  requestSingleInstanceLock = (handedOver?: Record<string, unknown>) => {
    this.handedOver = handedOver;
    return this.isFirst;
  };
  whenReady = () => {
    this.done.push('whenReady');
    return Promise.resolve();
  };
  quit = () => void this.done.push('quit');
  exit = (code?: number) => void this.done.push(`exit ${code ?? 0}`);
}

export class StubWebContents extends EventEmitter {
  openHandler: Args<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  scripts: string[] = [];
  printed: Electron.PrintToPDFOptions | undefined;
  /** What the page says of itself when it is asked whether it is drawn. */
  drawn: unknown = 'ready';
  setWindowOpenHandler = (handler: Args<Electron.WebContents['setWindowOpenHandler']>[0]) => {
    this.openHandler = handler;
  };
  executeJavaScript = (script: string): Promise<unknown> => {
    this.scripts.push(script);
    return script.includes('MutationObserver') ? Promise.resolve(this.drawn) : Promise.resolve(undefined);
  };
  printToPDF = (options: Electron.PrintToPDFOptions) => {
    this.printed = options;
    return Promise.resolve(Buffer.from('%PDF-stub'));
  };
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  readonly webContents = new StubWebContents();
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  isGone = false;
  bounds: Electron.Rectangle = { x: 10, y: 20, width: 1200, height: 800 };
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super();
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = (address: string) => {
    this.loaded.push(address);
    return Promise.resolve();
  };
  show = () => void this.done.push('show');
  focus = () => void this.done.push('focus');
  restore = () => void this.done.push('restore');
  maximize = () => void this.done.push('maximize');
  isMinimized = () => true;
  isMaximized = () => false;
  isDestroyed = () => this.isGone;
  getNormalBounds = () => this.bounds;
  destroy = () => {
    this.isGone = true;
  };
}

export class StubSession extends EventEmitter {
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
      void this.handlers.set(scheme, handler),
  };
  beforeRequest: ((details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void) | null =
    null;
  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null =
    null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  displayMedia: ((request: unknown, answer: (streams: object) => void) => void) | null = null;
  spelling = true;
  setPermissionRequestHandler = (handler: typeof this.permissionRequest) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.permissionCheck) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: typeof this.devicePermission) => {
    this.devicePermission = handler;
  };
  setDisplayMediaRequestHandler = (handler: typeof this.displayMedia) => {
    this.displayMedia = handler;
  };
  setSpellCheckerEnabled = (enabled: boolean) => {
    this.spelling = enabled;
  };
}

/** Keeps the main process' end of the two channels, so that a test can send what a page would. */
class StubIpcMain {
  readonly handled = new Map<string, Args<Electron.IpcMain['handle']>[1]>();
  readonly heard = new Map<string, (event: Electron.IpcMainEvent, ...args: unknown[]) => void>();
  handle: Electron.IpcMain['handle'] = (channel, listener) => void this.handled.set(channel, listener);
  on = (channel: string, listener: (event: Electron.IpcMainEvent, ...args: unknown[]) => void) => {
    this.heard.set(channel, listener);
    return this;
  };
}

/** One end of Electron's own message channel. */
export class StubPort extends EventEmitter {
  readonly sent: unknown[] = [];
  isClosed = false;
  isStarted = false;
  postMessage = (message: unknown) => void this.sent.push(message);
  start = () => {
    this.isStarted = true;
  };
  close = () => {
    this.isClosed = true;
  };
}

class StubMenu {
  installed: Electron.MenuItemConstructorOptions[] | undefined;
  buildFromTemplate = (template: Electron.MenuItemConstructorOptions[]) => template;
  setApplicationMenu = (template: Electron.MenuItemConstructorOptions[]) => {
    this.installed = template;
  };
}

class StubDialog {
  readonly asked: unknown[] = [];
  open: Electron.OpenDialogReturnValue = { canceled: true, filePaths: [] };
  save: Electron.SaveDialogReturnValue = { canceled: true, filePath: '' };
  button = 0;
  readonly errors: (readonly [title: string, content: string])[] = [];
  showOpenDialog = (_window: unknown, options: Electron.OpenDialogOptions) => {
    this.asked.push(options);
    return Promise.resolve(this.open);
  };
  showSaveDialog = (_window: unknown, options: Electron.SaveDialogOptions) => {
    this.asked.push(options);
    return Promise.resolve(this.save);
  };
  showMessageBox = (_window: unknown, options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> => {
    this.asked.push(options);
    return Promise.resolve({ response: this.button, checkboxChecked: false });
  };
  showMessageBoxSync = (_window: unknown, options: Electron.MessageBoxSyncOptions) => {
    this.asked.push(options);
    return this.button;
  };
  showErrorBox = (title: string, content: string) => void this.errors.push([title, content]);
}

export const app = new StubApp();
export const ipcMain = new StubIpcMain();
export const Menu = new StubMenu();
export const dialog = new StubDialog();

const partitions = new Map<string, StubSession>();
export const session = {
  defaultSession: new StubSession(),
  fromPartition: (name: string, _options?: Electron.FromPartitionOptions) => {
    const made = partitions.get(name) ?? new StubSession();
    partitions.set(name, made);
    return made;
  },
};

export const screen = {
  areas: [{ x: 0, y: 0, width: 1920, height: 1080 }] as Electron.Rectangle[],
  getAllDisplays: () => screen.areas.map((workArea) => ({ workArea })),
};

export const protocol = {
  schemes: [] as Electron.CustomScheme[],
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void protocol.schemes.push(...schemes),
};

/** The page's side of the bridge. */
export const exposed = new Map<string, unknown>();
export const contextBridge = { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) };

/** Where the preload script's messages go: a test puts a main process here. */
export const wire = {
  invoke: (_channel: string, ..._args: unknown[]): Promise<unknown> => Promise.resolve(undefined),
  postMessage: (_channel: string, _message: unknown, _ports: readonly unknown[]): void => undefined,
};
export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) => wire.invoke(channel, ...args),
  postMessage: (channel: string, message: unknown, ports: readonly unknown[] = []) =>
    wire.postMessage(channel, message, ports),
};

/** Each test starts with a program of which nothing was asked yet. */
export function resetElectron(): void {
  app.removeAllListeners();
  app.isPackaged = false;
  app.isFirst = true;
  app.handedOver = undefined;
  app.done.length = 0;
  app.switches.length = 0;
  app.paths.clear();
  BrowserWindow.all = [];
  ipcMain.handled.clear();
  ipcMain.heard.clear();
  Menu.installed = undefined;
  dialog.asked.length = 0;
  dialog.errors.length = 0;
  dialog.button = 0;
  dialog.open = { canceled: true, filePaths: [] };
  dialog.save = { canceled: true, filePath: '' };
  partitions.clear();
  session.defaultSession = new StubSession();
  protocol.schemes.length = 0;
  exposed.clear();
}

// What the program uses of Electron, as Electron types it: a member that was renamed or takes other arguments no longer
// compiles here.
type Same<Name extends keyof typeof Electron, Members extends keyof (typeof Electron)[Name]> = Pick<
  (typeof Electron)[Name],
  Members
>;
protocol satisfies Same<'protocol', 'registerSchemesAsPrivileged'>;
contextBridge satisfies Same<'contextBridge', 'exposeInMainWorld'>;
ipcMain satisfies Pick<Electron.IpcMain, 'handle'>;
app satisfies Pick<Electron.App, 'enableSandbox' | 'setPath' | 'whenReady' | 'quit' | 'exit'>;
app.commandLine satisfies Pick<Electron.CommandLine, 'appendSwitch'>;
session.defaultSession satisfies Pick<Electron.Session, 'setSpellCheckerEnabled'>;
new StubPort() satisfies Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>;
