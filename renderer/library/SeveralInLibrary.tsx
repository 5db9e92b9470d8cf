import { flushSync } from 'react-dom'
import type { SeveralReports } from '../../shared/ipc.ts'
import { showReports } from '../state/several.ts'
import { Button } from '../ui/Button.tsx'
import { severalWords } from '../ui/several-words.ts'
import { reportPlace, setActive, usePlace } from './place.ts'
import styles from './SeveralInLibrary.module.css'
import { BESIDE, PLACE } from './use-steps.ts'

/** Under a report whose file holds others: that it does, and the way to show them apart, or as one again. */
export function SeveralInLibrary({ id, several }: { readonly id: string; readonly several: SeveralReports }) {
  const place = reportPlace(id)
  const current = usePlace(({ reached }) => reached === place)
  const { note, action } = severalWords(several)
  const show = async () => {
    const first = await showReports(several, several.part === null)
    if (first === null) return
    // The report that had the button is gone; the keys go on from what stands for it.
    flushSync(() => {
      setActive(reportPlace(first))
    })
    document.querySelector<HTMLElement>(`[${PLACE}="${reportPlace(first)}"]`)?.focus()
  }
  return (
    <p className={styles['note']}>
      {note}
      <Button
        {...{ [BESIDE]: place }}
        tabIndex={current ? 0 : -1}
        className={styles['button']}
        onFocus={() => {
          setActive(place)
        }}
        onClick={() => void show()}
      >
        {action}
      </Button>
    </p>
  )
}
