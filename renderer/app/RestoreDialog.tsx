import { dropBackup, restore, useKeeping } from '../state/keeping.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { count, moment } from '../ui/words.ts'
import styles from './RestoreDialog.module.css'

/** Before a backup takes the place of the library: what is in it, and what becomes of the library that there is. */
export function RestoreDialog() {
  const found = useKeeping((state) => state.found)
  const restoring = useKeeping((state) => state.restoring)
  const close = () => {
    if (!restoring) void dropBackup()
  }
  return (
    <Dialog title="Restore this library?" open={found !== null} onClose={close} className={styles['dialog']}>
      {found === null ? null : (
        <>
          <dl className={styles['facts']}>
            <dt>Backup</dt>
            <dd className={styles['name']}>{found.name}</dd>
            <dt>Made</dt>
            <dd>{moment(Date.parse(found.made))}</dd>
            <dt>Holds</dt>
            <dd>{count(found.articles, 'article')}</dd>
          </dl>
          <p className={styles['words']}>
            The backup is whole. It takes the place of your present library of {count(found.present, 'article')}, which
            is kept beside it as a file of its own: to return to it, restore that file.
          </p>
          <div className={styles['actions']}>
            <Button look="plain" onClick={close} disabled={restoring}>
              Keep the present library
            </Button>
            <Button look="strong" onClick={() => void restore()} disabled={restoring}>
              {restoring ? 'Restoring' : 'Restore'}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
