import type { Said } from '../../../shared/article/corrections.ts'
import type { Store } from '../store/store.ts'

/** How an article was known to stories and phrases before it was changed. */
export interface Before {
  /** Whether the list showed it. */
  readonly shown: boolean
  /** What the person had said of its language. */
  readonly language: Said | null
  /** Whether it is called otherwise, or of another day or language, since. */
  told: boolean
}

/** What is to follow once steps are on the disk. Articles go by their rows. */
export class Effects {
  /** Those whose cards may not be as they were. */
  readonly touched = new Set<number>()
  /** Those that stories and phrases must be told of. */
  readonly known = new Map<number, Before>()
  /** Those of which what is derived does not follow what was said of them. */
  readonly stale = new Set<number>()
  /** Whether stories may be others. */
  stories = false
  /** What else is to be done, in this order. */
  readonly then: (() => void)[] = []

  touch(articles: Iterable<number>): void {
    for (const article of articles) this.touched.add(article)
  }

  /** Notes that what is derived of them must follow; `deep`: not only the day and the searched words. */
  outdate(articles: readonly number[], deep: boolean, { said }: Store): void {
    said.setStale(articles, deep)
    for (const article of articles) this.stale.add(article)
  }

  /** Notes how an article was before; what was noted first is how it was. */
  know(article: number, before: Before): void {
    this.stories = true
    const first = this.known.get(article)
    if (first === undefined) this.known.set(article, before)
    else first.told ||= before.told
  }
}
