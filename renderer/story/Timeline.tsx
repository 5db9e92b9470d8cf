import { Fragment } from 'react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { sharedInHeadlines } from '../../shared/story/headline-words.ts'
import { go, pairRoute } from '../state/route.ts'
import { classNames } from '../ui/class-names.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Maybe } from '../ui/Maybe.tsx'
import { OutletName } from '../ui/OutletName.tsx'
import { DOUBTFUL } from '../ui/story-words.ts'
import { count, day, timeOfDay } from '../ui/words.ts'
import { HeadlineWords } from './HeadlineWords.tsx'
import { later } from './in-time.ts'
import { namesAmong } from './report-name.ts'
import section from './Section.module.css'
import styles from './Timeline.module.css'
import type { Choosing } from './use-choosing.ts'

interface TimelineProps {
  /** In the order of time. */
  readonly reports: readonly ArticleCard[]
  /** The reports by the text that they are, as far as that is known. */
  readonly texts: readonly (readonly string[])[]
  /** Those that may not belong to the story. */
  readonly doubtful: readonly string[]
  readonly choosing: Choosing
}

/** The headlines under one another, in the order in which they came out. */
export function Timeline({ reports, texts, doubtful, choosing }: TimelineProps) {
  const shared = sharedInHeadlines(reports.map(({ headline }) => headline.value))
  const nameOf = namesAmong(reports)
  const isAlike = shared.some((spans) => spans.length > 0)
  return (
    <section aria-labelledby="headlines" className={section['section']}>
      <h2 id="headlines" className={section['heading']}>
        Headlines
      </h2>
      {isAlike ? <p className={section['note']}>Words that another headline has too are grey.</p> : null}
      <ol className={styles['reports']}>
        {reports.map((card, at) => (
          <Report
            key={card.id}
            card={card}
            number={at + 1}
            before={reports[at - 1]}
            first={firstOf(card, texts, reports)}
            nameOf={nameOf}
            shared={shared[at] ?? []}
            // Where all are doubtful, the story says so.
            isDoubtful={doubtful.length < reports.length && doubtful.includes(card.id)}
            choosing={choosing}
          />
        ))}
      </ol>
    </section>
  )
}

interface ReportProps {
  readonly card: ArticleCard
  readonly number: number
  readonly before: ArticleCard | undefined
  /** The first report of the text that this one runs too; null where it is a text of its own, or the first. */
  readonly first: ArticleCard | null
  readonly nameOf: (card: ArticleCard) => string
  readonly shared: Parameters<typeof HeadlineWords>[0]['shared']
  readonly isDoubtful: boolean
  readonly choosing: Choosing
}

function Report({ card, number, before, first, nameOf, shared, isDoubtful, choosing }: ReportProps) {
  const { id, headline, outlet, file, words, read } = card
  return (
    <li className={styles['report']} data-read={read || undefined}>
      <When card={card} before={before} />
      <div className={styles['body']}>
        <p className={styles['facts']}>
          <span className={styles['number']}>{number}</span>
          <OutletName card={card} />
          {outlet === null ? <span className={styles['file']}>{file}</span> : null}
          <span>{count(words, 'word')}</span>
          {isDoubtful ? <Maybe text={DOUBTFUL} /> : null}
          {choosing.chosen === null ? null : (
            <Checkbox
              label={`Choose ${headline.value}`}
              checked={choosing.chosen.includes(id)}
              // What was asked for begins here.
              autoFocus={number === 1}
              className={styles['choose']}
              onClick={() => {
                choosing.toggle(id)
              }}
            />
          )}
        </p>
        <h3
          className={classNames(styles['headline'], headline.origin === 'inferred' ? styles['inferred'] : undefined)}
          dir="auto"
        >
          <button
            type="button"
            className={styles['open']}
            onClick={() => {
              go({ view: 'article', id })
            }}
          >
            <HeadlineWords headline={headline.value} shared={shared} />
          </button>
        </h3>
        {headline.origin === 'inferred' ? <p className={styles['same']}>No headline; from the first sentence</p> : null}
        {first === null ? null : (
          <p className={styles['same']}>
            Runs the text of{' '}
            <button
              type="button"
              onClick={() => {
                go(pairRoute(first.id, id))
              }}
            >
              {nameOf(first)}
            </button>
          </p>
        )}
      </div>
    </li>
  )
}

/** The day, where it is another than before, the time of day, and how long after the one before. */
function When({ card, before }: { readonly card: ArticleCard; readonly before: ArticleCard | undefined }) {
  const { published } = card
  if (published === null) return <p className={styles['when']}>{before?.published === null ? null : 'No date'}</p>
  const time = timeOfDay(published.value)
  const dayBefore = before?.published ? day(before.published.value) : null
  const isSameDay = dayBefore === day(published.value)
  const gap = before === undefined ? null : later(before, card)
  const parts = [isSameDay ? null : day(published.value), time, gap].filter((part) => part !== null)
  return (
    <p className={styles['when']}>
      {parts.map((part) => (
        <Fragment key={part}>
          <span className={part === gap ? styles['gap'] : undefined}>{part}</span>{' '}
        </Fragment>
      ))}
    </p>
  )
}

function firstOf(
  { id }: ArticleCard,
  texts: TimelineProps['texts'],
  reports: readonly ArticleCard[],
): ArticleCard | null {
  const first = texts.find((text) => text.includes(id))?.[0]
  return first === undefined || first === id ? null : (reports.find((report) => report.id === first) ?? null)
}
