import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './Picker.module.css'

export interface PickerGroup {
  readonly heading: string
  readonly lines: readonly PickerLine[]
}

export interface PickerLine {
  readonly key: string
  readonly content: ReactNode
  readonly take: () => void
}

interface PickerProps {
  /** What a screen reader calls it. */
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The query that the groups answer: it may be that of fewer letters. */
  readonly answers: string
  readonly groups: readonly PickerGroup[]
  /** How much there is, in words; shown where there is nothing. */
  readonly said: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A field and the lines that it finds, of which one is taken by key or pointer: what a dialog that picks something holds. */
export function Picker({ label, placeholder, query, onQuery, answers, groups, said, onKeyDown }: PickerProps) {
  const [chosen, setChosen] = useState({ item: '', answers: '' })
  const items = groups.flatMap((group) => group.lines.map((line) => itemOf(group, line)))
  // A choice holds for the list that it was made in; a new list begins at its first line.
  const selected = chosen.answers === answers && items.includes(chosen.item) ? chosen.item : (items[0] ?? '')
  return (
    // Filtered and sorted already: cmdk moves the selection, and no more. Its Ctrl+P would be the way up.
    <Command
      label={label}
      value={selected}
      onValueChange={(item) => {
        setChosen({ item, answers })
      }}
      shouldFilter={false}
      loop
      vimBindings={false}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    >
      <div className={styles['field']}>
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <Command.Input value={query} onValueChange={onQuery} placeholder={placeholder} className={styles['input']} />
      </div>
      <Command.List className={styles['list']}>
        {groups.map((group) => (
          <Command.Group key={group.heading} heading={group.heading} className={styles['group']}>
            {group.lines.map((line) => (
              <Command.Item key={line.key} value={itemOf(group, line)} className={styles['item']} onSelect={line.take}>
                {line.content}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {groups.length === 0 ? <p className={styles['none']}>{said}</p> : null}
      </Command.List>
      <p role="status" className="unseen">
        {said}
      </p>
    </Command>
  )
}

/** The name of a line in the list: two kinds may have the same key. */
function itemOf({ heading }: PickerGroup, { key }: PickerLine): string {
  return `${heading} ${key}`
}
