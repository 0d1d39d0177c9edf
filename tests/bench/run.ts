import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { templateExactRows, yardstickExactRows } from './exact-rows';
import { largestTemplate } from './largest-template';
import { pageRows } from './page-rows';
import { print } from './row';
import { templateRows, yardstickRows } from './simulation-rows';
import { workOnThread } from './threads';
import { doWholeRun, type WholeRun } from './whole-runs';

/**
 * `npm run bench`: how fast exact answers and simulations are, beside their aims and beside the same model in C and in numpy.
 * Contenders take turns, and ratios are taken inside a round: the median is quoted, with the range. Never a pass or a fail.
 */
async function bench(): Promise<void> {
  const template = largestTemplate();
  const { lines, totals, quantities } = template.graph;
  const busy = loadavg()[0] ?? 0;
  console.log(`Node ${process.version} on ${process.platform} ${process.arch}, ${availableParallelism()} processors.`);
  console.log(
    `Other work before this began: ${busy.toFixed(1)} processors' worth. Where that is much, times are too long; ratios are not.`,
  );
  const sources = join(process.cwd(), 'tests/bench/yardstick');
  print('The yardstick (tests/bench/yardstick/model.txt)', [
    ...(await yardstickRows(sources)),
    ...yardstickExactRows(),
  ]);
  print(
    `The largest template, "${template.name}": ${lines.size} lines, ${totals.size} totals, ${quantities.size} quantities`,
    [...templateRows(template.name), ...templateExactRows(template)],
  );
  print('The page, while a slider of the largest template is dragged', await pageRows(process.cwd()));
}

const [, , run, subject] = process.argv;
if (!isMainThread) workOnThread();
else if (run === 'cold' || run === 'memory') doWholeRun(run satisfies WholeRun, subject ?? 'yardstick');
else await bench();
