import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault, Reply } from '../../shared/ipc/fault.ts'
import type { EventPayload, FolderOffer, ImportReport } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { mergedReport } from './merged-report.ts'
import { notify } from './notice.ts'

type Ask = () => Promise<Reply<(ImportReport & { readonly offer?: FolderOffer | null }) | null>>

interface ImportingState {
  /** How far the reading is; null while nothing is read. */
  readonly progress: EventPayload<'progress'>
  /** What came of the last import, until it is put away. */
  readonly outcome: Outcome | null
  /** What of the last import is tried again now, by the `retry` of its problems. */
  readonly retrying: readonly string[]
}

/** What came of an import; `again` asks for all of it once more. */
export type Outcome =
  | {
      readonly kind: 'report'
      readonly report: ImportReport
      /** Folders that were read and can be followed from now on. */
      readonly offer?: FolderOffer | null
      /** Whether it tells of followed folders, for which nobody asked just now. */
      readonly isFollowed?: true
    }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly again: () => Promise<void> }

export const useImporting = create<ImportingState>()(() => ({ progress: null, outcome: null, retrying: [] }))

export const openFiles = (): Promise<void> => run(window.crossread.openFiles)

export const openFolder = (): Promise<void> => run(window.crossread.openFolder)

/** Takes in files and folders that were dropped on the window. */
export const addFiles = (files: readonly File[]): Promise<void> => run(() => window.crossread.addFiles(files))

/** Tries again what could not be read, by the `retry` of its problems; the report that is shown says what came of it. */
export async function retryImport(retried: readonly string[]): Promise<void> {
  const { outcome, retrying } = useImporting.getState()
  if (outcome?.kind !== 'report' || retrying.length > 0) return
  useImporting.setState({ retrying: retried })
  try {
    const now = await call(() => window.crossread.retryImport([...retried]))
    // The person may have put it away, or opened something else, meanwhile.
    const isShown = useImporting.getState().outcome === outcome
    const report = isShown ? mergedReport(outcome.report, retried, now) : now
    useImporting.setState({ outcome: { kind: 'report', report } })
  } catch (thrown) {
    notify(toFault(thrown))
  } finally {
    useImporting.setState({ retrying: [], progress: null })
  }
}

/** Ends the import under way; what has come in stays. */
export async function stopImport(): Promise<void> {
  try {
    await call(window.crossread.stop)
  } catch (thrown) {
    fail(toFault(thrown), stopImport)
  }
}

export function showProgress(progress: EventPayload<'progress'>): void {
  useImporting.setState({ progress })
}

/** Shows what came of an import that the window had not asked for as one; nothing, where all of it was there before. */
export function showImported(report: ImportReport): void {
  if (!hasNews(report)) return
  useImporting.setState({ outcome: { kind: 'report', report } })
}

/**
 * Shows what came of followed folders, together with what is shown of them already; what the person asked for is not taken away
 * from them.
 */
export function showFollowed(report: ImportReport): void {
  const { outcome } = useImporting.getState()
  const before = outcome?.kind === 'report' && outcome.isFollowed === true ? outcome.report : null
  if (!hasNews(report) || (outcome !== null && before === null)) return
  const all = before === null ? report : mergedReport(before, [], report)
  useImporting.setState({ outcome: { kind: 'report', report: all, isFollowed: true } })
}

function hasNews({ added, updated, problems }: ImportReport): boolean {
  return added.length + updated.length + problems.length > 0
}

export function dismissOutcome(): void {
  useImporting.setState({ outcome: null })
}

/** Puts away what came of an import once the person goes on; what failed stays until they have seen to it. */
export function leaveOutcome(): void {
  const { outcome } = useImporting.getState()
  if (outcome?.kind === 'report' && outcome.report.problems.length === 0) dismissOutcome()
}

async function run(ask: Ask): Promise<void> {
  const again = () => run(ask)
  useImporting.setState({ outcome: null })
  try {
    const report = await call(ask)
    // Null where the person closed the dialog without a choice: there is nothing to tell.
    if (report !== null) useImporting.setState({ outcome: { kind: 'report', report, offer: report.offer ?? null } })
  } catch (thrown) {
    fail(toFault(thrown), again)
  } finally {
    showProgress(null)
  }
}

function fail(fault: Fault, again: () => Promise<void>): void {
  useImporting.setState({ outcome: { kind: 'failed', fault, again } })
}
