import type { Sparse } from './sparse.ts'
import { sparse } from './sparse.ts'
import type { Term } from './vocabulary.ts'
import { pairOf } from './vocabulary.ts'
import type { Word } from './words.ts'

/** Words at the head of a report that count twice: they say what it is about. */
const LEAD_WORDS = 60
const LEAD_COUNT = 2
/** What a name, and a figure, counts for beside a plain word. */
const NAME = 1.5
const FIGURE = 2
/** How soon more of the same counts for little more, and how much later in a long text (k₁ and b in BM25). */
const SATURATION = 1.2
const BY_LENGTH = 0.5
const USUAL_WORDS = 300
/** Terms less telling than the least are left out, and none counts for more than the most (nats). */
const LEAST_RARITY = 1.5
const MOST_RARITY = 10
/** Two neighbours are a term where both say something (nats). */
const LEAST_NEIGHBOUR = 0.7
/** How many of its heaviest terms find an article's neighbours. */
const KEYS = 32

/** What an article speaks of: stems and pairs of neighbouring stems, a unit vector. */
export interface Meaning extends Sparse {
  /** For each number, 1 where it stands for a name or for two names side by side. */
  readonly named: Uint8Array
  /** The heaviest numbers, in order. */
  readonly keys: Uint32Array
}

/** Weighs the terms of an article by their rarity, how often and where they stand. `names` are numbers of stems. */
export function meaningOf(words: readonly Word[], terms: readonly Term[], names: ReadonlySet<number>): Meaning {
  const counts = new Map<number, number>()
  const worths = new Map<number, number>()
  const named = new Set<number>()
  const add = ({ number, rarity }: Term, place: number, factor: number): void => {
    counts.set(number, (counts.get(number) ?? 0) + (place < LEAD_WORDS ? LEAD_COUNT : 1))
    worths.set(number, Math.min(MOST_RARITY, rarity) * factor)
  }
  for (const [place, term] of terms.entries()) {
    const word = words[place]
    if (!word) continue
    const isName = names.has(term.number)
    if (term.rarity >= LEAST_RARITY && tells(word)) {
      add(term, place, (isName ? NAME : 1) * (isFigure(word) ? FIGURE : 1))
      if (isName) named.add(term.number)
    }
    const before = word.opens ? undefined : terms[place - 1]
    if (!before || Math.min(before.rarity, term.rarity) <= LEAST_NEIGHBOUR) continue
    const pair = pairOf(before, term)
    if (pair.rarity < LEAST_RARITY) continue
    add(pair, place, 1)
    if (isName && names.has(before.number)) named.add(pair.number)
  }
  const saturation = SATURATION * (1 - BY_LENGTH + (BY_LENGTH * words.length) / USUAL_WORDS)
  let squares = 0
  for (const [number, count] of counts) {
    const weight = ((worths.get(number) ?? 0) * count * (1 + saturation)) / (count + saturation)
    counts.set(number, weight)
    squares += weight * weight
  }
  const vector = sparse(counts, 1 / Math.sqrt(squares))
  return {
    ...vector,
    named: Uint8Array.from(vector.numbers, (number) => Number(named.has(number))),
    keys: heaviest(counts),
  }
}

/** How far two articles speak of the same, a cosine of 0 to 1, and how much of this is what both have as names. */
export function meaningInCommon(a: Meaning, b: Meaning): { meaning: number; names: number } {
  let [meaning, names] = [0, 0]
  for (let atA = 0, atB = 0; atA < a.numbers.length && atB < b.numbers.length;) {
    const [x, y] = [a.numbers[atA] ?? 0, b.numbers[atB] ?? 0]
    if (x === y) {
      const product = (a.values[atA] ?? 0) * (b.values[atB] ?? 0)
      meaning += product
      if (a.named[atA] === 1 && b.named[atB] === 1) names += product
    }
    if (x <= y) atA++
    if (y <= x) atB++
  }
  return { meaning, names }
}

function tells(word: Word): boolean {
  return word.stem.length > 1 || isFigure(word) || /\p{Script=Han}/u.test(word.stem)
}

function isFigure({ stem }: Word): boolean {
  return /^\p{N}/u.test(stem)
}

function heaviest(weights: ReadonlyMap<number, number>): Uint32Array {
  const ordered = [...weights].sort(([a, x], [b, y]) => y - x || a - b)
  return Uint32Array.from(ordered.slice(0, KEYS), ([number]) => number).sort()
}
