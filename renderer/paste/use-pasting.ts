import { useEffect } from 'react'
import { useDialog } from '../state/dialog.ts'
import { TYPED_IN } from '../ui/typed-in.ts'
import { takeIn } from './paste.ts'

/** Makes an article of what is pasted outside text fields and dialogs. */
export function usePasting(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (event.defaultPrevented || clipboardData === null || useDialog.getState().open !== null) return
      if (target instanceof Element && target.closest(TYPED_IN) !== null) return
      event.preventDefault()
      takeIn(clipboardData)
    }
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}
