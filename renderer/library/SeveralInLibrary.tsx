import type { SeveralReports } from '../../shared/ipc.ts'
import { showReports } from '../state/several.ts'
import { Button } from '../ui/Button.tsx'
import { severalWords } from '../ui/several-words.ts'
import { goToPlace, reach, usePlace } from './place.ts'
import { BESIDE, reportPlace } from './places.ts'
import styles from './SeveralInLibrary.module.css'

/** Under a report whose file holds others: that it does, and the way to show them apart, or as one again. */
export function SeveralInLibrary({ id, several }: { readonly id: string; readonly several: SeveralReports }) {
  const place = reportPlace(id)
  const current = usePlace(({ reached }) => reached === place)
  const { note, action } = severalWords(several)
  const show = async () => {
    const first = await showReports(several, several.part === null)
    // The report that had the button is gone; the keys go on from what stands for it.
    if (first !== null) goToPlace(reportPlace(first))
  }
  return (
    <p className={styles['note']}>
      {note}
      <Button
        {...{ [BESIDE]: place }}
        tabIndex={current ? 0 : -1}
        className={styles['button']}
        onFocus={() => {
          reach(place)
        }}
        onClick={() => void show()}
      >
        {action}
      </Button>
    </p>
  )
}
