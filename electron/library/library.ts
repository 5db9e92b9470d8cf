import path from 'node:path'
import type { ArticleId } from '../../shared/article/article.ts'
import type { CommonDetails, Details } from '../../shared/ipc/corrections.ts'
import type {
  ArticleVersions,
  ArticleView,
  EventPayload,
  ImportReport,
  PairView,
  Request,
  Settings,
} from '../../shared/ipc.ts'
import type { PasteDraft, PastedFields } from '../../shared/ipc/paste.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Progress } from '../worker/protocol.ts'
import { Catalog } from './catalog.ts'
import { Comparing } from './comparing.ts'
import { commonDetails, detailsOf } from './details.ts'
import { apartNow, fileOfReports } from './edit/apart.ts'
import { Editor } from './edit/editor.ts'
import { Following } from './edit/following.ts'
import { restoring, showing } from './edit/labels.ts'
import { restoreNow, setAsideIn } from './edit/restored.ts'
import { ENGINE } from './engine.ts'
import type { Extractor } from './extraction.ts'
import { Failures } from './failures.ts'
import { Follower, PACE } from './follow/follower.ts'
import type { FollowedFolders } from './follow/follower.ts'
import { Intake } from './intake.ts'
import { Knowledge } from './knowledge.ts'
import { KeptOpening } from './opening.ts'
import { makerOfWhole } from './make-whole.ts'
import { pairView } from './pair-view.ts'
import { Pasting } from './pasting.ts'
import { Places } from './places.ts'
import { Readiness } from './readiness.ts'
import { Searching } from './search/searching.ts'
import { Shelf } from './shelf.ts'
import { reportsOf } from './reports-of.ts'
import { KeptFile } from './store/kept-file.ts'
import { openLibrary } from './store/open-library.ts'
import type { OpenLibrary, Recovery } from './store/open-library.ts'
import { Store } from './store/store.ts'
import { knownBeside } from './usual-beside.ts'
import { versionsOf } from './versions-of.ts'
import { WarmUp } from './warm-up.ts'

/** The person's library: what is on the disk, and what is derived from it. Lives in the worker. */
export class Library {
  /** What the window lists and looks up. */
  readonly catalog: Catalog
  /** What the person does to articles, and takes back. */
  readonly edits: Editor
  /** Where the person was in each text. */
  readonly places: Places
  /** What reports have in common with several others. */
  readonly comparing: Comparing
  /** What is looked for in it. */
  readonly searching: Searching
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
  readonly #readiness: Readiness
  readonly #opening: KeptOpening
  readonly #warming: WarmUp
  #isClosed = false

