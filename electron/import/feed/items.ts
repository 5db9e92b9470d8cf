import { parseFeed } from 'feedsmith'
import { isoDate } from '../../../shared/article/iso-date.ts'
import { markupParagraphs, plainText, valueParagraphs } from '../html/plain-text.ts'
import { address, languageTag } from '../html/statements.ts'

/** An item of a feed of any kind, in plain words. */
export interface FeedItem {
  readonly id: string | null
  readonly title: string | null
  /** The text or texts that the feed gives of it, each in paragraphs: the whole one and a summary. */
  readonly texts: readonly (readonly string[])[]
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly language: string | null
  readonly url: string | null
}

type AnyFeed = ReturnType<typeof parseFeed<string>>
type FeedOf<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed']

/** The items of an RSS, Atom or JSON feed, in its order. Throws what the parser throws where it is none. */
export function feedItems(document: string): FeedItem[] {
  const parsed = parseFeed(document)
  switch (parsed.format) {
    case 'rss':
      return rssItems(parsed.feed)
    case 'rdf':
      return rdfItems(parsed.feed)
    case 'atom':
      return atomItems(parsed.feed)
    case 'json':
      return jsonItems(parsed.feed)
  }
}

function rssItems(feed: FeedOf<'rss'>): FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.guid?.value ?? item.link ?? null,
    title: plain(item.title),
    texts: [item.content?.encoded, item.description].map((text) => valueParagraphs(text ?? '')),
    outlet: plain(item.source?.title) ?? plain(feed.title),
    byline: names(item.dc?.creators) ?? names(item.authors?.map(({ name }) => name)),
    published: date(item.pubDate, ...(item.dc?.dates ?? [])),
    language: languageTag(item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0]),
    url: address(item.link) ?? (item.guid?.isPermaLink === false ? null : address(item.guid?.value)),
  }))
}

function rdfItems(feed: FeedOf<'rdf'>): FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? item.link ?? null,
    title: plain(item.title),
    texts: [item.content?.encoded, item.description].map((text) => valueParagraphs(text ?? '')),
    outlet: plain(feed.title),
    byline: names(item.dc?.creators),
    published: date(...(item.dc?.dates ?? [])),
    language: languageTag(item.dc?.languages?.[0] ?? feed.dc?.languages?.[0]),
    url: address(item.link),
  }))
}

function atomItems(feed: FeedOf<'atom'>): FeedItem[] {
  return (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? null,
    title: oneLine(entry.title),
    texts: [atomText(entry.content), atomText(entry.summary)],
    outlet: oneLine(entry.source?.title ?? feed.title),
    byline: names((entry.authors ?? entry.source?.authors ?? feed.authors)?.map(({ name }) => name)),
    published: date(entry.published, entry.updated),
    language: languageTag(entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang),
    url: address(entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href),
  }))
}

function jsonItems(feed: FeedOf<'json'>): FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id ?? item.url ?? null,
    title: plain(item.title),
    texts: [
      markupParagraphs(item.content_html ?? ''),
      textLines(item.content_text ?? ''),
      textLines(item.summary ?? ''),
    ],
    outlet: plain(feed.title),
    byline: names((item.authors ?? feed.authors)?.map(({ name }) => name)),
    published: date(item.date_published, item.date_modified),
    language: languageTag(item.language ?? feed.language),
    url: address(item.url) ?? address(item.external_url),
  }))
}

type AtomText = FeedOf<'atom'>['title']

function oneLine(text: AtomText): string | null {
  const lines = atomText(text)
  return lines.length === 0 ? null : lines.join(' ')
}

/** RFC 4287, 3.1 and 4.1.3: text unless a type says that it is markup; of other types there is nothing to read. */
function atomText(text: { value?: string; type?: string } | undefined): string[] {
  const type = text?.type?.toLowerCase() ?? 'text'
  if (type.includes('html')) return markupParagraphs(text?.value ?? '')
  return type === 'text' || type === 'text/plain' ? textLines(text?.value ?? '') : []
}

function textLines(text: string): string[] {
  return text
    .split(/[\n\r]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

function plain(text: string | undefined): string | null {
  return text === undefined ? null : plainText(text)
}

function names(stated: readonly (string | undefined)[] | undefined): string | null {
  const found = stated?.flatMap((name) => plain(name) ?? []) ?? []
  return found.length === 0 ? null : found.join(', ')
}

function date(...stated: readonly (string | undefined)[]): string | null {
  for (const text of stated) {
    const found = isoDate(text ?? '')
    if (found !== null) return found
  }
  return null
}
