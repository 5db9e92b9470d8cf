import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { LONGEST_TAG, tagIn } from '../../shared/article/corrections.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { useLibrary } from '../state/library.ts'
import styles from './TagsField.module.css'

interface TagsFieldProps {
  readonly tags: readonly string[]
  /** Answers with what went wrong. */
  readonly onChange: (add: string[], remove: string[]) => Promise<Fault | null>
}

/** The tags of an article, each with the way to take it off, and a field for more; those that are known are offered. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const known = useLibrary((state) => state.listed?.tags)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const change = async (add: string[], remove: string[]) => {
    const fault = await onChange(add, remove)
    setProblem(fault?.message ?? null)
    return fault === null
  }
  const takeOff = async (tag: string) => {
    // The button goes with its tag: the field has the focus then.
    if (await change([], [tag])) field.current?.focus()
  }
  const add = async () => {
    const added = typed.split(',').flatMap((each) => tagIn(each) ?? [])
    if (typed.trim() === '') return
    if (added.length === 0) setProblem(`A tag has at most ${String(LONGEST_TAG)} characters.`)
    else if (await change(added, [])) setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      void add()
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      setTyped('')
      setProblem(null)
    }
  }
  return (
    <div className={styles['tags']}>
      {tags.length === 0 ? null : (
        <ul className={styles['list']} aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag} className={styles['tag']}>
              <span dir="auto">{tag}</span>
              <button
                type="button"
                aria-label={`Take off tag ${tag}`}
                className={styles['remove']}
                onClick={() => void takeOff(tag)}
              >
                <X size={12} strokeWidth={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        aria-label="Add a tag"
        placeholder="Add a tag"
        className={styles['input']}
        dir="auto"
        value={typed}
        list={`${id}-known`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => {
          setTyped(target.value)
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void add()}
      />
      <datalist id={`${id}-known`}>
        {known?.flatMap(({ name }) => (tags.includes(name) ? [] : [<option key={name} value={name} />]))}
      </datalist>
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  )
}
