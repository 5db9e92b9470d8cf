import type { SeveralReports } from '../../shared/ipc.ts'
import { showReports } from '../state/several.ts'
import { Button } from '../ui/Button.tsx'
import { severalWords } from '../ui/several-words.ts'
import styles from './SeveralInReader.module.css'

/** Above the text of a file that holds several reports: which, why, and the way to show them apart, or as one again. */
export function SeveralInReader({ several }: { readonly several: SeveralReports }) {
  const { note, action } = severalWords(several)
  return (
    <aside aria-label={note} className={styles['several']}>
      <div className={styles['line']}>
        {note}
        <Button look="plain" onClick={() => void showReports(several, several.part === null)}>
          {action}
        </Button>
      </div>
      <details>
        <summary className={styles['why']}>Which, and why</summary>
        <ol className={styles['reports']}>
          {several.reports.map(({ headline, reasons }, at) => (
            <li key={at} aria-current={at + 1 === several.part || undefined}>
              <span dir="auto">{headline}</span>
              <span className={styles['reasons']}>{reasons.join(' · ')}</span>
            </li>
          ))}
        </ol>
      </details>
    </aside>
  )
}
