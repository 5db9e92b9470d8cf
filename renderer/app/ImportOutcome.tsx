import type { ImportReport } from '../../shared/ipc.ts'
import { dismissOutcome } from '../state/importing.ts'
import type { Outcome } from '../state/importing.ts'
import { useLibrary } from '../state/library.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/words.ts'
import { Card } from './Card.tsx'
import styles from './ImportOutcome.module.css'

/** What came of an import: what is new, what was there, what could not be read and why. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  const again = (
    <Button look="plain" onClick={() => void outcome.again()}>
      Try again
    </Button>
  )
  if (outcome.kind === 'failed') {
    return (
      <Card title={outcome.fault.message} onDismiss={dismissOutcome} actions={again}>
        <p className={styles['detail']}>{outcome.fault.recovery}</p>
      </Card>
    )
  }
  const { added, duplicates, problems } = outcome.report
  return (
    <Card title={titleOf(outcome.report)} onDismiss={dismissOutcome} actions={problems.length > 0 ? again : undefined}>
      <Added ids={added} />
      {duplicates.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{count(duplicates.length, 'file')} already in the library</h3>
          <p className={styles['detail']}>{duplicates.join(', ')}</p>
        </section>
      )}
      {problems.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{count(problems.length, 'file')} not read</h3>
          <ul className={styles['problems']}>
            {problems.map(({ file, fault }, index) => (
              // Two folders may hold files of one name.
              <li key={`${file} ${index}`}>
                <strong className={styles['file']}>{file}</strong>
                <p className={styles['detail']}>
                  {fault.message} {fault.recovery}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

function Added({ ids }: { readonly ids: readonly string[] }) {
  const cards = useLibrary((state) => state.cards)
  const added = ids.map((id) => cards.get(id)).filter((card) => card !== undefined)
  if (added.length === 0) return null
  return (
    <ul className={styles['added']}>
      {added.map(({ id, headline }) => (
        <li key={id}>
          <button
            type="button"
            className={styles['headline']}
            onClick={() => {
              go({ view: 'article', id })
            }}
          >
            {headline.value}
          </button>
        </li>
      ))}
    </ul>
  )
}

function titleOf({ added, duplicates, problems }: ImportReport): string {
  if (added.length > 0) return `${count(added.length, 'article')} added`
  if (problems.length > 0) return 'Nothing could be added'
  return duplicates.length > 0 ? 'Nothing new' : 'No articles found'
}
