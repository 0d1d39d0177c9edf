import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A thing declared in core that nothing in the program leads to. */
export type Unreached = { readonly file: string; readonly name: string };

/**
 * What of core the program never comes to: starting from all that the host and the page declare, and from what core does
 * when it is loaded, every name that is read is followed to where it is declared. Types count for nothing: they are gone
 * when the program runs.
 */
export function unreachedInCore(root: string): readonly Unreached[] {
  const files = ['core', 'electron', 'renderer'].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).map((file) => join(root, file)),
  );
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    resolveJsonModule: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
  const inCore = (file: ts.SourceFile) => relative(root, file.fileName).startsWith('core');
  const reached = new Set<ts.Node>();
  const ahead: ts.Node[] = [];
  const reach = (statement: ts.Node) => {
    if (reached.has(statement)) return;
    reached.add(statement);
    ahead.push(statement);
  };
  for (const file of sources) {
    for (const statement of file.statements) {
      if (isPassing(statement)) continue;
      if (!inCore(file) || ts.isExpressionStatement(statement)) reach(statement);
    }
  }
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    for (const statement of readBy(checker, next)) reach(statement);
  }
  return sources
    .filter(inCore)
    .flatMap((file) => file.statements.filter((statement) => !isPassing(statement) && !isType(statement)))
    .filter((statement) => !reached.has(statement))
    .flatMap((statement) =>
      namesOf(statement).map((name) => ({ file: relative(root, statement.getSourceFile().fileName), name })),
    );
}

/** Imports, and exports of what stands elsewhere: they name things and declare none. */
function isPassing(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
}

function isType(statement: ts.Statement): boolean {
  return ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The statements that declare what a statement reads. */
function readBy(checker: ts.TypeChecker, statement: ts.Node): ReadonlySet<ts.Node> {
  const found = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of declarationsOf(checker, node)) found.add(topOf(declaration));
    }
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function declarationsOf(checker: ts.TypeChecker, name: ts.Identifier): readonly ts.Declaration[] {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  if (symbol === undefined) return [];
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return (isAlias ? checker.getAliasedSymbol(symbol) : symbol).declarations ?? [];
}

function topOf(node: ts.Node): ts.Node {
  let top = node;
  while (top.parent !== undefined && !ts.isSourceFile(top.parent)) top = top.parent;
  return top;
}
