import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { LibraryList } from '../../shared/ipc/list.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { count, number } from '../ui/words.ts'
import styles from './NamesFilter.module.css'

/** So many are in the page at a time; more are found by typing. */
const SHOWN = 60
/** From so many on there is a field to type in. */
const MANY = 12

interface NamesFilterProps {
  readonly label: string
  /** What several are called. */
  readonly many: string
  /** What there is to choose from, the most frequent first. */
  readonly names: LibraryList['outlets']
  readonly chosen: readonly string[]
  /** What a name is called on the screen. */
  readonly wordsOf: (name: string) => string
  readonly onChange: (chosen: string[]) => void
}

/** Narrows the list to some of the names that articles have; none chosen is all. */
export function NamesFilter({ label, many, names, chosen, wordsOf, onChange }: NamesFilterProps) {
  const [only = '', second] = chosen
  const words = chosen.length === 0 ? label : second === undefined ? wordsOf(only) : `${number(chosen.length)} ${many}`
  return (
    <Popover
      title={label}
      align="start"
      trigger={
        <Button
          aria-label={chosen.length === 0 ? label : `${label}: ${words}`}
          data-set={chosen.length > 0 || undefined}
          className={styles['trigger']}
        >
          <span className={styles['words']}>{words}</span>
          <ChevronDown size={13} strokeWidth={2} aria-hidden />
        </Button>
      }
    >
      <Names label={label} many={many} names={names} chosen={chosen} wordsOf={wordsOf} onChange={onChange} />
    </Popover>
  )
}

function Names({ label, many, names, chosen, wordsOf, onChange }: NamesFilterProps) {
  const [typed, setTyped] = useState('')
  const found = names.filter(({ name }) => wordsOf(name).toLowerCase().includes(typed.trim().toLowerCase()))
  const toggle = (name: string) => {
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
  }
  return (
    <>
      {names.length < MANY ? null : (
        <input
          type="search"
          aria-label={`Find ${many}`}
          placeholder={`Find ${many}`}
          className={styles['field']}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
          }}
        />
      )}
      <ul aria-label={label} className={styles['names']}>
        {found.slice(0, SHOWN).map(({ name, articles }) => (
          <li key={name}>
            <label className={styles['name']}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={() => {
                  toggle(name)
                }}
              />
              <span className={name === '' ? styles['unknown'] : undefined} dir="auto">
                {wordsOf(name)}
              </span>
              <span className={styles['count']}>{number(articles)}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={styles['note']}>None is called this.</p> : null}
      {found.length > SHOWN ? (
        <p className={styles['note']}>{count(found.length - SHOWN, 'more', 'more')}: type to find them</p>
      ) : null}
    </>
  )
}
