import type { ArticleId } from '../../shared/article/article.ts'
import type { Response } from '../../shared/ipc.ts'
import { MOST_PARTNERS } from '../../shared/ipc/most.ts'
import { evidenceIn, reasonsOf, tellingTerms } from '../../shared/story/reasons.ts'
import type { Evidence } from '../../shared/story/reasons.ts'
import type { Read } from '../../shared/story/shared-names.ts'
import { wordsOf } from '../../shared/story/words.ts'
import { storyArticle } from './derive.ts'
import type { Report } from './derive.ts'
import { stoppablePauses } from './pauses.ts'
import type { Parts } from './usual-beside.ts'

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 20
/** By so many names and words articles are looked for. */
const TERMS = 24
/** What so many articles of the library have is not rare in it, however rare it is elsewhere. */
const COMMON_HERE = 400
/** So many articles are read, those first that have the most in common with it. */
const READ = 24
/** So many rare names and words in common make two articles likely partners. */
const LEAST = 2

/**
 * Which articles may be of the same event as one, by rare names, words and wording that they share, the likeliest first; in slices, as
 * others may ask. Rejects with `unknown-article`, and with `stopped` once the signal is aborted.
 */
export async function partnersOf(id: ArticleId, parts: Parts, signal: AbortSignal): Promise<Response<'readPartners'>> {
  const { store, shelf } = parts
  const pause = stoppablePauses(SLICE, signal)
  const stored = shelf.readable(id)
  const own = readOf(shelf.report(stored))
  const found: { article: ArticleId; evidence: Evidence }[] = []
  for (const row of await candidates(own, stored.id, parts, pause)) {
    await pause()
    const other = store.articles.byId(row)
    if (other?.hidden !== null) continue
    const evidence = evidenceIn([own, readOf(shelf.report(other))])
    if (evidence.wording !== null || strengthOf(evidence) >= LEAST) found.push({ article: other.key, evidence })
  }
  return found
    .sort((a, b) => strengthOf(b.evidence) - strengthOf(a.evidence))
    .slice(0, MOST_PARTNERS)
    .map(({ article, evidence }) => ({ article, reasons: reasonsOf(evidence, 2) }))
}

/** The rows of the articles that have the most of its rare names and words, where those count for more that fewer have. */
async function candidates(
  own: Read,
  row: number,
  { store }: Parts,
  pause: () => Promise<void>,
): Promise<readonly number[]> {
  const worth = new Map<number, number>()
  for (const term of tellingTerms(own, TERMS)) {
    await pause()
    const having = store.mentions.of(term, COMMON_HERE)
    if (having.length === COMMON_HERE) continue
    for (const other of having) worth.set(other, (worth.get(other) ?? 0) + Math.log(COMMON_HERE / having.length))
  }
  worth.delete(row)
  return [...worth]
    .sort(([, a], [, b]) => b - a)
    .slice(0, READ)
    .map(([other]) => other)
}

function readOf(report: Report): Read {
  const article = storyArticle(report)
  return { article, words: wordsOf(article) }
}

/** Wording in common counts as a name for every six of its words. */
function strengthOf({ names, words, wording }: Evidence): number {
  return names.length + words.length + (wording?.words ?? 0) / 6
}
