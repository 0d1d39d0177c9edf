import { BrowserWindow, type Rectangle, screen, type WebPreferences } from 'electron';
import { PAGE_ADDRESS } from './page';
import type { WindowMemory, WindowPlace } from './window-place';

const FIRST_SIZE = { width: 1440, height: 900 };
const LEAST_SIZE = { minWidth: 360, minHeight: 320 }; // one column, as at 400% zoom

/** Opens the program's one window where the last one was. */
export function openWindow(webPreferences: WebPreferences, memory: WindowMemory): BrowserWindow {
  const remembered = memory.read();
  const window = new BrowserWindow({
    ...LEAST_SIZE,
    ...placeOn(
      remembered,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    show: false,
    title: 'Gritbin',
    backgroundColor: '#f6f3ee', // what shows before the page is drawn: its own paper, not a white flash
    webPreferences,
  });
  if (remembered?.maximised === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => memory.write(placeOf(window)));
  void window.loadURL(PAGE_ADDRESS);
  return window;
}

/** The remembered place, where enough of it is still on a screen to be taken hold of: a second screen may be gone. */
export function placeOn(place: WindowPlace | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (place === null) return FIRST_SIZE;
  const { width, height, x, y } = place;
  if (x === null || y === null || !screens.some((area) => isReachable({ x, y, width, height }, area))) {
    return { width, height };
  }
  return { width, height, x, y };
}

const GRIP = 80; // of the window's top edge

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return across >= GRIP && window.y >= area.y - 1 && window.y <= area.y + area.height - GRIP;
}

function placeOf(window: BrowserWindow): WindowPlace {
  const { width, height, x, y } = window.getNormalBounds();
  return { width, height, x, y, maximised: window.isMaximized() };
}
