import { parseHTML } from 'linkedom'
import type { DomElement, DomNode } from './dom.ts'

/** A document as its markup gives it. */
export interface HtmlDocument extends DomNode {
  readonly documentElement: DomElement
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
}

/** Parses a page. Nothing in it is run or fetched, and broken markup gives what a lenient reader makes of it. */
export function parseDocument(markup: string): HtmlDocument {
  return parseHTML(markup).document
}
