import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { count, number } from '../../ui/words.ts'
import { putBack } from '../by-hand/commands.ts'
import { BASE } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'
import styles from './Rejected.module.css'

/** Under the passages: those that the person rejected, each to be put back. */
export function Rejected() {
  const { model } = useSession()
  const { rejected, reports } = model
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  if (rejected.length === 0) return null
  const text = reports[BASE]?.article.text ?? ''
  return (
    <div className={styles['rejected']}>
      <Button
        ref={toggle}
        aria-expanded={open}
        className={styles['toggle']}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {number(rejected.length)} rejected
        <span aria-hidden>{open ? 'Hide' : 'Show'}</span>
      </Button>
      {open ? (
        <ul aria-label="Rejected passages" className={styles['list']}>
          {rejected.map((passage) => {
            const words = text.slice(passage.a.start, passage.a.end)
            const report = reports[passage.column]
            return (
              <li
                key={`${String(passage.column)} ${String(passage.a.start)} ${String(passage.b.start)}`}
                className={styles['one']}
              >
                <Swatch kind={passage.kind} formula />
                <span dir="auto" className={styles['words']}>
                  {words}
                </span>
                <span className={styles['facts']}>
                  {[
                    count(passage.words, 'word'),
                    `¶${String(passage.a.paragraph)}→¶${String(passage.b.paragraph)}`,
                    ...(model.several && report !== undefined ? [report.name] : []),
                  ].join(' · ')}
                </span>
                <Button
                  look="plain"
                  aria-label={`Put back: ${words}`}
                  className={styles['back']}
                  onClick={() => {
                    // It goes with its button, and the last takes this one along.
                    const list = toggle.current?.closest('section')?.querySelector<HTMLElement>('[role="listbox"]')
                    ;(rejected.length > 1 ? toggle.current : list)?.focus()
                    void putBack(model, passage)
                  }}
                >
                  Put back
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
