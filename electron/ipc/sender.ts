import type { WebFrameMain } from 'electron';
import { isOurPage } from '../page';

/** What is looked at of the frame that sent a message; null where it has gone in the meantime. */
export type SendingFrame = Pick<WebFrameMain, 'url' | 'parent'> | null;

/**
 * SECURITY: a message is answered only where it comes from the main frame of a window that shows our page. A frame inside
 * it, or a window led astray, could otherwise use the bridge in our name.
 */
export function isOurSender(frame: SendingFrame): boolean {
  return frame !== null && frame.parent === null && isOurPage(frame.url);
}
