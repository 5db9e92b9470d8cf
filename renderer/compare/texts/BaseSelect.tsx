import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import styles from './BaseSelect.module.css'

interface BaseSelectProps {
  readonly reports: readonly { readonly id: string; readonly name: string }[]
  /** The article that is chosen. */
  readonly base: string
  readonly onChange: (id: string) => void
}

/** Which of several reports is the base. */
export function BaseSelect({ reports, base, onChange }: BaseSelectProps) {
  return (
    <div className={styles['choice']}>
      <span aria-hidden>Base</span>
      <ChoiceMenu
        label="Base"
        value={base}
        options={reports.map(({ id, name }) => [id, name] as const)}
        className={styles['chosen']}
        onChange={onChange}
      />
    </div>
  )
}
