import type { ArticleId } from '../../shared/article/article.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import { dayOf } from '../../shared/story/profile.ts'
import type { Profile } from '../../shared/story/profile.ts'
import type { Span } from '../../shared/text/span.ts'
import { derive, readArticle, reportIn, searchedIn } from './derive.ts'
import type { ReadArticle, Report } from './derive.ts'
import { Entry } from './entry.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Derived } from './store/derived.ts'
import type { Store } from './store/store.ts'
import type { SaidOfOne } from './with-said.ts'

/** How many articles that were read or compared last are kept ready. */
const KEPT = 64

/** What stories, phrases and boilerplate are told by. */
export interface Known {
  readonly read: ReadArticle
  readonly profile: Profile
}

/** Reads articles out of the store, and derives what is not there. */
export class Shelf {
  readonly #store: Store
  readonly #engine: string
  readonly #entries = new Map<ArticleId, Entry>()

  constructor(store: Store, engine: string) {
    this.#store = store
    this.#engine = engine
  }

  /** An article that the list shows. Throws `unknown-article`. */
  stored(key: ArticleId): StoredArticle {
    const stored = this.#store.articles.byKey(key)
    if (stored?.hidden !== null) throw unknownArticle()
    return stored
  }

  /** An article that the list shows, or an older version of one. Throws `unknown-article`. */
  readable(key: ArticleId): StoredArticle {
    const stored = this.#store.articles.byKey(key)
    if (stored === undefined || (stored.hidden !== null && stored.hidden !== 'older')) throw unknownArticle()
    return stored
  }

  /** An article to be read or compared. Throws `unknown-article`. */
  entry(key: ArticleId): Entry {
    const kept = this.#entries.get(key)
    this.#entries.delete(key)
    const entry = kept ?? this.#open(this.readable(key))
    this.#entries.set(key, entry)
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) break
      this.#entries.delete(oldest)
    }
    return entry
  }

  /** As `entry`, for one that may have gone. */
  entryOrNone(key: ArticleId): Entry | undefined {
    const hidden = this.#store.articles.byKey(key)?.hidden
    return hidden === null || hidden === 'older' ? this.entry(key) : undefined
  }

  /** What was read out of an article, and what the person put back in it. */
  read(stored: StoredArticle): ReadArticle {
    const { clean, parts, boilerplate } = this.#store.derived.get(stored.id) ?? {
      ...readArticle(stored),
      boilerplate: [],
    }
    const restored = this.#store.made.restored(stored.id)
    return { stored, clean, parts, boilerplate, restored, said: this.#saidOf(stored), whole: this.#wholeOf(stored) }
  }

  report(stored: StoredArticle): Report {
    return reportIn(this.read(stored))
  }

  /** Derives everything of an article from a reading of it, keeps it, and gives it. */
  keep(id: number, read: ReadArticle): Derived {
    this.#entries.delete(read.stored.key)
    const { derived, searched } = derive(read)
    // What is derived says that all of it is there.
    this.#store.searched.put(id, searched)
    this.#store.derived.put(id, this.#engine, derived)
    return derived
  }

  /** Reads an article anew from its text, keeps what comes of it, and gives it. */
  readAnew(stored: StoredArticle): Known {
    const whole = this.#wholeOf(stored)
    const restored: readonly Span[] = this.#store.made.restored(stored.id)
    const said = this.#saidOf(stored)
    const read = { stored, ...readArticle(stored), boilerplate: [], restored, said, whole }
    return { read, profile: this.keep(stored.id, read).profile }
  }

  /** Has what is derived of an article follow what was said of it since, if anything was. To be called in a transaction. */
  followSaid(stored: StoredArticle): void {
    const stale = this.#store.said.takeStale(stored.id)
    if (stale === null) return
    const read = this.read(stored)
    const profile = this.#store.derived.profile(stored.id)
    if (stale === 'deep' || profile === undefined) {
      this.keep(stored.id, read)
      return
    }
    const report = reportIn(read)
    const day = dayOf(report.article)
    if (day !== profile.day) this.#store.derived.putProfile(stored.id, { ...profile, day })
    this.#store.searched.put(stored.id, searchedIn(report))
  }

  /** What is known of an article of which everything was derived; undefined for any other. */
  known(stored: StoredArticle): Known | undefined {
    const profile = this.#store.derived.profile(stored.id)
    return profile === undefined ? undefined : { read: this.read(stored), profile }
  }

  /** Forgets what is kept ready of an article whose card is not as it was. */
  forget(key: ArticleId): void {
    this.#entries.delete(key)
  }

  #open(stored: StoredArticle): Entry {
    const read = this.read(stored)
    const row = this.#store.derived.card(stored.key)
    const marks = { read: row !== undefined && row.read !== null, tags: row?.tags ?? [] }
    return new Entry(reportIn(read), read.restored, { ...(row?.card ?? derive(read).derived.card), ...marks })
  }

  #saidOf(stored: StoredArticle): SaidOfOne {
    return { corrections: this.#store.said.corrections(stored.id), learned: this.#store.rules.outletFor(stored) }
  }

  #wholeOf({ whole }: StoredArticle): ReadArticle['whole'] {
    const stored = whole === null ? undefined : this.#store.articles.byId(whole)
    return stored === undefined ? null : { key: stored.key, parts: this.#store.derived.get(stored.id)?.parts ?? [] }
  }
}

export function unknownArticle(): FaultError {
  return new FaultError(
    'unknown-article',
    'This article is no longer in the library.',
    'Choose another in the library.',
  )
}
