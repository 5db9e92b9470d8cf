import { useEffect } from 'react'
import { useDialog } from '../state/dialog.ts'
import { takeIn } from './paste.ts'

/** Where what is pasted is text. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Makes an article of what is pasted outside text fields and dialogs. */
export function usePasting(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (event.defaultPrevented || clipboardData === null || useDialog.getState().open !== null) return
      if (target instanceof Element && target.closest(TYPING) !== null) return
      event.preventDefault()
      takeIn(clipboardData)
    }
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}
