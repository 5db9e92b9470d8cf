/** What is used of a document's nodes; the parser's own types need a browser's globals, which there are none of here. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly parentNode: DomNode | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
}

export interface DomElement extends DomNode {
  readonly localName: string
  readonly textContent: string | null
  readonly getAttribute: (name: string) => string | null
}

/** A document as its markup gives it. */
export interface HtmlDocument extends DomNode {
  /** Where a walk begins: the children of a document itself are not linked to one another. */
  readonly documentElement: DomElement
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT || node.nodeType === CDATA
}

/** An element and everything in it, in the order of the markup, and how deep in it each lies. */
export function* nodesIn(root: DomNode): Generator<{ readonly node: DomNode; readonly depth: number }> {
  let node: DomNode | null = root
  let depth = 0
  while (node !== null) {
    yield { node, depth }
    let next: DomNode | null = node.firstChild
    if (next !== null) depth++
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling
      if (next === null) depth--
      node = node.parentNode
    }
    node = next
  }
}
