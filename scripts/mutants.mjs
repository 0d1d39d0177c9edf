// @ts-check
// `npm run mutants`: whether the tests would notice. The program is changed in one place at a time (a sum into a difference,
// < into <=, a factor left out), in a copy, and the tests that stand nearest are run; a change that they let pass has
// survived. A seeded sample, so many minutes at most; run again, it goes on where it stopped.
//
//   npm run mutants -- --sample 80 --minutes 60 --seed 2026 --area model --stages 3
//
// The tests of an area stand in stages, the quickest first. What survives the stages that were tried is tried again by a run
// that asks for more of them.
//
// Report: docs/mutants.json. A survivor that does not matter is given its reason there by hand, and keeps it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const copy = join(root, 'out', 'mutants');
const REPORT = join(root, 'docs', 'mutants.json');
const LONGEST_MS = 600_000; // a change that makes a test go on for ever is noticed

/**
 * What is changed, and the tests that should notice, the quickest first.
 *
 * @type {Readonly<Record<string, { of: readonly string[], tests: readonly (readonly string[])[] }>>}
 */
const AREAS = {
  model: {
    of: ['core/model/**/*.ts'],
    tests: [
      ['tests/agreement/whole-scenario.test.ts'],
      ['tests/model/measures.test.ts', 'tests/validation'],
      ['tests/model', 'tests/properties', 'tests/published/cohort-models.test.ts', 'tests/report'],
    ],
  },
  uncertainty: {
    of: ['core/uncertainty/**/*.ts'],
    tests: [['tests/scenario/uncertainty.test.ts'], ['tests/scenario', 'tests/engines/simulate-columns.test.ts']],
  },
  report: {
    of: ['core/report/**/*.ts', 'core/words/**/*.ts'],
    tests: [['tests/report'], ['tests/service', 'tests/export']],
  },
  'money-words': {
    of: ['renderer/**/*money*.ts', 'renderer/**/*words*.ts'],
    tests: [['tests/renderer'], ['tests/report']],
  },
};

/** Words of the model for which another stands just as well in a formula, and gives another figure. */
const OTHER_WORDS = new Map([
  ['sum', 'difference'],
  ['difference', 'sum'],
  ['product', 'quotient'],
  ['quotient', 'product'],
  ['largest', 'smallest'],
  ['smallest', 'largest'],
]);
const OTHER_OPERATORS = new Map([
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
]);
const OTHER_LITERALS = new Map([
  ['true', 'false'],
  ['false', 'true'],
  ["'<'", "'<='"],
  ["'<='", "'<'"],
  ["'money'", "'health-life'"],
  ['ONE', 'ZERO'],
  ['ZERO', 'ONE'],
  ['HALF', 'ONE'],
]);

/**
 * @typedef {{ id: string, area: string, file: string, line: number, was: string, now: string, start: number, end: number }} Mutant
 * @typedef {Omit<Mutant, 'start' | 'end'> & { outcome: 'killed' | 'survived', by?: string, stages?: number, reason?: string }} Row
 * @typedef {{ seed: number, possible: Record<string, number>, rows: Row[] }} Report
 */

const { values: asked } = parseArgs({
  options: {
    sample: { type: 'string', default: '80' },
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '2026' },
    stages: { type: 'string', default: '3' },
    area: { type: 'string', multiple: true, default: ['model', 'uncertainty', 'report', 'money-words'] },
  },
});
const seed = Number(asked.seed);
const stages = Number(asked.stages);
const until = Date.now() + Math.min(60, Number(asked.minutes)) * 60_000;

const known = readReport();
prepareCopy();
const wanted = asked.area.map((area) => ({ area, mutants: mutantsOf(area) }));
for (const { area, mutants } of wanted) known.possible[area] = mutants.length;
for (const mutant of inTurn(wanted.map(({ mutants }) => shuffled(mutants))).slice(0, Number(asked.sample))) {
  const before = known.rows.find(({ id }) => id === mutant.id);
  if (before !== undefined && (before.outcome === 'killed' || (before.stages ?? 0) >= stages)) continue;
  if (Date.now() > until) {
    console.log('The time is up; run again to go on.');
    break;
  }
  const by = await noticedBy(mutant);
  const { start: _start, end: _end, ...row } = mutant;
  known.rows = known.rows.filter(({ id }) => id !== mutant.id);
  known.rows.push(
    by === null
      ? { ...row, outcome: 'survived', stages, reason: before?.reason ?? '' }
      : { ...row, outcome: 'killed', by },
  );
  console.log(
    `${by === null ? 'SURVIVED' : 'killed  '}  ${mutant.file}:${mutant.line}  ${mutant.was}  →  ${mutant.now}`,
  );
  writeFileSync(REPORT, `${JSON.stringify(known, null, 2)}\n`);
}
for (const area of asked.area) {
  const rows = known.rows.filter((row) => row.area === area);
  const killed = rows.filter(({ outcome }) => outcome === 'killed').length;
  console.log(`${area}: ${killed} of ${rows.length} killed, of ${known.possible[area] ?? 0} possible`);
}

