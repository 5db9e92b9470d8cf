import { hashOfText } from './hash.ts'
import type { Keyed } from './key-index.ts'
import { KeyIndex } from './key-index.ts'
import type { Likeness } from './likeness.ts'
import { isClose, likenessOf } from './likeness.ts'
import type { Profile } from './profile.ts'

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
    const added: Neighbour = { id, hash: hashOfText(id), keys: profile.meaning.keys, profile, likeTo: new Map() }
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
    for (const [other, likeness] of article.likeTo) if (isClose(likeness)) reached.add(other)
  }
  return [...reached].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function connect(a: Neighbour, b: Neighbour, changed: Set<Neighbour>): void {
  const likeness = likenessOf(a.profile, b.profile)
  if (!likeness) return
  a.likeTo.set(b, likeness)
  b.likeTo.set(a, likeness)
  changed.add(a).add(b)
}

function disconnect(a: Neighbour, b: Neighbour, changed: Set<Neighbour>): void {
  a.likeTo.delete(b)
  if (b.likeTo.delete(a)) changed.add(a).add(b)
}
