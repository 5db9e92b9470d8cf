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
  const terms = words.map(({ stem }) => vocabulary.term(stem, article.language?.value))
  const weights = weightsOf(words, terms)
  const length = Math.hypot(...weights.values())
  return {
    meaning: sparse(new Map([...weights].map(([number, weight]) => [number, weight / length]))),
    wording: sparse(wordingOf(words, terms)),
    keys: heaviest(weights),
  }
}

function weightsOf(words: readonly Word[], terms: readonly Term[]): Map<number, number> {
  const names = namesIn(words, terms)
  const found = new Map<number, { count: number; rarity: number; name: boolean }>()
  const add = ({ number, rarity }: Term, place: number, name: boolean): void => {
    const seen = found.get(number) ?? { count: 0, rarity, name }
    seen.count += place < LEAD_WORDS ? LEAD_COUNT : 1
    found.set(number, seen)
  }
  for (const [place, term] of terms.entries()) {
    const word = words[place]
    if (word && tells(word)) add(term, place, names.has(term.number))
    const before = word?.opens === false ? terms[place - 1] : undefined
    if (before && Math.min(before.rarity, term.rarity) > LEAST_NEIGHBOUR) add(pairOf(before, term), place, false)
  }
  const weights = new Map<number, number>()
  for (const [number, { count, rarity, name }] of found) {
    if (rarity < LEAST_RARITY) continue
    const worth = Math.min(MOST_RARITY, rarity) * (name ? NAME : 1)
    weights.set(number, (worth * count * (1 + SATURATION)) / (count + SATURATION))
  }
  return weights
}

function wordingOf(words: readonly Word[], terms: readonly Term[]): Map<number, number> {
  const names = namesIn(words, terms)
  const wording = new Map<number, number>()
  for (let first = 0; first + RUN_WORDS <= terms.length; first++) {
    if (words.slice(first + 1, first + RUN_WORDS).some(({ opens }) => opens)) continue
    const run = terms.slice(first, first + RUN_WORDS)
    let worth = 0
    for (const { number, rarity } of run) worth += names.has(number) ? Math.min(NAME_IN_RUN, rarity) : rarity
    if (worth > LEAST_RUN) wording.set(runOf(run), Math.sqrt((100 * worth) / words.length))
  }
  return wording
}

function namesIn(words: readonly Word[], terms: readonly Term[]): Set<number> {
  return new Set(terms.flatMap(({ number }, place) => (words[place]?.capital ? [number] : [])))
}

function tells({ stem }: Word): boolean {
  return stem.length > 1 || /\p{N}|\p{Script=Han}/u.test(stem)
}

function heaviest(weights: ReadonlyMap<number, number>): Uint32Array {
  const ordered = [...weights].sort(([a, x], [b, y]) => y - x || a - b)
  return Uint32Array.from(ordered.slice(0, KEYS), ([number]) => number).sort()
}
