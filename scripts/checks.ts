import type { Tool } from './tool.ts'

/** A check counts as one test: it passes or fails as a whole, and what it prints matters only when it fails. */
export interface Check extends Tool {
  readonly suite: 'format' | 'lint' | 'layers' | 'types' | 'dead-code'
  readonly name: string
}

const tsconfigs = [
  'shared/tsconfig.json',
  'electron/tsconfig.json',
  'electron/tsconfig.preload.json',
  'renderer/tsconfig.json',
  'e2e/tsconfig.json',
  'tsconfig.tests.json',
  'tsconfig.json',
]

const folders = ['bench', 'e2e', 'electron', 'renderer', 'scripts', 'shared']

export const checks: readonly Check[] = [
  { suite: 'format', name: 'format', package: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { suite: 'lint', name: 'lint', package: 'eslint', args: ['.', '--max-warnings', '0'] },
  {
    suite: 'layers',
    name: 'layers',
    package: 'dependency-cruiser',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', ...folders],
  },
  ...tsconfigs.map((file): Check => ({
    suite: 'types',
    name: `types ${file}`,
    package: 'typescript',
    command: 'tsc',
    args: ['-p', file],
  })),
  { suite: 'dead-code', name: 'dead code', package: 'knip', args: [] },
]
