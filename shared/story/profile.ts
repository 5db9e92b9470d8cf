import type { Sparse } from './sparse.ts'
import { dot, sparse } from './sparse.ts'
import type { StoryArticle, Word } from './words.ts'
import { wordsOf } from './words.ts'
import type { Term, Vocabulary } from './vocabulary.ts'
import { pairOf, runOf } from './vocabulary.ts'

/** Words at the head of a report that count twice: they say what it is about. */
const LEAD_WORDS = 60
const LEAD_COUNT = 2
/** What a name counts for beside a plain word. */
const NAME = 1.5
/** How soon more of the same counts for little more (as k₁ in BM25). */
const SATURATION = 1.2
/** Terms less telling than the least are left out, and none counts for more than the most (nats). */
const LEAST_RARITY = 1.5
const MOST_RARITY = 10
/** Two neighbours are a term where both say something, and a run where its words together do (nats). */
const LEAST_NEIGHBOUR = 0.7
const LEAST_RUN = 2
/** What a name counts for in a run at most (nats): every report of a subject has its names, whatever its words. */
const NAME_IN_RUN = 1
const RUN_WORDS = 4
/** How many of its heaviest terms find an article's neighbours. */
const KEYS = 32

/** What grouping measures of one article; about as large as its text. */
export interface Profile {
  /** What it speaks of: stems and pairs of neighbouring stems, a unit vector. */
  readonly meaning: Sparse
  /** How it puts it: runs of four stems, the root of what each is worth for each hundred words of text (nats). */
  readonly wording: Sparse
  /** The terms that say most, in order. */
  readonly keys: Uint32Array
}

/** How far two articles speak of the same: a cosine, 0 to 1. */
export function meaningInCommon(a: Profile, b: Profile): number {
  return dot(a.meaning, b.meaning)
}

/** What the runs of words in common are worth for each hundred words of text (nats). */
export function wordingInCommon(a: Profile, b: Profile): number {
  return dot(a.wording, b.wording)
}

/** Reads the evidence out of an article. */
export function profileOf(article: StoryArticle, vocabulary: Vocabulary): Profile {
  const words = wordsOf(article)
  const termOf = vocabulary.termsIn(article.language?.value)
  const terms = words.map(({ stem }) => termOf(stem))
  const names = new Set<number>()
  for (const [place, { number }] of terms.entries()) if (words[place]?.capital) names.add(number)
  const weights = weightsOf(words, terms, names)
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  return {
    meaning: sparse(weights, 1 / Math.sqrt(squares)),
    wording: sparse(wordingOf(words, terms, names)),
    keys: heaviest(weights),
  }
}

function weightsOf(
  words: readonly Word[],
  terms: readonly Term[],
  names: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const worths = new Map<number, number>()
  const add = (number: number, place: number, worth: number): void => {
    counts.set(number, (counts.get(number) ?? 0) + (place < LEAD_WORDS ? LEAD_COUNT : 1))
    worths.set(number, worth)
  }
  for (const [place, term] of terms.entries()) {
    const word = words[place]
    if (!word) continue
    if (term.rarity >= LEAST_RARITY && tells(word)) {
      add(term.number, place, Math.min(MOST_RARITY, term.rarity) * (names.has(term.number) ? NAME : 1))
    }
    const before = word.opens ? undefined : terms[place - 1]
    if (!before || Math.min(before.rarity, term.rarity) <= LEAST_NEIGHBOUR) continue
    const { number, rarity } = pairOf(before, term)
    if (rarity >= LEAST_RARITY) add(number, place, Math.min(MOST_RARITY, rarity))
  }
  for (const [number, count] of counts) {
    counts.set(number, ((worths.get(number) ?? 0) * count * (1 + SATURATION)) / (count + SATURATION))
  }
  return counts
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

function tells({ stem }: Word): boolean {
  return stem.length > 1 || /\p{N}|\p{Script=Han}/u.test(stem)
}

function heaviest(weights: ReadonlyMap<number, number>): Uint32Array {
  const ordered = [...weights].sort(([a, x], [b, y]) => y - x || a - b)
  return Uint32Array.from(ordered.slice(0, KEYS), ([number]) => number).sort()
}
