// @ts-check
// Walks every import, type-only ones too, against the rules of .dependency-cruiser.cjs: `node scripts/check-imports.mjs`
// looks at this project, and a folder as argument (the tests plant wrong imports in one) is looked at instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = join(import.meta.dirname, '..');
const root = resolve(process.argv[2] ?? project);
const folders = ['core', 'electron', 'renderer', 'tests', 'scripts'].filter((folder) => existsSync(join(root, folder)));

const result = spawnSync(
  process.execPath,
  [
    join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    '--config',
    join(project, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...folders,
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] },
);
if (result.stdout === '') process.exit(1);

/** @type {import('dependency-cruiser').ICruiseResult} */
const cruised = JSON.parse(result.stdout);
for (const { from, to, rule, cycle } of cruised.summary.violations) {
  const what =
    cycle === undefined ? `imports ${to}` : `imports itself through ${cycle.map(({ name }) => name).join(', ')}`;
  console.log(`${from} ${what}: against "${rule.name}"`);
}
process.exit(cruised.summary.violations.length === 0 ? 0 : 1);
