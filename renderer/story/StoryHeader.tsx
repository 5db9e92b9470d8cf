import { Check, Columns2, Columns3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { MOST_SIDE_BY_SIDE } from '../../shared/ipc/most.ts'
import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import { compareReports } from '../compare/open.ts'
import { useCommands } from '../state/commands.ts'
import { placeArticles } from '../state/placing.ts'
import { go, pairRoute } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import facts from '../ui/Facts.module.css'
import { Maybe } from '../ui/Maybe.tsx'
import { Pinned } from '../ui/Pinned.tsx'
import { whyTogether, whyWords } from '../ui/story-words.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count, days } from '../ui/words.ts'
import styles from './StoryHeader.module.css'

interface StoryHeaderProps {
  readonly story: StoryCard
  /** In the order of time. */
  readonly reports: readonly ArticleCard[]
  /** How many texts the reports are; null while that is not known. */
  readonly texts: number | null
  /** What can be said of it. */
  readonly children: ReactNode
}

/** What the story is called, how much of it there is, and why its reports stand together. */
export function StoryHeader({ story, reports, texts, children }: StoryHeaderProps) {
  const { title, published, sure, pinned, outlets, unknownOutlets } = story
  const why = whyTogether(story)
  const [first, second] = reports
  const compare =
    first === undefined || second === undefined
      ? null
      : () => {
          go(pairRoute(first.id, second.id))
        }
  useCommands(compare === null ? {} : { 'articles.compare': { run: compare } })
  return (
    <header className={styles['header']}>
      <div className={styles['head']}>
        <h1 className={styles['title']} dir="auto">
          {title}
        </h1>
        <div className={styles['actions']}>
          {reports.length < 3 ? null : (
            <Button
              look="plain"
              icon={Columns3}
              onClick={() => {
                compareReports(reports)
              }}
            >
              {reports.length > MOST_SIDE_BY_SIDE ? `Compare the first ${String(MOST_SIDE_BY_SIDE)}` : 'Compare all'}
            </Button>
          )}
          {compare === null ? null : (
            <Tooltip text="Compare the first two" command="articles.compare">
              <Button look="strong" icon={Columns2} onClick={compare}>
                Compare
              </Button>
            </Tooltip>
          )}
        </div>
      </div>
      <p className={classNames(facts['facts'], styles['facts'])} role="status">
        <span>{count(reports.length, 'report')}</span>
        {texts === null || reports.length < 2 ? null : <span>{count(texts, 'text')}</span>}
        {outlets.length === 0 ? null : <span>{count(outlets.length, 'outlet')}</span>}
        {unknownOutlets === 0 ? null : <span>{count(unknownOutlets, 'outlet')} unknown</span>}
        {published === null ? null : <span>{days(published)}</span>}
        {sure ? null : <Maybe />}
        {pinned ? <Pinned /> : null}
      </p>
      {children}
      {why.length === 0 ? null : (
        <section aria-labelledby="why" className={styles['why']}>
          <h2 id="why">{whyWords(story)}</h2>
          <ul>
            {why.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
          {sure || reports.length < 2 ? null : (
            <Button
              look="plain"
              icon={Check}
              className={styles['confirm']}
              onClick={() => void placeArticles(story.articles, { kind: 'one' })}
            >
              They belong together
            </Button>
          )}
        </section>
      )}
    </header>
  )
}
