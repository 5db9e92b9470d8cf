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
import { closeDialog } from '../state/dialog.ts'
import { readSettings, useSettings, writeType } from '../state/settings.ts'
import { applySettings } from '../theme/apply.ts'
import { landOnImported } from './landing.ts'

/** In milliseconds; a window that is hidden has no frames. */
const LONGEST_PAINT = 500

/** Whether the first place is known; no other is shown before it. */
export const useStarted = create<{ readonly started: boolean }>()(() => ({ started: false }))

/** Hears what the main process tells, reads the person's choices and the library, and shows the first place. */
export async function start(): Promise<void> {
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
  useRoute.subscribe(closeDialog)
  useSettings.subscribe(applySettings)
  // What was changed in the last moment.
  window.addEventListener('pagehide', () => void writeType())
  const [isBack, hasOpening] = await Promise.all([keepRoute(), showOpening()])
  if (hasOpening) {
    useStarted.setState({ started: true })
    performance.mark('crossread:opening')
    await painted()
  }
  await Promise.all([readSettings(), readLibrary(), readNotice(), readHistory()])
  performance.mark('crossread:library')
  if (!isBack) showSample()
  // Only now: the first place is no going on.
  useRoute.subscribe(leaveOutcome)
  useStarted.setState({ started: true })
}

/** Resolves when what is there now is on the screen, or would be if the window could be seen: the library is opened after that. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_PAINT)
    // The next frame begins when this one has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
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
