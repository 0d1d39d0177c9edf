// `npm run figures -- FILE` writes every line and total of every scenario of every template, exactly. With
// `--against OTHER` it then says which of them moved since OTHER was written, the totals by how much: a change that should move no
// figure is tried with it, and one that moves some has its table.
import { readFileSync, writeFileSync } from 'node:fs';
import { createExactEngine, ExactDecimal, isNotDefined } from '../core/engines/exact';
import { buildModel } from '../core/model';
import { resolveScenario } from '../core/scenario';
import { TEMPLATES, workbookFrom } from '../core/templates';

type Figures = Record<string, string | readonly string[]>;

/** Digits that differ only in the last places come from another order of the same sums. */
const SAME = new ExactDecimal('1e-25');

function figuresOf(): Figures {
  const figures: Figures = {};
  for (const template of TEMPLATES) {
    const workbook = workbookFrom(template);
    for (const { id } of workbook.scenarios) {
      const { graph } = buildModel(resolveScenario(workbook, id));
      const evaluation = createExactEngine(graph).evaluate();
      const name = (figure: string) => `${template.id}/${id}/${figure}`;
      for (const line of graph.lines.keys()) figures[name(line)] = evaluation.line(line).map(String);
      for (const total of graph.totals.keys()) {
        const value = evaluation.total(total);
        figures[name(total)] = isNotDefined(value) ? `not defined: ${value.notDefined}` : String(value);
      }
    }
  }
  return figures;
}

function isSame(before: string, now: string): boolean {
  if (before === now) return true;
  if (before.startsWith('not defined') || now.startsWith('not defined')) return false;
  const [one, other] = [new ExactDecimal(before), new ExactDecimal(now)];
  return one
    .minus(other)
    .abs()
    .lte(SAME.times(ExactDecimal.max(1, one.abs())));
}

function movedBetween(before: Figures, now: Figures): readonly string[] {
  const rows: string[] = [];
  for (const id of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [was, is] = [before[id], now[id]];
    if (was === undefined || is === undefined) rows.push(`${id}: ${was === undefined ? 'new' : 'gone'}`);
    else if (typeof was === 'string' && typeof is === 'string') {
      if (!isSame(was, is)) rows.push(`${id}: ${was} → ${is}`);
    } else if (was.length !== is.length || ![...was].every((value, step) => isSame(value, is[step] ?? '')))
      rows.push(`${id}: moved`);
  }
  return rows;
}

const [file, flag, against] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which file to write: npm run figures -- FILE [--against OTHER]');
const now = figuresOf();
writeFileSync(file, JSON.stringify(now, null, 1));
console.log(`${Object.keys(now).length} figures written to ${file}`);
if (flag === '--against' && against !== undefined) {
  const rows = movedBetween(JSON.parse(readFileSync(against, 'utf8')) as Figures, now);
  for (const row of rows) console.log(row);
  console.log(`${rows.length} moved, came or went.`);
}
