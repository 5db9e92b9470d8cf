import { create } from 'zustand'

/** The dialogs of the shell; one is open at a time. */
export type DialogName = 'quickOpen' | 'palette' | 'keys' | 'paste' | 'details' | 'folders' | 'pickStory'

interface DialogState {
  readonly open: DialogName | null
}

/** Those in which a person writes: they stay until they are done with or put away, whatever else happens. */
const WRITTEN_IN: ReadonlySet<DialogName | null> = new Set<DialogName | null>(['paste', 'details'])

export const useDialog = create<DialogState>()(() => ({ open: null }))

/** Whether a dialog is open whose words would be lost in another's place. */
export function isHeld(): boolean {
  return WRITTEN_IN.has(useDialog.getState().open)
}

/** Opens a dialog in the place of the one that is open; false where that one is held. */
export function openDialog(open: DialogName): boolean {
  if (isHeld()) return false
  useDialog.setState({ open })
  return true
}

export function closeDialog(): void {
  useDialog.setState({ open: null })
}

/** Puts away what was opened over a place that is left. */
export function leaveDialog(): void {
  if (!isHeld()) closeDialog()
}
