import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sourcesIn } from './engine-digest.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const IMPORT = /^(?:import|export) (?!type )[^;]*?from '(\..+?)'/gms

/** What a module runs of the project's, itself included. */
function runBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, given = ''] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT)) {
    runBy(path.join(path.dirname(file), given), found)
  }
  return found
}

it('another engine is told by every source that makes what is derived', async () => {
  const sources = new Set(await sourcesIn(ROOT))
  const others = [...runBy('electron/library/derive.ts')].filter((file) => !sources.has(file))
  // What is said, and how it is laid over what was found, is no part of the engine.
  expect(others.filter((file) => file.startsWith('shared/'))).toEqual([])
})
