import { Search, X } from 'lucide-react'
import { useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { LONGEST_QUERY } from '../../../shared/ipc/most.ts'
import type { Understood } from '../../../shared/ipc/searching.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { lookFor } from '../open.ts'
import { Completions, optionId } from './Completions.tsx'
import styles from './SearchBox.module.css'
import { useCompletions } from './use-completions.ts'
import type { Offer } from './use-completions.ts'
import { Wrong } from './Wrong.tsx'

const OFFERED = 'search-completions'
/** What is wrong with the query, in words. */
export const WRONG = 'search-wrong'

interface SearchBoxProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  /** Where this very query is wrong; none while that is not known. */
  readonly problems: Understood['problems']
  readonly waiting: boolean
  /** Goes to what was found; false where nothing is. */
  readonly onLeave: () => boolean
}

/** One box over everything that the library holds. */
export function SearchBox({ field, query, problems, waiting, onLeave }: SearchBoxProps) {
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(-1)
  const [scrolled, setScrolled] = useState(0)
  const offer = useCompletions(query, caret)
  const chosen = offer?.options[active]

  const change = (typed: string, at: number | null): void => {
    lookFor({ query: typed })
    setCaret(at)
    setActive(-1)
  }
  const takeIn = ({ span }: Offer, text: string): void => {
    const element = field.current
    if (element === null) return
    element.focus()
    element.setSelectionRange(span.start, span.end)
    // As if it were typed, so that the field's own undo takes it back.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else that puts text into a field does so
    document.execCommand('insertText', false, text)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1
        if (offer !== null) setActive(((active + 1 + step + offer.options.length + 1) % (offer.options.length + 1)) - 1)
        else if (step === 1) onLeave()
        break
      }
      case 'Tab':
      case 'Enter':
        if (offer !== null && chosen !== undefined && !event.shiftKey) takeIn(offer, chosen.text)
        else if (event.key === 'Tab' || !onLeave()) return
        break
      case 'Escape':
        if (offer !== null) setCaret(null)
        else if (query !== '') change('', null)
        else return
        break
      default:
        return
    }
    event.preventDefault()
  }

  return (
    <search aria-label="Search the library" className={styles['search']}>
      <div className={styles['field']} data-waiting={waiting || undefined}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <div className={styles['typed']}>
          <Wrong query={query} problems={problems} scrolled={scrolled} />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="Search the library"
            aria-autocomplete="list"
            aria-expanded={offer !== null}
            aria-controls={offer === null ? undefined : OFFERED}
            aria-activedescendant={chosen === undefined ? undefined : optionId(active)}
            aria-describedby={problems.length === 0 ? undefined : WRONG}
            aria-invalid={problems.length > 0 || undefined}
            placeholder="Words, “an exact phrase”, or outlet:name"
            spellCheck={false}
            autoComplete="off"
            maxLength={LONGEST_QUERY}
            value={query}
            className={styles['input']}
            onChange={({ target }) => {
              change(target.value, target.selectionStart)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setCaret(null)
            }}
            onScroll={({ currentTarget }) => {
              setScrolled(currentTarget.scrollLeft)
            }}
          />
        </div>
        {query === '' ? null : (
          <IconButton
            label="Clear (Esc)"
            icon={X}
            onClick={() => {
              change('', null)
              field.current?.focus()
            }}
          />
        )}
      </div>
      {offer === null ? null : (
        <Completions
          id={OFFERED}
          offer={offer}
          active={active}
          onTake={(text) => {
            takeIn(offer, text)
          }}
        />
      )}
    </search>
  )
}
