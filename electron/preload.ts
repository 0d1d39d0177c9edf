import { contextBridge, ipcRenderer } from 'electron';
import {
  type Bridge,
  BRIDGE_NAME,
  CALL_CHANNEL,
  CALL_NAMES,
  STREAM_CHANNEL,
  STREAM_NAMES,
} from './service/contract/names';

/**
 * SECURITY: the page gets these two functions and no way to a channel of its own choice. Names that the contract does not
 * have end here; the main process checks them, and the input, once more.
 */
const bridge: Bridge = {
  call: (name, input) => {
    refuseUnknown(CALL_NAMES, name);
    return ipcRenderer.invoke(CALL_CHANNEL, name, input);
  },
  stream: (name, input, onMessage) => {
    refuseUnknown(STREAM_NAMES, name);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', (event) => {
      if ('data' in event) onMessage(event.data);
    });
    port1.start();
    ipcRenderer.postMessage(STREAM_CHANNEL, { name, input }, [port2]);
    return () => port1.close(); // the main process sees it, and cancels
  },
};

function refuseUnknown(names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new Error(`Gritbin has no operation of that name: ${String(name).slice(0, 80)}`);
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
