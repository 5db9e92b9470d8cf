import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { wholePage } from './document.ts'
import { isElement } from './dom.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Pages are some thousands of elements; the search for the main part takes longer than their number grows. */
const MOST_ELEMENTS = 30_000
/** Below this many characters the search is made again less strictly; a brief of two sentences has more. */
const SHORTEST = 200

/**
 * The paragraphs of a page’s main part, by the measure of Firefox’s reader view (Mozilla Readability); none where it finds no
 * such part, or the page is too large or too deep for it.
 */
export function readableParagraphs(markup: string): string[] {
  try {
    const reader = new Readability(parseHTML(wholePage(markup)).document, {
      charThreshold: SHORTEST,
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node,
    })
    const content = reader.parse()?.content
    return content && isElement(content) ? paragraphsOf(content) : []
  } catch {
    // It works recursively, and trusts the markup to be sound.
    return []
  }
}
