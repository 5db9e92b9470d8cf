import { firstEndingAfter, overlaps } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { ReportModel } from '../model/compare-model.ts'
import type { ColumnGeometry, Extent } from './geometry.ts'

/** A text node of a paragraph and where its words stand in the article's text. */
interface TextPiece extends Span {
  readonly node: Text
}

/**
 * Reads where the paragraphs and passages of a column stand. The one place that asks the page for its layout; the text
 * nodes of a paragraph, end to end, are its words in the article's text.
 */
export function measureColumn(
  column: Element,
  content: HTMLElement,
  { paragraphs }: ReportModel,
  passages: readonly (Span | null)[],
): ColumnGeometry {
  const origin = content.getBoundingClientRect().top
  const extentOf = ({ top, bottom }: DOMRect): Extent => ({ top: top - origin, bottom: bottom - origin })
  const elements = [...content.querySelectorAll<HTMLElement>('[data-paragraph]')]
  const pieces = paragraphs.flatMap(({ start }, i) => piecesOf(elements[i], start))
  return {
    height: content.offsetHeight,
    screen: column.clientHeight,
    paragraphs: elements.map((element) => extentOf(element.getBoundingClientRect())),
    passages: passages.map((span) => {
      const range = span === null ? null : rangeOf(pieces, span)
      return range === null ? null : extentOf(range.getBoundingClientRect())
    }),
  }
}

/** The words of a span in a page that shows a report; null where it shows none of them. */
export function rangeIn(page: HTMLElement, { paragraphs }: ReportModel, span: Span): Range | null {
  const elements = page.querySelectorAll<HTMLElement>('[data-paragraph]')
  const pieces = paragraphs.flatMap((paragraph, i) =>
    overlaps(paragraph, span) ? piecesOf(elements[i], paragraph.start) : [],
  )
  return rangeOf(pieces, span)
}

/** The text nodes of a paragraph that begins at an offset of the article's text. */
function piecesOf(paragraph: HTMLElement | undefined, start: number): TextPiece[] {
  if (paragraph === undefined) return []
  const found: TextPiece[] = []
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let at = start
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    found.push({ node, start: at, end: at + node.length })
    at += node.length
  }
  return found
}

/** The words of a span that paragraphs show; null where they show none. */
function rangeOf(pieces: readonly TextPiece[], span: Span): Range | null {
  const first = pieces[firstEndingAfter(pieces, span.start)]
  const at = firstEndingAfter(pieces, span.end - 1)
  // Between two paragraphs there is no piece: the one before is the last.
  const last = [pieces[at], pieces[at - 1]].find((piece) => piece !== undefined && piece.start < span.end)
  if (first === undefined || last === undefined || first.start >= span.end) return null
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, span.start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, span.end - last.start))
  return range
}
