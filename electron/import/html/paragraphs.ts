import { splitParagraphs } from '../../../shared/article/paragraph.ts'
import { isBlank } from '../../../shared/text/display.ts'
import { isElement, isText } from './dom.ts'
import type { DomElement, DomNode } from './dom.ts'

/** Elements whose content stands on lines of its own, in browsers’ own style sheets and in the usual ones for figures and tables. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
)
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements with nothing to read: not shown, shown only by a browser that lacks something, controls, readings above a word. */
const UNREAD = new Set(
  `applet audio button canvas datalist dialog embed head iframe input math noembed noframes noscript object rp rt rtc script
  select style svg template textarea title video`.split(/\s+/),
)
/** Marks that show nothing: where a word may be broken, and where it may not. */
const UNSEEN = /[\u00ad\ufeff]/g
const HIDDEN_STYLE = /(?:^|;)\s*display\s*:\s*none\b/i
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\b/i

/**
 * The text of an element as a browser would show it, a block of it a paragraph, white space collapsed: inline elements join
 * words or part them as their source does. A line break begins a paragraph unless the sentence goes on in lower case, or
 * it stands in a heading; preformatted text has the paragraphs that a text file would have. What is not shown is left
 * out, and so is what no one reads as text (controls, scripts, pictures). However deep elements lie, in linear time.
 */
export function paragraphsOf(root: DomElement): string[] {
  const found = new Paragraphs()
  let node: DomNode = root
  for (;;) {
    const inside = found.enter(node) ? node.firstChild : null
    if (inside !== null) {
      node = inside
      continue
    }
    found.leave(node)
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode
      found.leave(node)
    }
    if (node === root || node.nextSibling === null) return found.end()
    node = node.nextSibling
  }
}

/** Gathers paragraphs along a walk through the nodes. */
class Paragraphs {
  private readonly done: string[] = []
  /** The paragraph so far; a line feed in it is a break that shows. */
  private open: string[] = []
  private headings = 0
  private preformatted = 0

  /** Takes in what comes before the content of a node; false where its content is to be left out. */
  enter(node: DomNode): boolean {
    if (isText(node)) this.addText(node.nodeValue ?? '')
    if (!isElement(node)) return true
    const name = node.localName.toLowerCase()
    if (UNREAD.has(name) || isHidden(node)) return false
    if (name === 'br') this.open.push(this.headings > 0 ? ' ' : '\n')
    if (name === 'q') this.open.push('“')
    if (isBlock(node, name)) this.endParagraph()
    if (HEADINGS.has(name)) this.headings++
    if (name === 'pre') this.preformatted++
    return true
  }

  leave(node: DomNode): void {
    if (!isElement(node)) return
    const name = node.localName.toLowerCase()
    if (UNREAD.has(name) || isHidden(node)) return
    if (name === 'q') this.open.push('”')
    if (isBlock(node, name)) this.endParagraph()
    if (HEADINGS.has(name)) this.headings--
    if (name === 'pre') this.preformatted--
  }

  end(): string[] {
    this.endParagraph()
    return this.done
  }

  private addText(text: string): void {
    const seen = text.replace(UNSEEN, '')
    this.open.push(this.preformatted > 0 ? seen : seen.replaceAll('\n', ' '))
  }

  private endParagraph(): void {
    if (this.open.length === 0) return
    const text = this.open.join('')
    this.open = []
    for (const line of this.preformatted > 0 ? textLines(text) : brokenLines(text)) this.done.push(line)
  }
}

function textLines(text: string): string[] {
  return splitParagraphs(text).map((line) => collapsed(line.text))
}

/** The lines of a paragraph, except that one that goes on in lower case belongs to the line before. */
function brokenLines(text: string): string[] {
  const found: string[] = []
  let afterGap = true
  for (const line of text.split('\n').map(collapsed)) {
    const before = afterGap || !/^\p{Ll}/u.test(line) ? undefined : found.pop()
    afterGap = isBlank(line)
    if (!afterGap) found.push(before === undefined ? line : `${before} ${line}`)
  }
  return found
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isBlock(element: DomElement, name: string): boolean {
  return BLOCKS.has(name) || BLOCK_STYLE.test(element.getAttribute('style') ?? '')
}

function isHidden(element: DomElement): boolean {
  return element.getAttribute('hidden') !== null || HIDDEN_STYLE.test(element.getAttribute('style') ?? '')
}
