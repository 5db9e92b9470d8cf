import { hashOfText } from './hash.ts'
import type { Keyed } from './key-index.ts'
import { KeyIndex } from './key-index.ts'
import type { Profile } from './profile.ts'
import { meaningInCommon, wordingInCommon } from './profile.ts'

/** Cosine below which two articles have nothing in common that counts. */
export const LEAST_MEANING = 0.1
/** Cosine from which on two articles may well be of one event: of such pairs on news of all kinds, half are. */
export const CLOSE_MEANING = 0.18

/** What two articles have in common. */
export interface Likeness {
  /** How far they speak of the same, 0 to 1. */
  readonly meaning: number
  /** What their wording in common is worth for each hundred words (nats). */
  readonly wording: number
}

/** An article among others, with those that it has enough in common with. */
export interface Neighbour extends Keyed {
  readonly profile: Profile
  readonly likeTo: Map<Neighbour, Likeness>
}

/** Articles and what any two of them have in common, kept up as articles come and go. */
export class Neighbourhood {
  readonly #index = new KeyIndex<Neighbour>()

  /** Adds an article. Gives those whose neighbours changed, itself among them. */
  add(id: string, profile: Profile): { added: Neighbour; changed: Set<Neighbour> } {
    const added: Neighbour = { id, hash: hashOfText(id), keys: profile.keys, profile, likeTo: new Map() }
    const parted = this.#index.add(added)
    const changed = new Set([added])
    for (const [a, b] of parted) if (a.likeTo.has(b) && !this.#index.areNear(a, b)) disconnect(a, b, changed)
    for (const other of this.#index.near(added)) connect(added, other, changed)
    return { added, changed }
  }

  /** Takes an article out. Gives those whose neighbours changed, without it. */
  remove(article: Neighbour): Set<Neighbour> {
    const changed = new Set<Neighbour>()
    const joined = this.#index.remove(article)
    for (const other of [...article.likeTo.keys()]) disconnect(article, other, changed)
    for (const [a, b] of joined) if (!a.likeTo.has(b) && this.#index.areNear(a, b)) connect(a, b, changed)
    changed.delete(article)
    return changed
  }
}

/** All articles that can be reached from one by close pairs, ordered by id. No story reaches beyond them. */
export function surroundings(from: Neighbour): Neighbour[] {
  const reached = new Set([from])
  for (const article of reached) {
    for (const [other, { meaning }] of article.likeTo) if (meaning >= CLOSE_MEANING) reached.add(other)
  }
  return [...reached].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function connect(a: Neighbour, b: Neighbour, changed: Set<Neighbour>): void {
  const meaning = meaningInCommon(a.profile, b.profile)
  if (meaning < LEAST_MEANING) return
  const likeness = { meaning, wording: wordingInCommon(a.profile, b.profile) }
  a.likeTo.set(b, likeness)
  b.likeTo.set(a, likeness)
  changed.add(a).add(b)
}

function disconnect(a: Neighbour, b: Neighbour, changed: Set<Neighbour>): void {
  a.likeTo.delete(b)
  if (b.likeTo.delete(a)) changed.add(a).add(b)
}