/** @returns {Report} */
function readReport() {
  /** @type {Report} */
  const none = { seed, possible: {}, rows: [] };
  if (!existsSync(REPORT)) return none;
  /** @type {Report} */
  const kept = JSON.parse(readFileSync(REPORT, 'utf8'));
  return kept.seed === seed ? kept : none;
}

/** The project once more, so that nobody meets a change while it is tried. */
function prepareCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of ['core', 'electron', 'renderer', 'tests', 'scripts', 'types', 'docs', 'examples', 'build']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  for (const name of globSync('*.{json,ts,js}', { cwd: root })) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

/** The first test file that fails, or null. @param {Mutant} mutant @returns {Promise<string | null>} */
async function noticedBy(mutant) {
  const path = join(copy, mutant.file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.slice(0, mutant.start) + mutant.now + whole.slice(mutant.end));
  try {
    for (const tests of (AREAS[mutant.area]?.tests ?? []).slice(0, stages)) {
      const said = await runTests(tests);
      if (said !== null) return said;
    }
    return null;
  } finally {
    writeFileSync(path, whole);
  }
}

/** @param {readonly string[]} tests @returns {Promise<string | null>} */
function runTests(tests) {
  return new Promise((resolve) => {
    const args = ['run', '--project', 'unit', '--bail', '1', '--maxWorkers', '2', '--reporter', 'dot', ...tests];
    const child = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
      cwd: copy,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    const hangs = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    child.on('close', (code) => {
      clearTimeout(hangs);
      const first = /FAIL\s+(?:\|unit\|\s*)?(\S+)/.exec(said)?.[1];
      resolve(code === 0 ? null : (first ?? 'it does not end, or does not run'));
    });
  });
}

/** Every change that can be made in an area. @param {string} area @returns {Mutant[]} */
function mutantsOf(area) {
  const files = (AREAS[area]?.of ?? []).flatMap((pattern) => globSync(pattern, { cwd: copy })).sort();
  return files.flatMap((file) => {
    const text = readFileSync(join(copy, file), 'utf8');
    const source = ts.createSourceFile(
      file,
      text,
      ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    /** @type {Mutant[]} */
    const found = [];
    /** @type {Map<string, number>} */
    const times = new Map();
    const add = (/** @type {ts.Node} */ node, /** @type {string} */ now) => {
      const was = node.getText();
      const about = `${file}|${was}|${now}`;
      const nth = (times.get(about) ?? 0) + 1;
      times.set(about, nth);
      const id = createHash('sha256').update(`${about}|${nth}`).digest('hex').slice(0, 12);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ id, area, file, line, was: short(was), now, start: node.getStart(), end: node.getEnd() });
    };
    visit(source, add);
    return found.map((mutant) => ({ ...mutant, now: mutant.now }));
  });
}

/** @param {ts.Node} node @param {(node: ts.Node, now: string) => void} add */
function visit(node, add) {
  if (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node)
  )
    return;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const { text } = node.expression;
    const args = node.arguments.map((argument) => argument.getText());
    const other = OTHER_WORDS.get(text);
    const hasSpread = node.arguments.some(ts.isSpreadElement);
    if (other !== undefined && args.length === 2 && !hasSpread) add(node, `${other}(${args.join(', ')})`);
    if ((text === 'sum' || text === 'product') && args.length > 1) {
      args.forEach((_, at) => add(node, `${text}(${args.filter((_one, place) => place !== at).join(', ')})`));
    }
    if ((text === 'oneMinus' || text === 'negative') && args[0] !== undefined) add(node, args[0]);
    if (text === 'where' && args.length === 3) add(node, `where(${args[0]}, ${args[2]}, ${args[1]})`);
  }
  if (ts.isBinaryExpression(node)) {
    const operator = OTHER_OPERATORS.get(node.operatorToken.getText());
    if (operator !== undefined) add(node, `${node.left.getText()} ${operator} ${node.right.getText()}`);
  }
  if (ts.isConditionalExpression(node)) {
    add(node, `${node.condition.getText()} ? ${node.whenFalse.getText()} : ${node.whenTrue.getText()}`);
  }
  const literal = OTHER_LITERALS.get(node.getText());
  const isName = ts.isIdentifier(node) && node.parent !== undefined && !ts.isPropertyAssignment(node.parent);
  const isPlain =
    ts.isStringLiteral(node) || node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
  if (literal !== undefined && (isPlain || isName) && !ts.isVariableDeclaration(node.parent)) add(node, literal);
  if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
  ts.forEachChild(node, (child) => visit(child, add));
}

/** @param {string} text */
function short(text) {
  return text.replace(/\s+/g, ' ').slice(0, 160);
}

/** The same order for a seed whatever else has changed in the code. @param {readonly Mutant[]} mutants */
function shuffled(mutants) {
  const place = (/** @type {Mutant} */ { id }) => createHash('sha256').update(`${seed}|${id}`).digest('hex');
  return [...mutants].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** Three of the first for each of the others. @param {readonly (readonly Mutant[])[]} lists */
function inTurn(lists) {
  const [first = [], ...others] = lists.map((list) => [...list]);
  /** @type {Mutant[]} */
  const all = [];
  while (first.length + others.flat().length > 0) {
    all.push(...first.splice(0, 6));
    for (const list of others) all.push(...list.splice(0, 1));
  }
  return all;
}
