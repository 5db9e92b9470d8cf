import type { ArticleId } from '../../shared/article/article.ts'
import type { Overlap } from '../../shared/ipc.ts'
import { overlapOf } from './overlap.ts'
import { pauses } from './pauses.ts'
import { knownBeside } from './usual-beside.ts'
import type { Parts } from './usual-beside.ts'

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 20

/** How much an article shares with each of others; in slices, as others may ask. Those that are gone are left out. */
export async function overlapsOf(article: ArticleId, others: readonly ArticleId[], parts: Parts): Promise<Overlap[]> {
  const known = knownBeside([article, ...others], parts)
  const found: Overlap[] = []
  const pause = pauses(SLICE)
  for (const other of others) {
    await pause()
    const [here, there] = [parts.shelf.entry(article), parts.shelf.entryOrNone(other)]
    if (there !== undefined) found.push(overlapOf(here, there, known))
  }
  return found
}
