import type { Span } from '../../../shared/text/span.ts'
import { bringWordsIntoSight } from '../../ui/bring-into-sight.ts'
import type { ReportModel } from '../model/compare-model.ts'
import { rangeIn } from '../scroll/measure.ts'

/** The window on a report, by its article; null where it has none now. */
export function windowOf(article: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-report="${article}"][tabindex]`)
}

/** The report that an element stands in, by its article. */
export function articleAt(node: Node | null): string | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return element?.closest<HTMLElement>('[data-report][tabindex]')?.dataset['report'] ?? null
}

/** Where some words of a report stand in the page; null where it does not show them. */
export function rangeOfReport(report: ReportModel, span: Span): Range | null {
  const page = windowOf(report.article.id)
  return page === null ? null : rangeIn(page, report, span)
}

/** The words of a report that a range of the page holds, without the white space around them; null where there are none. */
export function spanIn(report: ReportModel, range: Range): Span | null {
  const elements = windowOf(report.article.id)?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? []
  const paragraphs = report.paragraphs.flatMap((span, at) => {
    const element = elements[at]
    return element === undefined ? [] : [{ span, element }]
  })
  return wordsIn(report.article.text, paragraphs, range)
}

/** The same of any paragraphs of a text that the page shows letter by letter, in their order. */
export function wordsIn(
  text: string,
  paragraphs: readonly { readonly span: Span; readonly element: HTMLElement }[],
  range: Range,
): Span | null {
  const spans = paragraphs.flatMap(({ span: { start, end }, element }): Span[] => {
    if (!range.intersectsNode(element)) return []
    const within = (node: Node, offset: number, otherwise: number): number =>
      element.contains(node) ? start + lengthBefore(element, node, offset) : otherwise
    return [
      {
        start: within(range.startContainer, range.startOffset, start),
        end: within(range.endContainer, range.endOffset, end),
      },
    ]
  })
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return null
  const words = text.slice(first.start, last.end)
  const start = first.start + (words.length - words.trimStart().length)
  const end = start + words.trim().length
  return end > start ? { start, end } : null
}

function lengthBefore(element: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** Has a column show some words, if it does not. */
export function bringIntoSight(report: ReportModel, span: Span): void {
  const found = windowOf(report.article.id)
  const words = rangeOfReport(report, span)?.getBoundingClientRect()
  if (found !== null && words !== undefined) bringWordsIntoSight(found, words)
}
