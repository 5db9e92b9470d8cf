import type { PhrasedText } from '../../shared/align/phrase-counts.ts'
import type { ArticleId } from '../../shared/article/article.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { CommonDetails, Details } from '../../shared/ipc/corrections.ts'
import type {
  ArticleVersions,
  ArticleView,
  EventPayload,
  ImportReport,
  Overlap,
  PairView,
  Request,
  Settings,
} from '../../shared/ipc.ts'
import type { PasteDraft, PastedFields } from '../../shared/ipc/paste.ts'
import { sameSpan } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Progress } from '../worker/protocol.ts'
import { Catalog } from './catalog.ts'
import { phrased, reportIn } from './derive.ts'
import type { IsUsual } from './compared.ts'
import { commonDetails, detailsOf } from './details.ts'
import { apartNow } from './edit/apart.ts'
import { Editor } from './edit/editor.ts'
import { Following } from './edit/following.ts'
import { restoring, showing } from './edit/labels.ts'
import { restoreNow } from './edit/restored.ts'
import { ENGINE } from './engine.ts'
import type { Extractor } from './extraction.ts'
import { Failures } from './failures.ts'
import type { Pace } from './follow/followed-folder.ts'
import { Follower, PACE } from './follow/follower.ts'
import { Intake } from './intake.ts'
import { Knowledge } from './knowledge.ts'
import { overlapOf } from './overlap.ts'
import { pairView } from './pair-view.ts'
import { Pasting } from './pasting.ts'
import { pauses } from './pauses.ts'
import { Shelf, unknownArticle } from './shelf.ts'
import { reportsOf } from './reports-of.ts'
import type { Made } from './store/made.ts'
import { openLibrary } from './store/open-library.ts'
import type { OpenLibrary, Recovery } from './store/open-library.ts'
import { Store } from './store/store.ts'
import { versionsOf } from './versions-of.ts'

/** How long what runs beside everything else may hold it up at a time, in milliseconds. */
const SLICE = 20

/** What is told of followed folders. */
interface FollowedFolders {
  /** Files in them wait to be read: see `takeDue`. */
  readonly onDue: () => void
  /** What is said of them is not as it was. */
  readonly onFolders: () => void
  readonly pace?: Pace
}

/** The person's library: what is on the disk, and what is derived from it. Lives in the worker. */
export class Library {
  /** What the window lists and looks up. */
  readonly catalog: Catalog
  /** What the person does to articles, and takes back. */
  readonly edits: Editor
  /** What had to be done to open it; null where it was whole. */
  readonly recovery: Recovery | null
  readonly #open: OpenLibrary
  readonly #store: Store
  readonly #shelf: Shelf
  readonly #knowledge: Knowledge
  readonly #intake: Intake
  readonly #pasting: Pasting
  readonly #following: Following
  /** The folders that are followed. */
  readonly follower: Follower
  readonly #onChange: (articles: readonly ArticleId[]) => void
  /** Resolves once everything is known of every article; what changes articles waits for it. */
  readonly #whole: Promise<void>
  #isWarm = false
  #isClosed = false

