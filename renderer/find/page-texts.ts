import { foldText } from '../../shared/text/find.ts'
import type { FoldedText } from '../../shared/text/find.ts'
import type { Span } from '../../shared/text/span.ts'

/** A paragraph, a headline or a statement of an article, as the page shows it. */
export interface PageText {
  readonly element: HTMLElement
  /** What it scrolls in. */
  readonly window: HTMLElement
  readonly text: string
  readonly folded: FoldedText
  /** Its text nodes, end to end, and where each begins in `text`. */
  readonly pieces: readonly { readonly node: Text; readonly start: number }[]
}

/** What articles say, and not what the app says of them, has its direction from its own words; what stands below an article is another's. */
const WORDS = 'article [dir="auto"]:not(footer *, aside *, button *)'
/** Said to screen readers alone, or drawn beside the words. */
const NO_WORDS = '.unseen, [aria-hidden]'

/** Folding takes longer than all else, and the words of an element seldom change. */
const folded = new WeakMap<Element, { readonly text: string; readonly folded: FoldedText }>()

/** Everything that the page shows of articles, in its order; what is folded away is not shown. */
export function textsInPage(): PageText[] {
  const page = document.getElementById('page')
  return [...(page?.querySelectorAll<HTMLElement>(WORDS) ?? [])].flatMap((element) => {
    const window = element.closest<HTMLElement>('[data-report][tabindex]') ?? page
    if (window === null || element.closest('details:not([open])') !== null) return []
    const pieces: { node: Text; start: number }[] = []
    let text = ''
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || isNoWords(node, element)) continue
      pieces.push({ node, start: text.length })
      text += node.data
    }
    return [{ element, window, text, folded: foldedOf(element, text), pieces }]
  })
}

/** Whether the page shows any article. */
export function hasTexts(): boolean {
  return (document.getElementById('page')?.querySelector(WORDS) ?? null) !== null
}

/** Whether something that happened in the page may have changed what it shows of articles. */
export function touchesTexts({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement
  // Menus and messages come and go in the body, which holds every article.
  return (element?.closest('article') ?? null) !== null || [...addedNodes, ...removedNodes].some(holdsArticle)
}

function holdsArticle(node: Node): boolean {
  return node instanceof Element && (node.matches('article') || node.querySelector('article') !== null)
}

/** Where a stretch of a text stands; ranges that do not move, as there may be thousands. */
export function rangeOf({ pieces }: PageText, { start, end }: Span): StaticRange | null {
  const first = pieces.find((piece) => start < piece.start + piece.node.length)
  const last = pieces.findLast((piece) => piece.start < end)
  if (first === undefined || last === undefined) return null
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  })
}

function isNoWords(node: Text, element: Element): boolean {
  // Nearly every text node stands in the element itself.
  const { parentElement } = node
  return parentElement !== element && parentElement !== null && parentElement.closest(NO_WORDS) !== null
}

function foldedOf(element: Element, text: string): FoldedText {
  const known = folded.get(element)
  if (known?.text === text) return known.folded
  const now = foldText(text)
  folded.set(element, { text, folded: now })
  return now
}
