import { closeDialog, useDialog } from '../state/dialog.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './PickerDialog.module.css'
import { QuickOpenList } from './QuickOpenList.tsx'

/** A dialog that opens any article or story by a few letters of it. */
export function QuickOpen() {
  const open = useDialog((state) => state.open === 'quickOpen')
  return (
    <Dialog title="Quick open" showTitle={false} open={open} onClose={closeDialog} className={styles['dialog']}>
      <QuickOpenList onDone={closeDialog} />
    </Dialog>
  )
}
