import { PhraseCounts } from '../../shared/align/phrase-counts.ts'
import type { PhrasedText } from '../../shared/align/phrase-counts.ts'
import type { ArticleId, Furniture } from '../../shared/article/article.ts'
import { Boilerplate } from '../../shared/article/boilerplate/boilerplate.ts'
import type { Source } from '../../shared/article/boilerplate/boilerplate.ts'
import type { Profile } from '../../shared/story/profile.ts'
import { Stories } from '../../shared/story/stories.ts'
import type { Profiled } from '../../shared/story/stories.ts'
import type { Story } from '../../shared/story/story.ts'
import type { Span } from '../../shared/text/span.ts'
import { phrased, reportIn, storyArticle } from './derive.ts'
import type { ReadArticle } from './derive.ts'
import { readKept } from './knowledge-kept.ts'
import type { KeptKnowledge } from './knowledge-kept.ts'
import { RecentProfiles } from './recent-profiles.ts'
import { unknownArticle } from './shelf.ts'
import type { Known, Shelf } from './shelf.ts'
import { NOTHING_SAID } from './with-said.ts'
import type { KeptFile } from './store/kept-file.ts'
import type { Store } from './store/store.ts'

/** How many articles are taken in at a time while others may ask for something. */
const AT_ONCE = 16
/** What stands in so many reports of other stories is a formula. */
const USUAL = 5

type StoredProfile = Omit<Profiled, 'id' | 'age' | 'hand'>

interface KnowledgeParts {
  readonly store: Store
  readonly shelf: Shelf
  readonly engine: string
  readonly file: KeptFile
}

/** What is needed only where articles come, go or change. */
interface Learned {
  readonly stories: Stories
  readonly boilerplate: Boilerplate
}

/**
 * What the library's articles tell of one another: stories, usual phrases, boilerplate. Learned from the store, kept in a file
 * beside it that is believed only where it tells of just what the store holds, and, but for the stories as they are listed and the
 * counts of phrases, in memory only while articles come, go or change.
 */
export class Knowledge {
  readonly #parts: KnowledgeParts
  readonly #profiles: RecentProfiles
  /** As they are in the store. */
  readonly #kept = new Map<string, Story>()
  #phrases = new PhraseCounts()
  #learned: Learned | null = null
  /** Whether it knows every article; until then no phrase is called usual, and nothing is kept. */
  #isWhole = false
  /** Whether it knows what the file does not. */
  #isAhead = false

