import { useEffect, useState } from 'react'
import { backUp, chooseBackup, exportArticles, moveLibrary, showInFolder, useKeeping } from '../state/keeping.ts'
import { call } from '../state/call.ts'
import { Button } from '../ui/Button.tsx'
import styles from './LibrarySection.module.css'

/** Where the library lies, and what keeps it safe. */
export function LibrarySection() {
  const isBusy = useKeeping(({ progress, restoring }) => progress !== null || restoring)
  return (
    <section aria-labelledby="settings-library" className={styles['section']}>
      <h3 id="settings-library" className={styles['heading']}>
        Library
      </h3>
      <LibraryPlace />
      <div className={styles['actions']}>
        <Button look="plain" disabled={isBusy} onClick={() => void backUp()}>
          Back up…
        </Button>
        <Button look="plain" disabled={isBusy} onClick={() => void chooseBackup()}>
          Restore…
        </Button>
        <Button look="plain" disabled={isBusy} onClick={() => void exportArticles(null)}>
          Export all…
        </Button>
        <Button look="plain" disabled={isBusy} onClick={() => void moveLibrary()}>
          Move…
        </Button>
      </div>
    </section>
  )
}

function LibraryPlace() {
  const [folder, setFolder] = useState<string | null>(null)
  const outcome = useKeeping((state) => state.outcome)
  useEffect(() => {
    let isShown = true
    call(window.crossread.readLibraryPlace).then(
      (place) => {
        if (isShown) setFolder(place.folder)
      },
      // The button beside it still leads there.
      () => undefined,
    )
    return () => {
      isShown = false
    }
    // It may have been moved.
  }, [outcome])
  return (
    <div className={styles['place']}>
      <p className={styles['folder']}>{folder}</p>
      <Button look="plain" onClick={() => void showInFolder('library')}>
        Show in folder
      </Button>
    </div>
  )
}
