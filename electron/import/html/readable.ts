import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { wholePage } from './document.ts'
import { isElement, nodesIn } from './dom.ts'
import type { HtmlDocument } from './dom.ts'
import { paragraphsOf } from './paragraphs.ts'

/**
 * Pages are some thousands of nodes, and a few dozen deep; the time that the search for the main part takes grows faster than
 * their number, their depth, and the length of a style.
 */
const MOST_NODES = 50_000
const DEEPEST_NODE = 500
const LONGEST_STYLE = 2000
/** Below this many characters the search is made again less strictly; a brief of two sentences has more. */
const SHORTEST = 200

/**
 * The paragraphs of a page’s main part, by the measure of Firefox’s reader view (Mozilla Readability); none where it finds no
 * such part, or the page is too large or too deep for it. It changes what it reads, so it gets a document of its own.
 */
export function readableParagraphs(markup: string, document: HtmlDocument): string[] {
  if (!isOrdinary(document)) return []
  try {
    const reader = new Readability(parseHTML(wholePage(markup)).document, {
      charThreshold: SHORTEST,
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

function isOrdinary(document: HtmlDocument): boolean {
  let nodes = 0
  for (const { node, depth } of nodesIn(document.documentElement)) {
    nodes++
    if (nodes > MOST_NODES || depth > DEEPEST_NODE) return false
    if (isElement(node) && (node.getAttribute('style') ?? '').length > LONGEST_STYLE) return false
  }
  return true
}
