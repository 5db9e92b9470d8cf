import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { clearIncoming, incomingLibrary, orderIncoming, takeIncoming } from './incoming.ts'
import { openLibrary } from './open-library.ts'
import { seal } from './sums.ts'

const row = z.object({ value: z.string() })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-incoming-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)

/** A library that holds one word; one that is not closed leaves a write-ahead log as a killed process does. */
async function libraryOf(word: string, place: string, close = true): Promise<void> {
  const open = await openLibrary(place)
  open.database.run("INSERT INTO setting VALUES ('said', ?) ON CONFLICT DO UPDATE SET value = excluded.value", word)
  if (close) await open.close()
}

async function said(place: string): Promise<string | undefined> {
  const { database, recovery, close } = await openLibrary(place)
  const value = database.get(row, "SELECT value FROM setting WHERE name = 'said'")?.value
  await close()
  return recovery === null ? value : 'recovered'
}

/** The library says `old`, and one that says `new` is ordered in its place; gives the name that the old one is to have. */
async function ordered(): Promise<string> {
  await libraryOf('old', at('library'))
  await libraryOf('new', at('other'))
  await clearIncoming(at('library'))
  await cp(at('other/library.sqlite'), incomingLibrary(at('library')))
  await seal(incomingLibrary(at('library')))
  return orderIncoming(at('library'))
}

describe('a library that takes the place of another', () => {
  it('is there at the next opening, and the other is kept beside it', async () => {
    const aside = await ordered()
    expect(await said(at('library'))).toBe('new')
    await cp(at(`library/${aside}`), at('kept/library.sqlite'))
    expect([await said(at('kept')), (await readdir(at('library'))).includes('incoming')]).toEqual(['old', false])
  })

  it('is none where nobody ordered it, or where it is not as it was checked', async () => {
    await ordered()
    await rm(at('library/incoming/order.json'))
    expect(await said(at('library'))).toBe('old')
    await clearIncoming(at('library'))
    await expect(orderIncoming(at('library'))).rejects.toMatchObject({ fault: { code: 'missing' } })
    await writeFile(incomingLibrary(at('library')), 'something else')
    await writeFile(`${incomingLibrary(at('library'))}.sha256`, 'x')
    await expect(orderIncoming(at('library'))).rejects.toMatchObject({ fault: { code: 'missing' } })
    expect(await said(at('library'))).toBe('old')
  })

  it('does not come in on half an order, or on one that names a place elsewhere', async () => {
    await ordered()
    for (const order of ['{"aside":"repl', '{"aside":"../../replaced-x.sqlite"}']) {
      await writeFile(at('library/incoming/order.json'), order)
      await takeIncoming(at('library'))
      expect(await said(at('library'))).toBe('old')
      await ordered()
    }
  })

  it('is the old or the new one, whole, whichever step a kill ends the change at', async () => {
    const program = at('swap.mjs')
    await build({
      stdin: {
        contents: `import { takeIncoming } from './incoming.ts'
          let left = Number(process.argv[3])
          await takeIncoming(process.argv[2], () => { if (left-- === 0) process.kill(process.pid, 'SIGKILL') })`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
      logLevel: 'error',
    })
    await libraryOf('old', at('library'), false)
    // A log that the old library needs goes with it.
    for (const name of ['library.sqlite', 'library.sqlite-wal']) await cp(at(`library/${name}`), at(`killed/${name}`))
    await libraryOf('new', at('other'))
    const outcomes: unknown[] = []
    for (let step = 0; ; step++) {
      const place = at(`at-${String(step)}`)
      await cp(at('killed'), place, { recursive: true })
      await clearIncoming(place)
      await cp(at('other/library.sqlite'), incomingLibrary(place))
      await seal(incomingLibrary(place))
      const aside = await orderIncoming(place)
      const { signal } = spawnSync(process.execPath, [program, place, String(step)])
      const now = await said(place)
      await cp(path.join(place, aside), at(`kept-${String(step)}/library.sqlite`))
      await cp(path.join(place, `${aside}-wal`), at(`kept-${String(step)}/library.sqlite-wal`)).catch(() => undefined)
      outcomes.push([now, await said(at(`kept-${String(step)}`))])
      if (signal === null) break
    }
    expect(outcomes).toEqual(Array.from({ length: 8 }, () => ['new', 'old']))
  }, 60_000)
})
