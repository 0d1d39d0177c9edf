/**
 * Who may import whom (type-only imports count too). `npm test` walks the whole tree with these rules, and
 * tests/ground/import-direction.test.ts shows each of them a violation.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment: 'core is pure: it uses itself, decimal.js and the schema library, and nothing else',
      severity: 'error',
      from: { path: '^core/' },
      to: { pathNot: ['^core/', '(^|/)node_modules/(decimal\\.js|zod)/'] },
    },
    {
      name: 'electron-uses-core-only',
      comment: 'the host knows the calculation; it knows neither the page nor the tests',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|tests|scripts)/' },
    },
    {
      name: 'preload-is-the-bridge-and-the-names',
      comment:
        'the page never loads the schema library: the preload script knows the plain names of the contract and nothing else',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: {
        pathNot: [
          '^electron/service/contract/names\\.ts$',
          '^electron/preload[^/]*\\.ts$',
          '(^|/)node_modules/electron/',
          '^electron$',
        ],
      },
    },
    {
      name: 'renderer-sees-the-contract-only',
      comment: 'the page takes data shapes from the contract, as types only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/service/contract/' },
    },
    {
      name: 'renderer-takes-types-only',
      comment: 'an import of the contract that is not type-only would load the schema library into the page',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/service/contract/names\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-runs-no-engine',
      comment:
        'the page builds no graph and runs no engine; of core it runs only what puts figures into words and reads those that people type',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^core/', pathNot: '^core/(words|numbers)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'the page runs in a sandbox',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-native-package',
      comment: 'the page knows no database and no window',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '(^|/)node_modules/(better-sqlite3|electron|playwright-core)/' },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      from: { path: '^(core|electron|scripts)/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'no-cycle',
      comment: 'files that need each other, even for a type, are one idea in two places',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'logic-imports-no-content',
      comment: 'templates are content: what the calculation does never depends on which of them there are',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/templates/' },
      to: { path: '^core/templates/' },
    },
    {
      name: 'content-imports-shapes-only',
      comment:
        'a template is structure and answers: it knows their shape, what is asked and usually answered, and published figures',
      severity: 'error',
      from: { path: '^core/templates/' },
      to: { path: '^core/', pathNot: '^core/((templates|schema|catalogue|defaults|scenario|reference)/|errors\\.ts$)' },
    },
    {
      name: 'words-stand-on-the-ground',
      comment: 'everybody may put a figure into words, so words know nobody',
      severity: 'error',
      from: { path: '^core/words/' },
      to: { path: '^core/', pathNot: '^core/(words/|errors\\.ts$)' },
    },
    {
      name: 'methods-need-no-scenario',
      comment: 'discounting and payback are for anybody who has a graph and an axis',
      severity: 'error',
      from: { path: '^core/methods/' },
      to: { path: '^core/', pathNot: '^core/(methods|graph|reference)/' },
    },
    {
      name: 'schema-stands-on-the-ground',
      comment: 'what a workbook is made of is known without anything that is done with it',
      severity: 'error',
      from: { path: '^core/schema/' },
      to: { path: '^core/', pathNot: '^core/schema/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$' },
    },
    {
      name: 'one-door-to-a-core-folder',
      comment: 'a folder of core is entered by its index',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^core/[^/]+/', pathNot: ['/index\\.ts$', '\\.json$'] },
    },
    {
      name: 'one-door-between-core-folders',
      severity: 'error',
      from: { path: '^core/([^/]+)/' },
      to: { path: '^core/[^/]+/', pathNot: ['^core/$1/', '/index\\.ts$', '\\.json$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
};
