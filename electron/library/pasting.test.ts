import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { LONGEST_PASTED } from '../../shared/ipc/most.ts'
import { Place, SEEDS } from './library.fixture.ts'
import { pastedText, refuse } from './pasted-text.ts'
import { pastedAt } from './pasting.ts'
import { Database } from './store/database.ts'
import { Originals } from './store/originals.ts'
import { readFile } from 'node:fs/promises'

const place = new Place()

const BODY = [
  'The harbour bridge at Westport was closed on Tuesday after the worst storm in a decade tore cables from its span.',
  'Engineers said the bridge would stay shut for at least three weeks while the cables are replaced.',
  'Ferries run every twenty minutes in the meantime, the port authority told reporters at the quay.',
]
const TEXT = ['Harbour bridge closed after storm', ...BODY].join('\n\n')
const PAGE = `<html><head><meta property="og:site_name" content="Westport Post">
  <link rel="canonical" href="https://post.example/bridge"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
  <article><h1>Harbour bridge closed after storm</h1>${BODY.map((text) => `<p onclick="stolen()">${text}</p>`).join('')}
  <script>window.stolen = 1</script><img src="https://evil.example/p.png" onerror="stolen()"></article></body></html>`

describe('a text that was pasted', () => {
  it('is kept as it is, with its bytes as they came, and opens as any article', async () => {
    const library = await place.open()
    const pasted = `${TEXT.replaceAll('\n', '\r\n')}\r\nhttps://post.example/bridge?a=1\r\n`
    const draft = await library.preparePaste({ text: pasted, html: '' })
    expect(draft).toMatchObject({
      text: TEXT,
      whole: null,
      url: 'https://post.example/bridge?a=1',
      fields: { headline: 'Harbour bridge closed after storm', already: null },
    })
    const entered = { outlet: 'Westport Post', published: '2026-11-30' }
    const { added } = await library.keepPaste({ draft: draft.id, text: draft.text, entered })
    const next = await place.again(library)
    const article = next.article(added[0] ?? '')
    expect([article.text, article.outlet?.value, article.published?.value, article.outlet?.from]).toEqual([
      TEXT,
      'Westport Post',
      '2026-11-30',
      'you, when you pasted it',
    ])
    expect(article.file).toMatch(/^Pasted \d{1,2} \w+ \d{4}, \d{2}:\d{2}$/)
    const database = new Database(path.join(place.folder, 'library', 'library.sqlite'), { readOnly: true })
    const { id } = database.get(z.object({ id: z.int() }), 'SELECT id FROM original') ?? { id: 0 }
    const bytes = new Originals(database).bytes(id)
    database.close()
    expect(Buffer.from(bytes ?? []).toString('utf8')).toBe(pasted)
  })

  it('can be edited before it is kept, and is found in again', async () => {
    const library = await place.open()
    const draft = await library.preparePaste({ text: TEXT, html: '' })
    const text = TEXT.replace('Harbour bridge', 'Railway bridge')
    expect(library.readPaste({ draft: draft.id, text }).headline).toBe('Railway bridge closed after storm')
    const { added } = await library.keepPaste({ draft: draft.id, text, entered: { headline: 'No trains' } })
    expect([library.article(added[0] ?? '').text, library.article(added[0] ?? '').headline.value]).toEqual([
      text,
      'No trains',
    ])
  })

  it('is said to be there before it is kept and after, and is not taken twice', async () => {
    const library = await place.withSamples()
    const seed = await readFile(path.join(SEEDS, '000_df45fa20509b419c.txt'), 'utf8')
    const draft = await library.preparePaste({ text: seed, html: '' })
    const { already } = draft.fields
    expect(already).not.toBeNull()
    const report = await library.keepPaste({ draft: draft.id, text: draft.text, entered: {} })
    expect([report.added, report.duplicates.map(({ of }) => of)]).toEqual([[], [already]])
  })

  it('is kept once: what is held is let go', async () => {
    const library = await place.open()
    const draft = await library.preparePaste({ text: TEXT, html: '' })
    const request = { draft: draft.id, text: TEXT, entered: {} }
    await library.keepPaste(request)
    await expect(library.keepPaste(request)).rejects.toMatchObject({ fault: { code: 'missing' } })
  })

  it.each([
    ['', 'empty'],
    [' \n\u200b\t', 'empty'],
    ['https://post.example/bridge', 'no-text'],
    ['  http://post.example/bridge \n', 'no-text'],
    ['file:///home/reader/a.txt', 'not-a-file'],
    ['\u0000\u0001PNG\u0000\u0002', 'binary'],
    ['\ufffd\ufffd\ufffd\ufffd text', 'binary'],
    ['x'.repeat(LONGEST_PASTED + 1), 'too-large'],
  ])('is refused with a reason where it is no article (%#)', async (text, code) => {
    const library = await place.open()
    await expect(library.preparePaste({ text, html: '' })).rejects.toMatchObject({ fault: { code } })
  })
})

describe('a page that was pasted', () => {
  it('gives its main text and what it states, and nothing of its markup', async () => {
    const library = await place.open()
    const draft = await library.preparePaste({ text: `Home Sport\n\n${TEXT}`, html: PAGE })
    expect(draft).toMatchObject({
      text: TEXT,
      whole: `Home Sport\n\n${TEXT}`,
      url: 'https://post.example/bridge',
      fields: { headline: 'Harbour bridge closed after storm', outlet: 'Westport Post' },
    })
  })

  it('without text gives the plain text beside it, and is refused where there is none', async () => {
    const library = await place.open()
    const html = '<img src="https://evil.example/p.png">'
    expect((await library.preparePaste({ text: TEXT, html })).text).toBe(TEXT)
    await expect(library.preparePaste({ text: '', html })).rejects.toMatchObject({ fault: { code: 'empty' } })
  })
})

it('whatever is pasted is answered by a text that may be kept, or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      try {
        const { text } = pastedText(given)
        refuse(text.includes('://') ? 'words' : text)
        // Nothing is made up: what is kept stands in what was pasted.
        return given.replace(/\r\n?/g, '\n').includes(text)
      } catch (thrown) {
        return thrown instanceof Error && thrown.name === 'FaultError'
      }
    }),
  )
})

it('is called by when it was pasted', () => {
  expect(pastedAt(new Date(2026, 10, 30, 14, 10))).toBe('Pasted 30 Nov 2026, 14:10')
})
