import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ENGINES = join(ROOT, 'core/engines');
const LANGUAGE = join(ROOT, 'core/graph/expression.ts');
const LAST_OPERATOR = 'readonly past: boolean };';

/** The files of core that do not compile, relative to core, when the language gains an operator that nobody treats. */
function filesBrokenByANewOperator(): readonly string[] {
  const language = readFileSync(LANGUAGE, 'utf8');
  const planted = language.replace(LAST_OPERATOR, `readonly past: boolean }\n  | { readonly op: 'planted' };`);
  if (planted === language) throw new Error('Nothing was planted: the language is written differently now.');
  const { options, fileNames } = coreProject();
  const host = ts.createCompilerHost(options);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    name === LANGUAGE ? ts.createSourceFile(name, planted, version) : original(name, version, ...rest);
  const program = ts.createProgram({ rootNames: fileNames, options, host });
  const broken = program.getSemanticDiagnostics().flatMap(({ file }) => (file === undefined ? [] : [file.fileName]));
  return [...new Set(broken)].map((name) => name.slice(ROOT.length + 1));
}

function coreProject(): ts.ParsedCommandLine {
  const file = join(ROOT, 'tsconfig.core.json');
  const read = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  const project = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT);
  return {
    ...project,
    options: { ...project.options, composite: false, incremental: false, noEmit: true, emitDeclarationOnly: false },
  };
}

describe('an operator that is added to the language', () => {
  let broken: readonly string[] = [];
  beforeAll(() => {
    broken = filesBrokenByANewOperator();
  });

  it.each(readdirSync(ENGINES))('does not compile in the %s engine until it treats it', (engine) => {
    expect(broken.filter((file) => file.startsWith(`core/engines/${engine}/`))).not.toEqual([]);
  });

  it('does not compile in the checks of the language itself', () => {
    expect(broken).toContain('core/graph/check.ts');
    expect(broken).toContain('core/graph/reads.ts');
  });
});
