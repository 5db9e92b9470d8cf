import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useStore } from 'zustand'
import { useCommands } from '../state/commands.ts'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/Floating.module.css'
import { IconButton } from '../ui/IconButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './FindBar.module.css'
import { closeFind, find, finding, searchAnew, stepHit } from './finding.ts'
import { touchesTexts } from './page-texts.ts'
import { counterOf, spokenFound } from './words.ts'

/** How long the typing must rest before a screen reader is told what was found, in ms. */
const REST = 500

/** The words to look for, how many there are, and the way from one to the next. */
export function FindBar({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const state = useStore(finding)
  useFollowing()
  const steps = state.sought !== null
  useCommands(
    {
      // Wherever the focus is, Esc puts this away first.
      'selection.clear': { run: closeFind },
      'passage.next': {
        run: () => {
          stepHit(1)
        },
        when: () => steps,
      },
      'passage.previous': {
        run: () => {
          stepHit(-1)
        },
        when: () => steps,
      },
    },
    'over',
  )
  useEffect(() => {
    // Who comes from a search reads on; its words are there to step through.
    if (finding.getState().sought === null) field.current?.select()
  }, [field])
  const none = state.hits.length === 0
  return (
    <search
      aria-label="Find in the texts"
      className={classNames(floating['floating'], styles['bar'])}
      onKeyDown={onKey}
    >
      <SearchField
        ref={field}
        type="text"
        aria-label="Find in the texts"
        placeholder="Find"
        spellCheck={false}
        maxLength={200}
        value={state.typed}
        className={styles['field']}
        onChange={({ target }) => {
          find(target.value)
        }}
      >
        <span aria-hidden data-none={none || undefined} className={styles['counter']}>
          {counterOf(state)}
        </span>
      </SearchField>
      <IconButton
        label="Previous (Shift+Enter)"
        icon={ChevronUp}
        disabled={none}
        onClick={() => {
          stepHit(-1)
        }}
      />
      <IconButton
        label="Next (Enter)"
        icon={ChevronDown}
        disabled={none}
        onClick={() => {
          stepHit(1)
        }}
      />
      <IconButton label="Close (Esc)" icon={X} onClick={closeFind} />
      <Spoken />
    </search>
  )
}

function onKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  const isField = event.target instanceof HTMLInputElement
  if (event.key === 'Escape') closeFind()
  else if (event.key === 'ArrowDown' || (isField && event.key === 'Enter' && !event.shiftKey)) stepHit(1)
  else if (event.key === 'ArrowUp' || (isField && event.key === 'Enter')) stepHit(-1)
  else return
  event.preventDefault()
}

/** Tells a screen reader what was found once the typing rests, and at once what was gone to. */
function Spoken() {
  const [said, setSaid] = useState('')
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>
    const stop = finding.subscribe((state, before) => {
      if (state.hits === before.hits && state.current === before.current) return
      clearTimeout(rest)
      const say = (): void => {
        setSaid(spokenFound(finding.getState()))
      }
      if (state.current !== null && state.current !== before.current) say()
      else rest = setTimeout(say, REST)
    })
    return () => {
      clearTimeout(rest)
      stop()
    }
  }, [])
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  )
}

/** Looks again whenever the page shows other texts, or marks them in another way. */
function useFollowing(): void {
  useEffect(() => {
    const observer = new MutationObserver((records) => {
      if (records.some(touchesTexts)) searchAnew()
    })
    observer.observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['open'],
    })
    return () => {
      observer.disconnect()
    }
  }, [])
}
