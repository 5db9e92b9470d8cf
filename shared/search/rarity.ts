import { rarityIn } from '../align/background.ts'
import { stem } from '../text/stem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** General English counts as so many articles of so many words beside those of the library, of which a few tell little. */
const ARTICLES = 200
const WORDS = 300
/** What is everywhere tells nearly nothing. */
const LEAST = 0.05

const rarityInEnglish = rarityIn()

/** How rare a word is among articles, in nats: −ln of the share of those that have it, by the library and by English in general. */
export function rarityAmong(size: number, vocabulary: Vocabulary | null): (word: string) => number {
  const articles = vocabulary === null ? 0 : size
  return (word) => {
    const usual = ARTICLES * (1 - Math.exp(-WORDS * Math.exp(-rarityInEnglish(stem(word)))))
    const having = (vocabulary?.count(word) ?? 0) + usual + 0.5
    return Math.max(LEAST, Math.log((articles + ARTICLES + 1) / having))
  }
}
