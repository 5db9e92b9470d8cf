import type { Collection } from './collection.ts'
import { FEWEST_WORDS, hashOfRun, REACH } from './fingerprints.ts'
import { grouped, HashedPlaces, PlaceSet } from './places.ts'
import type { Groups } from './places.ts'

/** In how many places of the collection a passage may stand before it is furniture. */
export const MOST_PLACES = 500

/** Where texts may share a run of twelve words: every place from which each shared run can be found. */
export interface SharedPlaces {
  /** Places of the same gram, or of the same run where the gram is too common. */
  readonly groups: readonly Groups[]
  /** Where a run of twelve words begins that stands in more than `mostPlaces` places. */
  readonly furniture: PlaceSet
  /** How many different runs those are. */
  readonly furnitureRuns: number
}

/**
 * Finds the places that have a fingerprint in common with another. A gram in more than `mostPlaces` places says little:
 * there the runs of twelve words around it are told apart, and only those that are themselves as common are left out.
 */
export function sharedPlaces(collection: Collection, mostPlaces: number): SharedPlaces {
  const grams = grouped(collection)
  const runs = grouped(runsAround(collection, grams, mostPlaces))
  const furniture = new PlaceSet(collection.words.length)
  let furnitureRuns = 0
  for (let group = 0; group + 1 < runs.starts.length; group++) {
    if (sizeOf(runs, group) <= mostPlaces) continue
    furnitureRuns++
    for (let at = runs.starts[group] ?? 0; at < (runs.starts[group + 1] ?? 0); at++) {
      furniture.add(runs.places[runs.members[at] ?? 0] ?? 0)
    }
  }
  return { groups: [grams, runs], furniture, furnitureRuns }
}

export function sizeOf({ starts }: Groups, group: number): number {
  return (starts[group + 1] ?? 0) - (starts[group] ?? 0)
}

/** Every run of twelve words with a gram in it that stands in more than `mostPlaces` places; each place once. */
function runsAround({ words, starts }: Collection, grams: Groups, mostPlaces: number): HashedPlaces {
  const runs = new HashedPlaces()
  let text = 0
  let next = 0
  for (let index = 0; index < grams.places.length; index++) {
    const place = grams.places[index] ?? 0
    if (sizeOf(grams, grams.groupOf[index] ?? 0) <= mostPlaces) continue
    while ((starts[text + 1] ?? 0) <= place) text++
    const last = Math.min(place, (starts[text + 1] ?? 0) - FEWEST_WORDS)
    next = Math.max(next, starts[text] ?? 0, place - REACH)
    for (; next <= last; next++) runs.add(hashOfRun(words, next), next)
  }
  return runs
}
