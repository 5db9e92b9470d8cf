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
 * Gives what makes a library whole: it reads again what another engine had read, has what is derived follow what was said before
 * the last end, and learns what the articles tell of one another; in slices, as others may ask. Ends in its middle where the library
 * is closed, and rejects where the disk refuses it; called again, it goes on from there.
 */
export function makerOfWhole(library: Library): () => Promise<void> {
  /** Those that follow what was said of them, and of which stories are still to be told. */
  const followed: StoredArticle[] = []
  return () => makeWhole(library, followed)
}

async function makeWhole(library: Library, followed: StoredArticle[]): Promise<void> {
  const { store, shelf, knowledge, onChange, isClosed } = library
  const pause = pauses(SLICE)
  const anew = store.articles.unread(ENGINE)
  await readAnew(anew, library, pause)
  if (isClosed()) return
  await followSaid(library, followed, pause)
  if (isClosed()) return
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
      followed.length = 0
      break
    }
    if (isClosed()) return
    await pause()
  }
  knowledge.rest()
}

/** Has what is derived of articles follow what was said of them, and notes those of them that the list shows. */
async function followSaid(
  { store, shelf, isClosed }: Library,
  followed: StoredArticle[],
  pause: () => Promise<void>,
): Promise<void> {
  const rows = store.said.stale()
  for (let at = 0; at < rows.length && !isClosed();) {
    const { next, articles } = slice(store, rows, at, (stored) => {
      shelf.followSaid(stored)
    })
    at = next
    followed.push(...articles.filter(({ hidden }) => hidden === null))
    await pause()
  }
}

/** Reads articles from their texts, by their rows. */
async function readAnew(
  rows: readonly number[],
  { store, shelf, search, onChange, isClosed }: Library,
  pause: () => Promise<void>,
): Promise<void> {
  let untold: ArticleId[] = []
  // At once for the first time: who looks at the library knows from then on that not all of it is there.
  let told = -Infinity
  for (let at = 0; at < rows.length && !isClosed();) {
    const read = slice(store, rows, at, (stored) => {
      shelf.readAnew(stored)
    })
    at = read.next
    untold.push(...read.articles.map(({ key }) => key))
    search.unread = rows.length - at
    if (at === rows.length || performance.now() - told > TOLD_EVERY) {
      onChange(untold)
      told = performance.now()
      untold = []
    }
    await pause()
  }
}

/**
 * Does something with as many articles as there is time for, by their rows from `at` on, in one transaction, as each is a wait for
 * the disk. Gives those that are there, and at which row to go on.
 */
function slice(store: Store, rows: readonly number[], at: number, act: (stored: StoredArticle) => void) {
  const articles: StoredArticle[] = []
  const begun = performance.now()
  let next = at
  store.transaction(() => {
    for (; next < rows.length && performance.now() - begun < SLICE; next++) {
      const stored = store.articles.byId(rows[next] ?? 0)
      if (stored === undefined) continue
      act(stored)
      articles.push(stored)
    }
  })
  return { next, articles }
}
