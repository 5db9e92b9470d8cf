import { Dialog as Base } from '@base-ui/react/dialog'
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import floating from './Floating.module.css'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  /** False where what is inside says it to the eye already. */
  readonly showTitle?: boolean
  readonly open: boolean
  readonly onClose: () => void
  /** Hears that it is gone, and the focus back where it was. */
  readonly onClosed?: () => void
  /** For one that holds nothing but text: it takes the focus itself, so that keys scroll it. */
  readonly isText?: boolean
  /** For one that a person writes in: a click beside it loses nothing of that. */
  readonly isWritten?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A window over the page that has all keys while it is open; Escape closes it, and a click beside it where nothing is written in it. */
export function Dialog({
  title,
  showTitle = true,
  open,
  onClose,
  onClosed,
  isText = false,
  isWritten = false,
  className,
  children,
}: DialogProps) {
  const opener = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (open) opener.current = document.activeElement
  }, [open])

  // Focus goes back to what had it, be it a button or a view; where that is gone, to the view that took its place. Base
  // UI would give it to the first button inside a view, so it is told to leave the focus alone.
  const finalFocus = () => {
    const back = opener.current?.isConnected === true ? opener.current : document.querySelector('main')
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    return false
  }

  return (
    <Base.Root
      open={open}
      disablePointerDismissal={isWritten}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      onOpenChangeComplete={(next) => {
        if (!next) onClosed?.()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          finalFocus={finalFocus}
          {...(isText ? { tabIndex: 0 } : {})}
          className={classNames(floating['floating'], styles['popup'], className)}
        >
          <Base.Title className={showTitle ? styles['title'] : 'unseen'}>{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