  constructor(parts: KnowledgeParts) {
    const { store } = (this.#parts = parts)
    this.#profiles = new RecentProfiles((id) => store.derived.profile(id))
    for (const story of store.derived.stories()) this.#kept.set(story.id, story)
  }

  /** The stories of two articles and more, as they were last kept. */
  get stories(): Iterable<Story> {
    return this.#kept.values()
  }

  /**
   * Makes sure that it knows all articles that the list shows, in small steps between which others are answered: from the file where
   * that knows them, and from their texts where it does not. Gives whether anything had to be learned.
   */
  *takeInAll(): Generator<void, boolean> {
    const { store, shelf, engine, file } = this.#parts
    const shown = store.derived.stamps()
    const kept = readKept(file, engine)
    yield
    const known = kept === null ? null : coveredBy(kept, shown)
    // What an earlier attempt counted, which did not come to its end, does not count twice.
    this.#phrases = new PhraseCounts()
    // A copy, as the whole file would stay in memory with a part of it.
    if (kept !== null && known !== null) this.#phrases = PhraseCounts.from(kept.phrases.slice()) ?? this.#phrases
    if (known?.size === shown.size && !store.placed.isAhead) {
      this.#isWhole = true
      return false
    }
    this.#learned = kept === null || known === null ? this.#nothing() : this.#recalled(kept)
    this.#isAhead = true
    yield
    for (const [at, id] of [...shown.keys()].entries()) {
      if (known?.has(id) === true) continue
      const stored = store.articles.byId(id)
      // It may have been removed meanwhile.
      const one = stored?.hidden === null ? shelf.known(stored) : undefined
      if (one !== undefined) this.add(one)
      if (at % AT_ONCE === 0) yield
    }
    this.#isWhole = true
    return true
  }

  /** Has what changes need at hand. To be called before the store is changed, as it is held against the file. */
  wake(): void {
    this.#learned ??= this.#recall()
  }

  add({ read, profile }: Known): void {
    const { boilerplate } = this.#awake
    boilerplate.add(sourceOf(read), read.stored.id)
    this.#phrases.add(phrased(reportIn(read)))
    this.retell(read, profile)
  }

  remove(read: ReadArticle): void {
    const { stories, boilerplate } = this.#awake
    this.#isAhead = true
    boilerplate.remove(sourceOf(read), read.stored.id)
    this.#phrases.remove(phrased(reportIn(read)))
    stories.remove(read.stored.key)
  }

  /** Takes over that an article is not as it was: another part of it is its report, or something else was said of it. */
  change(before: ReadArticle, after: ReadArticle, profile: Profile): void {
    const { boilerplate } = this.#awake
    if (before.clean !== after.clean) {
      boilerplate.remove(sourceOf(before), before.stored.id)
      boilerplate.add(sourceOf(after), after.stored.id)
    }
    this.#phrases.remove(phrased(reportIn(before)))
    this.#phrases.add(phrased(reportIn(after)))
    this.retell(after, profile)
  }

  /** Takes over that an article is of another day, or is called otherwise, while its report is the same. */
  retell({ stored: { key, id } }: ReadArticle, profile: Profile): void {
    const { stories } = this.#awake
    this.#isAhead = true
    this.#profiles.set(id, profile)
    // One that comes back stands where it stood.
    stories.put({ id: key, ...this.#profiled(key, id), age: id, hand: this.#parts.store.placed.handOf(id) })
  }

  /** Takes over which stories the person put articles in, by their rows, as the store has it. */
  place(articles: readonly number[]): void {
    const { stories } = this.#awake
    const { store } = this.#parts
    this.#isAhead = true
    for (const article of articles) {
      const stored = store.articles.byId(article)
      if (stored !== undefined) stories.place(stored.key, store.placed.handOf(article))
    }
  }

  /** The paragraphs of an article that the library gives away to be boilerplate. */
  boilerplateIn(read: ReadArticle): Furniture[] {
    return this.#awake.boilerplate.furnitureOf(sourceOf(read))
  }

  /** Whether what stands at a place in a report stands in other stories all over the library. */
  isUsual(report: PhrasedText, span: Span, sameStory: () => readonly PhrasedText[]): boolean {
    return this.#isWhole && this.#phrases.elsewhere(report, span, sameStory) >= USUAL
  }

  /** The article that one is nearly a copy of, and how nearly, 0 to 1; null where it is none's. */
  copyOf(key: ArticleId): { readonly id: ArticleId; readonly alike: number } | null {
    return this.#awake.stories.copyOf(key)
  }

  /** Groups what has changed and keeps it. To be called in a transaction. */
  keepStories(): void {
    // Where nothing was woken, nothing has changed.
    if (this.#learned === null) return
    const { derived, placed } = this.#parts.store
    placed.setAhead(false)
    const now = new Map(this.#learned.stories.stories(2).map((story) => [story.id, story]))
    for (const story of now.values()) if (this.#kept.get(story.id) !== story) derived.putStory(story)
    for (const id of this.#kept.keys()) if (!now.has(id)) derived.dropStory(id)
    this.#kept.clear()
    for (const story of now.values()) this.#kept.set(story.id, story)
  }

  /** Keeps what it knows and lets go of what only changes need. What cannot be kept is not let go of. */
  rest(): void {
    if (!this.#isWhole) return
    if (this.#isAhead && this.#learned !== null && !this.#keep(this.#learned)) return
    this.#isAhead = false
    this.#learned = null
    this.#profiles.clear()
  }

  /** False where it does not tell of just what the store holds, or the disk refuses it. */
  #keep({ stories, boilerplate }: Learned): boolean {
    const { store, engine, file } = this.#parts
    const stamps = store.derived.stamps()
    const told = stories.keep()
    const tellsOfAll = told.ages.length === stamps.size && told.ages.every((id) => stamps.has(id))
    if (!tellsOfAll) {
      file.drop()
      return false
    }
    try {
      // What was ended in its middle has not kept them.
      store.transaction(() => {
        this.keepStories()
      })
    } catch {
      file.drop()
      return false
    }
    const kept: KeptKnowledge = {
      engine,
      articles: Float64Array.from(stamps.keys()),
      stamps: Float64Array.from(stamps.values()),
      phrases: this.#phrases.counters,
      boilerplate: boilerplate.kept(),
      stories: told,
    }
    return file.write(kept)
  }

  get #awake(): Learned {
    return (this.#learned ??= this.#recall())
  }

  /** Takes out of the file what was let go of; where that is not as it was left, learns all of it again. */
  #recall(): Learned {
    const { store, shelf, engine, file } = this.#parts
    const shown = store.derived.stamps()
    const kept = readKept(file, engine)
    if (kept !== null && coveredBy(kept, shown)?.size === shown.size) return this.#recalled(kept)
    const learned = this.#nothing()
    this.#learned = learned
    this.#phrases = new PhraseCounts()
    this.#isAhead = true
    for (const id of shown.keys()) {
      const stored = store.articles.byId(id)
      const known = stored === undefined ? undefined : shelf.known(stored)
      if (known !== undefined) this.add(known)
    }
    return learned
  }

  #nothing(): Learned {
    return { stories: this.#recalling(new Stories()), boilerplate: new Boilerplate() }
  }

  #recalled({ articles, stories, boilerplate }: KeptKnowledge): Learned {
    const rows = new Map(stories.ids.map((id, at) => [id, stories.ages[at] ?? articles[at] ?? 0]))
    const profiled = (id: ArticleId): StoredProfile => this.#profiled(id, rows.get(id) ?? 0)
    const told = Stories.from(stories, profiled)
    // The person may have put some elsewhere since it was kept.
    const placed = this.#parts.store.placed.all()
    for (const [id, row] of rows) told.place(id, placed.get(row) ?? null)
    return {
      stories: this.#recalling(told),
      boilerplate: Boilerplate.from(boilerplate),
    }
  }

  /** While their members are the same, stories are not read again. */
  #recalling(stories: Stories): Stories {
    for (const story of this.#kept.values()) stories.recall(story)
    return stories
  }

  /** Of an article, by its row, what is read when it is needed. */
  #profiled(key: ArticleId, id: number): StoredProfile {
    return {
      profile: () => this.#profiles.get(id),
      read: () => {
        // Also of one that was removed and is still to be taken out.
        const stored = this.#parts.store.articles.byKey(key)
        if (stored === undefined) throw unknownArticle()
        return storyArticle(this.#parts.shelf.report(stored))
      },
    }
  }
}

/** What boilerplate is learned from: the report before any was set aside, by the outlet that was found, whatever the person said since. */
function sourceOf(read: ReadArticle): Source {
  return reportIn({ ...read, boilerplate: [], said: NOTHING_SAID }).article
}

/** The articles that were learned from; null where one of them is gone or is not as it was, which cannot be taken back. */
function coveredBy(
  { articles, stamps }: KeptKnowledge,
  shown: ReadonlyMap<number, number>,
): ReadonlySet<number> | null {
  return articles.every((id, at) => shown.get(id) === stamps[at]) ? new Set(articles) : null
}
