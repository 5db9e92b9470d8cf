import { closeDialog, useDialog } from '../state/dialog.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { PasteForm } from './PasteForm.tsx'
import styles from './PasteDialog.module.css'
import { usePaste } from './paste.ts'

/** Shows what was pasted before it is kept. Nothing of it is shown as markup. */
export function PasteDialog() {
  const open = useDialog((state) => state.open === 'paste')
  const draft = usePaste((state) => state.draft)
  return (
    <Dialog title="New article" isWritten open={open} onClose={closeDialog} className={styles['dialog']}>
      {draft === null ? (
        <p role="status" className={styles['waiting']}>
          Reading what you pasted
        </p>
      ) : (
        <PasteForm key={draft.id} draft={draft} />
      )}
    </Dialog>
  )
}
