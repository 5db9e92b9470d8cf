import type { Side } from '../pair.ts'
import { isStock } from '../stock.ts'

/** What a word of everyday use carries, in nats. */
const COMMON = 5
/** No one word says more than this, in nats. */
const MOST_PER_WORD = 5
/** Names and stock words prove less: reports of other events share them too. */
const NAME_SHARE = 0.4
const STOCK_SHARE = 0.2
/** Words of general English that a text's own counts are eked out with. */
const ENGLISH_WORDS = 800

/** What it says, in nats, that the other text has this word too: little where either text uses it again and again. */
export function evidenceAt(one: Side, place: number, other: Side): number {
  const word = one.words[place] ?? -1
  if (word < 0) return 0
  const rarity = one.of.rarities[place] ?? 0
  return discounted(one, place, Math.min(surprise(one, word, rarity), surprise(other, word, rarity)))
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

/** −ln of the chance of a word in a text that has it so often already. */
function surprise({ wordPlaces: { from }, of: { size } }: Side, word: number, rarity: number): number {
  const others = (from[word + 1] ?? 0) - (from[word] ?? 0) - 1
  return -Math.log((others + ENGLISH_WORDS * Math.exp(-rarity)) / (size + ENGLISH_WORDS))
}
