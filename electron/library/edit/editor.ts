import type { ArticleId } from '../../../shared/article/article.ts'
import { checkedField, CORRECTED_FIELDS, MOST_TAGS, tagIn } from '../../../shared/article/corrections.ts'
import type { CorrectedField, Said } from '../../../shared/article/corrections.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import type { Changed, Correction, History, OutletOf } from '../../../shared/ipc/corrections.ts'
import type { Judging } from '../../../shared/ipc/judging.ts'
import type { Placing } from '../../../shared/ipc/placing.ts'
import type { Request, Response } from '../../../shared/ipc.ts'
import { placeName, placeOf } from '../outlet-rules.ts'
import type { Shelf } from '../shelf.ts'
import { Effects } from './effects.ts'
import type { Following } from './following.ts'
import { judged, wholeWords } from './judging.ts'
import { correcting, judging, learning, markingRead, placing, removing } from './labels.ts'
import { perform } from './perform.ts'
import type { Desk } from './perform.ts'
import { planned } from './placing.ts'
import type { Step } from './step.ts'

interface EditorParts extends Desk {
  readonly following: Following
  /** The rows of those of the articles that the list shows. */
  readonly rowsOf: (keys: readonly ArticleId[]) => number[]
  /** Articles as they are compared. */
  readonly shelf: Pick<Shelf, 'entry'>
  /** The stories of some articles, each once, by the rows of all that are in it. */
  readonly storiesWith: (keys: readonly ArticleId[]) => number[][]
  /** Resolves once everything is known of every article. */
  readonly ready: () => Promise<void>
  /** Called with the articles that are not as they were, once that is on the disk. */
  readonly onChange: (articles: readonly ArticleId[]) => void
  /** Called where none is another, but what is said of passages, and what could be taken back. */
  readonly onJudged: () => void
}

/** What a change is called, which may depend on what it changed, given as the steps back. */
type Label = string | ((back: readonly Step[]) => string)

/** What the person does to articles, each as a change that they can take back. */
export class Editor {
  readonly #parts: EditorParts

  constructor(parts: EditorParts) {
    this.#parts = parts
  }

  get history(): History {
    return this.#parts.store.journal.history
  }

  /** Says what fields and tags of articles are, or that what was found counts. Rejects with `bad-request` for what is no value. */
  async correct({ articles, fields, tags }: Correction): Promise<null> {
    const said = CORRECTED_FIELDS.flatMap((field): [CorrectedField, Said | null][] => {
      const value = fields[field]
      return value === undefined ? [] : [[field, checkedSaid(field, value)]]
    })
    const [add, remove] = [tags.add.map(checkedTag), tags.remove.map(checkedTag)]
    const rows = this.#parts.rowsOf(articles)
    if (rows.length === 0) return null
    const steps: Step[] = [
      ...said.map(([field, value]): Step => ({ kind: 'said', field, of: [{ said: value, articles: rows }] })),
      ...remove.map((name): Step => ({ kind: 'tag', name, tagged: false, articles: rows })),
      ...add.map((name): Step => ({ kind: 'tag', name, tagged: true, articles: rows })),
    ]
    const changed = said.map(([field]) => field)
    await this.change(correcting(changed, add.length + remove.length > 0, rows.length), steps)
    return null
  }

  /** Uses an outlet for all that comes from where an article does and states none. Rejects with `unknown-article`, `bad-request`. */
  async learn({ article, kind, outlet }: OutletOf): Promise<null> {
    const stored = this.#parts.store.articles.byKey(article)
    const place = stored === undefined ? null : placeOf(kind, stored)
    if (place === null) throw new FaultError('bad-request', 'This article is from no site.', 'Open the article again.')
    const value = outlet === null ? null : checkedText('outlet', outlet)
    await this.change(learning(value, placeName(kind, place)), [{ kind: 'outletOf', of: kind, place, outlet: value }])
    return null
  }

  /** Takes articles out of the list, or puts them back. Those that are not there, or are as asked, are passed over. */
  async remove({ articles, removed }: Request<'removeArticles'>): Promise<null> {
    const rows = this.#parts.store.articles.rowsOf(articles)
    await this.change(
      ([step]) => removing(step?.kind === 'removed' ? step.articles.length : rows.length, removed),
      [{ kind: 'removed', removed, articles: rows }],
    )
    return null
  }

  /**
   * Puts articles in a story of their own, or in another, or lets the engine do so. Rejects with `unknown-article`, and `bad-request`
   * where there is nothing to do.
   */
  async place(request: Placing): Promise<Response<'placeArticles'>> {
    const { store, following, ready, rowsOf, storiesWith } = this.#parts
    // It goes by the stories that are shown, which are to be those that there are.
    await ready()
    await following.settled()
    const { of, articles } = planned(request, { placed: store.placed, rowsOf, storiesWith })
    // At once: what comes between could take the same labels for another story.
    this.#note(placing(request.place.kind, articles), [{ kind: 'placed', of }])
    return { articles }
  }

