import { startsOf } from '../starts.ts'
import { hashOfText } from './hash.ts'
import type { Keyed, KeptIndex } from './key-index.ts'
import { KeyIndex } from './key-index.ts'
import type { Likeness } from './likeness.ts'
import { isClose, likenessOf } from './likeness.ts'
import type { Profile } from './profile.ts'

/** An article among others, with those that it has enough in common with. */
export interface Neighbour extends Keyed {
  /** Read when it is needed: all profiles together are as large as all texts. */
  readonly profile: () => Profile
  readonly likeTo: Map<Neighbour, Likeness>
}

/** What articles have in common, as it can be kept: articles go by their places in a list. */
export interface KeptNeighbourhood {
  readonly index: KeptIndex
  /** The keys of all, one after the other, and where those of each begin. */
  readonly keys: Uint32Array
  readonly keysFrom: Uint32Array
  /** Two places for each pair that is alike, and three numbers of its likeness: closeness, doubt, wording. */
  readonly pairs: Uint32Array
  readonly likeness: Float64Array
}

/** Articles and what any two of them have in common, kept up as articles come and go. */
export class Neighbourhood {
  #index = new KeyIndex<Neighbour>()

  /** Takes over what was kept of articles, and gives them. `articles` by their places then. */
  static from(
    { index, keys, keysFrom, pairs, likeness }: KeptNeighbourhood,
    articles: readonly Pick<Neighbour, 'id' | 'profile'>[],
  ): { neighbourhood: Neighbourhood; neighbours: readonly Neighbour[] } {
    const neighbours = articles.map(({ id, profile }, at) => {
      const own = keys.subarray(keysFrom[at], keysFrom[at + 1])
      return { id, hash: hashOfText(id), keys: own, profile, likeTo: new Map<Neighbour, Likeness>() }
    })
    for (let pair = 0; 2 * pair < pairs.length; pair++) {
      const [a, b] = [neighbours[pairs[2 * pair] ?? -1], neighbours[pairs[2 * pair + 1] ?? -1]]
      const [closeness = 0, doubt = 0, wording = 0] = likeness.subarray(3 * pair, 3 * pair + 3)
      if (a && b) link(a, b, { closeness, doubt, wording })
    }
    const neighbourhood = new Neighbourhood()
    neighbourhood.#index = new KeyIndex(undefined, { index, articles: neighbours })
    return { neighbourhood, neighbours }
  }

  /** `articles`: all that are in it, in the order by which their places are counted. */
  keep(articles: readonly Neighbour[]): KeptNeighbourhood {
    const places = new Map(articles.map((article, place) => [article, place]))
    const pairs: number[] = []
    const likeness: number[] = []
    for (const [place, { likeTo }] of articles.entries()) {
      for (const [other, { closeness, doubt, wording }] of likeTo) {
        const otherPlace = places.get(other) ?? -1
        if (otherPlace < place) continue
        pairs.push(place, otherPlace)
        likeness.push(closeness, doubt, wording)
      }
    }
    const keysFrom = startsOf(articles.map(({ keys }) => keys.length))
    const keys = new Uint32Array(keysFrom.at(-1) ?? 0)
    for (const [place, article] of articles.entries()) keys.set(article.keys, keysFrom[place])
    return {
      index: this.#index.keep((article) => places.get(article) ?? -1),
      keys,
      keysFrom,
      pairs: Uint32Array.from(pairs),
      likeness: Float64Array.from(likeness),
    }
  }

  /** Adds an article. Gives those whose neighbours changed, itself among them. */
  add(id: string, profile: () => Profile): { added: Neighbour; changed: Set<Neighbour> } {
    // A copy: the keys stay, the profile need not.
    const keys = profile().meaning.keys.slice()
    const added: Neighbour = { id, hash: hashOfText(id), keys, profile, likeTo: new Map() }
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
  const likeness = likenessOf(a.profile(), b.profile())
  if (!likeness) return
  link(a, b, likeness)
  changed.add(a).add(b)
}

function link(a: Neighbour, b: Neighbour, likeness: Likeness): void {
  a.likeTo.set(b, likeness)
  b.likeTo.set(a, likeness)
}

function disconnect(a: Neighbour, b: Neighbour, changed: Set<Neighbour>): void {
  a.likeTo.delete(b)
  if (b.likeTo.delete(a)) changed.add(a).add(b)
}
