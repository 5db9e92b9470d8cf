import type { Hit } from './hits.ts'
import { bringWordsIntoSight, HIDDEN_EDGE } from '../ui/bring-into-sight.ts'
import { rangeOf } from './page-texts.ts'

/** Index of the first hit that does not stand above what the person sees, in the text that they act in or one after it; 0 where there is none. */
export function firstFrom(hits: readonly Hit[], cameFrom: Element | null): number {
  const acted = hits.findIndex(({ text }) => text.window.contains(cameFrom))
  const begin = acted === -1 ? 0 : acted
  const { window } = hits[begin]?.text ?? {}
  const top = (window?.getBoundingClientRect().top ?? 0) + HIDDEN_EDGE
  const found = hits.findIndex((hit, at) => {
    if (at < begin) return false
    if (hit.text.window !== window) return true
    // Asked of the whole paragraph first: most lie far above.
    return hit.text.element.getBoundingClientRect().bottom >= top && rectOf(hit).bottom >= top
  })
  return Math.max(0, found)
}

/** Scrolls the window on a hit if it does not show it; the other reports go along as with any scrolling. */
export function bringIntoSight(hit: Hit): void {
  show(hit)
  // A text that was out of sight has only guessed heights until it is near.
  requestAnimationFrame(() => {
    if (hit.text.element.isConnected) show(hit)
  })
}

function show(hit: Hit): void {
  bringWordsIntoSight(hit.text.window, rectOf(hit))
}

function rectOf(hit: Hit): DOMRect {
  const words = rangeOf(hit.text, hit)
  const range = document.createRange()
  if (words === null) return hit.text.element.getBoundingClientRect()
  range.setStart(words.startContainer, words.startOffset)
  range.setEnd(words.endContainer, words.endOffset)
  return range.getBoundingClientRect()
}
