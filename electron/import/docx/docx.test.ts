import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damaged } from '../fuzz-fixture.ts'
import { allOf, told } from '../read-fixture.ts'
import { zipOf } from '../zip/zip-fixture.ts'
import { docxOf, docxParts, paragraph } from './docx-fixture.ts'

const BODY = [
  paragraph(['Minister ', 'resigns'], 'T'),
  paragraph(['By Jane Doe']),
  paragraph([
    'The min',
    'ister &amp; her aides left',
    '<w:del><w:r><w:delText> in anger</w:delText></w:r></w:del>',
    '<w:ins><w:r><w:t xml:space="preserve"> in peace</w:t></w:r></w:ins>',
    '.',
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
  ]),
  paragraph(['One line', '<w:r><w:br/></w:r>', 'Another line', '<w:r><w:tab/></w:r>', 'after a tab']),
  '<w:tbl><w:tr><w:tc>' + paragraph(['Left']) + '</w:tc><w:tc>' + paragraph(['12 seats']) + '</w:tc></w:tr></w:tbl>',
  '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>A link</w:t></w:r></w:hyperlink></w:p>',
  '<w:p><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:t>Last words.</w:t></w:r></w:p>',
].join('')
const NOTES = '<w:footnote w:id="2">' + paragraph(['They said so themselves.']) + '</w:footnote>'
const PROPERTIES =
  '<dc:title>Draft 3</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2022-03-30T14:05:00Z</dcterms:created>'

describe('a Word document', () => {
  it('gives what it shows with all changes accepted, and what its properties state', async () => {
    expect(await allOf('a.docx', docxOf(BODY, PROPERTIES, NOTES))).toEqual([
      {
        place: null,
        text: [
          'Minister resigns',
          'By Jane Doe',
          'The minister & her aides left in peace.',
          'One line',
          'Another line after a tab',
          'Left',
          '12 seats',
          'A link',
          'Last words.',
          'They said so themselves.',
        ].join('\n\n'),
        stated: {
          headline: { value: 'Minister resigns', from: 'the document’s title' },
          byline: { value: 'Jane Doe', from: 'the document’s properties' },
          language: { value: 'en-GB', from: 'the document’s properties' },
          published: { value: '2022-03-30T14:05:00Z', from: 'the document’s properties: when it was made' },
        },
      },
    ])
  })

  it('has its headline from its properties where no paragraph is its title, unless a program made it up', async () => {
    const body = paragraph(['It rained a lot.'])
    const titles = ['It rains', 'Document1', 'Microsoft Word - draft.doc']
    const texts = titles.map(async (title) => await told('a', docxOf(body, `<dc:title>${title}</dc:title>`)))
    expect((await Promise.all(texts)).flat().map(([, text]) => text)).toEqual([
      'It rains\n\nIt rained a lot.',
      'It rained a lot.',
      'It rained a lot.',
    ])
  })

  it('is read in an archive, and an archive of documents is none', async () => {
    const document = docxOf(paragraph(['It rained a lot.']))
    expect(await told('a.zip', zipOf([{ name: 'a/b.docx', data: document }]))).toEqual([
      ['a/b.docx', 'It rained a lot.'],
    ])
  })

  it.each([
    ['no-text', docxOf('')],
    ['damaged', docxOf('<w:p><w:r>')],
    ['damaged', docxOf(BODY).subarray(0, -200)],
    ['damaged', zipOf([...docxParts(BODY).slice(0, 1), { name: 'word/document', data: 'x' }])],
    ['unsafe', zipOf([...docxParts(BODY), { name: '../x.xml', data: 'x' }])],
    ['unsafe', docxOf(`<!-- ${'a'.repeat(4_000_000)} -->${BODY}`)],
  ])('is refused as %s', async (code, bytes) => {
    expect(await told('a.docx', bytes)).toEqual([[null, `[${code}]`]])
  })

  it('answers however deep its elements lie', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(20_000) + paragraph(['x']) + '</w:tc></w:tr></w:tbl>'.repeat(20_000)
    expect((await told('a.docx', docxOf(deep))).length).toBe(1)
  })

  it('expands no entities', async () => {
    const parts = docxParts(paragraph(['It rained &lol;']))
    const entity = '<!DOCTYPE w:document [<!ENTITY lol "a lot">]>'
    const bytes = zipOf(parts.map((part) => ({ ...part, data: String(part.data).replace('?>\n', `?>\n${entity}`) })))
    expect(JSON.stringify(await told('a.docx', bytes))).not.toContain('a lot')
  })

  it('answers whatever becomes of it', async () => {
    await fc.assert(
      fc.asyncProperty(damaged([docxOf(BODY, PROPERTIES, NOTES)]), async (bytes) => {
        const all = await told('a.docx', bytes)
        expect([all.length > 0, all.filter(([, text]) => text === '[internal]')]).toEqual([true, []])
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
