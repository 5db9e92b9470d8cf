import type { StoryArticle, Word } from './words.ts'
import { wordsOf } from './words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words at the head of a report that count twice: they say what it is about. */
const LEAD_WORDS = 60
const LEAD_COUNT = 2
/** Two neighbours are a feature where both say something, and a run where its words together do (nats). */
const LEAST_NEIGHBOUR = 0.7
const LEAST_RUN = 2
/** What a name counts for in a run at most (nats): every report of a subject has its names, whatever its words. */
const NAME_IN_RUN = 1
const RUN_WORDS = 4

/** The features of one article, by numbers that one vocabulary gave out, so that all articles share them. */
export interface Profile {
  /** Stems and pairs of neighbouring stems, with how often they stand here. */
  readonly terms: ReadonlyMap<number, number>
  /** The stems that are names here. */
  readonly names: ReadonlySet<number>
  /** Runs of four stems, with what their words are worth (nats). */
  readonly runs: ReadonlyMap<number, number>
  /** Its length in words. */
  readonly words: number
}

/** Reads the features out of an article. */
export function profileOf(article: StoryArticle, vocabulary: Vocabulary): Profile {
  const words = wordsOf(article)
  const ids = words.map(({ stem }) => vocabulary.stem(stem, article.language?.value))
  const names = new Set(ids.filter((_, place) => words[place]?.capital))
  const terms = new Map<number, number>()
  const runs = new Map<number, number>()
  for (const [place, id] of ids.entries()) {
    const count = place < LEAD_WORDS ? LEAD_COUNT : 1
    const add = (term: number): unknown => terms.set(term, (terms.get(term) ?? 0) + count)
    if (tells(words[place])) add(id)

    const before = words[place]?.opens === false ? ids[place - 1] : undefined
    if (before !== undefined && isTelling(vocabulary, before) && isTelling(vocabulary, id))
      add(vocabulary.pair(before, id))

    const run = ids.slice(place, place + RUN_WORDS)
    const isWhole =
      run.length === RUN_WORDS && run.every((_, step) => step === 0 || words[place + step]?.opens === false)
    const worth = isWhole ? worthOf(run, names, vocabulary) : 0
    if (worth > LEAST_RUN) runs.set(vocabulary.run(run), worth)
  }
  return { terms, names, runs, words: words.length }
}

function tells(word: Word | undefined): boolean {
  return word !== undefined && (word.stem.length > 1 || /\p{N}|\p{Script=Han}/u.test(word.stem))
}

function isTelling(vocabulary: Vocabulary, id: number): boolean {
  return vocabulary.rarity(id) > LEAST_NEIGHBOUR
}

function worthOf(run: readonly number[], names: ReadonlySet<number>, vocabulary: Vocabulary): number {
  return run.reduce((sum, id) => sum + Math.min(vocabulary.rarity(id), names.has(id) ? NAME_IN_RUN : Infinity), 0)
}
