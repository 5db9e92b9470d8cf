import type { ArticleId } from '../../shared/article/article.ts'
import { ENGINE } from './engine.ts'
import type { Knowledge } from './knowledge.ts'
import { pauses } from './pauses.ts'
import type { Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 20

interface Library {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
  /** Called with the articles that are not as they were. */
  readonly onChange: (articles: readonly ArticleId[]) => void
  readonly isClosed: () => boolean
}

/**
 * Reads again what another engine had read, has what is derived follow what was said before the last end, and learns what the
 * articles tell of one another; in slices, as others may ask. Ends in its middle where the library is closed.
 */
export async function makeWhole({ store, shelf, knowledge, onChange, isClosed }: Library): Promise<void> {
  const pause = pauses(SLICE)
  const readAnew: ArticleId[] = []
  for (const id of store.articles.unread(ENGINE)) {
    if (isClosed()) return
    const stored = store.articles.byId(id)
    if (stored === undefined) continue
    shelf.readAnew(stored)
    readAnew.push(stored.key)
    await pause()
  }
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
      if (step.value || readAnew.length > 0 || followed.length > 0) {
        store.transaction(() => {
          knowledge.keepStories()
        })
        onChange(readAnew)
      }
      break
    }
    if (isClosed()) return
    await pause()
  }
  knowledge.rest()
}
