import type { Cluster, Link } from './cluster.ts'
import { isOneEvent, meanCloseness } from './cluster.ts'
import { isClose } from './likeness.ts'
import type { Neighbour } from './neighbourhood.ts'

/** A cluster among others, which takes up others in the course of grouping. */
interface Node {
  /** Where its first article stands in the order given. */
  name: number
  cluster: Cluster
  /** What it has in common with the clusters about it; both ends hold the same link. */
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
      const cluster = { members: [article], within: 0 }
      return [article, { name, cluster, links: new Map(), nearest: null }]
    }),
  )
  for (const [article, node] of nodes) {
    for (const [other, likeness] of article.likeTo) {
      const neighbour = nodes.get(other)
      if (!neighbour || neighbour.name < node.name) continue
      const link = { closeness: likeness.closeness, doubt: likeness.doubt, isClose: isClose(likeness) }
      node.links.set(neighbour, link)
      neighbour.links.set(node, link)
    }
  }
  return new Set(nodes.values())
}

function nearestOf(node: Node): Nearest | null {
  let best: Nearest | null = null
  for (const [other, link] of node.links) {
    const mean = meanCloseness(node.cluster, other.cluster, link)
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

/** Makes one node of two, with the links of both; `around` gathers it and all that see it. */
function merge(nodes: Set<Node>, around: Set<Node>, a: Node, b: Node): void {
  const [into, from] = a.links.size < b.links.size ? [b, a] : [a, b]
  const between = into.links.get(from)
  if (!between) return
  into.name = Math.min(a.name, b.name)
  into.cluster = joined(a.cluster, b.cluster, between)
  into.links.delete(from)
  for (const [other, link] of from.links) {
    if (other === into) continue
    other.links.delete(from)
    const known = into.links.get(other)
    if (known) {
      known.closeness += link.closeness
      known.doubt += link.doubt
      known.isClose ||= link.isClose
    } else {
      into.links.set(other, link)
      other.links.set(into, link)
    }
  }
  nodes.delete(from)
  around.add(into)
  for (const other of into.links.keys()) around.add(other)
}

function joined(a: Cluster, b: Cluster, { closeness }: Link): Cluster {
  return { members: [...a.members, ...b.members], within: a.within + b.within + closeness }
}
