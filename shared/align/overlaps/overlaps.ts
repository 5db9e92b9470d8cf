import type { Collection } from './collection.ts'
import type { Overlap } from './overlap.ts'
import { PairRuns } from './pair-runs.ts'
import { MOST_PLACES, sharedPlaces, sizeOf } from './shared-places.ts'
import type { Groups } from './places.ts'

export interface OverlapOptions {
  /** Asked before each text: once it says so, no more pairs follow. An AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean }
  /** Told how many texts have been gone through, of how many, after each. */
  readonly onProgress?: (done: number, total: number) => void
  /** In how many places a run may stand before it is taken for furniture. */
  readonly mostPlaces?: number
}

/**
 * All pairs of texts that share a run of twelve words or more, in order of `a` and then of `b`, each as soon as it is
 * found. Every run is compared word by word, so that no pair is there by chance, and fingerprints are chosen so that none is
 * missed. Only what stands in more than `mostPlaces` places of the collection, as the furniture of an outlet does,
 * makes no pair by itself: the generator returns how many different runs of twelve words that were.
 */
export function* findOverlaps(
  collection: Collection,
  { signal, onProgress, mostPlaces = MOST_PLACES }: OverlapOptions = {},
): Generator<Overlap, number> {
  const { groups, furniture, furnitureRuns } = sharedPlaces(collection, mostPlaces)
  const { starts } = collection
  const textOf = groups.map(({ places }) => textsOf(places, starts))
  const reached = groups.map(() => 0)
  const runs = new PairRuns(collection, furniture)
  for (let a = 0; a < collection.size; a++) {
    if (signal?.aborted === true) break
    const end = starts[a + 1] ?? 0
    for (const [level, group] of groups.entries()) {
      reached[level] = follow(group, textOf[level] ?? starts, reached[level] ?? 0, end, a, mostPlaces, runs)
    }
    yield* runs.take(a)
    onProgress?.(a + 1, collection.size)
  }
  return furnitureRuns
}

/** For each place the number of the text that it stands in. */
function textsOf(places: Uint32Array, starts: Uint32Array): Uint32Array {
  const texts = new Uint32Array(places.length)
  let text = 0
  for (let index = 0; index < places.length; index++) {
    while ((starts[text + 1] ?? 0) <= (places[index] ?? 0)) text++
    texts[index] = text
  }
  return texts
}

/** Meets every place of text `a` with the same in later texts; gives back the first place beyond `end`. */
function follow(
  groups: Groups,
  textOf: Uint32Array,
  from: number,
  end: number,
  a: number,
  mostPlaces: number,
  runs: PairRuns,
): number {
  const { places, groupOf, starts, members } = groups
  let index = from
  for (; index < places.length && (places[index] ?? 0) < end; index++) {
    const group = groupOf[index] ?? 0
    const last = starts[group + 1] ?? 0
    if (sizeOf(groups, group) > mostPlaces) continue
    for (let at = last - 1; at >= 0; at--) {
      const other = members[at] ?? 0
      if (other <= index) break
      const b = textOf[other] ?? 0
      if (b !== a) runs.meet(a, places[index] ?? 0, b, places[other] ?? 0)
    }
  }
  return index
}
