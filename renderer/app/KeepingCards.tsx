import type { EventPayload } from '../../shared/ipc.ts'
import type { ExportReport } from '../../shared/ipc/keeping.ts'
import { dismissKeeping, showInFolder, stopKeeping } from '../state/keeping.ts'
import type { KeepingOutcome } from '../state/keeping.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from './Card.tsx'
import { keepingDetail, keepingTitle, workTitle } from './keeping-words.ts'
import outcomeStyles from './ImportOutcome.module.css'
import styles from './ImportProgress.module.css'

/** So many files are named that could not be written. */
const NAMED = 5

/** How far a backup, its check or an export is, and the way to stop it. */
export function KeepingProgress({ progress }: { readonly progress: NonNullable<EventPayload<'keeping'>> }) {
  const { done, total } = progress
  return (
    <Card title={workTitle(progress)}>
      <div className={styles['row']}>
        <div className={styles['track']}>
          <progress
            className={styles['bar']}
            aria-label={workTitle(progress)}
            max={1}
            // Without a value until it is known how much there is to do.
            {...(total === 0 ? {} : { value: done / total })}
          />
        </div>
        {progress.work === 'move' ? null : (
          <Button look="plain" onClick={() => void stopKeeping()}>
            Stop
          </Button>
        )}
      </div>
    </Card>
  )
}

/** What came of a backup, a restored or moved library or an export. */
export function KeepingResult({ outcome }: { readonly outcome: KeepingOutcome }) {
  return (
    <Card title={keepingTitle(outcome)} onDismiss={dismissKeeping} actions={actionOf(outcome)}>
      <p className={outcomeStyles['detail']}>{keepingDetail(outcome)}</p>
      {outcome.kind === 'exported' ? <Problems problems={outcome.report.problems} /> : null}
    </Card>
  )
}

function actionOf(outcome: KeepingOutcome) {
  if (outcome.kind === 'failed') {
    const { again } = outcome
    return again === null ? undefined : (
      <Button look="plain" onClick={() => void again()}>
        Try again
      </Button>
    )
  }
  const isOfLibrary = outcome.kind === 'restored' || outcome.kind === 'moved'
  return (
    <Button look="plain" onClick={() => void showInFolder(isOfLibrary ? 'library' : 'written')}>
      Show in folder
    </Button>
  )
}

function Problems({ problems }: Pick<ExportReport, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <section className={outcomeStyles['section']}>
      <h3 className={outcomeStyles['heading']}>Without a file of their own, but in articles.jsonl</h3>
      <ul className={outcomeStyles['problems']}>
        {problems.slice(0, NAMED).map(({ file, fault }) => (
          <li key={file}>
            <strong className={outcomeStyles['file']}>{file}</strong>
            <p className={outcomeStyles['detail']}>{fault.message}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
