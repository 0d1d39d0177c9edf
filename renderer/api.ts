import type {
  Answer,
  ChosenFile,
  Delivered,
  FileKind,
  GritbinCaller,
  Refused,
  Running,
  StreamMessage,
  WireAnswer,
} from '../electron/service/contract';
import {
  type Bridge,
  BRIDGE_NAME,
  CALL_PATH,
  CANCELLED,
  ENTER_PATH,
  FILE_NAME_HEADER,
  PRINT_MARK,
  PROGRAM_ENDED,
  SECRET_HEADER,
  STREAM_PATH,
  TOO_LARGE,
} from '../electron/service/contract/names';

/** All that the page asks of the program, whichever host is behind it. */
export type Api = GritbinCaller & {
  /** Lets the person choose a file to read; null where they cancelled. In a browser this must follow a click or a key. */
  readonly chooseToOpen: (kind: FileKind) => Promise<Answer<ChosenFile | null, never>>;
  /** Hands over what an operation wrote: in a browser the download starts, in the desktop window it is where it was asked for. */
  readonly receive: (delivered: Delivered) => void;
  /** Said by a page that is being printed, when all of it is drawn or cannot be. */
  readonly announcePrint: (state: 'ready' | 'failed') => void;
};

/** A carrier of the contract: what goes in and comes out was parsed on the other side. */
type Carrier = {
  readonly call: (name: string, input: unknown) => Promise<WireAnswer>;
  readonly stream: (name: string, input: unknown, onReport: (report: unknown) => void) => Running<WireAnswer>;
  readonly chooseToOpen: Api['chooseToOpen'];
};

/**
 * Connects the page to its program. To be called once, before anything reads the address: in a browser the address holds
 * the secret, which is taken out of it here.
 */
export function connectToHost(window: Window): Api {
  const bridge = bridgeOf(window);
  const carrier = bridge === undefined ? overHttp(takeSecret(window)) : overBridge(bridge);
  const caller = { call: carrier.call, stream: carrier.stream } as GritbinCaller; // the service parses by those types
  return {
    ...caller,
    chooseToOpen: carrier.chooseToOpen,
    receive: (delivered) => {
      if (delivered.outcome === 'download') startDownload(delivered);
    },
    announcePrint: (state) => window.document.documentElement.setAttribute(PRINT_MARK, state),
  };
}

function bridgeOf(window: Window): Bridge | undefined {
  return (window as { readonly [BRIDGE_NAME]?: Bridge })[BRIDGE_NAME];
}

// The desktop window

function overBridge(bridge: Bridge): Carrier {
  const call: Carrier['call'] = async (name, input) => (await bridge.call(name, input)) as WireAnswer;
  return {
    call,
    stream: (name, input, onReport) => {
      const { promise, resolve } = Promise.withResolvers<WireAnswer>();
      const end = bridge.stream(name, input, (message) => pass(message as StreamMessage, onReport, resolve));
      return {
        answer: promise,
        end: () => {
          end();
          resolve(refused('cancelled', CANCELLED)); // after an answer this changes nothing
        },
      };
    },
    chooseToOpen: async (kind) => {
      const answer = (await call('files.choose-to-open', { kind })) as Answer<OpenChoice, never>;
      if (!answer.ok) return answer;
      return { ok: true, value: answer.value.outcome === 'chosen' ? answer.value.file : null };
    },
  };
}

function pass(message: StreamMessage, onReport: (report: unknown) => void, onAnswer: (answer: WireAnswer) => void) {
  if ('report' in message) onReport(message.report);
  else onAnswer(message.answer);
}

type OpenChoice =
  | { readonly outcome: 'chosen'; readonly file: ChosenFile }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'upload'; readonly address: string; readonly limitBytes: number };

// The browser, from this computer to itself

const SECRET_KEPT_AS = 'gritbin-secret';

/**
 * SECURITY: the secret, or a ticket that is changed for it once, comes behind `#`, which no browser sends anywhere, and
 * leaves the address at once, so that it is neither in the history nor in a screenshot. The secret stays with this tab, so
 * that reloading it works.
 */
