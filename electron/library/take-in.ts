import type { ArticleId } from '../../shared/article/article.ts'
import type { Extract } from '../import/importer.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import type { Known, Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'
import { Succession } from './succession.ts'
import type { Succeeded } from './succession.ts'
import { idOf } from './text-id.ts'

/** One text of a file, and which of its texts it is, from 0; null at its end. */
export interface Piece {
  readonly reading: Reading
  readonly extract: Extract | null
  readonly at: number
}

/** What became of a text: the library holds it as an article, it is a new one, or articles have a new version by it. */
export type Taken =
  | { readonly as: 'known' | 'added'; readonly article: ArticleId }
  | { readonly as: 'updated'; readonly versions: readonly Succeeded[] }

interface TakeInParts {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
}

/** Writes what files give into the store, piece by piece, and has memory follow once that is on the disk. */
export class TakeIn {
  readonly #parts: TakeInParts
  readonly #succession: Succession
  /** When it began, milliseconds since 1970: what came in together stands together in the list. */
  readonly #began = Date.now()
  /** What was read out of the articles that are new, by their rows. */
  readonly #fresh = new Map<number, Known>()
  #moved: ArticleId[] = []

  constructor(parts: TakeInParts) {
    this.#parts = parts
    this.#succession = new Succession(parts.store, parts.shelf)
  }

  /** What a file gave before it changed, by place; empty where it has not, or was not there. */
  formerOf({ file, extraction }: Pick<Reading, 'file' | 'extraction'>): ReadonlyMap<string | null, number> {
    const { files, originals } = this.#parts.store
    const before = files.originalAt(file)
    if (before === undefined || before === originals.idOf(extraction.original.hash)) return new Map()
    return new Map(files.gaveOf(before).map(({ place, article }) => [place, article]))
  }

  /** To be called in a transaction, for the pieces of a file in their order. Gives null at its end. */
  take({ reading, extract, at }: Piece): Taken | null {
    const { originals, articles, files } = this.#parts.store
    const { file, seen, extraction, missing, movedFrom } = reading
    const original = originals.idOf(extraction.original.hash) ?? originals.add(extraction.original)
    if (at === 0) for (const other of missing) files.setGone(other, this.#began)
    if (extract === null) {
      // Only a file of which everything is in need not be read again.
      if (seen !== null) originals.sawFile(file, seen.size, seen.modified, original)
      if (movedFrom !== null) this.#moved.push(...files.move(movedFrom, file))
      return null
    }
    const taken = this.#takeText(extract, original, at, reading)
    const isKept = extraction.original.packed !== null || articles.ofOriginal(original).length > 0
    if (!isKept) originals.pack(original, extract.text)
    return taken
  }

  /** Memory takes over what was written. Gives the articles that the list must show anew. */
  remember(): ArticleId[] {
    const { knowledge, shelf } = this.#parts
    const { touched, come, gone } = this.#succession.settle()
    for (const stored of gone) knowledge.remove(shelf.read(stored))
    for (const stored of come) {
      const known = this.#fresh.get(stored.id) ?? shelf.known(stored)
      if (known !== undefined) knowledge.add(known)
    }
    this.#fresh.clear()
    for (const key of touched) shelf.forget(key)
    return [...touched, ...this.#moved.splice(0)]
  }

  /** Forgets what was not written after all. */
  forget(): void {
    this.#succession.forget()
    this.#fresh.clear()
    this.#moved = []
  }

  #takeText(extract: Extract, original: number, at: number, reading: Reading): Taken {
    const { articles, files } = this.#parts.store
    const key = idOf(extract.text)
    const there = articles.byKey(key)
    const before = this.#formerAt(extract.place, reading)
    if (there === undefined) {
      const next = this.#add(extract, key, original, reading.file)
      if (next === undefined) return { as: 'known', article: key }
      files.gave(original, at, extract.place, next.id)
      if (before !== null) return this.#succeed(before, next, true, reading)
      this.#fresh.set(next.id, this.#parts.shelf.readAnew(next))
      this.#succession.touch(next, false)
      return { as: 'added', article: key }
    }
    files.gave(original, at, extract.place, there.id)
    if (before !== null) return this.#succeed(before, there, false, reading)
    const out = this.#outOf(there, reading)
    for (const one of out) {
      this.#succession.touch(one)
      articles.hide(one.id, null)
    }
    const [first] = out
    return first === undefined ? { as: 'known', article: this.#shownFor(there) } : { as: 'added', article: first.key }
  }

  /** What a text that is known comes back as: itself, or those of its reports that the person had removed. */
  #outOf(there: StoredArticle, { isFollowed }: Reading): StoredArticle[] {
    if (there.hidden === 'older') return [there]
    if (isFollowed) return []
    if (there.hidden === 'removed') return [there]
    return there.hidden === 'apart' ? this.#partsOf(there, 'removed') : []
  }

  #partsOf({ id }: StoredArticle, hidden: StoredArticle['hidden']): StoredArticle[] {
    return this.#parts.store.articles.partsOf(id).filter((part) => part.hidden === hidden)
  }

  #add(extract: Extract, key: ArticleId, original: number, path: string): StoredArticle | undefined {
    const { articles, said } = this.#parts.store
    const added = articles.add({ ...extract, key, original, path, added: this.#began, whole: null, part: null })
    for (const tag of extract.tags ?? []) said.setTag(tag, [added], true)
    return articles.byId(added)
  }

  #succeed(before: StoredArticle, next: StoredArticle, isNew: boolean, { isFollowed }: Reading): Taken {
    return { as: 'updated', versions: this.#succession.succeed(before, next, isNew, isFollowed) }
  }

  /** The article of which a text is another version: what stood at its place, where no file holds that any more. */
  #formerAt(place: string | null, { file, former, keys }: Reading): StoredArticle | null {
    const { articles, files } = this.#parts.store
    const id = former.get(place)
    const before = id === undefined ? undefined : articles.byId(id)
    if (before === undefined || before.hidden === 'older' || keys.has(before.key)) return null
    return files.isHeld(before.id, file) ? null : before
  }

  /** The article by which the list shows a text: the first report of a file whose reports stand for it. */
  #shownFor(there: StoredArticle): ArticleId {
    return there.hidden === 'apart' ? (this.#partsOf(there, null)[0]?.key ?? there.key) : there.key
  }
}
