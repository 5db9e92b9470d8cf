import { useCommands } from '../state/commands.ts'
import { openSearch } from '../search/open.ts'
import { openPalette } from '../search/palette/open.ts'
import { pasteHere } from '../paste/paste.ts'
import { openDialog } from '../state/dialog.ts'
import { redo, undo } from '../state/history.ts'
import { followFolder } from '../state/folders.ts'
import { openFiles, openFolder } from '../state/importing.ts'
import { backUp, chooseBackup, exportArticles, moveLibrary, showInFolder, useKeeping } from '../state/keeping.ts'
import { back, canGoBack, canGoForward, forward, go, useRoute } from '../state/route.ts'
import { cycleTheme, stepSize } from '../state/settings.ts'
import { isTyping } from './field-undo.ts'

/** What the commands do that are there in every view; those of passages are answered by the view that shows them. */
export function useShellCommands(): void {
  useCommands({
    'file.open': { run: () => void openFiles() },
    'file.openFolder': { run: () => void openFolder() },
    'file.paste': { run: () => void pasteHere() },
    'file.backUp': { run: () => void backUp(), when: isIdle },
    'file.restore': { run: () => void chooseBackup(), when: isIdle },
    'file.move': { run: () => void moveLibrary(), when: isIdle },
    'file.export': { run: () => void exportArticles(null), when: isIdle },
    // A text field takes back what was typed in it.
    'edit.undo': { run: () => void undo(), when: () => !isTyping() },
    'edit.redo': { run: () => void redo(), when: () => !isTyping() },
    'file.follow': { run: () => void followFolder(null) },
    'file.folders': {
      run: () => {
        openDialog('folders')
      },
    },
    'go.quickOpen': {
      run: () => {
        openDialog('quickOpen')
      },
    },
    'go.palette': { run: openPalette },
    'go.search': { run: openSearch },
    'go.library': {
      run: () => {
        go({ view: 'library' })
      },
    },
    'go.back': { run: back, when: () => canGoBack(useRoute.getState()) },
    'go.forward': { run: forward, when: () => canGoForward(useRoute.getState()) },
    'view.larger': {
      run: () => {
        stepSize(1)
      },
    },
    'view.smaller': {
      run: () => {
        stepSize(-1)
      },
    },
    'view.usualSize': {
      run: () => {
        stepSize(null)
      },
    },
    'view.theme': { run: () => void cycleTheme() },
    'view.keys': {
      run: () => {
        openDialog('keys')
      },
    },
    'help.log': { run: () => void showInFolder('log') },
  })
}

/** One of these at a time: the next would wait unseen. */
function isIdle(): boolean {
  const { progress, found } = useKeeping.getState()
  return progress === null && found === null
}
