import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { Place } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { storiesIn } from '../view.fixture.ts'

const place = new Place()

const NAMES = ['a.txt', 'b.txt', 'in/c.txt', 'in/d.md']
const TEXTS = ['council', 'board', 'jury', 'crew'].map((who) => `The ${who} met in Tarnholm on Monday and spoke.`)

const name = fc.constantFrom(...NAMES)
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), name, text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('move' as const), name, to: name }),
  fc.record({ kind: fc.constant('delete' as const), name }),
  // What happens before this is seen before what happens after it.
  fc.record({ kind: fc.constant('wait' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

function idsIn(library: Library): string[] {
  return storiesIn(library, { grouped: false }).map(({ id }) => id)
}

/** The texts that lie in the folder, each once. */
async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'))
  return [...new Set(await Promise.all(texts))]
}

/** Resolves once the list shows what lies in the folder. */
async function isFollowed(library: Library, folder: string): Promise<void> {
  const present = await textsIn(folder)
  await vi.waitFor(
    () => {
      const shown = idsIn(library).map((id) => library.article(id).text)
      expect(shown).toEqual(expect.arrayContaining(present))
    },
    { timeout: 15_000, interval: 20 },
  )
}

async function perform(step: Step, folder: string): Promise<void> {
  const at = (name: string) => path.join(folder, name)
  if (step.kind === 'write') await writeFile(at(step.name), step.text)
  // Of what is not there, nothing can be moved or deleted.
  if (step.kind === 'move') await rename(at(step.name), at(step.to)).catch(() => undefined)
  if (step.kind === 'delete') await rm(at(step.name), { force: true })
}

it('whatever happens to files, the list shows the latest text of each, and no text that it showed is lost', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const folder = path.join(place.folder, `news-${++run}`)
      await mkdir(path.join(folder, 'in'), { recursive: true })
      const { library } = await place.openFollowing(`library-${run}`)
      await library.follower.follow([folder])
      const seen = new Set<string>()
      for (const step of [...steps, { kind: 'wait' as const }]) {
        await perform(step, folder)
        if (step.kind !== 'wait') continue
        await isFollowed(library, folder)
        for (const id of idsIn(library)) seen.add(library.article(id).text)
      }
      await place.close(library)
      const next = await place.open(`library-${run}`)
      const readable = idsIn(next).flatMap((id) => next.versions(id).versions.map((one) => next.article(one.id).text))
      expect(readable).toEqual(expect.arrayContaining([...seen, ...(await textsIn(folder))]))
    }),
    { numRuns: 12 },
  )
}, 240_000)
