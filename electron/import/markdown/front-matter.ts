import type { Values } from '../stated.ts'

/** The names that note-taking programs, clippers and site generators give the fields; the first that is filled counts. */
const NAMES = {
  headline: ['title', 'headline'],
  outlet: ['outlet', 'publication', 'publisher', 'site', 'site_name', 'source'],
  byline: ['byline', 'author', 'authors', 'by'],
  published: ['published', 'date', 'date_published', 'published_at', 'pubdate'],
  language: ['language', 'lang', 'locale'],
  url: ['url', 'link', 'canonical_url', 'source_url', 'source'],
} as const

/** The names that they give tags. */
const TAGS = ['tags', 'tag', 'keywords', 'categories', 'category'] as const

const FENCED = /^\ufeff?---[ \t]*\r?\n([^]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
const KEY = /^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/
const ITEM = /^[ \t]*-[ \t]+(.*)$/
const WEB_ADDRESS = /^https?:/i

export interface FrontMatter {
  readonly values: Values
  /** As they are written. */
  readonly tags: readonly string[]
  /** What follows it. */
  readonly body: string
}

/**
 * Takes apart a text that begins with front matter between lines of three hyphens, as far as it is made of simple values and
 * simple lists (YAML knows far more, and some of that is unsafe); a text without one is all body.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const fenced = text.startsWith('---') ? FENCED.exec(text) : null
  const entries = fenced === null ? null : entriesIn(fenced[1] ?? '')
  if (fenced === null || entries === null) return { values: {}, tags: [], body: text }
  const values = Object.fromEntries(
    Object.entries(NAMES).map(([field, names]) => [
      field,
      names.map((name) => entries.get(name)).find((value) => value !== undefined && fits(field, value)),
    ]),
  )
  const tags = TAGS.flatMap((name) => entries.get(name)?.split(',') ?? [])
  return { values, tags, body: text.slice(fenced[0].length) }
}

/** A "source" is an address in some programs, and a name in others. */
function fits(field: string, value: string): boolean {
  return value !== '' && (field === 'outlet' ? !WEB_ADDRESS.test(value) : field !== 'url' || WEB_ADDRESS.test(value))
}

/** Null where the lines hold no key at all: then they are text between two rules. */
function entriesIn(block: string): ReadonlyMap<string, string> | null {
  const entries = new Map<string, string>()
  let key = ''
  for (const line of block.split(/\r?\n/)) {
    const [, name, value = ''] = KEY.exec(line) ?? []
    const [, item] = ITEM.exec(line) ?? []
    if (name !== undefined) {
      key = name.toLowerCase()
      if (!entries.has(key)) entries.set(key, listed(value).join(', '))
    } else if (item !== undefined && key !== '') {
      entries.set(key, [entries.get(key) ?? '', ...listed(item)].filter((part) => part !== '').join(', '))
    }
  }
  return entries.size === 0 ? null : entries
}

/** The values of "one", of "'one'" and of "[one, two]". */
function listed(value: string): string[] {
  const text = value.trim()
  const parts = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).split(',') : [text]
  return parts.map(unquoted).filter((part) => part !== '')
}

function unquoted(value: string): string {
  const text = value.trim()
  const [, quote, inner = ''] = /^(['"])(.*)\1$/.exec(text) ?? []
  if (quote === "'") return inner.replaceAll("''", "'")
  if (quote === '"') return inner.replace(/\\(["\\])/g, '$1')
  // Obsidian links its notes, and a comment may follow a plain value.
  return text.replace(/\s#\s.*$/, '').replace(/^\[\[(.*?)(?:\|.*)?\]\]$/, '$1')
}
