import type { HtmlDocument } from './dom.ts'
import { plainText } from './plain-text.ts'

/** What a page's linked data says of its article; null where it says nothing. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly url: string | null
  /** The whole text, in markup or plain, where the outlet gives it. */
  readonly body: string | null
}

const ARTICLE = /(?:Article|BlogPosting|Report)$/
/** How many objects are looked at: an article is among the first, and the rest may be anything. */
const MOST_OBJECTS = 10_000

/** The article in a page's JSON-LD (schema.org), the one with the longest text where there are several; null without one. */
export function linkedArticle(document: HtmlDocument): LinkedArticle | null {
  const articles = linkedObjects(document).filter((object) => listOf(object['@type']).some(isArticleType))
  const [article] = articles.sort((a, b) => lengthOf(b['articleBody']) - lengthOf(a['articleBody']))
  if (article === undefined) return null
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: listOf(article['author']).flatMap((author) => textOf(author) ?? nameOf(author) ?? []),
    published: textOf(article['datePublished']),
    publisher: nameOf(listOf(article['publisher'])[0]),
    language: textOf(article['inLanguage']),
    url: textOf(article['mainEntityOfPage']) ?? idOf(article['mainEntityOfPage']) ?? textOf(article['url']),
    body: typeof article['articleBody'] === 'string' ? article['articleBody'] : null,
  }
}

type Linked = Readonly<Record<string, unknown>>

/** Every object in the linked data, in the order in which they are written, lists and graphs opened. */
function linkedObjects(document: HtmlDocument): Linked[] {
  const found: Linked[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting: unknown[] = [parsed(script.textContent ?? '')]
    while (waiting.length > 0 && found.length < MOST_OBJECTS) {
      const value = waiting.pop()
      if (Array.isArray(value)) for (const item of value.slice(0, MOST_OBJECTS).reverse()) waiting.push(item)
      if (!isObject(value)) continue
      found.push(value)
      waiting.push(value['mainEntity'], value['@graph'])
    }
  }
  return found
}

/** Some outlets wrap it in a comment, or break lines inside its strings. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '').replace(/[\n\r\t]/g, ' '),
    )
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && ARTICLE.test(type)
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? plainText(value) : null
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? textOf(listOf(value['name'])[0]) : textOf(value)
}

function idOf(value: unknown): string | null {
  return isObject(value) ? textOf(value['@id']) : null
}
