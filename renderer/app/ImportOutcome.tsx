import type { ImportReport } from '../../shared/ipc.ts'
import { dismissOutcome } from '../state/importing.ts'
import type { Outcome } from '../state/importing.ts'
import { useCards } from '../state/cards.ts'
import { goToPlace } from '../library/place.ts'
import { reportPlace } from '../library/places.ts'
import { currentRoute, go, useRoute } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/words.ts'
import { Card } from './Card.tsx'
import styles from './ImportOutcome.module.css'
import { copiesTitle, duplicatesTitle, leftTitle, outcomeTitle, problemsTitle } from './outcome-words.ts'

/** So many of a kind are named: what has come in is in the library, however much it is. */
const NAMED = 5

/** What came of an import: what is new, what was there, what could not be read and why. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { again } = outcome
  const inLibrary = useRoute((state) => currentRoute(state).view === 'library')
  const tryAgain =
    again === null ? undefined : (
      <Button look="plain" onClick={() => void again()}>
        Try again
      </Button>
    )
  if (outcome.kind === 'failed') {
    return (
      <Card title={outcome.fault.message} onDismiss={dismissOutcome} actions={tryAgain}>
        <p className={styles['detail']}>{outcome.fault.recovery}</p>
      </Card>
    )
  }
  const { report } = outcome
  const failed = report.problems.length > 0
  const retry = failed ? tryAgain : undefined
  const [first, ...others] = report.added
  const show =
    first === undefined || others.length === 0 || inLibrary ? undefined : (
      <Button
        look="plain"
        onClick={() => {
          goToPlace(reportPlace(first))
          go({ view: 'library' })
        }}
      >
        Show in library
      </Button>
    )
  const actions =
    retry === undefined && show === undefined ? undefined : (
      <>
        {show}
        {retry}
      </>
    )
  return (
    <Card title={outcomeTitle(report)} onDismiss={dismissOutcome} actions={actions}>
      <Added ids={report.added} />
      {report.duplicates.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{duplicatesTitle(report)}</h3>
          <p className={styles['detail']}>
            {report.duplicates.slice(0, NAMED).join(', ')}
            <More of={report.duplicates.length} />
          </p>
        </section>
      )}
      {report.copies.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{copiesTitle(report)}</h3>
          <Copies copies={report.copies} />
        </section>
      )}
      {report.left === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{leftTitle(report)}</h3>
          <p className={styles['detail']}>Open them again to go on: what has come in is not read twice.</p>
        </section>
      )}
      {failed ? (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{problemsTitle(report)}</h3>
          <Problems problems={report.problems} />
        </section>
      ) : null}
    </Card>
  )
}

function Added({ ids }: { readonly ids: readonly string[] }) {
  const added = useCards(ids.slice(0, NAMED))
  if (added.length === 0) return null
  return (
    <>
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
      {ids.length > NAMED ? (
        <p className={styles['detail']}>
          <More of={ids.length} />
        </p>
      ) : null}
    </>
  )
}

/** What came in and is nearly the text of another: a click shows the two side by side. */
function Copies({ copies }: Pick<ImportReport, 'copies'>) {
  const some = copies.slice(0, NAMED)
  const cards = useCards(some.map(({ article }) => article))
  return (
    <>
      <ul className={styles['added']}>
        {some.map(({ article, of, alike }) => (
          <li key={article}>
            <button
              type="button"
              className={styles['headline']}
              onClick={() => {
                go({ view: 'pair', a: of, b: article })
              }}
            >
              {cards.find(({ id }) => id === article)?.headline.value}
              <span className={styles['alike']}>{Math.floor(alike * 100)}% the same wording</span>
            </button>
          </li>
        ))}
      </ul>
      {copies.length > NAMED ? (
        <p className={styles['detail']}>
          <More of={copies.length} />
        </p>
      ) : null}
    </>
  )
}

/** Nothing else tells which files these are, so that the rest can be asked for. */
function Problems({ problems }: Pick<ImportReport, 'problems'>) {
  const list = (some: ImportReport['problems']) => (
    <ul className={styles['problems']}>
      {some.map(({ file, fault }, index) => (
        // Two folders may hold files of one name.
        <li key={`${file} ${index}`}>
          <strong className={styles['file']}>{file}</strong>
          <p className={styles['detail']}>
            {fault.message} {fault.recovery}
          </p>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list(problems.slice(0, NAMED))}
      {problems.length > NAMED ? (
        <details>
          <summary className={styles['rest']}>
            <More of={problems.length} />
          </summary>
          {list(problems.slice(NAMED))}
        </details>
      ) : null}
    </>
  )
}

function More({ of }: { readonly of: number }) {
  return of > NAMED ? ` and ${count(of - NAMED, 'more', 'more')}` : null
}