  private constructor(
    folder: string,
    open: OpenLibrary,
    extract: Extractor,
    onChange: () => void,
    following: FollowedFolders | null,
  ) {
    this.#open = open
    this.recovery = open.recovery
    this.#store = new Store(open.database)
    this.#shelf = new Shelf(this.#store, ENGINE)
    const file = new KeptFile(path.join(folder, 'knowledge'))
    this.#knowledge = new Knowledge({ store: this.#store, shelf: this.#shelf, engine: ENGINE, file })
    this.places = new Places(this.#store, this.#shelf)
    this.comparing = new Comparing(this.#parts)
    this.catalog = new Catalog(this.#store, () => this.#knowledge.stories)
    this.searching = new Searching({ ...this.#parts, catalog: this.catalog })
    this.#warming = new WarmUp(this.catalog, (a, b) => this.pair(a, b))
    this.#opening = new KeptOpening(folder)
    this.#onChange = (articles) => {
      this.#opening.drop()
      this.catalog.changed(articles)
      onChange()
    }
    const parts = { ...this.#parts, failures: new Failures(), extract, onChange: this.#onChange }
    this.#intake = new Intake(parts)
    this.#pasting = new Pasting(parts)
    this.#following = new Following({
      ...this.#parts,
      onChange: () => {
        this.#onChange([])
      },
    })
    this.edits = new Editor({
      ...this.#parts,
      following: this.#following,
      rowsOf: (keys) => this.catalog.lines(keys).map(({ article }) => article),
      storiesWith: (keys) => this.catalog.storiesWith(keys),
      withoutOwnOutlet: (rows) => this.catalog.withoutOwnOutlet(rows),
      restore: (...step) => restoreNow(this.#parts, ...step),
      apart: (...step) => apartNow(this.#parts, ...step),
      ready: () => this.#whole,
      onChange: (articles) => {
        for (const key of articles) this.#shelf.forget(key)
        this.#onChange(articles)
      },
      onJudged: onChange,
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
    const making = { ...this.#parts, search: this.searching, onChange: this.#onChange, isClosed: () => this.#isClosed }
    this.#readiness = new Readiness({
      make: makerOfWhole(making),
      knowledge: this.#knowledge,
      isBusy: () => this.#following.isUnderWay,
    })
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
    return new Library(folder, await openLibrary(folder), extract, onChange, following)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.follower.close()
    await this.#readiness.close()
    await this.#following.close()
    this.#knowledge.rest()
    // The hints come first, and what they show is no list.
    if (this.settings.hintsSeen) this.#opening.keep(this.catalog)
    else this.#opening.drop()
    await this.#open.close()
  }

  /** Reads files and folders into it. One that cannot be read is in the report and stops nothing; an abort ends it, within a file too. */
  async add(
    paths: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    return this.#changing(() => this.#intake.add(paths, signal, onProgress))
  }

  /** As `add`, for what an earlier import could not read, by the ids in its report. */
  async retry(
    ids: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    return this.#changing(() => this.#intake.retry(ids, signal, onProgress))
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
    return this.#changing(() => this.#pasting.keep(request))
  }

  /** Begins to follow the folders that are followed, once everything is known of what came out of them before. */
  async startFollowing(): Promise<void> {
    await this.#readiness.whole
    if (!this.#isClosed) this.follower.start()
  }

  /** Reads the files in followed folders that wait to be; otherwise as `add`. */
  async takeDue(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<ImportReport> {
    return this.#changing(async () => {
      const files = this.follower.takeDue()
      const report = await this.#intake.follow(files, signal, onProgress)
      // Those that a full disk left are found again.
      if (signal.aborted) this.follower.leave(files.slice(files.length - report.left))
      return report
    })
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
    return { ...this.catalog.size(), history: this.edits.history, passages: this.#store.passages.changes }
  }

  article(id: ArticleId): ArticleView {
    return this.#shelf.entry(id).view()
  }

  pair(a: ArticleId, b: ArticleId): PairView {
    return pairView(this.#shelf.entry(a), this.#shelf.entry(b), knownBeside([a, b], this.#parts))
  }

  /** Does what can wait until the first rows of the list are answered. */
  warmUp(): void {
    this.#readiness.begin()
    if (!this.#isClosed) this.#warming.run()
  }

  /** Puts a piece of furniture back into the report, or sets it aside again. */
  async restore(id: ArticleId, span: Span, restored: boolean): Promise<ArticleView> {
    await this.#whole
    const stored = setAsideIn(this.#shelf, id, span)
    await this.edits.change(restoring(restored), [{ kind: 'restored', article: stored.id, ...span, restored }])
    return this.article(id)
  }

  /** Shows a file's reports each as an article, or all as one; gives the articles that now stand for the file. */
  async setApart(id: ArticleId, apart: boolean): Promise<ArticleId[]> {
    await this.#whole
    const whole = fileOfReports(this.#parts, id)
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

  saveSettings(change: Request<'saveSettings'>): Settings {
    return this.#store.made.saveSettings(change)
  }

  get #parts() {
    return { store: this.#store, shelf: this.#shelf, knowledge: this.#knowledge }
  }

  /** Resolves once everything is known of every article and at hand; what changes articles waits for it. */
  get #whole(): Promise<void> {
    return this.#readiness.ready()
  }

  /** Takes articles in once all that was done before has followed. */
  #changing<T>(work: () => Promise<T>): Promise<T> {
    return this.#readiness.during(async () => {
      await this.#following.settled()
      return work()
    })
  }
}
