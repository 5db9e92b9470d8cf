import type { Side } from '../pair.ts'
import { evidenceAt } from './evidence.ts'
import { rangeNumbers } from './range.ts'
import type { Range } from './range.ts'

/** Rare words that two sentences share must weigh this before they are looked at closely, in nats. */
const LEAST_COMMON = 7
/** As many sentences of the other text are looked at for each. */
const MOST_TRIED = 2
/** A word that meets itself at more places than this tells no two sentences apart. */
const MOST_MEETINGS = 64

/** The pairs of sentences that share rare words enough for a closer look, by their numbers, those that share most first. */
export function candidates(a: Side, inA: readonly Range[], b: Side, inB: readonly Range[]): { x: number; y: number }[] {
  const heavy = [...sharedEvidence(a, inA, b, inB)]
    .filter(([, weight]) => weight >= LEAST_COMMON)
    .sort(([k, v], [l, w]) => w - v || k - l)
  const [triedA, triedB] = [new Uint8Array(inA.length), new Uint8Array(inB.length)]
  const chosen: { x: number; y: number }[] = []
  for (const [key] of heavy) {
    const [x, y] = [Math.floor(key / inB.length), key % inB.length]
    if ((triedA[x] ?? 0) >= MOST_TRIED || (triedB[y] ?? 0) >= MOST_TRIED) continue
    triedA[x] = (triedA[x] ?? 0) + 1
    triedB[y] = (triedB[y] ?? 0) + 1
    chosen.push({ x, y })
  }
  return chosen
}

/** What each two sentences share, in nats; the key is the number of the one in A times the sentences of B, plus that in B. */
function sharedEvidence(a: Side, inA: readonly Range[], b: Side, inB: readonly Range[]): Map<number, number> {
  const [ofA, ofB] = [rangeNumbers(inA, a.of.size), rangeNumbers(inB, b.of.size)]
  const shared = new Map<number, number>()
  const { from: fromA, places: placesA } = a.wordPlaces
  const { from: fromB, places: placesB } = b.wordPlaces
  for (let word = 0; word + 1 < fromA.length; word++) {
    const [firstA, endA] = [fromA[word] ?? 0, fromA[word + 1] ?? 0]
    const [firstB, endB] = [fromB[word] ?? 0, fromB[word + 1] ?? 0]
    if ((endA - firstA) * (endB - firstB) > MOST_MEETINGS) continue
    const evidence = evidenceAt(a, placesA[firstA] ?? 0, b)
    if (evidence === 0) continue
    for (let i = firstA; i < endA; i++) {
      const x = ofA[placesA[i] ?? 0] ?? -1
      for (let j = firstB; x >= 0 && j < endB; j++) {
        const y = ofB[placesB[j] ?? 0] ?? -1
        const key = x * inB.length + y
        if (y >= 0) shared.set(key, (shared.get(key) ?? 0) + evidence)
      }
    }
  }
  return shared
}
