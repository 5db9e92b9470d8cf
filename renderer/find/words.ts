import { count, number } from '../ui/words.ts'
import type { Hit } from './hits.ts'

/** How much of a text is said around what was found in it, in UTF-16 code units to either side. */
const AROUND = 40

interface Found {
  readonly typed: string
  readonly hits: readonly Hit[]
  readonly more: boolean
  readonly current: number | null
}

/** `3 of 17`, `17 found`; nothing while there is nothing to look for. */
export function counterOf({ typed, hits, more, current }: Found): string {
  if (typed.trim() === '') return ''
  if (hits.length === 0) return 'Nothing found'
  const total = `${number(hits.length)}${more ? '+' : ''}`
  return current === null ? `${total} found` : `${number(current + 1)} of ${total}`
}

/** The same as a screen reader is told it: with where the hit stands and what is around it, or in how many reports they are. */
export function spokenFound(found: Found): string {
  const { hits, current } = found
  const counter = counterOf(found)
  const hit = current === null ? undefined : hits[current]
  if (hit === undefined) {
    const windows = new Set(hits.map(({ text }) => text.window)).size
    return windows > 1 ? `${counter}, in ${count(windows, 'report')}` : counter
  }
  const { element, window, text } = hit.text
  const { paragraph } = element.dataset
  const place = [counter, sayer(element, window), paragraph === undefined ? null : `paragraph ${paragraph}`]
  const words = text
    .slice(Math.max(0, hit.start - AROUND), hit.end + AROUND)
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return `${place.filter((part) => part !== null).join(', ')}: ${words}`
}

/** Whose words they are: a card between the paragraphs of a report has those of another. */
function sayer(element: HTMLElement, window: HTMLElement): string | null {
  const card = element.closest('[role="group"][aria-label]')
  if (card !== null && window.contains(card)) return card.getAttribute('aria-label')
  return window.dataset['report'] === undefined ? null : window.getAttribute('aria-label')
}
