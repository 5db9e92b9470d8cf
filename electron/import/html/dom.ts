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

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT || node.nodeType === CDATA
}
