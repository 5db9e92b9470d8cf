import styles from './BaseSelect.module.css'

interface BaseSelectProps {
  readonly reports: readonly { readonly id: string; readonly name: string }[]
  /** The article that is chosen. */
  readonly base: string | undefined
  readonly onChange: (id: string) => void
}

/** Which of several reports is the base. */
export function BaseSelect({ reports, base, onChange }: BaseSelectProps) {
  return (
    <label className={styles['choice']}>
      Base
      <select
        value={base}
        onChange={({ target: { value } }) => {
          onChange(value)
        }}
      >
        {reports.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
