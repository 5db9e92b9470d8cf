import { parseHTML } from 'linkedom'
import type { HtmlDocument } from './dom.ts'

const PAGE_ENDS = /<\/(?:html|body)\s*>/gi

/**
 * Parses a page, or a part of one. Nothing in it is run or fetched, broken markup gives what a lenient reader makes of it,
 * and what stands outside the page’s own element is within it, as in a browser.
 */
export function parseDocument(markup: string): HtmlDocument {
  const { document } = parseHTML(wholePage(markup))
  // A page cut off within its first tag has no element at all.
  return document.firstElementChild === null ? parseHTML('<html></html>').document : document
}

/** The markup as one page that nothing stands outside of. */
export function wholePage(markup: string): string {
  const open = markup.replace(PAGE_ENDS, '')
  const start = afterPrologue(open)
  return /^<html[\s>]/i.test(open.slice(start, start + 6)) ? open : `<html><body>${open}`
}

/** Where a document’s first element begins, or its text: past white space, comments, declarations and instructions. */
export function afterPrologue(markup: string): number {
  let at = 0
  for (;;) {
    while (at < markup.length && /[\s\ufeff]/.test(markup.charAt(at))) at++
    const end = markup.startsWith('<!--', at) ? '-->' : /^<[!?]/.test(markup.slice(at, at + 2)) ? '>' : null
    const close = end === null ? -1 : markup.indexOf(end, at)
    if (end === null || close === -1) return at
    at = close + end.length
  }
}
