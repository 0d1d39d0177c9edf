import { type App, protocol, type Session, type WebContents, type WebPreferences } from 'electron';
import { isInsideApp, isOurPage, PAGE_SCHEME, type PageFiles, safeHeaders } from './page';
import type { Logger } from './service/logger';

/** Belongs to the synchronous part of the start: after it, Chromium no longer asks. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      // SECURITY: a real, secure origin, so that 'self' in the content policy means our files; no service worker, which
      // would outlive its page, and no way round the policy.
      privileges: { standard: true, secure: true, bypassCSP: false, allowServiceWorkers: false },
    },
  ]);
}

/** Before the program is ready: what holds for every window it will ever have. */
export function lockDownApp(app: App, logger: Logger): void {
  // SECURITY: a hole in Chromium must not be a hole in the computer: every page runs in its sandbox.
  app.enableSandbox();
  // SECURITY: the program makes no request. Chromium's own services would: no name leads anywhere, no proxy is looked for,
  // no component or field trial is fetched.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, logger));
}

/** SECURITY: whatever a link, a script or a dropped file wants, a window shows our page and opens no other. */
export function lockDownContents(contents: WebContents, logger: Logger): void {
  const stay = (event: { readonly preventDefault: () => void; readonly url: string }) => {
    if (isOurPage(event.url)) return; // its own routes and a reload
    event.preventDefault();
    logger.warn(`The window was not led to ${event.url.slice(0, 80)}.`);
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    logger.warn(`No window was opened for ${url.slice(0, 80)}.`);
    return { action: 'deny' };
  });
}

/** What the session of our windows may do: read our page's files, and nothing else. */
export function lockDownSession(session: Session, page: PageFiles, logger: Logger): void {
  session.protocol.handle(PAGE_SCHEME, (request) => answerFromPage(page, request));
  // SECURITY: nothing leaves this computer and nothing comes from elsewhere, whoever asks inside the window.
  session.webRequest.onBeforeRequest((request, answer) => {
    const allowed = isInsideApp(request.url) || isMadeByPage(request.url);
    if (!allowed) logger.warn(`A request to ${request.url.slice(0, 80)} was refused.`);
    answer({ cancel: !allowed });
  });
  // SECURITY: camera, microphone, place, notifications, clipboard, devices: the page needs none of them.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // SECURITY: files are written by the service, where the person said; a page saves nothing by itself.
  session.on('will-download', (event) => event.preventDefault());
  // SECURITY: the spelling checker fetches its dictionaries from the internet.
  session.setSpellCheckerEnabled(false);
}

/** How every window of ours is made, shown or hidden. */
export function safeWebPreferences(session: Session, preload: string, allowTools: boolean): WebPreferences {
  return {
    session,
    preload,
    // SECURITY: the page's scripts cannot reach the preload script's, and neither can reach Node.
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // SECURITY: the browser's own rules between origins stay on.
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    // SECURITY: a file that is dropped on the window does not take the page's place.
    navigateOnDragDrop: false,
    // SECURITY: it would fetch dictionaries.
    spellcheck: false,
    // SECURITY: nobody at an unlocked laptop looks behind the page of an installed program.
    devTools: allowTools,
  };
}

/** `data:` and `blob:` are the page's own text and reach no network. */
function isMadeByPage(address: string): boolean {
  return /^(data|blob):/.test(address);
}

async function answerFromPage(page: PageFiles, request: Request): Promise<Response> {
  const headers = safeHeaders('desktop');
  const file = isInsideApp(request.url) && request.method === 'GET' ? page(new URL(request.url).pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers });
  return new Response(await file.read(), { headers: { ...headers, 'Content-Type': file.mediaType } });
}
