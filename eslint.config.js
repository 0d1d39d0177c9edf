import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const refuse = (group, message) => ({ group, message });
const TESTS = refuse(['**/tests/**'], 'Only tests import tests.');
const PAGE = refuse(['**/renderer/**'], 'Nothing imports the page.');
const HOST = refuse(
  ['**/electron/**'],
  'core knows no host: the service gathers, the core computes, the service writes.',
);
const NODE = {
  regex: '^(node:.*|fs|path|os|crypto|child_process|worker_threads|better-sqlite3|playwright-core|electron)$',
  message: 'No Node and no window here.',
};

const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'A folder lists what it offers by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];
/** The compiler checks axis and unit of every formula, as long as no formula is taken apart or given another type. */
const FORMULAS = [
  'Property[key.name="node"]',
  'MemberExpression[property.name="node"]',
  'TSAsExpression > TSTypeReference[typeName.name=/^(Expression|Line|Total|Quantity)$/]',
].map((selector) => ({
  selector,
  message: 'Say it with the builders of core/graph, which keep the axis and the unit.',
}));

export default defineConfig(
  { ignores: ['dist/', 'out/', 'release/', '.cache/', 'node_modules/', 'coverage/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off', // an answer may be a promise because the interface says so
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [TESTS, PAGE, HOST, NODE] }],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'window',
          'document',
          'fetch',
          'localStorage',
          'setTimeout',
          'setInterval',
          'performance',
          'Date',
        ].map((name) => ({
          name,
          message: 'core is a function of its arguments: no clock, no environment, no page.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness arrives as an argument.' },
        { property: 'toLocaleString', message: 'core knows no locale.' },
      ],
    },
  },
  { files: ['core/model/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...FORMULAS] } },
  { files: ['electron/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [TESTS, PAGE] }] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-imports': ['error', { patterns: [TESTS, NODE] }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['*.config.ts', 'types/**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
      },
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
);
