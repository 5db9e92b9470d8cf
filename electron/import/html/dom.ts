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

/** An element and everything in it, in the order of the markup. */
export function* nodesIn(root: DomNode): Generator<DomNode> {
  let node: DomNode | null = root
  while (node !== null) {
    yield node
    let next: DomNode | null = node.firstChild
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling
      node = node.parentNode
    }
    node = next
  }
}
