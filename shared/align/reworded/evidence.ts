import type { Pair, Side } from '../pair.ts'
import { isStock } from '../stock.ts'

/** What a word of everyday use carries, in nats. */
const COMMON = 5
/** No one word says more than this, in nats. */
const MOST_PER_WORD = 5
/** Names and stock words prove less: reports of other events share them too. */
const NAME_SHARE = 0.4
const STOCK_SHARE = 0.2

/** What it says, in nats, that the other text too has the word at a place of A. */
export function evidenceAt({ a, surprises }: Pair, place: number): number {
  const word = a.words[place] ?? -1
  return word < 0 ? 0 : discounted(a, place, surprises[word] ?? 0)
}

/** The same of a word for which the other text has one of like meaning. */
export function evidenceOfLike(one: Side, place: number): number {
  return discounted(one, place, one.of.rarities[place] ?? 0)
}

function discounted({ of }: Side, place: number, rarity: number): number {
  const worth = Math.min(MOST_PER_WORD, Math.max(0, rarity - COMMON))
  if (of.names[place] === 1) return worth * NAME_SHARE
  return isStock(of.stems[place] ?? -1) ? worth * STOCK_SHARE : worth
}
