import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault, Reply } from '../../shared/ipc/fault.ts'
import type { EventPayload, Response } from '../../shared/ipc.ts'
import type { BackupFound, ExportReport } from '../../shared/ipc/keeping.ts'
import { call } from './call.ts'
import { readLibrary } from './library.ts'
import { notify } from './notice.ts'
import { go } from './route.ts'
import { useSettings } from './settings.ts'

/** What came of keeping the library safe. */
export type KeepingOutcome =
  | { readonly kind: 'backedUp'; readonly made: NonNullable<Response<'backUpLibrary'>> }
  | { readonly kind: 'exported'; readonly report: ExportReport }
  | { readonly kind: 'restored'; readonly articles: number; readonly aside: string }
  | { readonly kind: 'moved'; readonly folder: string }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly again: (() => Promise<void>) | null }

interface KeepingState {
  /** How far a backup, its check or an export is; null while nothing of these is done. */
  readonly progress: EventPayload<'keeping'>
  /** What came of the last one, until it is put away. */
  readonly outcome: KeepingOutcome | null
  /** A backup that was chosen and is whole, until the person says whether it is to be restored. */
  readonly found: BackupFound | null
  /** Whether it is taking the place of the library now. */
  readonly restoring: boolean
}

export const useKeeping = create<KeepingState>()(() => ({
  progress: null,
  outcome: null,
  found: null,
  restoring: false,
}))

export function showKeeping(progress: EventPayload<'keeping'>): void {
  useKeeping.setState({ progress })
}

export const backUp = (): Promise<void> =>
  run(window.crossread.backUpLibrary, backUp, (made) => {
    useKeeping.setState({ outcome: { kind: 'backedUp', made } })
  })

/** Exports the articles of these ids; null: all that there are. */
export function exportArticles(articles: readonly string[] | null): Promise<void> {
  const ask = () => window.crossread.exportArticles({ articles: articles === null ? null : [...articles] })
  return run(
    ask,
    () => exportArticles(articles),
    (report) => {
      useKeeping.setState({ outcome: { kind: 'exported', report } })
    },
  )
}

/** Has the person choose a folder, and moves the library there. */
export const moveLibrary = (): Promise<void> =>
  run(window.crossread.moveLibrary, moveLibrary, ({ folder }) => {
    useKeeping.setState({ outcome: { kind: 'moved', folder } })
  })

/** Has the person choose a backup, which is checked; whether it is restored is asked then. */
export const chooseBackup = (): Promise<void> =>
  run(window.crossread.chooseBackup, chooseBackup, (found) => {
    useKeeping.setState({ found })
  })

/** Restores the backup that was chosen, and shows the library that it brings. */
export async function restore(): Promise<void> {
  const { found } = useKeeping.getState()
  if (found === null) return
  useKeeping.setState({ restoring: true })
  try {
    const { aside, settings } = await call(() => window.crossread.restoreLibrary({ token: found.token }))
    useSettings.setState({ ...settings, read: true })
    go({ view: 'library' })
    await readLibrary()
    useKeeping.setState({ outcome: { kind: 'restored', articles: found.articles, aside } })
  } catch (thrown) {
    useKeeping.setState({ outcome: { kind: 'failed', fault: toFault(thrown), again: chooseBackup } })
  } finally {
    useKeeping.setState({ found: null, restoring: false })
  }
}

/** Leaves the library as it is. */
export async function dropBackup(): Promise<void> {
  useKeeping.setState({ found: null })
  await quietly(window.crossread.dropBackup)
}

export const stopKeeping = (): Promise<void> => quietly(window.crossread.stopKeeping)

export function showInFolder(which: 'library' | 'written' | 'log'): Promise<void> {
  return quietly(() => window.crossread.showInFolder(which))
}

export function dismissKeeping(): void {
  useKeeping.setState({ outcome: null })
}

async function run<T>(
  ask: () => Promise<Reply<T | null>>,
  again: () => Promise<void>,
  take: (value: T) => void,
): Promise<void> {
  useKeeping.setState({ outcome: null })
  try {
    const value = await call(ask)
    // Null where the person closed the dialog without a choice.
    if (value !== null) take(value)
  } catch (thrown) {
    const fault = toFault(thrown)
    // Who has stopped it need not be asked.
    useKeeping.setState({ outcome: { kind: 'failed', fault, again: fault.code === 'stopped' ? null : again } })
  }
}

async function quietly(ask: () => Promise<Reply<null>>): Promise<void> {
  try {
    await call(ask)
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
