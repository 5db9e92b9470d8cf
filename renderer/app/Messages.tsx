import { useImporting } from '../state/importing.ts'
import { useNotice } from '../state/notice.ts'
import { ImportOutcome } from './ImportOutcome.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import styles from './Messages.module.css'
import { Notice } from './Notice.tsx'

/** What the app has to say, in a corner over the view: how an import goes, what came of it, what went wrong. */
export function Messages() {
  const progress = useImporting((state) => state.progress)
  const outcome = useImporting((state) => state.outcome)
  const fault = useNotice((state) => state.fault)
  return (
    // Always there, so that a screen reader hears what is added to it.
    <section aria-label="Messages" aria-live="polite" className={styles['corner']}>
      {fault === null ? null : <Notice fault={fault} />}
      {progress === null ? null : <ImportProgress progress={progress} />}
      {outcome === null || progress !== null ? null : <ImportOutcome outcome={outcome} />}
    </section>
  )
}
