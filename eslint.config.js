import { builtinModules } from 'node:module'
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.ts', '**/*.test.tsx']

// Node's modules by both their names, and Electron: what a folder outside electron/ has no business with.
const nodeModules = ['node:*', ...builtinModules.filter((name) => !name.startsWith('_'))]

/**
 * Forbids imports, saying why.
 * @param {string[]} names
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
const refuseImports = (names, message) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: `^(${names.join('|').replaceAll('*', '.*')})$`, message }] },
  ],
})

/**
 * Forbids globals, saying why.
 * @param {string[]} names
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
const refuseGlobals = (names, message) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
})

const nodeGlobals = ['Buffer', 'process', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate']
const pageGlobals = ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'history', 'self']
// What both a page and Node have, and the language itself has not.
const hostGlobals = ['console', 'fetch', 'performance', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask', 'URL']

// By its name alone, zod brings all its languages with it, half a megabyte that each process would read at its start.
const zodByName = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
  message: "Write `import * as z from 'zod'`, of which a bundle takes what is used.",
}

const wireMessage =
  'Only electron/ipc/main-wire.ts and electron/preload.ts touch the raw channels between the processes.'
const senders = '/^(webContents|sender|contents|mainFrame|senderFrame)$/'
const rawSend = ['object.name', 'object.property.name']
  .map((object) => `CallExpression[callee.property.name=/^(send|postMessage)$/][callee.${object}=${senders}]`)
  .join(', ')

export default defineConfig(
  globalIgnores(['dist', 'release', 'e2e/.results', 'e2e/.shots']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  // One program for all is several times faster than one for each environment; those are what the type check is for.
  { languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', zodByName],
      // TypeScript knows which names exist, and in which environment.
      'no-undef': 'off',
    },
  },
  {
    files: ['shared/**'],
    ignores: tests,
    rules: {
      ...refuseImports([...nodeModules, 'electron', 'electron/.*', 'react', 'react-dom.*'], 'shared/ runs anywhere.'),
      ...refuseGlobals([...nodeGlobals, ...pageGlobals, ...hostGlobals], 'shared/ stands on the language alone.'),
    },
  },
  {
    files: ['renderer/**'],
    ignores: tests,
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      ...refuseImports([...nodeModules, 'electron', 'electron/.*'], 'The page has no Node and no Electron.'),
      ...refuseGlobals(nodeGlobals, 'The page has no Node.'),
    },
  },
  {
    files: ['electron/**'],
    ignores: ['electron/ipc/main-wire.ts', 'electron/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain', 'ipcRenderer'], message: wireMessage }] },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'ipcMain', message: wireMessage },
        { property: 'ipcRenderer', message: wireMessage },
      ],
      'no-restricted-syntax': ['error', { selector: rawSend, message: wireMessage }],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
)
