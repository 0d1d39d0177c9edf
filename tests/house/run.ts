import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCycles } from './import-cycles';
import { sentByASlider } from './sent';
import { unreachedInCore } from '../support/what-is-reached';
import { countedByPart } from '../validation/document';
import { VALIDATION_CASES } from '../validation/register';

/**
 * `npm run house`: the counts by which the house is kept, each worked out now or read from the last report. What has no
 * report yet says which command writes one.
 */
const root = process.cwd();
const say = (what: string, how: string) => console.log(`${what.padEnd(52)} ${how}`);

const counts = countedByPart(VALIDATION_CASES);
say('Published figures from the product / from an oracle', `${counts.product} / ${counts.oracle}`);
say('Names in core that the program never comes to', String(unreachedInCore(root).length));
const cycles = importCycles(root, ['core', 'electron', 'renderer']);
say('Import cycles, types too: how many, files in the longest', `${cycles.length}, ${cycles[0]?.length ?? 0}`);

const sent = await sentByASlider();
say('Sent for a slider step, largest template', `${(sent.previewBytes / 1000).toFixed(1)} kB`);
say('Sent for a change, largest template', `${(sent.changeBytes / 1000).toFixed(1)} kB`);

type Mutants = { readonly rows: readonly { readonly area: string; readonly outcome: string }[] };
const mutants = read<Mutants>(join('docs', 'mutants.json'));
for (const area of new Set(mutants?.rows.map((row) => row.area))) {
  const rows = mutants?.rows.filter((row) => row.area === area) ?? [];
  say(
    `Mutants killed, ${area}`,
    `${rows.filter(({ outcome }) => outcome === 'killed').length} of ${rows.length} tried`,
  );
}
if (mutants === null) say('Mutants killed', 'no report (npm run mutants)');

type Tests = {
  readonly numTotalTests: number;
  readonly startTime: number;
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
};
const tests = read<Tests>(join('.cache', 'test-report.json'));
if (tests === null) say('Tests', 'no report (npm test)');
else {
  const ended = Math.max(...tests.testResults.map(({ endTime }) => endTime));
  say('Tests, minutes', `${tests.numTotalTests}, ${((ended - tests.startTime) / 60_000).toFixed(1)}`);
  const slowest = [...tests.testResults].sort((a, b) => b.endTime - b.startTime - (a.endTime - a.startTime));
  for (const { name, startTime, endTime } of slowest.slice(0, 8))
    say(`  ${name.slice(root.length + 1)}`, `${((endTime - startTime) / 1000).toFixed(1)} s`);
}

function read<T>(path: string): T | null {
  const file = join(root, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}
