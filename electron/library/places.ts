import type { ArticleId } from '../../shared/article/article.ts'
import type { ReadingPlace, Request } from '../../shared/ipc.ts'
import { textOf } from '../../shared/text/span.ts'
import { unknownArticle } from './shelf.ts'
import type { Report } from './derive.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'

/** Where the person was in each text that they read. */
export class Places {
  readonly #store: Store
  readonly #shelf: Shelf

  constructor(store: Store, shelf: Shelf) {
    this.#store = store
    this.#shelf = shelf
  }

  /** In a text that has not been read itself, the place in the last version of it that was. Throws `unknown-article`. */
  of(id: ArticleId): ReadingPlace | null {
    const [row] = this.#store.articles.rowsOf([id])
    if (row === undefined) throw unknownArticle()
    const own = this.#store.places.of(row)
    if (own !== undefined) return own
    for (const version of this.#store.versions.of(row).reverse()) {
      const place = version.id === row ? undefined : this.#store.places.of(version.id)
      const [from, to] = [this.#store.articles.byId(version.id), this.#store.articles.byId(row)]
      if (place === undefined || from === undefined || to === undefined) continue
      return inOther(place, this.#shelf.report(from), this.#shelf.report(to))
    }
    return null
  }

  keep({ article, place }: Request<'keepPlace'>): null {
    this.#store.places.keep(article, place)
    return null
  }
}

/** The place in another text of the same report: at the same words, or as many paragraphs down as there are. */
function inOther({ start, heights }: ReadingPlace, from: Report, to: Report): ReadingPlace | null {
  const [before, after] = [from, to].map(({ article: { body, text } }) =>
    body.map((span) => ({ start: span.start, words: textOf(text, span) })),
  )
  if (before === undefined || after === undefined) return null
  const at = Math.max(
    0,
    before.findLastIndex((paragraph) => paragraph.start <= start),
  )
  const same = after.find(({ words }) => words === before[at]?.words) ?? after[Math.min(at, after.length - 1)]
  return same === undefined ? null : { start: same.start, heights }
}
