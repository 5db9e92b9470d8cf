import styles from './ChooseReport.module.css'

interface ChooseReportProps {
  readonly chosen: boolean
  readonly onChange: () => void
  readonly tabIndex: number
}

/** Whether a report is one of the two to compare. */
export function ChooseReport({ chosen, onChange, tabIndex }: ChooseReportProps) {
  return (
    <label className={styles['choose']}>
      <input type="checkbox" checked={chosen} onChange={onChange} tabIndex={tabIndex} />
      Compare
    </label>
  )
}
