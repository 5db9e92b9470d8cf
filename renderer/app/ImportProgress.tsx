import type { EventPayload } from '../../shared/ipc.ts'
import { stopImport } from '../state/importing.ts'
import { Button } from '../ui/Button.tsx'
import { number } from '../ui/words.ts'
import { Card } from './Card.tsx'
import styles from './ImportProgress.module.css'
import { ofAbout } from './outcome-words.ts'

type Progress = NonNullable<EventPayload<'progress'>>

/** How far the reading of files is, and within the present one, and the way to stop it. */
export function ImportProgress({ progress }: { readonly progress: Progress }) {
  const { done, total, file, share } = progress
  const within = withinWords(progress)
  return (
    <Card title={`Reading ${number(Math.min(done + 1, total))} of ${number(total)}`}>
      <div className={styles['row']}>
        <div className={styles['track']}>
          <progress
            className={styles['bar']}
            aria-label="Files read"
            max={total}
            value={Math.min(total, done + share)}
          />
          <p className={styles['file']}>{file}</p>
          {within === '' ? null : <p className={styles['within']}>{within}</p>}
        </div>
        <Button look="plain" onClick={() => void stopImport()}>
          Stop
        </Button>
      </div>
    </Card>
  )
}

/** Empty for a file of one article that is soon read. */
function withinWords({ share, articles }: Progress): string {
  if (articles > 1) return ofAbout(articles, share > 0 ? Math.round(articles / share) : null)
  return share > 0 && share < 1 ? `${number(Math.floor(share * 100))}%` : ''
}
