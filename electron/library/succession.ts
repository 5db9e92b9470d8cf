import type { ArticleId } from '../../shared/article/article.ts'
import { sameSpan, textOf } from '../../shared/text/span.ts'
import { reportIn } from './derive.ts'
import { reportsOf } from './reports-of.ts'
import type { ReadArticle } from './derive.ts'
import type { Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'

/** An article that has another text now, and the article that holds the text which it had before. */
export interface Succeeded {
  readonly article: ArticleId
  readonly before: ArticleId
}

/** Which articles stand in the place of which, as files change. What it changes is gathered until it is asked for. */
export class Succession {
  readonly #store: Store
  readonly #shelf: Shelf
  /** Whether each article that was touched was in the list before. */
  readonly #touched = new Map<number, boolean>()

  constructor(store: Store, shelf: Shelf) {
    this.#store = store
    this.#shelf = shelf
  }

  /** To be called before an article is hidden or shown. */
  touch({ id, hidden }: Pick<StoredArticle, 'id' | 'hidden'>, wasShown = hidden === null): void {
    if (!this.#touched.has(id)) this.#touched.set(id, wasShown)
  }

  /** All that was touched since it was last asked; of these, the articles that the list shows now and did not, and the other way round. */
  settle(): { readonly touched: ArticleId[]; readonly come: StoredArticle[]; readonly gone: StoredArticle[] } {
    const touched: ArticleId[] = []
    const come: StoredArticle[] = []
    const gone: StoredArticle[] = []
    for (const [id, wasShown] of this.#touched) {
      const stored = this.#store.articles.byId(id)
      if (stored === undefined) continue
      touched.push(stored.key)
      if ((stored.hidden === null) === wasShown) continue
      ;(wasShown ? gone : come).push(stored)
    }
    this.#touched.clear()
    return { touched, come, gone }
  }

  /** Forgets what it gathered: the transaction was taken back. */
  forget(): void {
    this.#touched.clear()
  }

  /**
   * Lets an article stand where another stood, which becomes an older version of it; what the person said of the one goes over to
   * the other. `isNew`: it was just added, and nothing was read out of it. `stays`: one that the person had removed stays removed.
   * To be called in a transaction.
   */
  succeed(before: StoredArticle, next: StoredArticle, isNew: boolean, stays: boolean): Succeeded[] {
    const { articles, versions } = this.#store
    const wasApart = before.hidden === 'apart'
    this.touch(before)
    this.touch(next, isNew ? false : next.hidden === null)
    const inPlace = ({ hidden }: StoredArticle): boolean => hidden === null || hidden === 'removed'
    const reports = wasApart ? articles.partsOf(before.id).filter(inPlace) : []
    for (const report of reports) this.#hideOlder(report)
    articles.hide(before.id, 'older')
    articles.hide(next.id, before.hidden === 'removed' && stays ? 'removed' : null)
    this.#inherit(before, next, isNew)
    versions.join(before.id, next.id)
    const apart = wasApart ? this.#setApart(next, reports, stays) : null
    return apart ?? [{ article: next.key, before: before.key }]
  }

  #hideOlder(stored: StoredArticle): void {
    this.touch(stored)
    this.#store.articles.hide(stored.id, 'older')
  }

  /**
   * Shows the reports in a file each by itself, as those of its older version were, or not where those were removed and that `stays`;
   * null where it holds one.
   */
  #setApart(whole: StoredArticle, former: readonly StoredArticle[], stays: boolean): Succeeded[] | null {
    const { articles, said, versions } = this.#store
    const reports = reportsOf(whole, this.#store, this.#shelf)
    if (reports.length === 0) return null
    articles.hide(whole.id, 'apart')
    const left = new Set(former)
    const pairs = reports.map((report) => {
      const same = [...left].find(({ text }) => text === report.text)
      if (same !== undefined) left.delete(same)
      return { report, before: same }
    })
    return pairs.flatMap(({ report, before }): Succeeded[] => {
      this.touch(report, report.hidden === null)
      const stood = before ?? [...left].find(({ part }) => part === report.part)
      if (stood !== undefined) {
        left.delete(stood)
        this.#inherit(stood, report, false)
      }
      const isRemoved = stood?.hidden === 'removed' && stays
      articles.hide(report.id, isRemoved ? 'removed' : null)
      if (stood === undefined) return []
      if (isRemoved) {
        // What is put back is found by what was removed.
        versions.join(stood.id, report.id)
        return []
      }
      if (stood === before) {
        // The text is the same: nothing is newer, and the person need not read it again.
        articles.hide(stood.id, 'together')
        said.setReadAt([report.id], said.readAt([stood.id])[0]?.at ?? null)
        return []
      }
      versions.join(stood.id, report.id)
      return [{ article: report.key, before: stood.key }]
    })
  }

  /** Gives one article what the person said of another, and reads it where that was not done. */
  #inherit(before: StoredArticle, next: StoredArticle, isNew: boolean): void {
    const { made, versions } = this.#store
    // What another file shows has been spoken of by itself.
    if (!isNew && next.hidden === null) {
      versions.carryTags(before.id, next.id)
      return
    }
    versions.carry(before.id, next.id)
    // What the person corrected is part of what is derived.
    if (isNew) this.#shelf.readAnew(next)
    if (isNew && made.restored(before.id).length === 0) return
    const [old, read] = [this.#shelf.read(before), this.#shelf.read(next)]
    // The same words may be set aside at several places: the first stands for the first.
    const were = pieces(old)
    for (const { start, end, text } of pieces(read)) {
      const at = were.findIndex((piece) => piece.text === text)
      if (at === -1) continue
      const [was] = were.splice(at, 1)
      made.setRestored(next.id, { start, end }, was?.restored ?? false)
    }
    this.#shelf.keep(next.id, { ...read, restored: made.restored(next.id) })
  }
}

/** What is set aside in an article, and whether the person put it back. */
function pieces(read: ReadArticle) {
  const { text } = read.stored
  return reportIn(read).article.furniture.map((piece) => ({
    start: piece.start,
    end: piece.end,
    text: textOf(text, piece),
    restored: read.restored.some((span) => sameSpan(span, piece)),
  }))
}
