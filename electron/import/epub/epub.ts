import { ENDINGS } from '../endings.ts'
import { FaultError, toFault } from '../../../shared/ipc/fault.ts'
import { parseDocument } from '../html/document.ts'
import { paragraphsOf } from '../html/paragraphs.ts'
import type { Extract, Extracted, Importer, Importing, Refusal, Source } from '../importer.ts'
import { statedIn } from '../stated.ts'
import { firstPackedName, isZip } from '../zip/beginning.ts'
import { documentParts, isMarkup, markupOf } from '../zip/document-parts.ts'
import { bookIn } from './book.ts'

const TYPE = 'application/epub+zip'
/** How far into a book its type stands, in bytes. */
const TYPE_WITHIN = 128
/** A chapter with less than this is a cover, an imprint or a dedication, in characters. */
const SHORTEST = 600
const HEADINGS = 'h1, h2, h3'
/** In XML any element may close itself; what reads HTML would take all that follows for its content. */
const CLOSES_ITSELF =
  /<(?!(?:br|hr|img|meta|link|input|col|wbr|source|area|base|embed|track|param)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi

/** A chapter as it is gathered from one part of the book or several. */
interface Chapter {
  readonly heading: string | null
  readonly paragraphs: string[]
}

export const epub: Importer = {
  name: 'E-book',
  extensions: ENDINGS.epub,
  recognises: ({ name, bytes }) =>
    (firstPackedName(bytes) === 'mimetype' &&
      Buffer.from(bytes.subarray(0, TYPE_WITHIN)).toString('latin1').includes(TYPE)) ||
    (/\.epub$/i.test(name) && isZip(bytes)),
  read,
}

/**
 * The chapters of a book, each an article: who compares reports looks for an essay or a report in a collection, not for the
 * collection. What is shorter than any is passed over, unless the book has nothing else.
 */
async function* read({ bytes }: Source, { allowance }: Importing): AsyncGenerator<Extracted> {
  const parts = await documentParts(bytes, allowance, isMarkup)
  const { stated, chapters: names, locked } = bookIn(parts)
  const chapters: Chapter[] = []
  const refusals: Refusal[] = []
  for (const name of names) {
    try {
      gather(chapters, chapterIn(name, parts, locked))
    } catch (thrown) {
      refusals.push({ place: name, fault: toFault(thrown) })
    }
  }
  const long = chapters.filter(({ paragraphs }) => lengthOf(paragraphs) >= SHORTEST)
  const read = long.length > 0 ? long : chapters
  if (read.length === 0 && refusals.length === 0) {
    throw new FaultError('no-text', 'There is no text in this e-book.', 'It may hold only pictures of its pages.')
  }
  for (const [at, chapter] of read.entries()) yield articleOf(chapter, stated, at + 1)
  yield* refusals
}

/** Null for a part without text, such as a picture of the cover. */
function chapterIn(name: string, parts: ReadonlyMap<string, Uint8Array>, locked: ReadonlySet<string>): Chapter | null {
  if (locked.has(name)) {
    throw new FaultError(
      'encrypted',
      'This chapter is locked by copy protection.',
      'Only the program that the book was bought for can open it.',
    )
  }
  const part = parts.get(name)
  if (part === undefined) {
    throw new FaultError(
      'damaged',
      'This chapter is missing from the book.',
      'Get the book again from where it came from.',
    )
  }
  const document = parseDocument(markupOf(part).replace(CLOSES_ITSELF, '<$1$2></$1>'))
  const paragraphs = paragraphsOf(document.documentElement)
  const heading = document.querySelector(HEADINGS)
  const words = heading === null ? '' : paragraphsOf(heading).join(' ')
  return paragraphs.length === 0 ? null : { heading: words === '' ? null : words, paragraphs }
}

/** A part without a heading goes on with the chapter before it: books are cut up for small devices. */
function gather(chapters: Chapter[], chapter: Chapter | null): void {
  const before = chapters.at(-1)
  if (chapter === null) return
  if (before === undefined || chapter.heading !== null) chapters.push(chapter)
  else for (const paragraph of chapter.paragraphs) before.paragraphs.push(paragraph)
}

function articleOf({ heading, paragraphs }: Chapter, stated: Extract['stated'], number: number): Extract {
  const headline = statedIn('the chapter’s heading', { headline: heading })
  return {
    place: heading ?? `chapter ${String(number)}`,
    text: paragraphs.join('\n\n'),
    stated: { ...stated, ...headline },
  }
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0)
}
