import type { ArticleCard } from '../../shared/ipc.ts'
import type { Between } from '../state/overlaps.ts'

/** How many of a report's words stand in another. */
export interface Share {
  readonly shared: number
  readonly words: number
}

/** The shares both ways, by the ids of the report and of the other, with a space between. */
export function sharesIn(between: readonly Between[], cards: readonly ArticleCard[]): ReadonlyMap<string, Share> {
  const words = new Map(cards.map((card) => [card.id, card.words]))
  const shares = new Map<string, Share>()
  for (const { a, b, shared } of between) {
    shares.set(`${a} ${b}`, { shared: shared.here, words: words.get(a) ?? 0 })
    shares.set(`${b} ${a}`, { shared: shared.there, words: words.get(b) ?? 0 })
  }
  return shares
}
