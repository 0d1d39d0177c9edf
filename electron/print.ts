import { BrowserWindow, type WebPreferences } from 'electron';
import {
  type PagePrinter,
  type PrintJob,
  refuseUndrawn,
  WAIT_UNTIL_DRAWN,
  withinPatience,
} from './export/page-printer';
import { PAGE_ADDRESS } from './page';

/** Prints with the program's own Chromium: the same page, in a window that is never shown. */
export function windowPrinter(webPreferences: () => WebPreferences): PagePrinter {
  return {
    availability: () => ({ available: true, by: 'Gritbin' }),
    print: async (job) => {
      job.signal?.throwIfAborted();
      const window = new BrowserWindow({
        show: false,
        width: 1240,
        height: 1754,
        webPreferences: { ...webPreferences(), backgroundThrottling: false }, // a hidden window is not drawn otherwise
      });
      try {
        return await withinPatience(job, printWith(window, job));
      } finally {
        window.destroy();
      }
    },
  };
}

async function printWith(window: BrowserWindow, job: PrintJob): Promise<Uint8Array> {
  const { webContents } = window;
  await window.loadURL(`${PAGE_ADDRESS}#${job.route}`);
  refuseUndrawn(job, await webContents.executeJavaScript(WAIT_UNTIL_DRAWN));
  await webContents.executeJavaScript(`document.title = ${JSON.stringify(job.title)}; undefined`);
  return webContents.printToPDF({
    pageSize: job.size,
    landscape: job.orientation === 'landscape',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
