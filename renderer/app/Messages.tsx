import { useImporting } from '../state/importing.ts'
import { useNotice } from '../state/notice.ts'
import { ImportOutcome } from './ImportOutcome.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import styles from './Messages.module.css'
import { Notice } from './Notice.tsx'
import { spokenOutcome } from './outcome-words.ts'

/** What the app has to say, in a corner over the view: how an import goes, what came of it, what went wrong. */
export function Messages() {
  const progress = useImporting((state) => state.progress)
  const outcome = useImporting((state) => state.outcome)
  const fault = useNotice((state) => state.fault)
  const shown = progress === null ? outcome : null
  return (
    <>
      <section aria-label="Messages" className={styles['corner']}>
        {fault === null ? null : <Notice fault={fault} />}
        {progress === null ? null : <ImportProgress progress={progress} />}
        {shown === null ? null : <ImportOutcome outcome={shown} />}
      </section>
      {/* The cards hold every file and every headline: what is said unasked is that reading begins, and what came of it.
          Always there, so that a screen reader hears what is added to it. */}
      <div aria-live="polite" className="unseen">
        {fault === null ? null : (
          <p>
            {fault.message} {fault.recovery}
          </p>
        )}
        {progress === null ? null : <p>Reading files</p>}
        {shown === null ? null : <p>{spokenOutcome(shown)}</p>}
      </div>
    </>
  )
}
