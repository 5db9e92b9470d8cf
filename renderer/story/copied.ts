import type { ArticleCard } from '../../shared/ipc.ts'
import type { Copied } from '../../shared/story/one-text.ts'
import type { Between } from '../state/overlaps.ts'

/** How much of each two reports is the same words, edited or not. */
export function copiedIn(between: readonly Between[], cards: readonly ArticleCard[]): Copied[] {
  const words = new Map(cards.map((card) => [card.id, card.words]))
  return between.map(({ a, b, copied: { here, there } }) => ({
    a: { id: a, words: words.get(a) ?? 0, copied: here },
    b: { id: b, words: words.get(b) ?? 0, copied: there },
  }))
}
