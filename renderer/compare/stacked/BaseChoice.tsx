import { BASE } from '../model/column.ts'
import { useColumns } from '../state/columns-context.ts'
import { useSession } from '../state/session-context.ts'
import styles from './Stacked.module.css'

/** Which of several reports is shown whole, with what the others have of it. */
export function BaseChoice() {
  const { reports } = useSession().model
  const columns = useColumns()
  return (
    <div className={styles['switch']}>
      <label className={styles['choice']}>
        Base
        <select value={reports[BASE]?.article.id} onChange={({ target: { value } }) => columns?.makeBase(value)}>
          {reports.map(({ article, name }) => (
            <option key={article.id} value={article.id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
