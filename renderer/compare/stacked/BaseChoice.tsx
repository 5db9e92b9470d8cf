import { BASE } from '../model/column.ts'
import { useColumns } from '../state/columns-context.ts'
import { useSession } from '../state/session-context.ts'
import { BaseSelect } from '../texts/BaseSelect.tsx'
import styles from './Stacked.module.css'

/** Which of several reports is shown whole, with what the others have of it. */
export function BaseChoice() {
  const base = useSession().model.reports[BASE]
  const { reports } = useSession().model
  const columns = useColumns()
  if (base === undefined) return null
  return (
    <div className={styles['switch']}>
      <BaseSelect
        reports={reports.map(({ article: { id }, name }) => ({ id, name }))}
        base={base.article.id}
        onChange={(id) => columns?.makeBase(id)}
      />
    </div>
  )
}
