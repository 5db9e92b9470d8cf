import { Brackets, Check } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { BASE } from '../model/column.ts'
import { useLit, useSession } from '../state/session-context.ts'
import { passageLine, STATE_WORDS } from './labels.ts'
import styles from './PassageList.module.css'
import { Swatch } from '../../ui/Swatch.tsx'
import { useSelectedRow } from './use-selected-row.ts'

interface PassageOptionsProps {
  /** The passages of the list, in its order. */
  readonly stops: readonly number[]
  /** The id of what is said of them beside their heading. */
  readonly describedBy: string | undefined
}

/** The rows of the list: the keys move among them, Enter goes to one, and the selection brings its own into sight. */
export function PassageOptions({ stops, describedBy }: PassageOptionsProps) {
  const session = useSession()
  const { passages, reports } = session.model
  const text = reports[BASE]?.article.text ?? ''
  const selected = useSelectedRow(stops)
  const [last, setActive] = useActive(selected)
  // Fewer rows may have been left over than there were.
  const active = Math.max(0, Math.min(last, stops.length - 1))
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    // Behind the ribbons, which are drawn before this frame too: the page is laid out once for both.
    const frame = requestAnimationFrame(() => {
      list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [active])

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveIn(event.key, active, stops.length)
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (to !== null) setActive(to)
    else if (event.key === 'Enter' || event.key === ' ') {
      const passage = stops[active]
      if (passage !== undefined) session.pick(passage)
    } else return
    event.preventDefault()
  }

  return (
    <ul
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-labelledby="passages-heading"
      aria-describedby={describedBy}
      aria-activedescendant={stops.length === 0 ? undefined : optionId(active)}
      className={styles['list']}
      onKeyDown={onKeyDown}
      onPointerLeave={() => {
        session.point(null)
      }}
    >
      {stops.map((index, row) => (
        <Option
          key={index}
          id={optionId(row)}
          index={index}
          words={text.slice(passages[index]?.a.start, passages[index]?.a.end)}
          active={row === active}
          selected={row === selected}
        />
      ))}
    </ul>
  )
}

interface OptionProps {
  readonly id: string
  /** The passage. */
  readonly index: number
  readonly words: string
  readonly active: boolean
  readonly selected: boolean
}

const Option = memo(function Option({ id, index, words, active, selected }: OptionProps) {
  const session = useSession()
  const lit = useLit(index)
  const passage = session.model.passages[index]
  if (passage === undefined) return null
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      data-lit={lit || undefined}
      data-active={active || undefined}
      data-formula={passage.formula || undefined}
      className={styles['option']}
      onClick={() => {
        session.pick(index)
      }}
      onPointerEnter={() => {
        session.point(index)
      }}
    >
      <Swatch kind={passage.kind} formula={passage.formula} />
      <span dir="auto" className={styles['words']}>
        {words}
      </span>
      <span className={styles['facts']}>
        {passageLine(session.model, index).map((fact) => (
          <span key={fact} className={styles['fact']}>
            <Sign fact={fact} />
            {fact}
          </span>
        ))}
      </span>
    </li>
  )
})

const SIGNS: Readonly<Record<string, LucideIcon>> = { [STATE_WORDS.confirmed]: Check, [STATE_WORDS.aligned]: Brackets }

/** A small sign before what the person said. */
function Sign({ fact }: { readonly fact: string }) {
  const Icon = SIGNS[fact]
  return Icon === undefined ? null : <Icon aria-hidden size={11} strokeWidth={2.25} className={styles['sign']} />
}

/** The option that the keys are on; it follows the selection. */
function useActive(selected: number | null): [number, (active: number) => void] {
  const [state, setState] = useState({ active: selected ?? 0, selected })
  if (state.selected === selected) {
    return [
      state.active,
      (active) => {
        setState({ active, selected })
      },
    ]
  }
  const next = { active: selected ?? state.active, selected }
  setState(next)
  return [next.active, () => undefined]
}

function moveIn(key: string, from: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, total - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}

function optionId(index: number): string {
  return `passage-option-${String(index)}`
}
