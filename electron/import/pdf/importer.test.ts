import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damaged, readAll, refusalOf } from '../fuzz-fixture.ts'
import { HEADLINE, STORY } from '../html/pages/story.ts'
import { pdf } from './importer.ts'
import { column, pdfOf } from './pdf-fixture.ts'
import type { Placed } from './pdf-fixture.ts'

const textOf = async (bytes: Uint8Array): Promise<string[]> => {
  const [extracted] = await readAll(pdf, bytes)
  return extracted !== undefined && 'text' in extracted ? extracted.text.split('\n\n') : []
}
const headline = { text: HEADLINE, x: 50, y: 740, size: 16 }
const half = { x: 50, width: 230, y: 700 }

describe('pdf', () => {
  it('rebuilds paragraphs that are parted by a gap, words that lines divide, and puts the headline first', async () => {
    const page = [
      { text: 'NEWS FROM THE COAST', x: 50, y: 770 },
      headline,
      ...column(STORY, { x: 50, y: 700, width: 480, gap: 8 }),
    ]
    expect(await textOf(pdfOf([page]))).toEqual([HEADLINE, 'NEWS FROM THE COAST', ...STORY])
  })

  it('rebuilds paragraphs that begin with an indent', async () => {
    const page = column(STORY, { x: 50, y: 740, width: 480, indent: 15 })
    expect(await textOf(pdfOf([page]))).toEqual(STORY)
  })

  it('reads columns one after the other, below a headline and across pages', async () => {
    const [one, two, three] = [STORY.slice(0, 3), STORY.slice(3, 6), STORY.slice(6)]
    const pages = [
      [headline, ...column(two, { ...half, x: 320, indent: 12 }), ...column(one, { ...half, indent: 12 })],
      column(three, { ...half, indent: 12 }),
    ]
    expect(await textOf(pdfOf(pages))).toEqual([HEADLINE, ...STORY])
  })

  it('goes on with a paragraph that a column or a page breaks', async () => {
    const lines = column(STORY.slice(0, 2), { x: 50, y: 700, width: 300, indent: 12 })
    const moved = lines.slice(3).map((line, i) => ({ ...line, y: 700 - 12 * i }))
    const pages = [
      [lines.slice(0, 3), moved],
      [[...lines.slice(0, 3), ...moved.map((line) => ({ ...line, x: line.x + 270 }))]],
    ]
    const narrow = column(STORY.slice(0, 2), { x: 50, y: 700, width: 230, indent: 12 })
    const besides = narrow.slice(4).map((line, i) => ({ ...line, x: line.x + 270, y: 700 - 12 * i }))
    expect([await textOf(pdfOf(pages[0] ?? [])), await textOf(pdfOf([[...narrow.slice(0, 4), ...besides]]))]).toEqual([
      STORY.slice(0, 2),
      STORY.slice(0, 2),
    ])
  })

  it('leaves out what is repeated on the pages’ edges', async () => {
    const pages = STORY.slice(0, 4).map((text, i): Placed[] => [
      { text: `The Elmouth Courier, ${3 + i} March`, x: 50, y: 780, size: 8 },
      ...column([text], { x: 50, y: 700, width: 480 }),
      { text: `Page ${i + 1} of 4`, x: 280, y: 30, size: 8 },
    ])
    expect(await textOf(pdfOf(pages))).toEqual(STORY.slice(0, 4))
  })

  it('keeps the hyphen of a word that has one', async () => {
    const lines = [
      'The long-term plan of the state-',
      'owned line is for the long',
      'term, a state that a well-',
      'owned firm may like well, some owned by a har-',
      'bour.',
    ].map((text, i) => ({ text, x: 50, y: 700 - 12 * i }))
    expect(await textOf(pdfOf([lines]))).toEqual([
      'The long-term plan of the state-owned line is for the long term, a state that a well-owned firm may like well, some owned by a harbour.',
    ])
  })

  it('turns a page upright that lies on its side, and leaves out what then stands upright', async () => {
    const page = column(STORY.slice(0, 2), { x: 50, y: 740, width: 480, gap: 8 }).map(({ text, x, y }) => ({
      text,
      x: 600 - y + 150,
      y: x,
      turned: true,
    }))
    expect(await textOf(pdfOf([[...page, { text: 'DRAFT', x: 20, y: 20 }]]))).toEqual(STORY.slice(0, 2))
  })

  it('states what a person wrote into the properties, and not what a program did', async () => {
    const page = [column([STORY[0] ?? ''], { x: 50, y: 740, width: 480 })]
    const read = async (info: string) => (await readAll(pdf, pdfOf(page, info)))[0]
    const from = 'the document’s properties'
    expect([
      await read("/Title(Fire in the harbour)/Author(Tom Varga)/CreationDate(D:20260304071000+01'00')/Producer(Word)"),
      await read('/Title(Microsoft Word - x.doc)/Author(user)/CreationDate(D:20260304)/Producer(Skia/PDF m120)'),
    ]).toEqual([
      {
        place: null,
        text: `Fire in the harbour\n\n${STORY[0] ?? ''}`,
        stated: {
          headline: { value: 'Fire in the harbour', from },
          byline: { value: 'Tom Varga', from },
          published: { value: '2026-03-04T07:10:00+01:00', from },
          language: { value: 'en-GB', from },
        },
      },
      { place: null, text: STORY[0], stated: { language: { value: 'en-GB', from } } },
    ])
  })

  it('says that a scan has no text, that a document is locked, and that one is cut off', async () => {
    const page = [column(STORY, { x: 50, y: 740, width: 480 })]
    const key = `<${'00'.repeat(32)}>`
    const locked = pdfOf(page, '', `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>`)
    expect(
      await Promise.all(
        [pdfOf([[]]), locked, pdfOf(page).slice(0, 2000), Buffer.from('%PDF-1.7 and %%EOF')].map((bytes) =>
          refusalOf(pdf, bytes),
        ),
      ),
    ).toEqual(['no-text', 'encrypted', 'damaged', 'damaged'])
  })

  it('tells a PDF document by how it begins', () => {
    expect(
      ['%PDF-1.4', '\n\n%PDF-1.4', 'About %PDF', ''].map((text) =>
        pdf.recognises({ name: 'a.pdf', bytes: Buffer.from(text) }),
      ),
    ).toEqual([true, true, false, false])
  })

  it('answers whatever it is given', async () => {
    const files = [pdfOf([column(STORY, { x: 50, y: 740, width: 480 })]), pdfOf([column(STORY, half), []])]
    await fc.assert(
      fc.asyncProperty(damaged(files), async (bytes) => {
        expect(await refusalOf(pdf, bytes)).toMatch(/^(?:read: |damaged$|no-text$|encrypted$)/)
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})
