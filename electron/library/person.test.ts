import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Person } from './person.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-person-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('Person', () => {
  it('starts afresh and remembers everything it was told', async () => {
    const first = await Person.open(folder)
    expect(first.settings).toEqual({ theme: 'system', hintsSeen: false, singleKeys: true })
    await first.saveSettings({ theme: 'dark' })
    await first.saveSettings({ hintsSeen: true })
    await first.addSources(['/a', '/b'])
    await first.addSources(['/b', '/c'])
    await first.setRestored('x', { start: 1, end: 2 }, true)
    await first.setRestored('x', { start: 3, end: 4 }, true)
    await first.setRestored('x', { start: 1, end: 2 }, false)
    await first.setApart('x', true)
    await first.setApart('y', true)
    await first.setApart('x', false)

    const again = await Person.open(folder)
    const { settings, sources, restored, apart } = again
    expect({ settings, sources, restored, apart }).toEqual({
      settings: { theme: 'dark', hintsSeen: true, singleKeys: true },
      sources: ['/a', '/b', '/c'],
      restored: { x: [{ start: 3, end: 4 }] },
      apart: ['y'],
    })
  })

  it('reads what an older version wrote, which knew of no reports apart', async () => {
    const settings = { theme: 'dark', hintsSeen: true, singleKeys: true }
    const older = { version: 1, settings, sources: ['/a'], restored: {} }
    await writeFile(path.join(folder, 'crossread.json'), JSON.stringify(older))
    const person = await Person.open(folder)
    expect([person.settings, person.sources, person.apart]).toEqual([settings, ['/a'], []])
  })

  it('keeps the last of many changes made at once', async () => {
    const person = await Person.open(folder)
    await Promise.all(Array.from({ length: 50 }, (_, i) => person.addSources([`/${String(i)}`])))
    expect((await Person.open(folder)).sources).toHaveLength(50)
  })

  it.each(['', 'not json', '{"version":2}', '{"version":1,"settings":{}}'])('sets %j aside unharmed', async (text) => {
    await writeFile(path.join(folder, 'crossread.json'), text)
    const person = await Person.open(folder)
    await person.saveSettings({ theme: 'light' })
    const aside = (await readdir(folder)).filter((name) => name.includes('unreadable'))
    expect(aside).toHaveLength(1)
    expect(await readFile(path.join(folder, aside[0] ?? ''), 'utf8')).toBe(text)
  })

  it('does not start afresh over a file that it may not read', async () => {
    // A folder in its place cannot be read as a file by anyone, root included.
    await mkdir(path.join(folder, 'crossread.json'))
    await expect(Person.open(folder)).rejects.toMatchObject({ fault: { code: 'unreadable' } })
    expect(await readdir(folder)).toEqual(['crossread.json'])
  })

  it('is not misled by a write that was cut off', async () => {
    const person = await Person.open(folder)
    await person.saveSettings({ theme: 'dark' })
    await writeFile(path.join(folder, 'crossread.json.next'), '{"version":1,"sett')
    const again = await Person.open(folder)
    await again.saveSettings({ hintsSeen: true })
    expect((await Person.open(folder)).settings).toEqual({ theme: 'dark', hintsSeen: true, singleKeys: true })
  })

  it('says so when the disk refuses, and changes nothing', async () => {
    const person = await Person.open(folder)
    await rm(folder, { recursive: true })
    await expect(person.saveSettings({ theme: 'dark' })).rejects.toMatchObject({ fault: { code: 'not-saved' } })
    expect([person.settings.theme, person.pending]).toEqual(['system', false])
  })
})
