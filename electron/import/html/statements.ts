import { isoDate } from '../../../shared/article/iso-date.ts'
import type { Extract, Statement } from '../importer.ts'
import type { HtmlDocument } from './dom.ts'
import { linkedArticle } from './json-ld.ts'
import type { LinkedArticle } from './json-ld.ts'
import { plainText } from './plain-text.ts'

const METADATA = 'the page’s metadata'
const LINKED_DATA = 'the page’s data for search engines'
const CARD = 'the page’s card for social media'
const MARKUP = 'the page’s markup'
/** How browsers and archivers note where they saved a page from. */
const SAVED_FROM = [/^\s*saved from url=\(\d+\)(\S+)/, /^\s*Page saved with SingleFile\s+url:\s*(\S+)/]

/** A page’s own words on its article, from the first of these that has any. Each list goes from the most to the least telling. */
export function statementsOf(document: HtmlDocument, markup: string): Extract['stated'] {
  const linked = linkedArticle(document)
  const meta = metaReader(document)
  const outlet = firstOf(
    [CARD, meta('og:site_name')],
    [LINKED_DATA, linked?.publisher],
    [METADATA, meta('application-name')],
  )
  const stated = {
    headline: headlineOf(document, linked, meta, outlet?.value ?? null),
    outlet,
    byline: bylineOf(document, linked, meta),
    published: firstOf(
      [LINKED_DATA, isoDate(linked?.published ?? '')],
      ...[
        'article:published_time',
        'og:article:published_time',
        'datePublished',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date.issued',
        'dcterms.created',
        'dc.date',
        'pubdate',
        'publishdate',
        'date',
      ].map((name) => [METADATA, isoDate(meta(name) ?? '')] as const),
      [MARKUP, timeOf(document)],
    ),
    language: firstOf(
      [LINKED_DATA, languageTag(linked?.language)],
      [MARKUP, languageTag(document.documentElement.getAttribute('lang'))],
      [CARD, languageTag(meta('og:locale'))],
      [METADATA, languageTag(meta('content-language'))],
    ),
    url: firstOf(
      [METADATA, address(attribute(document, 'link[rel="canonical"]', 'href'))],
      [CARD, address(meta('og:url'))],
      [LINKED_DATA, address(linked?.url)],
      ['the program that saved the page', savedFrom(markup)],
    ),
  }
  return Object.fromEntries(Object.entries(stated).filter(([, statement]) => statement !== null))
}

type MetaReader = (name: string) => string | null

/** Reads the first filled meta element of a name, whichever attribute the page gives the name in. */
function metaReader(document: HtmlDocument): MetaReader {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = plainText(element.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (content !== null && name !== undefined && !found.has(name)) found.set(name, content)
    }
  }
  return (name) => found.get(name.toLowerCase()) ?? null
}

function firstOf(...candidates: readonly (readonly [string, string | null | undefined])[]): Statement | null {
  for (const [from, value] of candidates) if (value) return { value, from }
  return null
}

function headlineOf(
  document: HtmlDocument,
  linked: LinkedArticle | null,
  meta: MetaReader,
  outlet: string | null,
): Statement | null {
  return firstOf(
    [LINKED_DATA, linked?.headline],
    [CARD, withoutOutlet(meta('og:title'), outlet)],
    [CARD, withoutOutlet(meta('twitter:title'), outlet)],
    ['the page’s title', withoutOutlet(plainText(document.querySelector('title')?.textContent ?? ''), outlet)],
  )
}

/** A title without the outlet’s name at its end or beginning: its stated name, or a short last part after a bar. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  const parts = title?.split(/\s+([|–—·»-])\s+/u) ?? []
  if (title === null || parts.length < 3) return title
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (outlet !== null && last.toLowerCase() === outlet.toLowerCase()) return parts.slice(0, -2).join(' ')
  if (outlet !== null && first.toLowerCase() === outlet.toLowerCase()) return parts.slice(2).join(' ')
  return parts.at(-2) === '|' && last.length < first.length ? parts.slice(0, -2).join(' ') : title
}

function bylineOf(document: HtmlDocument, linked: LinkedArticle | null, meta: MetaReader): Statement | null {
  return firstOf(
    [LINKED_DATA, linked?.authors.filter(isName).join(', ')],
    ...['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator'].map(
      (name) => [METADATA, [meta(name) ?? ''].filter(isName).join('')] as const,
    ),
    [MARKUP, plainText(document.querySelector('[rel="author"]')?.textContent ?? '')],
  )
}

/** Some outlets state the address of the author’s page, or of an account, for a name. */
function isName(author: string): boolean {
  return !/^(?:https?:|www\.|@)/i.test(author) && /\p{L}/u.test(author)
}

function timeOf(document: HtmlDocument): string | null {
  const [time] = [
    '[itemprop="datePublished"]',
    'article time[datetime]',
    'main time[datetime]',
    'time[datetime]',
  ].flatMap((selector) => document.querySelector(selector) ?? [])
  return isoDate(time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? '')
}

function attribute(document: HtmlDocument, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null
}

/** An absolute web address, as it is stated; null for any other. */
export function address(stated: string | null | undefined): string | null {
  const text = stated?.trim() ?? ''
  return /^https?:/i.test(text) && URL.canParse(text) ? text : null
}

/** A BCP 47 tag in its usual spelling; null where what is stated is none. */
export function languageTag(stated: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales((stated ?? '').trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

function savedFrom(markup: string): string | null {
  for (let at = markup.indexOf('<!--'); at !== -1 && at < 5000; at = markup.indexOf('<!--', at + 4)) {
    const comment = markup.slice(at + 4, at + 2000)
    for (const shape of SAVED_FROM) {
      const stated = address(shape.exec(comment)?.[1])
      if (stated !== null) return stated
    }
  }
  return null
}
