import { useDone } from '../state/done.ts'
import { useImporting } from '../state/importing.ts'
import { useKeeping } from '../state/keeping.ts'
import { useNotice } from '../state/notice.ts'
import { ImportOutcome } from './ImportOutcome.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { KeepingProgress, KeepingResult } from './KeepingCards.tsx'
import { keepingDetail, keepingTitle, spokenWork } from './keeping-words.ts'
import styles from './Messages.module.css'
import { Done } from './Done.tsx'
import { Notice } from './Notice.tsx'
import { spokenOutcome } from './outcome-words.ts'

/** What the app has to say, in a corner over the view: how an import goes, what came of it, what went wrong. */
export function Messages() {
  const progress = useImporting((state) => state.progress)
  const outcome = useImporting((state) => state.outcome)
  const done = useDone((state) => state.words)
  const fault = useNotice((state) => state.fault)
  const keeping = useKeeping((state) => state.progress)
  const kept = useKeeping((state) => state.outcome)
  const shown = progress === null ? outcome : null
  return (
    <>
      <section aria-label="Messages" className={styles['corner']}>
        {fault === null ? null : <Notice fault={fault} />}
        {keeping === null ? null : <KeepingProgress progress={keeping} />}
        {kept === null ? null : <KeepingResult outcome={kept} />}
        {progress === null ? null : <ImportProgress progress={progress} />}
        {shown === null ? null : <ImportOutcome outcome={shown} />}
        {done === null ? null : <Done words={done} />}
      </section>
      {/* The cards hold every file and every headline: what is said unasked is that reading begins, and what came of it.
          Always there, so that a screen reader hears what is added to it. */}
      <div aria-live="polite" className="unseen">
        {fault === null ? null : (
          <p>
            {fault.message} {fault.recovery}
          </p>
        )}
        {keeping === null ? null : <p>{spokenWork(keeping)}</p>}
        {kept === null ? null : <p>{`${keepingTitle(kept)} ${keepingDetail(kept)}`}</p>}
        {progress === null ? null : <p>Reading files</p>}
        {shown === null ? null : <p>{spokenOutcome(shown)}</p>}
        {done === null ? null : <p>{done}</p>}
      </div>
    </>
  )
}
