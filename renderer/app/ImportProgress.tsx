import type { EventPayload } from '../../shared/ipc.ts'
import { stopImport } from '../state/importing.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from './Card.tsx'
import styles from './ImportProgress.module.css'

type Progress = NonNullable<EventPayload<'progress'>>

/** How far the reading of files is, and the way to stop it. */
export function ImportProgress({ progress: { done, total, file } }: { readonly progress: Progress }) {
  return (
    <Card title={`Reading ${Math.min(done + 1, total)} of ${total}`}>
      <div className={styles['row']}>
        <div className={styles['track']}>
          <progress className={styles['bar']} aria-label="Files read" max={total} value={done} />
          <p className={styles['file']}>{file}</p>
        </div>
        <Button look="plain" onClick={() => void stopImport()}>
          Stop
        </Button>
      </div>
    </Card>
  )
}
