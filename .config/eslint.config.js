// @ts-check
/**
 * What the linter holds in this project.
 * Guarantees: a promise nobody waits for, an unsafe `any` and a forgotten case are errors; ipcMain and ipcRenderer stay
 * where they belong; elements have no timers and no bridge. Layout of code is left to its writer.
 */
import lit from 'eslint-plugin-lit';
import { defineConfig } from 'eslint/config';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '..');

/** The plugin's type says that it may be absent, or a list; it is neither. */
const litRecommended = /** @type {import('eslint').Linter.Config} */ (lit.configs?.['flat/recommended']);

const noIpcMain = { name: 'electron', importNames: ['ipcMain'], message: 'Only main/ipc talks to the page.' };
const noIpcRenderer = { name: 'electron', importNames: ['ipcRenderer'], message: 'Only the preload talks to the main process.' };
/** Both could smuggle what the two rules above hold back. */
const noWholeElectron = {
  selector: 'ImportDeclaration[importKind!="type"][source.value="electron"] > :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)',
  message: 'Import from electron by name, so that it can be seen who uses what.',
};

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.output/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Types of libraries promise more than they keep (howler's audio context is missing where there is no device).
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // By code point is what is meant wherever a text is spread here.
      '@typescript-eslint/no-misused-spread': 'off',
      // A method that answers a promise without an await of its own is no mistake.
      '@typescript-eslint/require-await': 'off',
      // `Type[]` where it reads better, `Array<…>` where that does.
      '@typescript-eslint/array-type': 'off',
      // Overload-free generics that tie an argument to a result by one type are used where they read better.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-imports': ['error', { paths: [noIpcMain, noIpcRenderer] }],
      'no-restricted-syntax': ['error', noWholeElectron],
    },
  },
  // Where a test stands in for the other side of a contract, it may.
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' } },
  // They belong to no part of the project with a tsconfig.json of its own that the linter would find.
  { files: ['vite.config.ts', '.config/*.ts'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { projectService: false } }, rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' } },
  // Only main/ipc imports ipcMain; only the preload imports ipcRenderer.
  { files: ['main/ipc/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: [noIpcRenderer] }] } },
  { files: ['main/preload/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: [noIpcMain] }] } },
  {
    files: ['renderer/elements/**/*.ts'],
    extends: [litRecommended],
    rules: {
      'no-restricted-globals': ['error',
        ...['setTimeout', 'setInterval'].map((name) => ({ name, message: 'Elements have no timers: time is the shell\'s.' })),
        { name: 'Audio', message: 'Elements make no sound: narration is the shell\'s.' },
      ],
      'no-restricted-properties': ['error',
        ...['kiosk', 'setTimeout', 'setInterval'].flatMap((property) => ['window', 'globalThis'].map((object) => ({
          object, property, message: 'Elements touch neither the bridge nor timers: both are the shell\'s.',
        }))),
      ],
    },
  },
);
