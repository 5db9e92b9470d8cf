import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'
import layers from '../.dependency-cruiser.mjs'

const trees: string[] = []
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true })
})

/** Writes a tree of files, cruises it under the project's rules, and names each broken rule with its import. */
async function violations(files: Readonly<Record<string, string>>): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'crossread-layers-'))
  trees.push(baseDir)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, file)), { recursive: true })
    writeFileSync(join(baseDir, file), text)
  }
  const { output } = await cruise(['.'], { ...layers.options, baseDir, validate: true, ruleSet: layers })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort()
}

describe('the layers', () => {
  it('let imports run down', async () => {
    const allowed = {
      'shared/text/span.ts': 'export const span = 1',
      'shared/ipc/names.ts': 'export const names = 1',
      'shared/ipc/bridge.ts': 'export interface Bridge { a: 1 }',
      'electron/main.ts': "import '../shared/text/span.ts'",
      'electron/preload.ts':
        "import '../shared/ipc/names.ts'\nimport type { Bridge } from '../shared/ipc/bridge.ts'\nexport type B = Bridge",
      'renderer/main.tsx': "import '../shared/text/span.ts'",
      'e2e/open.spec.ts': "import '../shared/ipc/names.ts'",
      'scripts/start.ts': "import '../electron/main.ts'",
    }
    expect(await violations(allowed)).toEqual([])
  })

  it.each([
    ['shared-only-down', 'shared/a.ts', 'electron/b.ts'],
    ['shared-only-down', 'shared/a.ts', 'renderer/b.ts'],
    ['renderer-only-down', 'renderer/a.ts', 'electron/b.ts'],
    ['electron-only-down', 'electron/a.ts', 'renderer/b.ts'],
    ['electron-only-down', 'electron/a.ts', 'scripts/b.ts'],
    ['e2e-only-down', 'e2e/a.spec.ts', 'electron/b.ts'],
    ['preload-knows-names-alone', 'electron/preload.ts', 'shared/ipc/schemas.ts'],
    ['page-holds-no-schemas', 'renderer/a.ts', 'shared/ipc.ts'],
    ['page-holds-no-schemas', 'renderer/a.ts', 'shared/ipc/list.ts'],
    ['worker-starts-without-importers', 'electron/worker/main.ts', 'electron/import/importers.ts'],
    ['app-ships-without-runtime', 'electron/main.ts', 'electron/runtime/find-runtime.ts'],
  ])('%s: %s may not import %s', async (rule, from, to) => {
    const steps = '../'.repeat(from.split('/').length - 1)
    const tree = { [from]: `import { a } from '${steps}${to}'\nexport const b = a`, [to]: 'export const a = 1' }
    expect(await violations(tree)).toEqual([`${rule}: ${from} -> ${to}`])
  })

  it('hold for types too', async () => {
    const tree = {
      'shared/a.ts': "import type { B } from '../electron/b.ts'\nexport type A = B",
      'electron/b.ts': 'export type B = 1',
    }
    expect(await violations(tree)).toEqual(['shared-only-down: shared/a.ts -> electron/b.ts'])
  })

  it('have no cycle and no import of what is not there', async () => {
    const tree = {
      'shared/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
      'shared/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
      'shared/c.ts': "import './gone.ts'",
    }
    expect((await violations(tree)).map((line) => line.split(':')[0])).toEqual(['no-cycle', 'no-unresolved'])
  })
})
