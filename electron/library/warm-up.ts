import type { ArticleId } from '../../shared/article/article.ts'
import type { Catalog } from './catalog.ts'

/**
 * Compares two reports that the person is likely to open, so that the first pair opened is not the one that waits for the tables of the
 * language to be read. Once, and only where there is a story of two.
 */
export class WarmUp {
  readonly #catalog: Pick<Catalog, 'firstStory'>
  readonly #compare: (a: ArticleId, b: ArticleId) => unknown
  #isWarm = false

  constructor(catalog: Pick<Catalog, 'firstStory'>, compare: (a: ArticleId, b: ArticleId) => unknown) {
    this.#catalog = catalog
    this.#compare = compare
  }

  run(): void {
    if (this.#isWarm) return
    // Not what was kept of the stories: an article of theirs may have been removed since.
    const [a, b] = this.#catalog.firstStory()?.articles ?? []
    if (a === undefined || b === undefined) return
    this.#isWarm = true
    this.#compare(a, b)
  }
}
