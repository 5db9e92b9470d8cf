import { memo, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { BASE } from '../model/column.ts'
import { stopOf } from '../model/compare-model.ts'
import { useLit, useSelection, useSession } from '../state/session-context.ts'
import { counter, passageLine } from './labels.ts'
import styles from './PassageList.module.css'
import { Swatch } from '../../ui/Swatch.tsx'

/** The passages to step through, in the order of the base. */
export function PassageList() {
  const session = useSession()
  const { model } = session
  const { passages, stops } = model
  const text = model.reports[BASE]?.article.text ?? ''
  const selected = useSelection((state) => (state.selected === null ? null : stopOf(model, state.selected)))
  const [active, setActive] = useActive(selected)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveIn(event.key, active, stops.length)
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (to !== null) setActive(to)
    else if (event.key === 'Enter' || event.key === ' ') session.pick(stops[active] ?? 0)
    else return
    event.preventDefault()
  }

  return (
    <section aria-labelledby="passages-heading" className={styles['panel']}>
      <header className={styles['header']}>
        <h2 id="passages-heading">Passages</h2>
        <p className={styles['counter']}>{counter(selected, stops.length)}</p>
      </header>
      <ul
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby="passages-heading"
        aria-activedescendant={stops.length === 0 ? undefined : optionId(active)}
        className={styles['list']}
        onKeyDown={onKeyDown}
        onPointerLeave={() => {
          session.point(null)
        }}
      >
        {stops.map((index, i) => (
          <Option
            key={i}
            id={optionId(i)}
            index={index}
            words={text.slice(passages[index]?.a.start, passages[index]?.a.end)}
            active={i === active}
          />
        ))}
      </ul>
    </section>
  )
}

interface OptionProps {
  readonly id: string
  /** The passage. */
  readonly index: number
  readonly words: string
  readonly active: boolean
}

const Option = memo(function Option({ id, index, words, active }: OptionProps) {
  const session = useSession()
  const lit = useLit(index)
  const selected = useSelection(
    (state) => state.selected !== null && session.model.stops[stopOf(session.model, state.selected)] === index,
  )
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
            {fact}
          </span>
        ))}
      </span>
    </li>
  )
})

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
