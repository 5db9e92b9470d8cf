import { zipOf } from '../zip/zip-fixture.ts'
import type { ZipEntry } from '../zip/zip-fixture.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>
</w:styles>`

/** The parts of a Word document with this markup for its body, as Word lays them out. */
export function docxParts(body: string, properties = '', notes = ''): ZipEntry[] {
  const xml = (markup: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`
  return [
    {
      name: '[Content_Types].xml',
      data: xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      data: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${TYPES}/footnotes" Target="footnotes.xml"/></Relationships>`,
      ),
    },
    { name: 'word/document.xml', data: xml(`<w:document ${W}><w:body>${body}</w:body></w:document>`) },
    { name: 'word/styles.xml', data: xml(STYLES) },
    { name: 'word/footnotes.xml', data: xml(`<w:footnotes ${W}>${notes}</w:footnotes>`) },
    {
      name: 'docProps/core.xml',
      data: xml(
        `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
      ),
    },
  ]
}

/** A Word document, packed. */
export function docxOf(body: string, properties = '', notes = ''): Buffer {
  return zipOf(docxParts(body, properties, notes))
}

/** A paragraph of runs, each a piece of text or markup of its own. */
export function paragraph(runs: readonly string[], style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${runs.map((run) => (run.startsWith('<') ? run : `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)).join('')}</w:p>`
}
