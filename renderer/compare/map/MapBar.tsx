import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { count, number } from '../../ui/words.ts'
import { reportsAndTexts } from '../statements/labels.ts'
import styles from './MapBar.module.css'
import { EVERYTHING } from './rows.ts'
import type { Choice, Narrowing } from './rows.ts'

const CHOICES: readonly (readonly [Choice, string])[] = [
  ['shared', 'Shared by two or more'],
  ['all', 'All statements'],
  ['alone', 'Only in one report'],
]

interface MapBarProps {
  readonly reports: number
  /** How many texts the reports are; null while that is not known. */
  readonly texts: number | null
  readonly shown: number
  readonly hidden: number
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
}

/** What the map has rows for, and how many it has. */
export function MapBar({ reports, texts, shown, hidden, narrowing, onNarrow }: MapBarProps) {
  const hint = useId()
  return (
    <div className={styles['bar']}>
      <p className={styles['reports']}>{reportsAndTexts(reports, texts)}</p>
      <ChoiceMenu
        label="Rows"
        value={narrowing.choice}
        options={CHOICES}
        set={narrowing.choice !== 'shared'}
        onChange={(choice) => {
          onNarrow({ ...narrowing, choice })
        }}
      />
      <input
        type="search"
        aria-label="Filter statements"
        aria-describedby={hint}
        placeholder="Filter by words"
        className={styles['field']}
        value={narrowing.typed}
        onChange={({ target }) => {
          onNarrow({ ...narrowing, typed: target.value })
        }}
      />
      <span id={hint} className="unseen">
        Statements with these words in any report are shown.
      </span>
      <p role="status" className={styles['totals']}>
        {count(shown, 'statement')}
        {texts === null ? <span className={styles['more']}> · comparing the reports with each other</span> : null}
      </p>
      {hidden === 0 ? null : (
        <Button
          className={styles['hidden']}
          onClick={() => {
            onNarrow(EVERYTHING)
          }}
        >
          {number(hidden)} hidden by filters
        </Button>
      )}
    </div>
  )
}
