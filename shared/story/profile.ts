import type { Meaning } from './meaning.ts'
import { meaningOf } from './meaning.ts'
import type { Sparse } from './sparse.ts'
import { sparse } from './sparse.ts'
import type { Term, Vocabulary } from './vocabulary.ts'
import { runOf } from './vocabulary.ts'
import type { StoryArticle, Word } from './words.ts'
import { wordsOf } from './words.ts'

/** A run of words is a term where its words together say something (nats). */
const LEAST_RUN = 2
/** What a name counts for in a run at most (nats): every report of a subject has its names, whatever its words. */
const NAME_IN_RUN = 1
const RUN_WORDS = 4
const DAY = 86_400_000

/** What grouping measures of one article; about as large as its text. */
export interface Profile {
  /** What it speaks of. */
  readonly meaning: Meaning
  /** How it puts it: runs of four stems, the root of what each is worth for each hundred words of text (nats). */
  readonly wording: Sparse
  /** Its length in words. */
  readonly words: number
  /** The day of its publication, in days since 1970; null where it is not known. */
  readonly day: number | null
}

/** Reads the evidence out of an article. */
export function profileOf(article: StoryArticle, vocabulary: Vocabulary): Profile {
  const words = wordsOf(article)
  const termOf = vocabulary.termsIn(article.language?.value)
  const terms = words.map(({ stem }) => termOf(stem))
  const names = new Set<number>()
  for (const [place, { number }] of terms.entries()) if (words[place]?.capital) names.add(number)
  return {
    meaning: meaningOf(words, terms, names),
    wording: sparse(wordingOf(words, terms, names)),
    words: words.length,
    day: dayOf(article),
  }
}

/** The day of a report's publication as a profile has it. */
export function dayOf({ published }: Pick<StoryArticle, 'published'>): number | null {
  const time = published === null ? NaN : Date.parse(published.value)
  return Number.isNaN(time) ? null : time / DAY
}

function wordingOf(
  words: readonly Word[],
  terms: readonly Term[],
  names: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const wording = new Map<number, number>()
  const worths = terms.map(({ number, rarity }) => (names.has(number) ? Math.min(NAME_IN_RUN, rarity) : rarity))
  let phrase = 0
  for (const [last, word] of words.entries()) {
    if (word.opens) phrase = last
    const first = last + 1 - RUN_WORDS
    if (first < phrase) continue
    let worth = 0
    for (let at = first; at <= last; at++) worth += worths[at] ?? 0
    if (worth > LEAST_RUN) wording.set(runOf(terms, first, last + 1), Math.sqrt((100 * worth) / words.length))
  }
  return wording
}
