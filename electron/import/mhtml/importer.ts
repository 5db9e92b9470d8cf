import { FaultError } from '../../../shared/ipc/fault.ts'
import { ENDINGS } from '../endings.ts'
import type { Extract, Importer } from '../importer.ts'
import { beginningOf, decodeMarkup, endingOf } from '../html/encoding.ts'
import { pageArticle } from '../html/page.ts'
import { address } from '../html/statements.ts'
import { headersOf, parameter, partsOf } from './parts.ts'

const EXTENSIONS: readonly string[] = ENDINGS.mhtml
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)\b/i

/** Web archives, a page and its parts in one file (RFC 2557): the page is read, its frames, styles and pictures are not. */
export const mhtml: Importer = {
  name: 'Web archive',
  extensions: EXTENSIONS,
  recognises: ({ name, bytes }) => {
    const beginning = beginningOf(bytes)
    const type = headersOf(beginning).get('content-type') ?? ''
    return /^[\w-]+:\s/.test(beginning) && (/^multipart\/related\b/i.test(type) || EXTENSIONS.includes(endingOf(name)))
  },
  read: async function* ({ bytes }) {
    yield await Promise.resolve({ place: null, ...archivedArticle(Buffer.from(bytes).toString('latin1')) })
  },
}

function archivedArticle(document: string): Omit<Extract, 'place'> {
  const location = headersOf(document).get('snapshot-content-location') ?? null
  const pages = partsOf(document).filter(({ headers }) => PAGE_TYPE.test(headers.get('content-type') ?? 'text/html'))
  const page = pages.find(({ headers }) => headers.get('content-location') === location) ?? pages[0]
  if (page === undefined) {
    throw new FaultError(
      'damaged',
      'There is no page in this web archive.',
      'It may not have been saved whole: save it again, as a web page or as text.',
    )
  }
  const { text, stated } = pageArticle(
    decodeMarkup(page.bytes(), parameter(page.headers.get('content-type'), 'charset')),
  )
  const url = address(location ?? page.headers.get('content-location'))
  return {
    text,
    stated: url === null || stated.url ? stated : { ...stated, url: { value: url, from: 'the web archive' } },
  }
}