function takeSecret({ location, history, sessionStorage }: Window): Promise<string> {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const [secret, ticket] = [fragment.get('secret'), fragment.get('ticket')];
  if (secret === null && ticket === null) return Promise.resolve(sessionStorage.getItem(SECRET_KEPT_AS) ?? '');
  history.replaceState(null, '', `${location.pathname}#${fragment.get('route') ?? ''}`);
  const taken = secret === null ? changeTicket(ticket ?? '') : Promise.resolve(secret);
  return taken.then((known) => {
    sessionStorage.setItem(SECRET_KEPT_AS, known);
    return known;
  });
}

/** Nothing where the ticket is of no use: every call is then refused, in words. */
async function changeTicket(ticket: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const entered = await orProgramEnded(async () => {
    const response = await fetch(ENTER_PATH, { method: 'POST', headers, body: JSON.stringify({ ticket }) });
    return (await response.json()) as WireAnswer;
  });
  return entered.ok ? (entered.value as { readonly secret: string }).secret : '';
}

function overHttp(secret: Promise<string>): Carrier {
  const post = async (path: string, type: string, body: BodyInit, more: HeadersInit = {}, signal?: AbortSignal) =>
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': type, [SECRET_HEADER]: await secret, ...more },
      body,
      credentials: 'omit',
      redirect: 'error',
      signal: signal ?? null,
    });
  const postCall = (path: string, input: unknown, signal?: AbortSignal) =>
    post(path, 'application/json', JSON.stringify(input), {}, signal);

  const call: Carrier['call'] = (name, input) =>
    orProgramEnded(async () => (await (await postCall(CALL_PATH + name, input)).json()) as WireAnswer);

  return {
    call,
    stream: (name, input, onReport) => {
      const stop = new AbortController();
      const answer = orProgramEnded(async () => {
        const response = await postCall(STREAM_PATH + name, input, stop.signal);
        if (!response.ok) return (await response.json()) as WireAnswer;
        return readStream(response, onReport);
      }, stop.signal);
      return { answer, end: () => stop.abort() };
    },
    chooseToOpen: async (kind) => {
      const [choice, file] = await Promise.all([
        call('files.choose-to-open', { kind }) as Promise<Answer<OpenChoice, never>>,
        pickFile(`.${kind}`), // at once: a browser shows it only right after a click or a key
      ]);
      if (!choice.ok) return choice;
      if (file === null || choice.value.outcome !== 'upload') return { ok: true, value: null };
      const { address, limitBytes } = choice.value;
      if (file.size > limitBytes) return refused('too-large', { ...TOO_LARGE, why: TOO_LARGE.why(limitBytes) });
      const name = { [FILE_NAME_HEADER]: encodeURIComponent(file.name) };
      const upload = async () =>
        (await post(address, 'application/octet-stream', file, name)).json() as Promise<WireAnswer>;
      return (await orProgramEnded(upload)) as Answer<ChosenFile, never>;
    },
  };
}

/** A line a message: reports, then the answer. */
async function readStream(response: Response, onReport: (report: unknown) => void): Promise<WireAnswer> {
  const { promise, resolve } = Promise.withResolvers<WireAnswer>();
  let rest = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) pass(JSON.parse(line) as StreamMessage, later(onReport), resolve);
  }
  resolve(refused('program-ended', PROGRAM_ENDED)); // after an answer this changes nothing
  return promise;
}

/** What goes wrong in a listener is the listener's, and must not pass for a program that has ended. */
function later(onReport: (report: unknown) => void): (report: unknown) => void {
  return (report) => queueMicrotask(() => onReport(report));
}

/** Where nobody answers, or half of an answer came, the program has ended; it is not the page's place to guess more. */
async function orProgramEnded(ask: () => Promise<WireAnswer>, signal?: AbortSignal): Promise<WireAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (signal?.aborted === true) return refused('cancelled', CANCELLED);
    if (error instanceof TypeError || error instanceof SyntaxError) return refused('program-ended', PROGRAM_ENDED);
    throw error;
  }
}

function pickFile(accept: string): Promise<File | null> {
  const { promise, resolve } = Promise.withResolvers<File | null>();
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
  input.addEventListener('cancel', () => resolve(null));
  input.click();
  return promise;
}

function startDownload({ address, name }: Extract<Delivered, { readonly outcome: 'download' }>): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

function refused<Code extends 'cancelled' | 'program-ended' | 'too-large'>(
  code: Code,
  words: { readonly what: string; readonly why: string; readonly mend: string },
): Refused<Code> {
  const { what, why, mend } = words;
  return { ok: false, kind: 'refusal', code, what, why, mend, about: [] };
}
