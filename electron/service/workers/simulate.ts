import { parentPort } from 'node:worker_threads';
import { Defect } from '../../../core/errors';
import { createDrawsRunner } from '../simulation/job';
import { carried, type Asked, type Said } from '../simulation/messages';
import { doTask } from '../simulation/tasks';

if (parentPort === null) throw new Defect('This program is a worker: another one starts it.');
const port = parentPort;
const say = (said: Said) => port.postMessage(said);
const runner = createDrawsRunner();

/** How often progress is told at most. */
const TELL_EVERY_MS = 40;

port.on('message', (asked: Asked) => {
  try {
    say({ id: asked.id, kind: 'done', value: answer(asked) });
  } catch (error) {
    say({ id: asked.id, kind: 'failed', failure: carried(error) });
  }
});

function answer(asked: Asked): unknown {
  if (asked.kind === 'task') return doTask(asked.task.name, asked.task.input);
  let told = performance.now();
  const watching = {
    onBlock: (done: number) => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      say({ id: asked.id, kind: 'progress', done });
    },
    isCancelled: () => Atomics.load(asked.cancel, 0) === 1,
  };
  for (const _ of runner.run(asked.job, watching)); // each turn is a block; messages wait until the end
  return null;
}
