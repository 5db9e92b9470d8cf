import { docxParts, paragraph } from '../../electron/import/docx/docx-fixture.ts'
import { column, pdfOf } from '../../electron/import/pdf/pdf-fixture.ts'
import { zipOf } from '../../electron/import/zip/zip-fixture.ts'
import type { ZipEntry } from '../../electron/import/zip/zip-fixture.ts'

/** A file of some format that can be read, or the parts of one that is an archive of parts. */
export interface Seed {
  /** The ending of its name. */
  readonly ending: string
  readonly bytes: Uint8Array
  /** Of an archive, what it is packed from. */
  readonly parts: readonly ZipEntry[] | null
}

const HEADLINE = 'Ferry Aldora runs aground off Cape Merrow'
const STORY = [
  'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.',
  'Captain Ilse Brandvold ordered the boats out after waves “as high as the bridge” had broken over the bow.',
  'Rescue helicopters from Tarnholm took 57 people off the Aldora before dawn, and nobody is missing.',
]
const MARKUP = `<h1>${HEADLINE}</h1>${STORY.map((text) => `<p>${text}</p>`).join('\n')}`
const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE}</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2023-05-01"}</script>
</head><body><nav><a href="/">Home</a></nav><article>${MARKUP}</article></body></html>`
const TEXT = [HEADLINE, 'By Jane Doe', 'Published: 2023-05-01', ...STORY, 'Source: Harbour Post'].join('\n\n')
const MARKDOWN = `---\ntitle: "${HEADLINE}"\ndate: 2023-05-01\n---\n# ${HEADLINE}\n\n${STORY.join('\n\n')}\n\n> [one](http://x.example)\n`
const ITEM = `<item><title>${HEADLINE}</title><link>https://x.example/1</link><pubDate>Mon, 01 May 2023 10:00:00 GMT</pubDate><description><![CDATA[${MARKUP}]]></description></item>`
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${ITEM.repeat(3)}</channel></rss>`
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry><title>${HEADLINE}</title><id>1</id><updated>2023-05-01T10:00:00Z</updated><content type="html">${MARKUP.replaceAll('<', '&lt;')}</content></entry></feed>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour Post',
  items: [{ id: '1', title: HEADLINE, content_html: MARKUP, date_published: '2023-05-01T10:00:00Z' }],
})
const LINES = Array.from({ length: 3 }, (_, at) =>
  JSON.stringify({ id: at, headline: `${HEADLINE} ${at}`, text: STORY.join('\n\n'), date: '2023-05-01' }),
).join('\n')
const MHTML = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="edge"\r\n\r\n--edge\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://x.example/1\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--edge--\r\n`
const EPUB: readonly ZipEntry[] = [
  { name: 'mimetype', data: 'application/epub+zip', method: 0 },
  {
    name: 'META-INF/container.xml',
    data: '<container><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  },
  {
    name: 'book.opf',
    data: `<package><metadata><title>Reports</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
  },
  { name: 'a.xhtml', data: `<html xmlns="http://www.w3.org/1999/xhtml"><body>${MARKUP}</body></html>` },
]
const PDF = pdfOf([
  [{ text: HEADLINE, x: 60, y: 780, size: 20 }, ...column(STORY, { x: 60, y: 740, width: 220, gap: 6 })],
  column(STORY, { x: 300, y: 740, width: 220, indent: 10 }),
])

/** One of every format and more of those that have several. */
export const SEEDS: readonly Seed[] = [
  plain('txt', TEXT),
  { ending: 'txt', bytes: Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), parts: null },
  plain('md', MARKDOWN),
  plain('html', PAGE),
  plain('mhtml', MHTML),
  plain('rss', RSS),
  plain('atom', ATOM),
  plain('json', JSON_FEED),
  plain('jsonl', LINES),
  { ending: 'pdf', bytes: PDF, parts: null },
  packed('docx', docxParts(STORY.map((text) => paragraph([text])).join(''))),
  packed('epub', EPUB),
  packed('zip', [
    { name: 'a.txt', data: TEXT },
    { name: 'in/b.html', data: PAGE },
    { name: 'in/c.zip', data: zipOf([{ name: 'd.md', data: MARKDOWN }]) },
  ]),
]

function plain(ending: string, text: string): Seed {
  return { ending, bytes: Buffer.from(text), parts: null }
}

function packed(ending: string, parts: readonly ZipEntry[]): Seed {
  return { ending, bytes: zipOf(parts), parts }
}
