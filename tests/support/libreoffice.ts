import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Without this LibreOffice shows the figures stored in a file from Excel and works nothing out. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const TWO_MINUTES = 120_000;

/** What the installed LibreOffice calls itself, or null where there is none. */
export function libreOfficeVersion(): string | null {
  try {
    return execFileSync('soffice', ['--version'], {
      encoding: 'utf8',
      timeout: TWO_MINUTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(' ')
      .slice(0, 2)
      .join(' ');
  } catch {
    return null;
  }
}

/** The same files, opened, worked out anew and saved by LibreOffice. */
export function savedByLibreOffice(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-libreoffice-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const names = files.map((_, index) => `workbook-${index}.xlsx`);
    files.forEach((bytes, index) => writeFileSync(join(folder, names[index] ?? ''), bytes));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const format = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved')];
    execFileSync('soffice', [profile, '--headless', '--norestore', ...format, ...names], {
      cwd: folder,
      timeout: TWO_MINUTES,
      stdio: 'ignore',
    });
    return names.map((name) => new Uint8Array(readFileSync(join(folder, 'saved', name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
