import { Copy, RotateCw } from 'lucide-react'
import type { ImportReport } from '../../shared/ipc.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import { call } from '../state/call.ts'
import { retryImport, useImporting } from '../state/importing.ts'
import { notify } from '../state/notice.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './ImportOutcome.module.css'
import { problemsText } from './outcome-text.ts'
import { Some } from './Some.tsx'

/** Each file that could not be read: why, the way out, and another try. */
export function Problems({ report, first }: { readonly report: ImportReport; readonly first: number }) {
  const { problems } = report
  const retrying = useImporting((state) => state.retrying.length > 0)
  const ids = [...new Set(problems.map(({ retry }) => retry))]
  return (
    <>
      <Some items={problems} first={first} className={styles['problems']}>
        {({ file, fault, retry }, index) => (
          // Two folders may hold files of one name.
          <li key={`${file} ${String(index)}`} className={styles['problem']}>
            <div>
              <strong className={styles['file']}>{file}</strong>
              <p className={styles['detail']}>
                {fault.message} {fault.recovery}
              </p>
            </div>
            <IconButton
              label={`Try ${file} again`}
              icon={RotateCw}
              disabled={retrying}
              onClick={() => void retryImport([retry])}
            />
          </li>
        )}
      </Some>
      <div className={styles['actions']}>
        <Button look="plain" icon={RotateCw} disabled={retrying} onClick={() => void retryImport(ids)}>
          {ids.length === 1 ? 'Try again' : 'Try all again'}
        </Button>
        <Button icon={Copy} onClick={() => void copy(problemsText(report))}>
          Copy list
        </Button>
      </div>
    </>
  )
}

async function copy(text: string): Promise<void> {
  try {
    await call(() => window.crossread.copyText(text))
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
