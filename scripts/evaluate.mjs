// @ts-check
// `npm run -s evaluate -- file --out folder`: paths mean what they mean in the folder the command was typed in, not here.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', 'dist', 'evaluate.js');
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
