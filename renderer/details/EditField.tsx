import { Pencil, RotateCcw } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { checkedField, LONGEST } from '../../shared/article/corrections.ts'
import type { CorrectedField, Said } from '../../shared/article/corrections.ts'
import type { Detail } from '../../shared/ipc/corrections.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { Button } from '../ui/Button.tsx'
import styles from './EditField.module.css'
import { FIELD_NAMES, originWords, typedWords, valueWords } from './field-words.ts'

interface EditFieldProps {
  readonly field: CorrectedField
  readonly detail: Detail
  /** What is offered while the person types. */
  readonly offered?: readonly string[]
  /** Keeps what the person says, null for what was found; answers with what went wrong. */
  readonly onSay: (said: Said | null) => Promise<Fault | null>
  /** What else there is to say of it: the words that it rests on. */
  readonly children?: ReactNode
}

/** One field, where it comes from, and in its place the way to say otherwise: Enter and Tab keep it, Escape leaves it. */
export function EditField({ field, detail, offered, onSay, children }: EditFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const value = useRef<HTMLButtonElement>(null)
  /** Whether what is typed still counts: a field that is taken away loses the focus too. */
  const open = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const isTyped = typed !== null
  // Once: a field whose value is refused can be left by Tab like any other.
  useLayoutEffect(() => {
    if (isTyped) input.current?.focus()
  }, [isTyped])
  const name = FIELD_NAMES[field]
  const { now, found, said } = detail

  const leave = (focus: boolean) => {
    open.current = false
    flushSync(() => {
      setTyped(null)
      setProblem(null)
    })
    if (focus) value.current?.focus()
  }

  const say = async (next: Said | null, focus: boolean) => {
    const fault = await onSay(next)
    if (fault === null) leave(focus)
    else setProblem(fault.message)
  }

  /** `focus`: whether the field keeps the focus. What is wrong with a value is said, and nothing of it is lost. */
  const keep = async (focus: boolean) => {
    if (typed === null || !open.current) return
    if (typed.trim() === typedWords(field, now?.value)) {
      leave(focus)
      return
    }
    if (typed.trim() === '') {
      if (field === 'headline') setProblem('An article has a headline. Type one, or press Escape.')
      else await say(found === null ? null : { given: null }, focus)
      return
    }
    const checked = checkedField(field, typed)
    if (!checked.ok) setProblem(checked.problem)
    else if (checked.value === now?.value) leave(focus)
    else await say(checked.value === found?.value ? null : { given: checked.value }, focus)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      void keep(true)
    } else if (event.key === 'Escape') {
      // What is open around the field stays.
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      leave(true)
    }
  }

  if (typed !== null) {
    return (
      <div className={styles['row']}>
        <dt className={styles['name']}>
          <label htmlFor={id}>{name}</label>
        </dt>
        <dd>
          <input
            id={id}
            ref={input}
            className={styles['input']}
            dir="auto"
            value={typed}
            maxLength={LONGEST[field]}
            list={offered === undefined ? undefined : `${id}-offered`}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-note`}
            onFocus={({ target }) => {
              target.select()
            }}
            onChange={({ target }) => {
              setTyped(target.value)
              setProblem(null)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => void keep(false)}
          />
          {offered === undefined ? null : (
            <datalist id={`${id}-offered`}>
              {offered.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
          <p
            id={`${id}-note`}
            role={problem === null ? undefined : 'alert'}
            className={styles['note']}
            data-problem={problem !== null || undefined}
          >
            {problem ??
              (field === 'headline'
                ? 'Enter keeps it, Esc leaves it'
                : 'Empty if it has none. Enter keeps it, Esc leaves it')}
          </p>
        </dd>
      </div>
    )
  }
  const words = now === null ? 'None' : valueWords(field, now.value)
  return (
    <div className={styles['row']}>
      <dt className={styles['name']}>{name}</dt>
      <dd>
        <button
          ref={value}
          type="button"
          className={styles['value']}
          data-none={now === null || undefined}
          aria-label={`Edit ${name.toLowerCase()}: ${words}`}
          onClick={() => {
            open.current = true
            setTyped(typedWords(field, now?.value))
          }}
        >
          <span dir="auto">{words}</span>
          <Pencil size={12} strokeWidth={1.75} aria-hidden className={styles['pencil']} />
        </button>
        <span className={styles['origin']}>
          {now === null ? (said ? 'given by you' : 'not stated') : originWords(now)}
        </span>
        {children}
        {said ? (
          <Button
            icon={RotateCcw}
            className={styles['back']}
            onClick={() => {
              void say(null, true)
            }}
          >
            <span className={styles['found']}>
              Use what was found: {found === null ? 'nothing' : valueWords(field, found.value)}
            </span>
          </Button>
        ) : null}
        {problem === null ? null : (
          <p role="alert" className={styles['note']} data-problem>
            {problem}
          </p>
        )}
      </dd>
    </div>
  )
}
