import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Database } from './database.ts'
import { Made } from './made.ts'
import { MIGRATIONS } from './schema.ts'

let folder = ''
let database: Database
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-made-'))
  database = new Database(path.join(folder, 'library.sqlite'))
  for (const migration of MIGRATIONS) database.script(migration)
})
afterEach(async () => {
  database.close()
  await rm(folder, { recursive: true, force: true })
})

const keep = (value: unknown): void => {
  database.run("INSERT INTO setting VALUES ('app', ?)", JSON.stringify(value))
}

it('settings that are kept come back', () => {
  const made = new Made(database)
  made.saveSettings({ theme: 'sepia', commands: ['view.keys'] })
  made.saveSettings({ singleKeys: false })
  expect(made.settings).toMatchObject({ theme: 'sepia', singleKeys: false, commands: ['view.keys'] })
})

it('what another version wrote, and this one does not know, takes nothing else along', () => {
  keep({ theme: 'sepia', singleKeys: false, commands: ['view.keys', 'view.hologram'], font: 'huge', type: 3 })
  const { theme, singleKeys, commands, type } = new Made(database).settings
  expect({ theme, singleKeys, commands }).toEqual({ theme: 'sepia', singleKeys: false, commands: [] })
  expect(type.size).toBeGreaterThan(0)
})

it('searches that are cleared are not in the file any more', async () => {
  const made = new Made(database)
  for (const search of ['zebrafish', 'yellowhammer']) made.saveSettings({ searches: [search.repeat(20)] })
  made.saveSettings({ searches: [] })
  database.close()
  const bytes = await readFile(path.join(folder, 'library.sqlite'), 'latin1')
  expect(['zebrafish', 'yellowhammer'].filter((search) => bytes.includes(search))).toEqual([])
})
