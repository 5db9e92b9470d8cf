import { docxOf, paragraph } from '../docx/docx-fixture.ts'
import { pdfOf } from '../pdf/pdf-fixture.ts'
import { zipOf } from '../zip/zip-fixture.ts'

/** An article of which one paragraph is hostile. */
export interface Hostile {
  readonly headline: string
  readonly before: string
  readonly payload: string
  readonly after: string
}

/** How a payload stands in the markup of a format that has one: as what it is, or as words about it. */
export type Standing = 'markup' | 'words'

/** A file of a format with some articles; a format that holds one takes the first. */
export type Writer = (
  articles: readonly Hostile[],
  standing: Standing,
) => { readonly name: string; readonly bytes: Uint8Array }

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/** XML has no such characters, and a file with one is none. */
function forXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

function page({ headline, before, payload, after }: Hostile, standing: Standing): string {
  const shown = standing === 'markup' ? payload : escaped(payload)
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${before}</p><p>${shown}</p><p>${after}</p></article></body></html>`
}

function plain({ headline, before, payload, after }: Hostile): string {
  return `${headline}\n\n${before}\n\n${payload}\n\n${after}\n`
}

function inXml(article: Hostile, standing: Standing): string {
  const { before, payload, after } = article
  const markup = `<p>${before}</p><p>${standing === 'markup' ? payload : escaped(payload)}</p><p>${after}</p>`
  return escaped(forXml(markup))
}

const only = (articles: readonly Hostile[]): Hostile => {
  const [first] = articles
  if (first === undefined) throw new Error('no article')
  return first
}

/** Every format that Crossread reads, some by more than one name. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  txt: (articles) => ({ name: 'a.txt', bytes: Buffer.from(plain(only(articles))) }),
  md: (articles, standing) => {
    const article = only(articles)
    const payload = standing === 'markup' ? article.payload : `~~~~~~\n${article.payload}\n~~~~~~`
    return { name: 'a.md', bytes: Buffer.from(`# ${plain({ ...article, payload })}`) }
  },
  html: (articles, standing) => ({ name: 'a.html', bytes: Buffer.from(page(only(articles), standing)) }),
  mhtml: (articles, standing) => {
    const body = Buffer.from(page(only(articles), standing)).toString('base64')
    const head =
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a'
    return {
      name: 'a.mhtml',
      bytes: Buffer.from(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n----b\r\n${head}\r\n\r\n${body}\r\n----b--\r\n`,
      ),
    }
  },
  // A document's runs hold words; what is markup in them is a document that is not well-formed.
  docx: (articles, standing) => {
    const { headline, before, payload, after } = only(articles)
    const run = standing === 'markup' ? `<w:r><w:t>${forXml(payload)}</w:t></w:r>` : escaped(forXml(payload))
    const body = [paragraph([headline], 'T'), paragraph([before]), paragraph([run]), paragraph([after])].join('')
    return { name: 'a.docx', bytes: docxOf(body) }
  },
  pdf: (articles) => {
    const { headline, before, payload, after } = only(articles)
    const lines = [headline, before, payload.replace(/[^ -~]/g, ''), after]
    return {
      name: 'a.pdf',
      bytes: pdfOf([lines.map((text, at) => ({ text, x: 50, y: 700 - 30 * at, size: at === 0 ? 18 : 6 }))]),
    }
  },
  epub: (articles, standing) => {
    const parts = articles.map(({ headline, before, payload, after }, at) => ({
      name: `OEBPS/c${String(at)}.xhtml`,
      data: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${headline}</h1><p>${before}</p><p>${forXml(standing === 'markup' ? payload : escaped(payload))}</p><p>${after}</p></body></html>`,
    }))
    const items = articles.map(
      (_, at) => `<item id="i${String(at)}" href="c${String(at)}.xhtml" media-type="application/xhtml+xml"/>`,
    )
    const spine = articles.map((_, at) => `<itemref idref="i${String(at)}"/>`)
    return {
      name: 'a.epub',
      bytes: zipOf([
        { name: 'mimetype', data: 'application/epub+zip', method: 0 },
        {
          name: 'META-INF/container.xml',
          data: '<container xmlns="c"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        },
        {
          name: 'OEBPS/book.opf',
          data: `<package xmlns="o"><metadata/><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
        },
        ...parts,
      ]),
    }
  },
  rss: (articles, standing) => {
    const items = articles.map(
      (article, at) =>
        `<item><title>${article.headline}</title><link>https://example.org/${String(at)}</link><guid>${String(at)}</guid><description>${inXml(article, standing)}</description></item>`,
    )
    return {
      name: 'a.rss',
      bytes: Buffer.from(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><link>https://example.org/</link>${items.join('')}</channel></rss>`,
      ),
    }
  },
  atom: (articles, standing) => {
    const entries = articles.map(
      (article, at) =>
        `<entry><id>urn:${String(at)}</id><title>${article.headline}</title><updated>2026-03-04T08:00:00Z</updated><link href="https://example.org/${String(at)}"/><content type="html">${inXml(article, standing)}</content></entry>`,
    )
    return {
      name: 'a.atom',
      bytes: Buffer.from(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><id>urn:f</id><updated>2026-03-05T00:00:00Z</updated>${entries.join('')}</feed>`,
      ),
    }
  },
  'json feed': (articles, standing) => {
    const items = articles.map((article, at) => ({
      id: String(at),
      url: `https://example.org/${String(at)}`,
      title: article.headline,
      content_html: `<p>${article.before}</p><p>${standing === 'markup' ? article.payload : escaped(article.payload)}</p><p>${article.after}</p>`,
    }))
    return {
      name: 'a.json',
      bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items })),
    }
  },
  jsonl: (articles) => {
    const lines = articles.map((article, at) => {
      const { headline, before, payload, after } = article
      return JSON.stringify({ id: `a${String(at)}`, headline, text: [before, payload, after].join('\n\n') })
    })
    return { name: 'a.jsonl', bytes: Buffer.from(lines.join('\n')) }
  },
  zip: (articles, standing) => ({
    name: 'a.zip',
    bytes: zipOf(articles.map((article, at) => ({ name: `p${String(at)}.html`, data: page(article, standing) }))),
  }),
}
