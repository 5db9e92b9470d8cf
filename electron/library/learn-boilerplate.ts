import { setImmediate as soon } from 'node:timers/promises'
import type { ArticleId } from '../../shared/article/article.ts'
import type { Knowledge } from './knowledge.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'

/** New articles are many where they are one in so many of all. */
const MUCH = 20
/** How many articles are looked at together, in one transaction, before others are answered. */
const AT_ONCE = 64

interface Learners {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
}

/**
 * Sets aside what new articles show to be an outlet's boilerplate: in them, and where they are many beside those that were there,
 * in all. A few more reports seldom tell anything new of the others, and to read a whole library again takes seconds. Gives the articles
 * that are not as they were.
 */
export async function learnBoilerplate(
  { store, shelf, knowledge }: Learners,
  added: readonly ArticleId[],
): Promise<ArticleId[]> {
  const all = store.articles.shown()
  const learners = added.length * MUCH >= all.length ? all : added
  const changed: ArticleId[] = []
  for (let at = 0; at < learners.length; at += AT_ONCE) {
    const some = learners.slice(at, at + AT_ONCE).flatMap((key) => {
      const stored = store.articles.byKey(key)
      // The person may have removed it meanwhile.
      return stored?.hidden === null ? [stored] : []
    })
    const others = some.flatMap((stored) => {
      const before = shelf.read(stored)
      const boilerplate = knowledge.boilerplateIn(before)
      return boilerplate.length === before.boilerplate.length
        ? []
        : [{ before, after: { ...before, boilerplate }, stored }]
    })
    const derived = store.transaction(() => others.map(({ stored, after }) => shelf.keep(stored.id, after)))
    for (const [place, { stored, before, after }] of others.entries()) {
      const profile = derived[place]?.profile
      if (profile === undefined) continue
      knowledge.change(before, after, profile)
      changed.push(stored.key)
    }
    await soon()
  }
  return changed
}