  private constructor(open: OpenLibrary, extract: Extractor, onChange: () => void, following: FollowedFolders | null) {
    this.#open = open
    this.recovery = open.recovery
    this.#store = new Store(open.database)
    this.#shelf = new Shelf(this.#store, ENGINE)
    this.#knowledge = new Knowledge(this.#store, this.#shelf)
    this.catalog = new Catalog(this.#store, () => this.#knowledge.stories)
    this.#onChange = (articles) => {
      this.catalog.changed(articles)
      onChange()
    }
    const parts = {
      store: this.#store,
      shelf: this.#shelf,
      knowledge: this.#knowledge,
      failures: new Failures(),
      extract,
      onChange: this.#onChange,
    }
    this.#intake = new Intake(parts)
    this.#pasting = new Pasting(parts)
    this.#following = new Following({
      store: this.#store,
      shelf: this.#shelf,
      knowledge: this.#knowledge,
      onChange: () => {
        this.#onChange([])
      },
    })
    this.edits = new Editor({
      store: this.#store,
      following: this.#following,
      rowsOf: (keys) => this.catalog.rowsOf(keys),
      withoutOwnOutlet: (rows) => this.catalog.withoutOwnOutlet(rows),
      restore: (...step) => restoreNow(this.#parts, ...step),
      apart: (...step) => apartNow(this.#parts, ...step),
      ready: () => this.#whole,
      onChange: (articles) => {
        for (const key of articles) this.#shelf.forget(key)
        this.#onChange(articles)
      },
    })
    this.follower = new Follower({
      store: this.#store,
      pace: following?.pace ?? PACE,
      onDue: () => following?.onDue(),
      onFolders: () => following?.onFolders(),
      onGone: () => {
        this.#onChange([])
      },
    })
    this.#whole = this.#makeWhole()
  }

  /**
   * Opens the library in a folder, or makes it there. `onChange` is called whenever something in it is not as it was. Rejects as
   * `openLibrary` does.
   */
  static async open(
    folder: string,
    extract: Extractor,
    onChange: () => void,
    following: FollowedFolders | null = null,
  ): Promise<Library> {
    return new Library(await openLibrary(folder), extract, onChange, following)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.follower.close()
    await this.#whole
    await this.#following.close()
    await this.#open.close()
  }

  /** Reads files and folders into it. One that cannot be read is in the report and stops nothing; an abort ends it, within a file too. */
  async add(
    paths: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    await this.#whole
    await this.#following.settled()
    return this.#intake.add(paths, signal, onProgress)
  }

  /** As `add`, for what an earlier import could not read, by the ids in its report. */
  async retry(
    ids: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    await this.#whole
    return this.#intake.retry(ids, signal, onProgress)
  }

  /** Reads what the person pasted, to be kept or not. Rejects with a FaultError where it is no article. */
  preparePaste(pasted: Request<'preparePaste'>): Promise<PasteDraft> {
    return this.#pasting.prepare(pasted)
  }

  /** What is found in the text that was pasted, as the person has it now. */
  readPaste(request: Request<'readPaste'>): PastedFields {
    return this.#pasting.read(request)
  }

  async keepPaste(request: Request<'keepPaste'>): Promise<ImportReport> {
    await this.#whole
    return this.#pasting.keep(request)
  }

  /** Begins to follow the folders that are followed, once everything is known of what came out of them before. */
  async startFollowing(): Promise<void> {
    await this.#whole
    if (!this.#isClosed) this.follower.start()
  }

  /** Reads the files in followed folders that wait to be; otherwise as `add`. */
  async takeDue(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<ImportReport> {
    await this.#whole
    const files = this.follower.takeDue()
    const report = await this.#intake.follow(files, signal, onProgress)
    this.follower.leave(files.slice(files.length - report.left))
    return report
  }

  /** Which texts an article had and has, and where its file lies. Throws `unknown-article`. */
  versions(id: ArticleId): ArticleVersions {
    return versionsOf(this.#shelf.readable(id), this.#store)
  }

  /** Puts the samples in, once in the life of a library. */
  async addSamples(folder: string): Promise<void> {
    if (this.#store.made.hadSamples) return
    await this.add([folder], new AbortController().signal, () => undefined)
    this.#store.made.tookSamples()
  }

  /** How much it holds, and what could be taken back. */
  size(): EventPayload<'libraryChanged'> {
    return { ...this.catalog.size(), history: this.edits.history }
  }

  article(id: ArticleId): ArticleView {
    return this.#shelf.entry(id).view()
  }

  pair(a: ArticleId, b: ArticleId): PairView {
    return pairView(this.#shelf.entry(a), this.#shelf.entry(b), this.#usualBeside([a, b]))
  }

  /** How much an article shares with each of others; in slices, as others may ask. Those that are gone are left out. */
  async overlaps({ article, others }: Request<'readOverlaps'>): Promise<Overlap[]> {
    const isUsual = this.#usualBeside([article, ...others])
    const found: Overlap[] = []
    const pause = pauses(SLICE)
    for (const other of others) {
      await pause()
      const [here, there] = [this.#shelf.entry(article), this.#shelf.entryOrNone(other)]
      if (there !== undefined) found.push(overlapOf(here, there, isUsual))
    }
    return found
  }

  /**
   * Compares two reports that the person is likely to open, so that the first pair opened is not the one that waits for the
   * tables of the language to be read. Once, and only where there is a story of two.
   */
  warmUp(): void {
    if (this.#isWarm || this.#isClosed) return
    // Not what was kept of the stories: an article of theirs may have been removed since.
    const [a, b] = this.catalog.firstStory()?.articles ?? []
    if (a === undefined || b === undefined) return
    this.#isWarm = true
    this.pair(a, b)
  }

  /** Puts a piece of furniture back into the report, or sets it aside again. */
  async restore(id: ArticleId, span: Span, restored: boolean): Promise<ArticleView> {
    await this.#whole
    const stored = this.#shelf.readable(id)
    if (!reportIn(this.#shelf.read(stored)).article.furniture.some((piece) => sameSpan(piece, span))) {
      throw new FaultError('bad-request', 'There is nothing set aside at this place.', 'Open the article again.')
    }
    await this.edits.change(restoring(restored), [{ kind: 'restored', article: stored.id, ...span, restored }])
    return this.article(id)
  }

  /** Shows a file's reports each as an article, or all as one; gives the articles that now stand for the file. */
  async setApart(id: ArticleId, apart: boolean): Promise<ArticleId[]> {
    await this.#whole
    const whole = this.#store.articles.byKey(id)
    if (whole === undefined || whole.hidden === 'removed' || whole.hidden === 'older') throw unknownArticle()
    const { parts } = this.#shelf.read(whole)
    if (parts.length === 0) {
      throw new FaultError('bad-request', 'This file holds one report.', 'Open the article again.')
    }
    await this.edits.change(showing(apart), [{ kind: 'apart', article: whole.id, apart }])
    return apart ? reportsOf(whole, this.#store, this.#shelf).map(({ key }) => key) : [whole.key]
  }

  /** What is known of an article beside its text. Throws `unknown-article`. */
  details(id: ArticleId): Details {
    return detailsOf(this.#shelf.stored(id), this.#store, this.#shelf, this.catalog)
  }

  /** What articles have in common; those that are not there are passed over. */
  commonDetails(ids: readonly ArticleId[]): CommonDetails {
    return commonDetails(ids, this.#store, this.catalog)
  }

  get settings(): Settings {
    return this.#store.made.settings
  }

  saveSettings(change: Parameters<Made['saveSettings']>[0]): Settings {
    return this.#store.made.saveSettings(change)
  }

  /** What is usual outside the stories that some articles belong to. */
  #usualBeside(articles: readonly ArticleId[]): IsUsual {
    const here = new Set(articles)
    const told = [...this.#knowledge.stories].filter((story) => story.articles.some((id) => here.has(id)))
    let texts: readonly PhrasedText[] | null = null
    const sameStory = () =>
      (texts ??= told.flatMap((story) =>
        // One of them may just have been removed.
        story.articles
          .flatMap((id) => this.#store.articles.byKey(id) ?? [])
          .map((of) => phrased(this.#shelf.report(of))),
      ))
    // What somebody said is news again each time that it is told.
    return ({ a, quote }, { article, body }) =>
      !quote && this.#knowledge.isUsual(phrased({ article, body }), a, sameStory)
  }

  get #parts() {
    return { store: this.#store, shelf: this.#shelf, knowledge: this.#knowledge }
  }

  #changed(articles: readonly ArticleId[]): void {
    this.#store.transaction(() => {
      this.#knowledge.keepStories()
    })
    this.#onChange(articles)
  }

  /** Reads again what another engine had read, and learns what the articles tell of one another; in slices, as others may ask. */
  async #makeWhole(): Promise<void> {
    const pause = pauses(SLICE)
    const readAnew: ArticleId[] = []
    for (const id of this.#store.articles.unread(ENGINE)) {
      if (this.#isClosed) return
      const stored = this.#store.articles.byId(id)
      if (stored === undefined) continue
      this.#shelf.readAnew(stored)
      readAnew.push(stored.key)
      await pause()
    }
    // What was said before the last end, and had not been followed by then.
    for (const id of this.#store.said.stale()) {
      if (this.#isClosed) return
      const stored = this.#store.articles.byId(id)
      this.#store.transaction(() => {
        if (stored !== undefined) this.#shelf.followSaid(stored)
      })
      await pause()
    }
    const steps = this.#knowledge.takeInAll()
    while (steps.next().done !== true) {
      if (this.#isClosed) return
      await pause()
    }
    this.#changed(readAnew)
  }
}
