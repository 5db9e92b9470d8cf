import { Brackets, Check } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { BASE } from '../model/column.ts'
import { stopOf } from '../model/compare-model.ts'
import { useLit, useSelection, useSession } from '../state/session-context.ts'
import { counter, passageLine, STATE_WORDS } from './labels.ts'
import { listed } from './listing.ts'
import type { Listing } from './listing.ts'
import { ListTools } from './ListTools.tsx'
import styles from './PassageList.module.css'
import { Rejected } from './Rejected.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { number } from '../../ui/words.ts'

interface PassageListProps {
  readonly listing: Listing
  readonly onListing: (listing: Listing) => void
}

/** The passages to step through, in the order of the base or another, and of those the ones that are looked for. */
export function PassageList({ listing, onListing }: PassageListProps) {
  const session = useSession()
  const { model } = session
  const { passages } = model
  const stops = useMemo(() => listed(model, listing), [model, listing])
  const text = model.reports[BASE]?.article.text ?? ''
  const chosen = useSelection((state) => (state.selected === null ? null : stopOf(model, state.selected)))
  const at = chosen === null ? -1 : stops.indexOf(model.stops[chosen] ?? -1)
  const selected = at === -1 ? null : at
  const [last, setActive] = useActive(selected)
  // Fewer rows may have been left over than there were.
  const active = Math.max(0, Math.min(last, stops.length - 1))
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
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
    <section aria-labelledby="passages-heading" className={styles['panel']}>
      <header className={styles['header']}>
        <h2 id="passages-heading">Passages</h2>
        <p className={styles['counter']}>
          {stops.length < model.stops.length
            ? `${number(stops.length)} of ${number(model.stops.length)}`
            : counter(selected, stops.length)}
        </p>
        <ListTools listing={listing} onListing={onListing} />
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
            key={index}
            id={optionId(i)}
            index={index}
            words={text.slice(passages[index]?.a.start, passages[index]?.a.end)}
            active={i === active}
          />
        ))}
      </ul>
      {stops.length > 0 ? null : (
        <p className={styles['nothing']}>
          {listing.words.trim() === '' ? 'The filters show no passage.' : 'No passage has these words.'}
        </p>
      )}
      <Rejected />
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
