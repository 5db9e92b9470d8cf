import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The sources that decide what is derived from a text. */
const ENGINE = [
  'shared/text',
  'shared/article',
  'shared/align',
  'shared/story',
  'shared/search/search-words.ts',
  'shared/search/forms.ts',
  'shared/search/transliterations.ts',
  'electron/library/derive.ts',
  'electron/library/stated.ts',
]

/** Tells one engine from another: a digest of its sources, tests left out, as hex. `root`: the project's folder. */
export async function engineDigest(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of await sourcesIn(root)) {
    hash
      .update(`${source}\0`)
      .update(await readFile(path.join(root, source)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** The paths of those sources, in order. */
export async function sourcesIn(root: string): Promise<string[]> {
  const found: string[] = []
  for (const given of ENGINE) {
    if (given.endsWith('.ts')) found.push(given)
    else {
      const entries = await readdir(path.join(root, given), { withFileTypes: true, recursive: true })
      for (const entry of entries) {
        if (!entry.isFile() || /\.(?:test|fixture)\.ts$/.test(entry.name)) continue
        found.push(path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      }
    }
  }
  return found.sort()
}
