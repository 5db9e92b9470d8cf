import { createHash } from 'node:crypto'
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

/** What the second step had had at times: libraries that lack it, and others that have it, are about. */
const ADDED_LATER = `CREATE TABLE placed (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, label INTEGER NOT NULL,
    pinned INTEGER NOT NULL) STRICT; CREATE INDEX placed_by_label ON placed (label);
  CREATE TABLE regroup (one INTEGER PRIMARY KEY) STRICT;
  ALTER TABLE story ADD COLUMN doubtful TEXT NOT NULL DEFAULT '[]';
  CREATE TABLE reading_place (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, start INTEGER NOT NULL,
    heights REAL NOT NULL) STRICT; INSERT INTO reading_place VALUES (1, 3, 0.5);
  CREATE TABLE passage (first INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, first_start INTEGER NOT NULL, first_end INTEGER NOT NULL,
    second_start INTEGER NOT NULL, second_end INTEGER NOT NULL, said TEXT NOT NULL,
    PRIMARY KEY (first, second, first_start, first_end, second_start, second_end)) STRICT, WITHOUT ROWID;`

it.each([
  { version: 2, has: false },
  { version: 2, has: true },
  { version: 3, has: false },
  { version: 3, has: true },
])(
  'a library of version $version opens, whether it has what the second step had had at times: $has',
  async ({ version, has }) => {
    const place = path.join(folder, 'library')
    await mkdir(place)
    const old = new Database(path.join(place, 'library.sqlite'))
    for (const step of MIGRATIONS.slice(0, version)) old.script(step)
    const texts = ['The ferry ran aground off the coast at dawn.', 'The ferry ran aground off the coast at noon.']
    for (const [at, text] of texts.entries()) {
      old.run('INSERT INTO original (hash, size) VALUES (?, ?)', String(at).repeat(64), text.length)
      const sql = 'INSERT INTO article (key, original, path, text, stated, added) VALUES (?, ?, ?, ?, ?, ?)'
      old.run(sql, idOf(text), at + 1, `/news/${String(at)}.txt`, text, '{}', at)
    }
    if (has) old.script(ADDED_LATER)
    old.script(`PRAGMA application_id = ${String(APPLICATION)}; PRAGMA user_version = ${String(version)}`)
    old.close()

    const library = await Library.open(place, extractHere, () => undefined)
    const [first = ''] = texts.map((text) => idOf(text))
    const together = (): boolean => viewOf(library).stories.some(({ articles }) => articles.length === 2)
    // What changes stories waits until all has been read and found again.
    await library.edits.place({ articles: [first], place: { kind: 'own' } })
    const isTogether = together()
    await library.close()
    const now = new Database(path.join(place, 'library.sqlite'), { readOnly: true })
    const places = now.all(z.object({ start: z.int() }), 'SELECT start FROM reading_place')
    now.close()
    expect([isTogether, places]).toEqual([false, has ? [{ start: 3 }] : []])
  },
)

it('no step that has shipped was changed', () => {
  const digests = MIGRATIONS.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 12))
  expect(digests).toEqual(['869827503aba', 'f3caaf954e22', 'c5bb526208fa', '32b1637c8cb5'])
})
