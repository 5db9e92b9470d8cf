import { wordDifference } from '../../shared/align/difference.ts'
import { familySteps } from '../../shared/families/families.ts'
import type { SharedByTwo } from '../../shared/families/families.ts'
import type { Family } from '../../shared/families/family.ts'
import type { Request, StoryComparison } from '../../shared/ipc.ts'
import { compared } from './compared.ts'
import type { KnownOfTwo } from './compared.ts'
import type { Entry } from './entry.ts'
import { shownOf } from './pair-view.ts'
import { stoppablePauses } from './pauses.ts'
import { knownBeside } from './usual-beside.ts'
import type { Parts } from './usual-beside.ts'

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 20
/** Share of the lead's words that an edited statement must keep for a difference word by word to tell anything. */
const LEAST_KEPT = 0.3

/**
 * What the reports of a story say alike; in slices, as others may ask. Those that are gone are left out, but rejects with
 * `unknown-article` for the base, and with `stopped` once the signal is aborted.
 */
export async function compareStory(
  { base, others, pairs }: Omit<Request<'compareStory'>, 'asked'>,
  parts: Parts,
  signal: AbortSignal,
): Promise<StoryComparison> {
  const known = knownBeside([base, ...others], parts)
  const pause = stoppablePauses(SLICE, signal)
  const reports: Entry[] = [parts.shelf.entry(base)]
  for (const id of new Set(others)) {
    await pause()
    const entry = id === base ? undefined : parts.shelf.entryOrNone(id)
    if (entry !== undefined) reports.push(entry)
  }
  return compareReports(reports, pairs, known, pause)
}

/**
 * The same of reports that are at hand, the base first: every two of them are compared, or the base with each other one. `pause` is
 * awaited after every few milliseconds of work, and may end it.
 */
export async function compareReports(
  reports: readonly Entry[],
  pairs: Request<'compareStory'>['pairs'],
  known: KnownOfTwo,
  pause: () => Promise<void>,
): Promise<StoryComparison> {
  const shared: SharedByTwo[] = []
  const beside: StoryComparison['beside'] = []
  for (const [at, a] of (pairs === 'base' ? reports.slice(0, 1) : reports).entries()) {
    for (const b of reports.slice(at + 1)) {
      await pause()
      const found = compared(a, b, known)
      shared.push({ a: a.article.id, b: b.article.id, passages: found.telling })
      if (at === 0) beside.push({ report: b.article.id, ...shownOf(a, b, found) })
    }
  }
  await pause()
  const texts = reports.map(({ article: { id }, prepared, body }) => ({ id, prepared, body }))
  const entries = new Map(reports.map((report) => [report.article.id, report]))
  const steps = familySteps(texts, shared)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) await pause()
  const families: StoryComparison['families'] = []
  for (const family of step.value) {
    await pause()
    families.push(withChanges(family, entries))
  }
  return { reports: reports.map((report) => report.view()), beside, families }
}

/** A family with what differs between its lead and those that have it edited. */
function withChanges(
  { members, after }: Family,
  entries: ReadonlyMap<string, Entry>,
): StoryComparison['families'][number] {
  const [lead, ...others] = members
  const a = entries.get(lead.report)
  return {
    after,
    members: [
      lead,
      ...others.map((member) => {
        const b = entries.get(member.report)
        if (member.kind !== 'edited' || member.kept < LEAST_KEPT * lead.words || !a || !b) return member
        return { ...member, changes: wordDifference(a.worded, b.worded, { a: lead, b: member }) }
      }),
    ],
  }
}
