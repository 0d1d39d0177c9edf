import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClosedLibrary, aFolder, aWorkbook, openTestLibrary, refusalOf } from './support/library';
import { buildChild, start } from './support/processes';

describe('a library that two programs want', () => {
  let child: string;
  beforeAll(async () => {
    child = await buildChild('two-processes');
  });
  afterAll(() => {
    rmSync(dirname(child), { recursive: true, force: true });
  });

  it('is refused to the second, which is told who has it and what to do', async () => {
    const { folder } = aClosedLibrary();
    const first = start(child, { do: 'hold', folder });
    expect(await first.nextLine()).toBe('open');
    const refusal = refusalOf(() => openTestLibrary(folder));
    expect(refusal.code).toBe('library-locked');
    expect(refusal.what).toBe('The library is already open.');
    expect(refusal.why).toMatch(
      new RegExp(`^Gritbin 0\\.1\\.0 \\(process ${first.process.pid}\\) has had it open since \\d{4}-\\d\\d-\\d\\dT`),
    );
    expect(refusal.mend).toBe('Go to the window that is open, or close it and try again.');
  });

  it('is free as soon as the first has closed it', async () => {
    const { folder } = aClosedLibrary();
    const first = start(child, { do: 'hold', folder });
    expect(await first.nextLine()).toBe('open');
    expect(await first.ended()).toBe(0);
    expect(openTestLibrary(folder).workbooks.read('eileen').document).toEqual(aWorkbook());
  });

  it('is taken over when the first was killed and could not let go', async () => {
    const { folder } = aClosedLibrary();
    const first = start(child, { do: 'hold', folder });
    expect(await first.nextLine()).toBe('open');
    await first.kill();
    expect(openTestLibrary(folder).workbooks.read('eileen').document).toEqual(aWorkbook());
  });

  it('goes to exactly one of several that start at the same moment, also where it has to be made first', async () => {
    const folder = aFolder();
    const children = Array.from({ length: 4 }, () => start(child, { do: 'hold', folder }));
    const answers = await Promise.all(children.map(({ nextLine }) => nextLine()));
    expect(answers.toSorted()).toEqual([
      'open',
      'refused library-locked',
      'refused library-locked',
      'refused library-locked',
    ]);
  });
});
