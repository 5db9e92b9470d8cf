import type { Pair } from '../pair.ts'
import { evidenceAt } from './evidence.ts'

/** Rare words that two sentences share must weigh this before they are looked at closely, in nats. */
const LEAST_COMMON = 7
/** As many sentences of the other text are looked at for each. */
const MOST_TRIED = 2
/** A word that meets itself at more places than this tells no two sentences apart. */
const MOST_MEETINGS = 16

/** A sentence of each text, by their numbers, and what they share, in nats. */
interface Candidate {
  readonly x: number
  readonly y: number
  readonly shared: number
}

/** The open pairs of sentences that share rare words enough for a closer look, those that share most first. */
export function candidates(pair: Pair, isOpen: (x: number, y: number) => boolean): Candidate[] {
  const columns = pair.b.of.sentenceStarts.length
  const heavy: Candidate[] = []
  for (const [key, shared] of sharedEvidence(pair, columns)) {
    if (shared < LEAST_COMMON) continue
    const [x, y] = [Math.floor(key / columns), key % columns]
    if (isOpen(x, y)) heavy.push({ x, y, shared })
  }
  heavy.sort((one, other) => other.shared - one.shared || one.x - other.x || one.y - other.y)
  const [triedA, triedB] = [new Map<number, number>(), new Map<number, number>()]
  return heavy.filter(({ x, y }) => {
    const [timesX, timesY] = [triedA.get(x) ?? 0, triedB.get(y) ?? 0]
    if (timesX >= MOST_TRIED || timesY >= MOST_TRIED) return false
    triedA.set(x, timesX + 1)
    triedB.set(y, timesY + 1)
    return true
  })
}

/** What each two sentences share, in nats, by the number of the one in A times `columns`, plus that in B. */
function sharedEvidence(pair: Pair, columns: number): Map<number, number> {
  const { a, b } = pair
  const shared = new Map<number, number>()
  const { from: fromA, places: placesA } = a.wordPlaces
  const { from: fromB, places: placesB } = b.wordPlaces
  for (let word = 0; word + 1 < fromA.length; word++) {
    const [firstA, endA] = [fromA[word] ?? 0, fromA[word + 1] ?? 0]
    const [firstB, endB] = [fromB[word] ?? 0, fromB[word + 1] ?? 0]
    if ((endA - firstA) * (endB - firstB) > MOST_MEETINGS) continue
    const evidence = evidenceAt(pair, placesA[firstA] ?? 0)
    if (evidence === 0) continue
    for (let i = firstA; i < endA; i++) {
      const row = (a.of.sentenceOf[placesA[i] ?? 0] ?? 0) * columns
      for (let j = firstB; j < endB; j++) {
        const key = row + (b.of.sentenceOf[placesB[j] ?? 0] ?? 0)
        shared.set(key, (shared.get(key) ?? 0) + evidence)
      }
    }
  }
  return shared
}
