import { PhraseCounts } from '../../shared/align/phrase-counts.ts'
import type { PhrasedText } from '../../shared/align/phrase-counts.ts'
import type { ArticleId, Furniture } from '../../shared/article/article.ts'
import { Boilerplate } from '../../shared/article/boilerplate/boilerplate.ts'
import type { Profile } from '../../shared/story/profile.ts'
import { Stories } from '../../shared/story/stories.ts'
import type { Story } from '../../shared/story/story.ts'
import type { Span } from '../../shared/text/span.ts'
import { phrased, reportIn, storyArticle } from './derive.ts'
import type { ReadArticle } from './derive.ts'
import { unknownArticle } from './shelf.ts'
import type { Known, Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'

/** How many articles are taken in at a time while others may ask for something. */
const AT_ONCE = 16
/** What stands in so many reports of other stories is a formula. */
const USUAL = 5

/** What the library's articles tell of one another: stories, usual phrases, boilerplate. Held in memory, and made from the store. */
export class Knowledge {
  readonly #store: Store
  readonly #shelf: Shelf
  readonly #stories = new Stories()
  readonly #phrases = new PhraseCounts()
  readonly #boilerplate = new Boilerplate()
  /** As they are in the store. */
  readonly #kept = new Map<string, Story>()
  /** Whether it knows every article; until then no phrase is called usual. */
  #isWhole = false

  constructor(store: Store, shelf: Shelf) {
    this.#store = store
    this.#shelf = shelf
    for (const story of store.derived.stories()) {
      this.#kept.set(story.id, story)
      this.#stories.recall(story)
    }
  }

  /** The stories of two articles and more, as they were last kept. */
  get stories(): Iterable<Story> {
    return this.#kept.values()
  }

  /** Takes in all articles that the list shows, in small steps between which others are answered. */
  *takeInAll(): Generator<void, void> {
    for (let last = 0; ;) {
      const some = this.#store.articles.shownAfter(last, AT_ONCE)
      for (const stored of some) {
        const known = this.#shelf.known(stored)
        if (known !== undefined) this.add(known)
      }
      const end = some.at(-1)
      if (end === undefined) break
      last = end.id
      yield
    }
    this.#isWhole = true
  }

  add({ read, profile }: Known): void {
    const { article } = reportIn({ ...read, boilerplate: [] })
    this.#boilerplate.add(article)
    this.#phrases.add(phrased(reportIn(read)))
    this.retell(read, profile)
  }

  remove(read: ReadArticle): void {
    this.#phrases.remove(phrased(reportIn(read)))
    this.#stories.remove(read.stored.key)
  }

  /** Takes over that another part of an article is its report now. */
  change(before: ReadArticle, after: ReadArticle, profile: Profile): void {
    this.#phrases.remove(phrased(reportIn(before)))
    this.#phrases.add(phrased(reportIn(after)))
    this.retell(after, profile)
  }

  /** Takes over that an article is of another day, or is called otherwise, while its report is the same. */
  retell({ stored: { key, id: age } }: ReadArticle, profile: Profile): void {
    // One that comes back stands where it stood.
    this.#stories.put({ id: key, age, profile, read: () => this.#storyArticle(key) })
  }

  /** The paragraphs of an article that the library gives away to be boilerplate. */
  boilerplateIn(read: ReadArticle): Furniture[] {
    return this.#boilerplate.furnitureOf(reportIn({ ...read, boilerplate: [] }).article)
  }

  /** Whether what stands at a place in a report stands in other stories all over the library. */
  isUsual(report: PhrasedText, span: Span, sameStory: () => readonly PhrasedText[]): boolean {
    return this.#isWhole && this.#phrases.elsewhere(report, span, sameStory) >= USUAL
  }

  /** The article that one is nearly a copy of, and how nearly, 0 to 1; null where it is none's. */
  copyOf(key: ArticleId): { readonly id: ArticleId; readonly alike: number } | null {
    return this.#stories.copyOf(key)
  }

  /** Groups what has changed and keeps it. To be called in a transaction. */
  keepStories(): void {
    const now = new Map<string, Story>()
    for (const story of this.#stories.stories()) if (story.articles.length > 1) now.set(story.id, story)
    for (const story of now.values()) if (this.#kept.get(story.id) !== story) this.#store.derived.putStory(story)
    for (const id of this.#kept.keys()) if (!now.has(id)) this.#store.derived.dropStory(id)
    this.#kept.clear()
    for (const story of now.values()) this.#kept.set(story.id, story)
  }

  #storyArticle(key: ArticleId) {
    // Also of one that was removed and is still to be taken out.
    const stored = this.#store.articles.byKey(key)
    if (stored === undefined) throw unknownArticle()
    return storyArticle(this.#shelf.report(stored))
  }
}
