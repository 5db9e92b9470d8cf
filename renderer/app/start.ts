import { create } from 'zustand'
import { libraryChanged, readLibrary, showOpening, useLibrary } from '../state/library.ts'
import { foldersChanged } from '../state/folders.ts'
import { leaveOutcome, showFollowed, showProgress } from '../state/importing.ts'
import { keepRoute } from '../state/kept-route.ts'
import { go, pairRoute, useRoute } from '../state/route.ts'
import { showKeeping } from '../state/keeping.ts'
import { runFromMenu } from './field-undo.ts'
import { readNotice } from '../state/notice.ts'
import { readHistory } from '../state/history.ts'
import { leaveDialog } from '../state/dialog.ts'
import { readSettings, useSettings, writeType } from '../state/settings.ts'
import { applySettings } from '../theme/apply.ts'
import { landOnImported } from './landing.ts'
import { painted } from './painted.ts'

/** Whether the first place is known, before which no other is shown, and whether the library itself has been read since. */
export const useStarted = create<{ readonly started: boolean; readonly read: boolean }>()(() => ({
  started: false,
  read: false,
}))

/**
 * Hears what the main process tells, reads the person's choices and the library, and shows the first place. `show` draws the page
 * for the first time: with the list where it is known, so that no picture without it has to be drawn before.
 */
export async function start(show: () => void): Promise<void> {
  performance.mark('crossread:page')
  const { crossread } = window
  crossread.on('libraryChanged', libraryChanged)
  crossread.on('progress', showProgress)
  crossread.on('keeping', showKeeping)
  crossread.on('imported', (report) => {
    void landOnImported(report)
  })
  crossread.on('followed', showFollowed)
  crossread.on('foldersChanged', foldersChanged)
  crossread.on('command', runFromMenu)
  // A dialog belongs to the place that it was opened over.
  useRoute.subscribe(leaveDialog)
  useSettings.subscribe(applySettings)
  // What was changed in the last moment.
  window.addEventListener('pagehide', () => void writeType())
  const [isBack, hasOpening] = await Promise.all([keepRoute(), showOpening()])
  if (hasOpening) useStarted.setState({ started: true })
  show()
  if (hasOpening) {
    performance.mark('crossread:opening')
    await painted()
  }
  await Promise.all([readSettings(), readLibrary(), readNotice(), readHistory()])
  performance.mark('crossread:library')
  if (!isBack) showSample()
  // Only now: the first place is no going on.
  useRoute.subscribe(leaveOutcome)
  useStarted.setState({ started: true, read: true })
}

/** Until the hints were put away, the first story with two reports opens side by side, to show what the app is for. */
function showSample(): void {
  const { hintsSeen, read } = useSettings.getState()
  // Someone who has already gone elsewhere stays there.
  if (!read || hintsSeen || useRoute.getState().entries.length > 1) return
  const sample = useLibrary.getState().listed?.stories.find(({ articles }) => articles.length > 1)
  const [a, b] = sample?.articles ?? []
  if (a !== undefined && b !== undefined) go(pairRoute(a, b))
}
