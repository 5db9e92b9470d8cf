import { X } from 'lucide-react'
import { dismissDone, keepDone, useDone } from '../state/done.ts'
import { redo, undo } from '../state/history.ts'
import { Button } from '../ui/Button.tsx'
import { CommandKeys } from '../ui/CommandKeys.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/Floating.module.css'
import styles from './Done.module.css'

/** For a while, what was just done, and the way back. */
export function Done({ words }: { readonly words: string }) {
  const way = useDone((state) => state.way)
  return (
    <div
      className={classNames(floating['floating'], styles['done'])}
      onPointerEnter={() => {
        keepDone(true)
      }}
      onPointerLeave={() => {
        keepDone(false)
      }}
      onFocus={() => {
        keepDone(true)
      }}
      onBlur={() => {
        keepDone(false)
      }}
    >
      <span className={styles['words']}>{words}</span>
      <Button
        className={styles['way']}
        onClick={() => {
          void (way === 'undo' ? undo() : redo())
        }}
      >
        {way === 'undo' ? 'Undo' : 'Redo'}
        <CommandKeys command={way === 'undo' ? 'edit.undo' : 'edit.redo'} />
      </Button>
      <IconButton label="Dismiss" icon={X} onClick={dismissDone} />
    </div>
  )
}
