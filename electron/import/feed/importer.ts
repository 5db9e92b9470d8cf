import { FaultError } from '../../../shared/ipc/fault.ts'
import { ENDINGS } from '../endings.ts'
import { afterPrologue } from '../html/document.ts'
import { beginningOf, decodeMarkup, endingOf } from '../html/encoding.ts'
import { STATED_FIELDS } from '../importer.ts'
import type { Extracted, Importer } from '../importer.ts'
import { feedItems } from './items.ts'
import type { FeedItem } from './items.ts'

const ROOT = /^<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i
const JSON_FEED = /^\s*\{[^]*?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//
/** What ends a feed, and what ends an item of it. */
const FEED_END = /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i
const ITEM_END = /<\/(?:item|entry)\s*>/gi

/** Feeds that were saved as files: RSS of all versions, Atom, JSON Feed. An item is an article, of as much text as the feed gives. */
export const feed: Importer = {
  name: 'Feed',
  extensions: ENDINGS.feed,
  recognises: ({ name, bytes }) => {
    const beginning = beginningOf(bytes)
    const start = beginning.slice(afterPrologue(beginning))
    const isNamedFeed = ['rss', 'atom'].includes(endingOf(name)) && start.startsWith('<')
    return ROOT.test(start) || JSON_FEED.test(beginning) || isNamedFeed
  },
  read: async function* ({ bytes }) {
    const document = decodeMarkup(bytes)
    refuseEntities(document)
    const whole = document.trimStart().startsWith('{') || FEED_END.test(document) ? document : wholeItems(document)
    const items = parsed(whole)
    if (items.length === 0) {
      throw new FaultError('no-articles', 'There are no articles in this feed.', 'Save it again from its outlet later.')
    }
    for (const [i, item] of items.entries()) yield await Promise.resolve(extractOf(item, i + 1))
    if (whole !== document) yield { place: null, fault: cutOff(items.length).fault }
  },
}

/** A feed has no use for entities of its own: what defines any is made to burst a reader. */
function refuseEntities(document: string): void {
  if (!/<!ENTITY\s/i.test(document.slice(0, afterDeclarations(document)))) return
  throw new FaultError(
    'unsafe',
    'This feed abbreviates text in a way that can fill a computer’s memory, so it was not read.',
    'Save it again from its outlet.',
  )
}

/** Where the first element begins. A document type may hold angle brackets, which the prologue of a page does not. */
function afterDeclarations(document: string): number {
  const root = document.search(/<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i)
  return root === -1 ? document.length : root
}

/** A feed that is cut off, up to its last whole item. */
function wholeItems(document: string): string {
  let end = 0
  for (const match of document.matchAll(ITEM_END)) end = match.index + match[0].length
  const root = /<((?:[\w-]+:)?(?:rss|feed|rdf))[\s>]/i.exec(document)?.[1]
  if (end === 0 || root === undefined) throw cutOff(0)
  return `${document.slice(0, end)}${/^rss$/i.test(root) ? '</channel>' : ''}</${root}>`
}

function cutOff(items: number): FaultError {
  return new FaultError(
    'damaged',
    items === 0
      ? 'This feed was not saved whole.'
      : `This feed was not saved whole: it is cut off after ${items} items.`,
    'Save it again from its outlet.',
  )
}

function parsed(document: string): FeedItem[] {
  try {
    return feedItems(document)
  } catch {
    throw new FaultError(
      'damaged',
      'This is not a sound feed: its markup is broken.',
      'Save it again from its outlet, or save its articles as web pages.',
    )
  }
}

function extractOf(item: FeedItem, number: number): Extracted {
  const place = item.id ?? `item ${number}`
  const text = item.texts.reduce((longest, other) => (lengthOf(other) > lengthOf(longest) ? other : longest), [])
  if (text.length === 0) {
    const { fault } = new FaultError(
      'no-text',
      'The feed gives no text of this article.',
      'Open it at its outlet, and save the page.',
    )
    return { place, fault }
  }
  const values = { ...item, headline: item.title }
  return {
    place,
    text: (item.title === null || text[0] === item.title ? text : [item.title, ...text]).join('\n\n'),
    stated: Object.fromEntries(
      STATED_FIELDS.flatMap((field) => {
        const value = values[field]
        return value === null ? [] : [[field, { value, from: 'the feed' }]]
      }),
    ),
  }
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0)
}
