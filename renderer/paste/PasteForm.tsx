import { useState } from 'react'
import { LONGEST_PASTED } from '../../shared/ipc/most.ts'
import type { PasteDraft } from '../../shared/ipc/paste.ts'
import { closeDialog } from '../state/dialog.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { number } from '../ui/words.ts'
import styles from './PasteDialog.module.css'
import { enter, keep, setText, usePaste } from './paste.ts'
import type { Entered } from './paste.ts'

/** The fields and the text, to be put right before the article is kept. */
export function PasteForm({ draft }: { readonly draft: PasteDraft }) {
  const { text, found, entered, keeping, fault } = usePaste()
  const tooLong = text.length > LONGEST_PASTED
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <div className={styles['fields']}>
        <Line field="headline" label="Headline" entered={entered} found={found?.headline ?? ''} />
        <Line field="outlet" label="Outlet" entered={entered} found={found?.outlet ?? ''} />
        <Line field="published" label="Published" entered={entered} found={found?.published?.slice(0, 10) ?? ''} />
        {draft.url === null ? null : (
          <p className={styles['field']}>
            <span className={styles['label']}>Address</span>
            <span className={styles['address']}>{draft.url}</span>
          </p>
        )}
      </div>
      <label className={styles['textLabel']}>
        <span className={styles['label']}>Text</span>
        <textarea
          className={styles['text']}
          dir="auto"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
          }}
        />
      </label>
      <Whole draft={draft} text={text} />
      {tooLong ? (
        <p role="alert" className={styles['fault']}>
          This is longer than an article: more than {number(LONGEST_PASTED)} characters.
        </p>
      ) : null}
      {fault === null ? null : (
        <p role="alert" className={styles['fault']}>
          {fault.message} {fault.recovery}
        </p>
      )}
      <div className={styles['actions']}>
        <Already id={found?.already ?? null} />
        <Button look="plain" onClick={closeDialog}>
          Cancel
        </Button>
        <Button type="submit" look="strong" disabled={keeping || tooLong || text.trim() === ''}>
          {keeping ? 'Adding' : 'Add to library'}
        </Button>
      </div>
    </form>
  )
}

interface LineProps {
  readonly field: keyof Entered
  readonly label: string
  readonly entered: Entered
  readonly found: string
}

/** A field: what the person says, or else what was found. */
function Line({ field, label, entered, found }: LineProps) {
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <input
        type={field === 'published' ? 'date' : 'text'}
        className={styles['input']}
        dir="auto"
        maxLength={1000}
        // A year of five digits is a slip of the hand.
        max={field === 'published' ? '9999-12-31' : undefined}
        placeholder={field === 'headline' ? found : 'Not stated'}
        value={entered[field] ?? found}
        onChange={({ target }) => {
          enter(field, target.value)
        }}
      />
    </label>
  )
}

/** Where the article was told from what stood around it: the way to all that was pasted, and back. */
function Whole({ draft, text }: { readonly draft: PasteDraft; readonly text: string }) {
  // What the person has made of the one while they look at the other.
  const [other, setOther] = useState(draft.whole)
  const [isWhole, setWhole] = useState(false)
  if (other === null) return null
  return (
    <p className={styles['whole']}>
      {isWhole ? 'This is all that was pasted.' : 'What stood around the article was left out.'}
      <Button
        onClick={() => {
          setOther(text)
          setWhole(!isWhole)
          setText(other)
        }}
      >
        {isWhole ? 'Take the article alone' : 'Take all of it'}
      </Button>
    </p>
  )
}

function Already({ id }: { readonly id: string | null }) {
  return (
    <div role="status" className={styles['already']}>
      {id === null ? null : (
        <>
          Already in the library
          <Button
            onClick={() => {
              closeDialog()
              go({ view: 'article', id })
            }}
          >
            Open it
          </Button>
        </>
      )}
    </div>
  )
}
