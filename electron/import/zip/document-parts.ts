import { DOMParser } from 'linkedom'
import type { DomElement, HtmlDocument } from '../html/dom.ts'
import type { Allowance } from '../allowance.ts'
import { decode } from '../text/decode.ts'
import { packedFiles } from './entries.ts'

const ENCODING = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w:.-]+)/i
/** How far into a part its declaration may reach, in bytes. */
const DECLARATION = 1024

/** Whether a part holds markup, by its name: pictures, sounds and fonts do not. */
export function isMarkup(name: string): boolean {
  return /\.(?:xml|rels|opf|x?html?|xht)$/i.test(name)
}

/**
 * The parts of a document that hold markup, by name; all parts that are needed are unpacked, within the limits. Throws a
 * FaultError where one of them is refused.
 */
export async function documentParts(
  bytes: Uint8Array,
  allowance: Allowance,
  isNeeded: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  for await (const { name, unpack } of packedFiles(bytes, allowance)) {
    const part = isNeeded(name) ? await unpack() : null
    if (part !== null && isMarkup(name)) parts.set(name, part)
  }
  return parts
}

/** The markup of a part, in the encoding that it declares. Throws a FaultError where it is no text. */
export function markupOf(part: Uint8Array): string {
  const [, declared = null] = ENCODING.exec(Buffer.from(part.subarray(0, DECLARATION)).toString('latin1')) ?? []
  return decode(part, declared)
}

/** An element of XML, by its name without the prefix of its namespace. */
export interface XmlElement {
  readonly name: string
  readonly element: DomElement
}

/** All elements of a part in XML, in order. Entities that it declares itself stay as they stand, and nothing is fetched. */
export function xmlElements(part: Uint8Array | undefined): XmlElement[] {
  if (part === undefined) return []
  const document: Pick<HtmlDocument, 'querySelectorAll'> = new DOMParser().parseFromString(markupOf(part), 'text/xml')
  return Array.from(document.querySelectorAll('*'), (element) => ({
    name: element.localName.slice(element.localName.lastIndexOf(':') + 1),
    element,
  }))
}

/** The text of the first element of a name that has any, on one line. */
export function firstText(elements: readonly XmlElement[], name: string): string | undefined {
  return elements
    .filter((found) => found.name === name)
    .map(({ element }) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .find((text) => text !== '')
}
