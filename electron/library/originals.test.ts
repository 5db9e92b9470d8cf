import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { add, Place, SEEDS } from './library.fixture.ts'
import { Database } from './store/database.ts'
import { Originals } from './store/originals.ts'

const place = new Place()
const row = z.object({ id: z.int() })

it('every file that came in comes back byte for byte, also one whose text another file had given before', async () => {
  const page =
    '<!doctype html><title>Ferry</title><h1>Ferry aground</h1><p>The ferry ran aground again before dawn.</p>'
  const text = 'Ferry aground\n\nThe ferry ran aground again before dawn.'
  const files = {
    'page.html': Buffer.from(page),
    'same.txt': Buffer.from(text),
    'wide.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'old.txt': Buffer.from('La frégate s’est échouée près du rivage hier soir.'.replace('’', "'"), 'latin1'),
    'sample.txt': await readFile(path.join(SEEDS, '001_46ca93c80c411b91.txt')),
  }
  const library = await place.open()
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(path.join(place.folder, name), bytes)
    await add(library, path.join(place.folder, name))
  }
  expect(library.catalog.size().articles).toBe(3)
  const database = new Database(path.join(place.folder, 'library', 'library.sqlite'), { readOnly: true })
  const originals = new Originals(database)
  const kept = database.all(row, 'SELECT id FROM original ORDER BY id').map(({ id }) => originals.bytes(id))
  database.close()
  expect(kept.map((bytes) => Buffer.from(bytes ?? []))).toEqual(Object.values(files))
})
