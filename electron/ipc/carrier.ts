import type { IpcMain, MessagePortMain } from 'electron';
import { callOperation } from '../service/call';
import { notOurPage, refusedAnswer, type StreamMessage } from '../service/contract';
import { CALL_CHANNEL, STREAM_CHANNEL } from '../service/contract/names';
import type { Service } from '../service/service';
import { isOurSender, type SendingFrame } from './sender';

type CarrierParts = { readonly ipc: Pick<IpcMain, 'handle' | 'on'>; readonly service: Service };

/** Carries the contract between the desktop window and the service: who asks, then on to `callOperation`. */
export function carryOverIpc({ ipc, service }: CarrierParts): void {
  ipc.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isOurSender(event.senderFrame)) return refuse(service, event.senderFrame);
    const options = { signal: new AbortController().signal, progress: () => undefined };
    return callOperation(service, nameIn(name), input, options);
  });
  ipc.on(STREAM_CHANNEL, (event, message: unknown) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (isOurSender(event.senderFrame)) void stream(service, port, message);
    else last(port, { answer: refuse(service, event.senderFrame) });
  });
}

async function stream(service: Service, port: MessagePortMain, message: unknown): Promise<void> {
  const stop = new AbortController();
  port.once('close', () => stop.abort()); // the page ended it, or the window was closed
  port.start();
  const { name, input } = partsOf(message);
  const send = (report: unknown) => {
    if (!stop.signal.aborted) port.postMessage({ report } satisfies StreamMessage);
  };
  const answer = await callOperation(service, name, input, { signal: stop.signal, progress: send });
  if (!stop.signal.aborted) last(port, { answer });
}

function last(port: MessagePortMain, message: StreamMessage): void {
  port.postMessage(message);
  port.close();
}

function refuse({ logger }: Service, frame: SendingFrame) {
  logger.warn(`A message was refused: it came from ${frame?.url.slice(0, 80) ?? 'a frame that is gone'}.`);
  return refusedAnswer(notOurPage('It came from another page, or from a frame inside ours.'));
}

/** What is no text is no operation's name. */
function nameIn(name: unknown): string {
  return typeof name === 'string' ? name : '';
}

function partsOf(message: unknown): { readonly name: string; readonly input: unknown } {
  if (typeof message !== 'object' || message === null || !('name' in message)) return { name: '', input: undefined };
  return { name: nameIn(message.name), input: 'input' in message ? message.input : undefined };
}
