import { FaultError } from '../../../shared/ipc/fault.ts'
import type { Extract } from '../importer.ts'
import { parseDocument } from './document.ts'
import { linkedArticle } from './json-ld.ts'
import { mainText } from './main-text.ts'
import { valueParagraphs } from './plain-text.ts'
import { statementsOf } from './statements.ts'

/** The text that a page gives for search engines is taken where it is longer by this than what was found in the page itself. */
const MUCH_LONGER = 1.5

/** The article of a page: its headline, its paragraphs, and what the page states. Throws a FaultError where it has no text. */
export function pageArticle(markup: string): Omit<Extract, 'place'> {
  const document = parseDocument(markup)
  const stated = statementsOf(document, markup)
  const title = stated.headline?.value ?? null
  const shown = mainText(markup, document, title, stated.outlet?.value ?? null)
  const linked = valueParagraphs(linkedArticle(document)?.body ?? '')
  const paragraphs = lengthOf(linked) > MUCH_LONGER * lengthOf(shown.paragraphs) ? linked : shown.paragraphs
  if (paragraphs.length === 0) {
    throw new FaultError(
      'no-text',
      'There is no text in this web page.',
      'It may load its text only in a browser: open it there, and copy the text or save the page whole.',
    )
  }
  const headline = shown.headline ?? title
  const text = headline === null || paragraphs[0] === headline ? paragraphs : [headline, ...paragraphs]
  return {
    text: text.join('\n\n'),
    stated:
      shown.headline === null ? stated : { ...stated, headline: { value: shown.headline, from: 'the page’s heading' } },
  }
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0)
}
