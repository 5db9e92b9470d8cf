import { ENDINGS } from '../endings.ts'
import type { Importer } from '../importer.ts'
import { afterPrologue } from './document.ts'
import { beginningOf, decodeMarkup, endingOf } from './encoding.ts'
import { pageArticle } from './page.ts'

const EXTENSIONS: readonly string[] = ENDINGS.html
const DECLARATION = /<!doctype\s+html\b/i
const FIRST_ELEMENT = /^<(?:html|head|body)[\s>]/i

/** Web pages as a browser saves them: their main text, and what they state of it. Nothing in them is run, shown or fetched. */
export const html: Importer = {
  name: 'Web page',
  extensions: EXTENSIONS,
  recognises: ({ name, bytes }) => {
    const beginning = beginningOf(bytes)
    const start = afterPrologue(beginning)
    return (
      DECLARATION.test(beginning.slice(0, start)) ||
      FIRST_ELEMENT.test(beginning.slice(start)) ||
      (EXTENSIONS.includes(endingOf(name)) && !beginning.includes('\0'))
    )
  },
  read: async function* ({ bytes }) {
    yield await Promise.resolve({ place: null, ...pageArticle(decodeMarkup(bytes)) })
  },
}
