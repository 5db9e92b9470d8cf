import { useEditMany } from '../state/edit-many.ts'
import { closeDialog, useDialog } from '../state/dialog.ts'
import { useFollowing } from '../state/use-following.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { count } from '../ui/words.ts'
import styles from './EditMany.module.css'
import { ManyForm } from './ManyForm.tsx'

/** The details of several articles, edited together. */
export function EditMany() {
  const open = useDialog((state) => state.open === 'details')
  const articles = useEditMany((state) => state.articles)
  return (
    <Dialog
      title={`Details of ${count(articles.length, 'article')}`}
      isWritten
      open={open}
      onClose={closeDialog}
      className={styles['dialog']}
    >
      <Form articles={articles} />
    </Dialog>
  )
}

function Form({ articles }: { readonly articles: readonly string[] }) {
  const { value, fault } = useFollowing(() => window.crossread.readCommonDetails([...articles]))
  if (value !== null) return <ManyForm articles={articles} common={value} />
  return (
    <p role="status" className={styles['waiting']}>
      {fault === null ? 'Reading' : `${fault.message} ${fault.recovery}`}
    </p>
  )
}
