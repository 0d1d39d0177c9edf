import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Files that lead to one another by their imports, those of types too: each set once, the largest first. */
export function importCycles(root: string, folders: readonly string[]): readonly (readonly string[])[] {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }));
  const imports = new Map(files.map((file) => [file, importsOf(root, file).filter((one) => files.includes(one))]));
  return strongSets(imports)
    .filter((set) => set.length > 1)
    .sort((one, other) => other.length - one.length);
}

function importsOf(root: string, file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const path = join(root, dirname(file), fileName);
      const found = [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts'), path].find(isFile);
      return found === undefined ? [] : [relative(root, found)];
    });
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Tarjan (1972): sets in which everybody reaches everybody. */
function strongSets(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const sets: string[][] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    low.set(file, place);
    open.push(file);
    for (const next of edges.get(file) ?? []) {
      const reaches = order.has(next) ? (open.includes(next) ? order.get(next)! : place) : visit(next);
      low.set(file, Math.min(low.get(file)!, reaches));
    }
    if (low.get(file) === place) sets.push(open.splice(open.indexOf(file)));
    return low.get(file)!;
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return sets;
}
