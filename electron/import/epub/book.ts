import { FaultError } from '../../../shared/ipc/fault.ts'
import { statedIn } from '../stated.ts'
import type { Extract } from '../importer.ts'
import { xmlElements } from '../zip/document-parts.ts'
import type { XmlElement } from '../zip/document-parts.ts'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
const MARKUP_TYPE = /^(?:application\/xhtml\+xml|text\/html)$/i
/** Programs that make books, where they give themselves for the author. */
const NO_AUTHOR = /^(?:calibre|unknown|various|author)\b/i

/** What a book says of itself. */
export interface Book {
  readonly stated: Extract['stated']
  /** The names of the parts that are read one after another, each once. */
  readonly chapters: readonly string[]
  /** Parts that only a reader with a key can read. */
  readonly locked: ReadonlySet<string>
}

type Parts = ReadonlyMap<string, Uint8Array>

/** Reads the package of an e-book (EPUB 2 and 3). Throws a FaultError where it has none. */
export function bookIn(parts: Parts): Book {
  const path = xmlElements(parts.get(CONTAINER))
    .find(({ name }) => name === 'rootfile')
    ?.element.getAttribute('full-path')
  const elements = path ? xmlElements(parts.get(path)) : []
  if (!path || elements.length === 0) {
    throw new FaultError(
      'damaged',
      'This e-book is damaged: it does not say what it holds.',
      'Get it again from where it came from.',
    )
  }
  return { stated: statedOf(elements), chapters: chaptersOf(elements, path), locked: lockedIn(parts) }
}

function statedOf(elements: readonly XmlElement[]): Extract['stated'] {
  const values = (name: string): string[] =>
    elements.filter((found) => found.name === name).map(({ element }) => element.textContent ?? '')
  const authors = values('creator').filter((author) => author.trim() !== '' && !NO_AUTHOR.test(author.trim()))
  return statedIn('the book’s metadata', {
    headline: values('title')[0],
    byline: authors.join(', '),
    published: values('date')[0],
    language: values('language')[0],
  })
}

/** In the order of the spine, without its table of contents and what lies outside of it. */
function chaptersOf(elements: readonly XmlElement[], packagePath: string): string[] {
  const names = new Map<string, string>()
  for (const { name, element } of elements) {
    const [id, href] = [element.getAttribute('id'), element.getAttribute('href')]
    if (name !== 'item' || id === null || href === null) continue
    const isContents = /\bnav\b/.test(element.getAttribute('properties') ?? '')
    if (MARKUP_TYPE.test(element.getAttribute('media-type') ?? '') && !isContents) {
      names.set(id, partName(href, packagePath))
    }
  }
  const chapters = elements
    .filter(({ name, element }) => name === 'itemref' && element.getAttribute('linear') !== 'no')
    .flatMap(({ element }) => names.get(element.getAttribute('idref') ?? '') ?? [])
  return [...new Set(chapters)]
}

/** Fonts are often scrambled and no matter; a chapter that is can only be read with its key. */
function lockedIn(parts: Parts): ReadonlySet<string> {
  return new Set(
    xmlElements(parts.get(ENCRYPTION))
      .filter(({ name }) => name === 'CipherReference')
      .map(({ element }) => partName(element.getAttribute('URI') ?? '', '')),
  )
}

/** The part that an address within the book names, as seen from another part: only ever looked up among the parts. */
function partName(href: string, from: string): string {
  const [address = ''] = href.split('#', 1)
  const steps = from.split('/').slice(0, -1)
  for (const step of decoded(address).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // A sign of percent that stands for itself.
    return address
  }
}
