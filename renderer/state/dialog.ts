import { create } from 'zustand'

/** The dialogs of the shell; one is open at a time. */
export type DialogName = 'quickOpen' | 'palette' | 'keys' | 'paste' | 'details' | 'folders' | 'pickStory'

interface DialogState {
  readonly open: DialogName | null
}

export const useDialog = create<DialogState>()(() => ({ open: null }))

export function openDialog(open: DialogName): void {
  useDialog.setState({ open })
}

export function closeDialog(): void {
  useDialog.setState({ open: null })
}
