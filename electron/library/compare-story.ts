import { familiesOf } from '../../shared/families/families.ts'
import type { SharedByTwo } from '../../shared/families/families.ts'
import type { Request, StoryComparison } from '../../shared/ipc.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import { compared } from './compared.ts'
import type { IsUsual } from './compared.ts'
import type { Entry } from './entry.ts'
import { shownOf } from './pair-view.ts'
import { pauses } from './pauses.ts'
import { usualBeside } from './usual-beside.ts'
import type { Parts } from './usual-beside.ts'

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 20

/**
 * What the reports of a story say alike; in slices, as others may ask. Those that are gone are left out, but rejects with
 * `unknown-article` for the base, and with `stopped` once the signal is aborted.
 */
export async function compareStory(
  { base, others, pairs }: Request<'compareStory'>,
  parts: Parts,
  signal: AbortSignal,
): Promise<StoryComparison> {
  const isUsual = usualBeside([base, ...others], parts)
  const pause = pauses(SLICE)
  const reports: Entry[] = [parts.shelf.entry(base)]
  for (const id of new Set(others)) {
    await pause()
    const entry = id === base ? undefined : parts.shelf.entryOrNone(id)
    if (entry !== undefined) reports.push(entry)
  }
  return compareReports(reports, pairs, isUsual, async () => {
    await pause()
    if (signal.aborted) throw stopped()
  })
}

/**
 * The same of reports that are at hand, the base first: every two of them are compared, or the base with each other one. `pause` is
 * awaited before each, and may end it.
 */
export async function compareReports(
  reports: readonly Entry[],
  pairs: Request<'compareStory'>['pairs'],
  isUsual: IsUsual,
  pause: () => Promise<void>,
): Promise<StoryComparison> {
  const shared: SharedByTwo[] = []
  const beside: StoryComparison['beside'] = []
  for (const [at, a] of (pairs === 'base' ? reports.slice(0, 1) : reports).entries()) {
    for (const b of reports.slice(at + 1)) {
      await pause()
      const found = compared(a, b, isUsual)
      shared.push({ a: a.article.id, b: b.article.id, passages: found.telling })
      if (at === 0) beside.push({ report: b.article.id, ...shownOf(a, b, found) })
    }
  }
  await pause()
  const texts = reports.map(({ article: { id }, prepared, body }) => ({ id, prepared, body }))
  return { reports: reports.map((report) => report.view()), beside, families: familiesOf(texts, shared) }
}

function stopped(): FaultError {
  return new FaultError('stopped', 'Comparing was stopped.', 'Open the story again.')
}
