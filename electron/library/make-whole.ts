import type { ArticleId } from '../../shared/article/article.ts'
import { ENGINE } from './engine.ts'
import type { Knowledge } from './knowledge.ts'
import { pauses } from './pauses.ts'
import type { Searching } from './search/searching.ts'
import type { Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 20

/** How often what was read anew is told while there is more to read, in milliseconds: lists and searches are then made again. */
const TOLD_EVERY = 3000

interface Library {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
  /** Called with the articles that are not as they were. */
  readonly onChange: (articles: readonly ArticleId[]) => void
  /** Is told how many articles have still to be read anew. */
  readonly search: Pick<Searching, 'unread'>
  readonly isClosed: () => boolean
}

/**
 * Reads again what another engine had read, has what is derived follow what was said before the last end, and learns what the
 * articles tell of one another; in slices, as others may ask. Ends in its middle where the library is closed.
 */
export async function makeWhole(library: Library): Promise<void> {
  const { store, shelf, knowledge, onChange, isClosed } = library
  const pause = pauses(SLICE)
  const anew = store.articles.unread(ENGINE)
  await readAnew(anew, library, pause)
  if (isClosed()) return
  const followed: StoredArticle[] = []
  for (const id of store.said.stale()) {
    if (isClosed()) return
    const stored = store.articles.byId(id)
    store.transaction(() => {
      if (stored !== undefined) shelf.followSaid(stored)
    })
    if (stored?.hidden === null) followed.push(stored)
    await pause()
  }
  const steps = knowledge.takeInAll()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      // Stories may be called otherwise.
      for (const stored of followed) {
        const known = shelf.known(stored)
        if (known !== undefined) knowledge.retell(known.read, known.profile)
      }
      if (step.value || anew.length > 0 || followed.length > 0) {
        store.transaction(() => {
          knowledge.keepStories()
        })
        onChange([])
      }
      break
    }
    if (isClosed()) return
    await pause()
  }
  knowledge.rest()
}

/** Reads articles from their texts, by their rows: a slice of them is one transaction, as each is a wait for the disk. */
async function readAnew(
  rows: readonly number[],
  { store, shelf, search, onChange, isClosed }: Library,
  pause: () => Promise<void>,
): Promise<void> {
  let untold: ArticleId[] = []
  // At once for the first time: who looks at the library knows from then on that not all of it is there.
  let told = -Infinity
  for (let at = 0; at < rows.length && !isClosed();) {
    const begun = performance.now()
    store.transaction(() => {
      for (; at < rows.length && performance.now() - begun < SLICE; at++) {
        const stored = store.articles.byId(rows[at] ?? 0)
        if (stored === undefined) continue
        shelf.readAnew(stored)
        untold.push(stored.key)
      }
    })
    search.unread = rows.length - at
    if (at === rows.length || performance.now() - told > TOLD_EVERY) {
      onChange(untold)
      told = performance.now()
      untold = []
    }
    await pause()
  }
}
