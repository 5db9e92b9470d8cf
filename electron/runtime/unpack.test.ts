import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder, writeZip, type ZipEntry } from './archive-fixture.ts'
import { unpack } from './unpack.ts'

/** Unpacks these entries into a folder named `target` and says what stands beside and below it. */
function unpackEntries(entries: readonly ZipEntry[], place = (name: string): string | undefined => name) {
  const folder = testFolder()
  const zip = writeZip(join(folder, 'test.zip'), entries)
  const target = join(folder, 'target')
  const list = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return { count: unpack(zip, target, place), target, list }
}

describe('unpack', () => {
  it('writes the chosen files where they are placed, folders included, and no others', async () => {
    const entries = [
      { name: 'app/' },
      { name: 'app/run', text: 'x' },
      { name: 'app/a/b', text: 'y' },
      { name: 'app/no' },
    ]
    const { count, target, list } = unpackEntries(entries, (name) =>
      name === 'app/no' ? undefined : name.replace('app/', '').replace('run', 'start'),
    )
    expect(await count).toBe(2)
    expect(list()).toEqual(['target', 'target/a', 'target/a/b', 'target/start', 'test.zip'])
    expect(readFileSync(join(target, 'a/b'), 'utf8')).toBe('y')
  })

  it.skipIf(process.platform === 'win32')('keeps what is executable executable', async () => {
    const { count, target } = unpackEntries([{ name: 'run', mode: 0o100755 }, { name: 'data' }])
    await count
    const executable = (name: string) => (statSync(join(target, name)).mode & 0o111) !== 0
    expect([executable('run'), executable('data')]).toEqual([true, false])
  })

  it.each([
    ['a path above the target', { name: '../evil' }],
    ['a path that climbs out later', { name: 'a/../../evil' }],
    ['an absolute path', { name: '/tmp/crossread-evil' }],
    ['a path with a backslash', { name: '..\\evil' }],
    ['a symbolic link', { name: 'link', text: '/etc/passwd', mode: 0o120777 }],
  ])('refuses %s and writes nothing of it', async (_, entry) => {
    const { count, list } = unpackEntries([entry])
    await expect(count).rejects.toMatchObject({ code: 'unsafe-archive' })
    expect(list().filter((name) => name !== 'target')).toEqual(['test.zip'])
  })

  it('refuses a placing that leaves the target', async () => {
    const { count } = unpackEntries([{ name: 'fine' }], () => '../evil')
    await expect(count).rejects.toMatchObject({ code: 'unsafe-archive' })
  })

  it('refuses what is no zip', async () => {
    await expect(unpack(import.meta.filename, testFolder(), (name) => name)).rejects.toMatchObject({
      code: 'unsafe-archive',
    })
  })
})