  /**
   * Says of two stretches whether they belong together, by whole words, with which it answers; or takes back what was said of them.
   * Rejects with `unknown-article`, and `bad-request` where they are none of the two reports.
   */
  async judge({ a, b, spanA, spanB, said }: Judging): Promise<Response<'judgePassage'>> {
    const { store, shelf } = this.#parts
    const [here, there] = [shelf.entry(a), shelf.entry(b)]
    const [rowA, rowB] = [a, b].map((key) => store.articles.byKey(key)?.id ?? 0)
    if (rowA === undefined || rowB === undefined || rowA === rowB) {
      throw new FaultError('bad-request', 'A passage is between two articles.', 'Open the comparison again.')
    }
    const sides = { a: wholeWords(here, spanA, said), b: wholeWords(there, spanB, said) }
    const inOrder = rowA < rowB ? sides : { a: sides.b, b: sides.a }
    const two = { first: Math.min(rowA, rowB), second: Math.max(rowA, rowB) }
    const of = judged(inOrder, said, store.passages.of(two))
    const changed = await this.change(judging(said), [{ kind: 'passages', ...two, of }])
    return { ...sides, changed }
  }

  /** Articles that are not there are passed over. What was read because it was opened is not taken back. */
  async markRead({ articles, read, byHand = false }: Request<'markRead'>): Promise<null> {
    const { said } = this.#parts.store
    const at = read ? Date.now() : null
    const others = said.readAt(this.#parts.rowsOf(articles)).filter((group) => (group.at === null) === read)
    const rows = others.flatMap((group) => group.articles)
    if (rows.length === 0) return null
    await this.change(markingRead(rows.length, read), [{ kind: 'read', of: [{ at, articles: rows }] }], byHand)
    return null
  }

  /**
   * Does steps and notes them, at once where they rest on nothing that is still to be known. Gives whether anything changed.
   * `noted`: false for what is not to be taken back.
   */
  async change(label: Label, steps: readonly Step[], noted = true): Promise<boolean> {
    if (steps.some(restsOnAll)) await this.#canDo(steps)
    return this.#note(label, steps, noted)
  }

  /** Takes back what was done last, or does again what was taken back last. */
  async turn(way: 'undo' | 'redo'): Promise<Changed> {
    const { journal } = this.#parts.store
    for (let waitedFor: number | null = null; ;) {
      const turn = journal.next(way)
      if (turn === undefined) return { done: null, history: journal.history }
      // While it waits, something else may be done or taken back, and then another is the last.
      if (waitedFor !== turn.id) {
        await this.#canDo(turn.steps)
        waitedFor = turn.id
        continue
      }
      this.#do(turn.steps, () => {
        journal.turned(turn, way)
      })
      return { done: turn.label, history: journal.history }
    }
  }

  /** Resolves when what steps rest on is known and has followed what was done before. */
  async #canDo(steps: readonly Step[]): Promise<void> {
    const { following, ready } = this.#parts
    if (steps.some(restsOnAll)) await ready()
    if (steps.some(({ kind }) => kind === 'restored' || kind === 'apart')) await following.settled()
  }

  #note(label: Label, steps: readonly Step[], noted = true): boolean {
    return this.#do(steps, (undo) => {
      if (undo.length === 0) return false
      const words = typeof label === 'string' ? label : label(undo)
      if (noted) this.#parts.store.journal.add({ label: words, undo, redo: steps })
      return true
    })
  }

  #do<T>(steps: readonly Step[], note: (back: Step[]) => T): T {
    const { store, following, onChange, onJudged } = this.#parts
    const effects = new Effects()
    const noted = store.transaction(() => note(perform(steps, this.#parts, effects)))
    for (const then of effects.then) then()
    following.follow(effects)
    // No list and no story hangs on what is said of passages.
    if (steps.every(({ kind }) => kind === 'passages')) onJudged()
    else onChange(store.articles.keysOf([...effects.touched]))
    return noted
  }
}

/** Marks of reading, and what is said of passages, change nothing that articles tell of one another. */
function restsOnAll({ kind }: Step): boolean {
  return kind !== 'read' && kind !== 'passages'
}

function checkedSaid(field: CorrectedField, said: Said | null): Said | null {
  if (said === null) return null
  return said.given === null ? said : { given: checkedText(field, said.given) }
}

/** Throws `bad-request` with what is wrong with it. */
function checkedText(field: CorrectedField, text: string): string {
  const checked = checkedField(field, text)
  if (!checked.ok) throw new FaultError('bad-request', checked.problem, 'Correct it and try again.')
  return checked.value
}

function checkedTag(name: string): string {
  const tag = tagIn(name)
  if (tag === null)
    throw new FaultError('bad-request', 'This is no tag.', `Use a word or two; ${String(MOST_TAGS)} at most.`)
  return tag
}
