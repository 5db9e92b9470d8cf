import type { ImportReport } from '../../shared/ipc.ts'
import { dismissOutcome } from '../state/importing.ts'
import type { Outcome } from '../state/importing.ts'
import { useCards, useStoryOf } from '../state/cards.ts'
import { goToPlace } from '../library/place.ts'
import { reportPlace } from '../library/places.ts'
import { currentRoute, go, pairRoute, useRoute } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/words.ts'
import { Card } from './Card.tsx'
import { Duplicates } from './Duplicates.tsx'
import styles from './ImportOutcome.module.css'
import { FollowOffer } from './FollowOffer.tsx'
import { copiesTitle, duplicatesTitle, leftTitle, outcomeTitle, problemsTitle, updatedTitle } from './outcome-words.ts'
import { Problems } from './Problems.tsx'
import { Some } from './Some.tsx'
import { Updated } from './Updated.tsx'

/** So many of a kind are named at first: what has come in is in the library, however much it is. */
const NAMED = 5

/** What came of an import: what is new, what was there, what could not be read and why. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === 'failed') {
    const { fault, again } = outcome
    const tryAgain = (
      <Button look="plain" onClick={() => void again()}>
        Try again
      </Button>
    )
    return (
      <Card title={fault.message} onDismiss={dismissOutcome} actions={tryAgain}>
        <p className={styles['detail']}>{fault.recovery}</p>
      </Card>
    )
  }
  const { report, offer, isFollowed } = outcome
  return (
    <Card
      title={outcomeTitle(report)}
      onDismiss={dismissOutcome}
      actions={offer ? <FollowOffer offer={offer} /> : undefined}
    >
      {isFollowed ? <p className={styles['detail']}>From the folders that you follow</p> : null}
      <Added ids={report.added} />
      <WhereTo added={report.added} />
      {report.updated.length === 0 ? null : (
        <section className={report.added.length === 0 ? undefined : styles['section']}>
          {report.added.length === 0 ? null : <h3 className={styles['heading']}>{updatedTitle(report)}</h3>}
          <Updated updated={report.updated} />
        </section>
      )}
      {report.left === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{leftTitle(report)}</h3>
          <p className={styles['detail']}>Open them again to go on: what has come in is not taken twice.</p>
        </section>
      )}
      {report.problems.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{problemsTitle(report)}</h3>
          <Problems report={report} first={NAMED} />
        </section>
      )}
      {report.duplicates.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{duplicatesTitle(report)}</h3>
          <Duplicates duplicates={report.duplicates} first={NAMED} />
        </section>
      )}
      {report.copies.length === 0 ? null : (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>{copiesTitle(report)}</h3>
          <Copies copies={report.copies} />
        </section>
      )}
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
      {ids.length > NAMED ? <p className={styles['detail']}>and {count(ids.length - NAMED, 'more', 'more')}</p> : null}
    </>
  )
}

/** Where to go on: to many in the library, from one to another report of its story. */
function WhereTo({ added }: Pick<ImportReport, 'added'>) {
  const view = useRoute((state) => currentRoute(state).view)
  const [first, ...others] = added
  const story = useStoryOf(others.length === 0 ? (first ?? null) : null)
  const other = story?.story.articles.find((id) => id !== first)
  if (first === undefined) return null
  if (others.length > 0) {
    return view === 'library' ? null : (
      <div className={styles['actions']}>
        <Button
          look="plain"
          onClick={() => {
            goToPlace(reportPlace(first))
            go({ view: 'library' })
          }}
        >
          Show in library
        </Button>
      </div>
    )
  }
  if (story === undefined || other === undefined || view === 'compare') return null
  const reports = story.story.articles.length - 1
  return (
    <div className={styles['story']}>
      <p className={styles['detail']}>It tells the same story as {count(reports, 'other report')}.</p>
      <Button
        look="plain"
        onClick={() => {
          go(pairRoute(other, first))
        }}
      >
        Compare
      </Button>
    </div>
  )
}

/** What came in and is nearly the text of another: a click shows the two side by side. */
function Copies({ copies }: Pick<ImportReport, 'copies'>) {
  return (
    <Some items={copies} first={NAMED} className={styles['added']}>
      {(copy) => <Copy key={copy.article} copy={copy} />}
    </Some>
  )
}

function Copy({ copy: { article, of, alike } }: { readonly copy: ImportReport['copies'][number] }) {
  const cards = useCards([article, of])
  const headlineOf = (which: string) => cards.find(({ id }) => id === which)?.headline.value
  return (
    <li>
      <button
        type="button"
        className={styles['headline']}
        onClick={() => {
          go(pairRoute(of, article))
        }}
      >
        {headlineOf(article)}
        <span className={styles['under']}>
          {Math.floor(alike * 100)}% the wording of {headlineOf(of)}
        </span>
      </button>
    </li>
  )
}
