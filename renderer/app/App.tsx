import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { Find } from '../find/Find.tsx'
import { PasteDialog } from '../paste/PasteDialog.tsx'
import { usePasting } from '../paste/use-pasting.ts'
import { Palette } from '../search/palette/Palette.tsx'
import { QuickOpen } from '../search/QuickOpen.tsx'
import { FoldersDialog } from '../settings/FoldersDialog.tsx'
import { ToolbarSlotProvider } from '../ui/ToolbarSlot.tsx'
import styles from './App.module.css'
import { DropZone } from './DropZone.tsx'
import { KeySheet } from './KeySheet.tsx'
import { Messages } from './Messages.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { Said } from './Said.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useKeys } from './use-keys.ts'
import { useShellCommands } from './use-shell-commands.ts'
import { EditMany } from '../details/EditMany.tsx'
import { View } from './View.tsx'

/** The window: a toolbar, the view that the person is in, and what floats above both. */
export function App() {
  useShellCommands()
  useKeys()
  usePasting()
  return (
    // The content policy lets no library add style elements to the page.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <ToolbarSlotProvider>
          <div className={styles['window']}>
            <a href="#page" className={styles['skip']}>
              Skip to the text
            </a>
            <Toolbar />
            <div className={styles['view']}>
              <View />
              <Find />
            </div>
          </div>
          <Messages />
          <Said />
          <QuickOpen />
          <Palette />
          <KeySheet />
          <PasteDialog />
          <RestoreDialog />
          <EditMany />
          <FoldersDialog />
          <DropZone />
        </ToolbarSlotProvider>
      </Tooltip.Provider>
    </CSPProvider>
  )
}
