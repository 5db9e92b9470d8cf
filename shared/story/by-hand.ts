import type { Cluster } from './cluster.ts'
import { isClose } from './likeness.ts'
import { mergeClusters } from './merge.ts'
import type { Neighbour } from './neighbourhood.ts'

/**
 * What a person said of where an article stands: with all of the same label, and with none of another. A label may be closed, and
 * then nothing joins those that have it. Labels are whole numbers from 1.
 */
export interface Hand {
  readonly label: number
  readonly closed: boolean
}

/** A label and whether it is closed, as one number: those of one label of which some are closed are no one story. 0 is none. */
export type Mark = number

export function markOf(hand: Hand | null): Mark {
  if (hand === null) return 0
  return hand.closed ? -hand.label : hand.label
}

export function handOf(mark: Mark): Hand | null {
  return mark === 0 ? null : { label: Math.abs(mark), closed: mark < 0 }
}

/** Articles that stand together among their surroundings, and the mark that they stand with. */
interface Part {
  readonly members: readonly Neighbour[]
  readonly mark: Mark
}

/**
 * Groups articles as {@link mergeClusters} does, then lets what the person said come first: each mark has its own, with those of the
 * articles about it that have none and are not closer to another mark. Closed marks take part in no grouping. `articles` as there.
 */
export function partsOf(articles: readonly Neighbour[], markOf: (article: Neighbour) => Mark): Part[] {
  const of = byMark(articles, markOf)
  const closed = Array.from(of, ([mark, members]) => ({ mark, members })).filter(({ mark }) => mark < 0)
  const free = closed.length === 0 ? articles : articles.filter((article) => markOf(article) >= 0)
  return [...closed, ...mergeClusters(free).flatMap((cluster) => divided(cluster, markOf))]
}

function divided({ members }: Cluster, markOf: (article: Neighbour) => Mark): Part[] {
  const of = byMark(members, markOf)
  const unsaid = of.get(0) ?? []
  of.delete(0)
  const [first] = of.keys()
  if (of.size <= 1) return [{ members, mark: first ?? 0 }]
  // In an order that hangs on the articles alone, since it decides between equals.
  const parts = Array.from(of, ([mark, said]) => ({ mark, said: said.sort(byId), members: [...said] })).sort((a, b) =>
    byId(a.said[0], b.said[0]),
  )
  const left: Neighbour[] = []
  for (const article of unsaid) {
    let likest: { readonly members: Neighbour[]; readonly mean: number } | null = null
    for (const { said, members } of parts) {
      const mean = meanTo(article, said)
      if (mean !== null && mean > (likest?.mean ?? -Infinity)) likest = { members, mean }
    }
    if (likest === null) left.push(article)
    else likest.members.push(article)
  }
  return [...parts, ...mergeClusters(left.sort(byId)).map((cluster) => ({ members: cluster.members, mark: 0 }))]
}

/** Mean closeness to some articles; null where none of them is close. */
function meanTo({ likeTo }: Neighbour, others: readonly Neighbour[]): number | null {
  const found = others.flatMap((other) => likeTo.get(other) ?? [])
  if (!found.some(isClose)) return null
  return found.reduce((sum, { closeness }) => sum + closeness, 0) / others.length
}

function byMark(articles: readonly Neighbour[], markOf: (article: Neighbour) => Mark): Map<Mark, Neighbour[]> {
  const of = new Map<Mark, Neighbour[]>()
  for (const article of articles) {
    const mark = markOf(article)
    const others = of.get(mark)
    if (others === undefined) of.set(mark, [article])
    else others.push(article)
  }
  return of
}

function byId(a: Pick<Neighbour, 'id'> | undefined, b: Pick<Neighbour, 'id'> | undefined): number {
  return (a?.id ?? '') < (b?.id ?? '') ? -1 : 1
}
