import { useId } from 'react'
import type { ReactNode } from 'react'
import { PASSAGE_KINDS } from '../../../shared/align/passage.ts'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { count, number } from '../../ui/words.ts'
import { ANY_LENGTH, areSet, FIRST_FILTERS, MOST_SHORTEST, passes, withKind } from '../model/filters.ts'
import type { FilterState } from '../model/filters.ts'
import { usePanes, useSession } from '../state/session-context.ts'
import styles from './FilterChoices.module.css'
import { useChangeFilters } from './filters-context.ts'
import { hiddenWords } from './HiddenCount.tsx'

const FORMULAE = 'Names with titles, who said so and when: words that two reports share by chance.'

/** What can be chosen of passages; each choice acts at once. */
export function FilterChoices() {
  const { model } = useSession()
  const { filters, places, stops, hidden } = model
  const takeOver = useChangeFilters()
  const sharedOnly = usePanes((state) => state.sharedOnly)
  // Whoever chooses anew wants to see what comes of it.
  const change = (next: Partial<FilterState>) => {
    takeOver({ ...next, resting: false })
  }
  // Places, as the totals below: what two columns have of one place is one.
  const numberOf = (one: Partial<FilterState>) =>
    places.filter((here) => here.some((passage) => passes({ ...FIRST_FILTERS, ...one }, passage))).length
  // Those that they would bring in.
  const formulae = places.filter((here) => here.every(({ formula }) => formula)).length
  return (
    <div className={styles['choices']}>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>Kinds</legend>
        {PASSAGE_KINDS.map((kind) => (
          <Choice
            key={kind}
            checked={filters.kinds.includes(kind)}
            number={numberOf({ kinds: [kind] })}
            onChange={(on) => {
              change({ kinds: withKind(filters.kinds, kind, on) })
            }}
          >
            <Swatch kind={kind} /> {kind}
          </Choice>
        ))}
      </fieldset>
      <Shortest
        shortest={filters.shortest}
        onChange={(shortest) => {
          change({ shortest })
        }}
      />
      <fieldset className={styles['group']}>
        <legend className="unseen">Only some</legend>
        <Choice
          checked={filters.quotesOnly}
          number={numberOf({ quotesOnly: true })}
          onChange={(quotesOnly) => {
            change({ quotesOnly })
          }}
        >
          Quotations only
        </Choice>
        <Choice
          checked={filters.movedOnly}
          number={numberOf({ movedOnly: true })}
          onChange={(movedOnly) => {
            change({ movedOnly })
          }}
        >
          Moved only
        </Choice>
        <Choice
          checked={filters.formulae}
          number={formulae}
          note={FORMULAE}
          onChange={(on) => {
            change({ formulae: on })
          }}
        >
          Stock phrases too
        </Choice>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend className="unseen">The texts</legend>
        <Choice
          checked={sharedOnly}
          onChange={() => {
            runCommand('view.sharedOnly')
          }}
        >
          Dim what is not shared
        </Choice>
      </fieldset>
      <footer className={styles['outcome']}>
        <p aria-live="polite">
          {hidden === 0
            ? `${count(stops.length, 'passage')} shown`
            : hiddenWords(stops.length, hidden, filters.resting)}
        </p>
        <Button
          aria-disabled={!areSet(filters) || undefined}
          onClick={() => {
            if (areSet(filters)) change(FIRST_FILTERS)
          }}
        >
          Reset
        </Button>
      </footer>
      <p className={styles['note']}>The shares over the texts are those of all passages.</p>
    </div>
  )
}

interface ChoiceProps {
  readonly checked: boolean
  /** How many places it is about. */
  readonly number?: number
  readonly note?: string
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
}

function Choice({ checked, number: total, note, onChange, children }: ChoiceProps) {
  const noteId = useId()
  return (
    <div>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={note === undefined ? undefined : noteId}
          className={styles['box']}
          onChange={({ target }) => {
            onChange(target.checked)
          }}
        />
        <span className={styles['words']}>{children}</span>
        {total === undefined ? null : <span className={styles['number']}>{number(total)}</span>}
      </label>
      {note === undefined ? null : (
        <p id={noteId} className={styles['explained']}>
          {note}
        </p>
      )}
    </div>
  )
}

function Shortest({
  shortest,
  onChange,
}: {
  readonly shortest: number
  readonly onChange: (shortest: number) => void
}) {
  const words = shortest <= ANY_LENGTH ? 'Any length' : `${number(shortest)} words or more`
  return (
    <label className={styles['shortest']}>
      <span className={styles['line']}>
        <span>Shortest</span>
        <span aria-hidden className={styles['number']}>
          {words}
        </span>
      </span>
      <input
        type="range"
        min={ANY_LENGTH}
        max={MOST_SHORTEST}
        value={shortest}
        aria-label="Shortest passage"
        aria-valuetext={words}
        className={styles['range']}
        onChange={({ target }) => {
          onChange(Number(target.value))
        }}
      />
    </label>
  )
}
