import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as z from 'zod'
import { extractHere } from '../extract-here.ts'
import { Library } from '../library.ts'
import { viewOf } from '../view.fixture.ts'
import { idOf } from '../text-id.ts'
import { Database } from './database.ts'
import { APPLICATION, MIGRATIONS } from './schema.ts'
import { Store } from './store.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-migration-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const ADDRESSES = ['https://www.BBC.co.uk/news/1?a=b', 'http://example.org:8080', null]

it('a library of the first version opens with everything there, and knows the sites of its articles', async () => {
  const place = path.join(folder, 'library')
  await mkdir(place)
  const old = new Database(path.join(place, 'library.sqlite'))
  old.script(MIGRATIONS[0] ?? '')
  old.script(`PRAGMA application_id = ${String(APPLICATION)}; PRAGMA user_version = 1`)
  const keys = ADDRESSES.map((url, at) => {
    const text = `Report ${String(at)}.\n\nThe ferry ran aground off the coast at dawn.`
    const stated = url === null ? {} : { url: { value: url, from: 'the page' } }
    old.run('INSERT INTO original (hash, size) VALUES (?, ?)', String(at).repeat(64), text.length)
    const sql = 'INSERT INTO article (key, original, path, text, stated, added) VALUES (?, ?, ?, ?, ?, ?)'
    old.run(sql, idOf(text), at + 1, `/news/${String(at)}.txt`, text, JSON.stringify(stated), at)
    return idOf(text)
  })
  old.script(`INSERT INTO tag VALUES (1, 'war'); INSERT INTO read VALUES (2, 5);
    INSERT INTO setting VALUES ('samples', 'true'); UPDATE article SET hidden = 'removed' WHERE id = 3`)
  old.close()

  const library = await Library.open(place, extractHere, () => undefined)
  // What changes articles waits until all has been read.
  await library.edits.markRead({ articles: [keys[0] ?? ''], read: true, byHand: true })
  await library.edits.remove({ articles: keys.slice(2), removed: false })
  const cards = viewOf(library).articles.map(({ id, tags, read }) => [keys.indexOf(id), tags, read])
  await library.close()
  const now = new Database(path.join(place, 'library.sqlite'))
  const sites = now.all(z.object({ site: z.string().nullable() }), 'SELECT site FROM article ORDER BY id')
  const label = new Store(now).journal.history.undo
  now.close()
  expect([cards.sort(), sites.map(({ site }) => site), label]).toEqual([
    [
      [0, ['war'], false],
      [1, [], true],
      [2, [], false],
    ],
    ['bbc.co.uk', 'example.org', null],
    'putting back 1 article',
  ])
})
