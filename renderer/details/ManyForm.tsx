import { RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { checkedField, languageName, LONGEST, OFFERED_LANGUAGES, tagIn } from '../../shared/article/corrections.ts'
import type { CorrectedField, Said } from '../../shared/article/corrections.ts'
import type { CommonDetails } from '../../shared/ipc/corrections.ts'
import { closeDialog } from '../state/dialog.ts'
import { sayDone } from '../state/done.ts'
import { useLibrary } from '../state/library.ts'
import { Button } from '../ui/Button.tsx'
import { count, number } from '../ui/words.ts'
import { correct } from './correct.ts'
import { FIELD_NAMES, typedWords } from './field-words.ts'
import styles from './EditMany.module.css'

const FIELDS = ['outlet', 'byline', 'published', 'language'] as const satisfies readonly CorrectedField[]
type Field = (typeof FIELDS)[number]

const LANGUAGES = OFFERED_LANGUAGES.map(languageName)

interface ManyFormProps {
  readonly articles: readonly string[]
  readonly common: CommonDetails
}

/** Only what is touched is changed, in all of the articles. */
export function ManyForm({ articles, common }: ManyFormProps) {
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({})
  const [tagged, setTagged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [added, setAdded] = useState('')
  const [problems, setProblems] = useState<Readonly<Partial<Record<Field | 'all', string>>>>({})
  const id = useId()
  const listed = useLibrary((state) => state.listed)
  const outlets = listed?.outlets.flatMap(({ name }) => (name === '' ? [] : [name])) ?? []

  const touch = (field: Field, value: string | undefined) => {
    const others = Object.entries(typed).filter(([other]) => other !== field)
    setTyped(Object.fromEntries(value === undefined ? others : [...others, [field, value]]))
    setProblems({})
  }

  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    const { said, wrong } = checkedAll(typed)
    const add = [
      ...[...tagged].flatMap(([name, on]) => (on ? [name] : [])),
      ...added.split(',').flatMap((tag) => tagIn(tag) ?? []),
    ]
    const remove = [...tagged].flatMap(([name, on]) => (on ? [] : [name]))
    if (Object.keys(wrong).length > 0) {
      setProblems(wrong)
      return
    }
    if (Object.keys(said).length + add.length + remove.length > 0) {
      const fault = await correct({ articles: [...articles], fields: said, tags: { add, remove } })
      if (fault !== null) {
        setProblems({ all: `${fault.message} ${fault.recovery}` })
        return
      }
      sayDone(`${count(articles.length, 'article')} changed`, 'undo')
    }
    closeDialog()
  }

  return (
    <form className={styles['form']} onSubmit={(event) => void save(event)}>
      {FIELDS.map((field) => {
        const { several, value } = common[field]
        const now = typed[field]
        const problem = problems[field]
        const lists = { outlet: outlets, language: LANGUAGES, byline: [], published: [] }[field]
        return (
          <div key={field} className={styles['field']}>
            <label htmlFor={`${id}-${field}`}>{FIELD_NAMES[field]}</label>
            <div>
              <span className={styles['line']}>
                <input
                  id={`${id}-${field}`}
                  className={styles['input']}
                  dir="auto"
                  value={now ?? typedWords(field, value)}
                  placeholder={now !== undefined ? 'None' : several ? 'Several' : 'None'}
                  maxLength={LONGEST[field]}
                  list={lists.length === 0 ? undefined : `${id}-${field}-offered`}
                  data-touched={now !== undefined || undefined}
                  aria-invalid={problem !== undefined}
                  aria-describedby={`${id}-${field}-note`}
                  onChange={({ target }) => {
                    touch(field, target.value)
                  }}
                />
                {now === undefined ? null : (
                  <Button
                    icon={RotateCcw}
                    onClick={() => {
                      touch(field, undefined)
                    }}
                  >
                    Leave as it is
                  </Button>
                )}
              </span>
              <p
                id={`${id}-${field}-note`}
                role={problem === undefined ? undefined : 'alert'}
                className={styles['note']}
                data-problem={problem !== undefined || undefined}
              >
                {problem ?? noteOf(now, several)}
              </p>
              <datalist id={`${id}-${field}-offered`}>
                {lists.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            </div>
          </div>
        )
      })}
      <fieldset className={styles['field']}>
        <legend>Tags</legend>
        <div className={styles['tags']}>
          {common.tags.map(({ name, articles: some }) => (
            <Tag
              key={name}
              name={name}
              some={some}
              of={articles.length}
              on={tagged.get(name)}
              onChange={(on) => {
                const next = new Map(tagged)
                if (on === undefined) next.delete(name)
                else next.set(name, on)
                setTagged(next)
              }}
            />
          ))}
          <input
            aria-label="Add tags to all"
            placeholder="Add tags to all, with commas between"
            className={styles['input']}
            dir="auto"
            value={added}
            list={`${id}-tags`}
            onChange={({ target }) => {
              setAdded(target.value)
            }}
          />
          <datalist id={`${id}-tags`}>
            {listed?.tags.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      </fieldset>
      {problems.all === undefined ? null : (
        <p role="alert" className={styles['note']} data-problem>
          {problems.all}
        </p>
      )}
      <div className={styles['actions']}>
        <Button look="plain" onClick={closeDialog}>
          Cancel
        </Button>
        <Button look="strong" type="submit">
          Change {count(articles.length, 'article')}
        </Button>
      </div>
    </form>
  )
}

interface TagProps {
  readonly name: string
  /** So many of the articles have it. */
  readonly some: number
  readonly of: number
  /** Whether all are to have it, or none; undefined where it stays as it is. */
  readonly on: boolean | undefined
  readonly onChange: (on: boolean | undefined) => void
}

/** A tag that some have: on for all, off for all, or as it is, in turn. */
function Tag({ name, some, of, on, onChange }: TagProps) {
  const all = some === of
  const checked = on ?? all
  return (
    <label className={styles['tag']}>
      <input
        type="checkbox"
        checked={checked}
        ref={(box) => {
          if (box !== null) box.indeterminate = on === undefined && !all
        }}
        onChange={() => {
          if (on === undefined) onChange(!all)
          else if (all || !on) onChange(undefined)
          else onChange(false)
        }}
      />
      <span dir="auto">{name}</span>
      <span className={styles['some']}>
        {on === undefined
          ? all
            ? 'all'
            : `${number(some)} of ${number(of)}`
          : on
            ? 'will be on all'
            : 'will be taken off'}
      </span>
    </label>
  )
}

function noteOf(typed: string | undefined, several: boolean): string {
  if (typed === undefined) return several ? 'They differ; left as they are' : ''
  return typed.trim() === '' ? 'They will have none' : ''
}

function checkedAll(typed: Readonly<Partial<Record<Field, string>>>) {
  const said: Partial<Record<Field, Said>> = {}
  const wrong: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const text = typed[field]
    if (text === undefined) continue
    const checked = text.trim() === '' ? { ok: true as const, value: null } : checkedField(field, text)
    if (checked.ok) said[field] = { given: checked.value }
    else wrong[field] = checked.problem
  }
  return { said, wrong }
}
