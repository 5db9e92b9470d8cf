import type { Cluster, Link } from './cluster.ts'
import { isOneEvent, meanMeaning } from './cluster.ts'
import type { Neighbour } from './neighbourhood.ts'

interface Node {
  /** Where its first article stands in the order given. */
  readonly name: number
  readonly cluster: Cluster
  /** What it has in common with the clusters about it. */
  readonly links: Map<Node, Link>
  nearest: Nearest | null
}

/** A node that another may be joined with, and how near it is. */
interface Nearest {
  readonly node: Node
  readonly mean: number
}

/**
 * Groups articles by average link: in rounds, any two clusters that are each other's nearest, and reports of one event,
 * become one, until no two do. Pairs of articles that are no neighbours count as having nothing in common. `articles`
 * in an order that does not hang on how they came, since it decides between equals.
 */
export function mergeClusters(articles: readonly Neighbour[]): Cluster[] {
  const nodes = nodesOf(articles)
  for (let changed: Iterable<Node> = nodes; ;) {
    for (const node of changed) node.nearest = nearestOf(node)
    const pairs = mutualPairs(nodes)
    if (pairs.length === 0) return [...nodes].map(({ cluster }) => cluster)
    const around = new Set<Node>()
    for (const [a, b] of pairs) merge(nodes, around, a, b)
    changed = [...around].filter((node) => nodes.has(node))
  }
}

function nodesOf(articles: readonly Neighbour[]): Set<Node> {
  const nodes = new Map(
    articles.map((article, name): [Neighbour, Node] => {
      const cluster = { members: [article], within: { meaning: 0, wording: 0 } }
      return [article, { name, cluster, links: new Map(), nearest: null }]
    }),
  )
  for (const [article, node] of nodes) {
    for (const [other, { meaning, wording }] of article.likeTo) {
      const neighbour = nodes.get(other)
      if (neighbour) node.links.set(neighbour, { meaning, wording, closest: meaning })
    }
  }
  return new Set(nodes.values())
}

function nearestOf(node: Node): Nearest | null {
  let best: Nearest | null = null
  for (const [other, link] of node.links) {
    const mean = meanMeaning(node.cluster, other.cluster, link)
    const found = { node: other, mean }
    if ((best && !isBefore(node, found, best)) || !isOneEvent(node.cluster, other.cluster, link)) continue
    best = found
  }
  return best
}

/** Equally near ones are told apart by the names of both ends, so that two ends always agree on which comes first. */
function isBefore({ name }: Node, a: Nearest, b: Nearest): boolean {
  if (a.mean !== b.mean) return a.mean > b.mean
  const [lowA, lowB] = [Math.min(name, a.node.name), Math.min(name, b.node.name)]
  return lowA === lowB ? Math.max(name, a.node.name) < Math.max(name, b.node.name) : lowA < lowB
}

/** Nodes that are each other's nearest, the lower name first. */
function mutualPairs(nodes: ReadonlySet<Node>): [Node, Node][] {
  return [...nodes].flatMap((node): [Node, Node][] => {
    const other = node.nearest?.node
    return other && node.name < other.name && other.nearest?.node === node ? [[node, other]] : []
  })
}

/** Makes one node of two, under the lower name, with the links of both; `around` gathers all nodes that see it. */
function merge(nodes: Set<Node>, around: Set<Node>, a: Node, b: Node): void {
  const between = a.links.get(b)
  if (!between) return
  const joined: Node = {
    name: a.name,
    cluster: {
      members: [...a.cluster.members, ...b.cluster.members],
      within: {
        meaning: a.cluster.within.meaning + b.cluster.within.meaning + between.meaning,
        wording: a.cluster.within.wording + b.cluster.within.wording + between.wording,
      },
    },
    links: new Map(a.links),
    nearest: null,
  }
  for (const [other, link] of b.links) joined.links.set(other, added(joined.links.get(other), link))
  joined.links.delete(a)
  joined.links.delete(b)
  for (const [other, link] of joined.links) {
    other.links.delete(a)
    other.links.delete(b)
    other.links.set(joined, link)
    around.add(other)
  }
  nodes.delete(a)
  nodes.delete(b)
  nodes.add(joined)
  around.add(joined)
}

function added(a: Link | undefined, b: Link): Link {
  if (!a) return b
  return {
    meaning: a.meaning + b.meaning,
    wording: a.wording + b.wording,
    closest: Math.max(a.closest, b.closest),
  }
}
