import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damaged } from '../fuzz-fixture.ts'
import { HEADLINE, STORY } from '../html/pages/story.ts'
import { allOf, told } from '../read-fixture.ts'
import { zipOf } from '../zip/zip-fixture.ts'
import type { ZipEntry } from '../zip/zip-fixture.ts'

interface Part {
  readonly name: string
  readonly body: string
  readonly attributes?: string
  readonly itemref?: string
}

const METADATA =
  '<dc:title>Reports of a year</dc:title><dc:creator>Jane Doe</dc:creator><dc:creator>calibre (6.1)</dc:creator><dc:date>2022-03-30</dc:date><dc:language>en</dc:language>'

function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body>${body}</body></html>`
}

function entriesOf(parts: readonly Part[], more: readonly ZipEntry[] = []): ZipEntry[] {
  const items = parts.map(
    ({ name, attributes = '' }, at) =>
      `<item id="i${String(at)}" href="${encodeURI(name)}" media-type="application/xhtml+xml" ${attributes}/>`,
  )
  const spine = parts.map(({ itemref = '' }, at) => `<itemref idref="i${String(at)}" ${itemref}/>`)
  return [
    { name: 'mimetype', data: 'application/epub+zip', method: 0 },
    {
      name: 'META-INF/container.xml',
      data: '<container xmlns="c"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/book.opf',
      data: `<?xml version="1.0"?><opf:package xmlns:opf="o" xmlns:dc="d"><opf:metadata>${METADATA}</opf:metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></opf:package>`,
    },
    ...parts.map(({ name, body }) => ({ name: `OEBPS/${name}`, data: page(body) })),
    ...more,
  ]
}

function markup(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${text}</p>`).join('\n')
}

const STORY_PAGE: Part = { name: 'text/über uns.xhtml', body: `<h1>${HEADLINE}</h1><a id="p1"/>${markup(STORY)}` }

describe('an e-book', () => {
  it('gives its chapters as articles, each with the heading for its place', async () => {
    const book = zipOf(
      entriesOf([
        { name: 'cover.xhtml', body: '<img src="cover.jpg" alt="Cover"/>' },
        { name: 'imprint.xhtml', body: '<p>First published in 2022.</p>' },
        { name: 'nav.xhtml', body: `<h1>Contents</h1>${markup(STORY)}`, attributes: 'properties="nav"' },
        STORY_PAGE,
        { name: 'split.xhtml', body: '<p>It went on after that,&#160;for a year.</p>' },
        { name: 'notes.xhtml', body: `<h1>Notes</h1>${markup(STORY)}`, itemref: 'linear="no"' },
        { name: 'last.xhtml', body: `<h2>The <i>last</i> of it</h2>${markup(STORY)}` },
      ]),
    )
    const from = 'the book’s metadata'
    const stated = {
      byline: { value: 'Jane Doe', from },
      published: { value: '2022-03-30', from },
      language: { value: 'en', from },
    }
    expect(await allOf('book.epub', book)).toEqual([
      {
        place: HEADLINE,
        text: [HEADLINE, ...STORY, 'It went on after that, for a year.'].join('\n\n'),
        stated: { ...stated, headline: { value: HEADLINE, from: 'the chapter’s heading' } },
      },
      {
        place: 'The last of it',
        text: ['The last of it', ...STORY].join('\n\n'),
        stated: { ...stated, headline: { value: 'The last of it', from: 'the chapter’s heading' } },
      },
    ])
  })

  it('that is short, or has no headings, is one article', async () => {
    const book = zipOf(
      entriesOf([
        { name: 'a.xhtml', body: '<p>It rained.</p>' },
        { name: 'b.xhtml', body: '<p>A lot.</p>' },
      ]),
    )
    expect(await told('book.epub', book)).toEqual([['chapter 1', 'It rained.\n\nA lot.']])
  })

  it('refuses alone a chapter that is locked, missing or no text', async () => {
    const locked =
      '<encryption xmlns:enc="e"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/locked.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
    const entries = entriesOf(
      [
        { name: 'locked.xhtml', body: '' },
        { name: 'gone.xhtml', body: '' },
        { name: 'noise.xhtml', body: '\0\u0001\u0002'.repeat(999) },
        STORY_PAGE,
      ],
      [{ name: 'META-INF/encryption.xml', data: locked }],
    )
    expect(await told('book', zipOf(entries.filter(({ name }) => name !== 'OEBPS/gone.xhtml')))).toEqual([
      [HEADLINE, [HEADLINE, ...STORY].join('\n\n')],
      ['OEBPS/locked.xhtml', '[encrypted]'],
      ['OEBPS/gone.xhtml', '[damaged]'],
      ['OEBPS/noise.xhtml', '[binary]'],
    ])
  })

  it.each([
    ['damaged', zipOf(entriesOf([STORY_PAGE]).slice(0, 2))],
    ['damaged', zipOf(entriesOf([STORY_PAGE])).subarray(0, -100)],
    ['no-text', zipOf(entriesOf([{ name: 'a.xhtml', body: '<img src="a.jpg"/>' }]))],
    ['unsafe', zipOf([...entriesOf([STORY_PAGE]), { name: '../a.xhtml', data: 'x' }])],
  ])('is refused as %s', async (code, bytes) => {
    expect(await told('book.epub', bytes)).toEqual([[null, `[${code}]`]])
  })

  it('takes nothing from outside of it, expands no entities, and reads no chapter twice', async () => {
    const entries = entriesOf([{ name: '../../../etc/passwd', body: '' }, STORY_PAGE, STORY_PAGE])
    const given = await told(
      'book.epub',
      zipOf(entries.filter(({ name }) => !String(name).includes('..')).slice(0, -1)),
    )
    expect(given).toEqual([
      [HEADLINE, [HEADLINE, ...STORY].join('\n\n')],
      ['etc/passwd', '[damaged]'],
    ])
  })

  it('answers however deep the elements of a chapter lie', async () => {
    const deep = `${'<div>'.repeat(50_000)}Deep words.${'</div>'.repeat(50_000)}`
    expect(await told('a.epub', zipOf(entriesOf([{ name: 'a.xhtml', body: deep }])))).toEqual([
      ['chapter 1', 'Deep words.'],
    ])
  })

  it('answers whatever becomes of it', async () => {
    await fc.assert(
      fc.asyncProperty(damaged([zipOf(entriesOf([STORY_PAGE]))]), async (bytes) => {
        const all = await told('a.epub', bytes)
        expect([all.length > 0, all.filter(([, text]) => text === '[internal]')]).toEqual([true, []])
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
