import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count, day } from '../ui/words.ts'
import { classNames } from '../ui/class-names.ts'
import facts from '../ui/Facts.module.css'
import styles from './StoryMeta.module.css'

/** What `maybe` means. */
export const UNSURE = 'The evidence that these tell of one event is thin'

interface StoryMetaProps {
  readonly story: StoryCard
  readonly cards: readonly ArticleCard[]
}

/** How many reports a story has, whose, from when, and whether they surely belong together. */
export function StoryMeta({ story, cards }: StoryMetaProps) {
  const dates = dateRange(cards)
  return (
    <p className={classNames(facts['facts'], styles['meta'])}>
      <span>{count(cards.length, 'report')}</span>
      <span>{outlets(cards)}</span>
      {dates === '' ? null : <span>{dates}</span>}
      {story.sure ? null : (
        <Tooltip text={UNSURE}>
          <span className={styles['maybe']}>maybe</span>
        </Tooltip>
      )}
    </p>
  )
}

/** The outlets that are stated, and how many reports state none. */
function outlets(cards: readonly ArticleCard[]): string {
  const named = [...new Set(cards.flatMap(({ outlet }) => (outlet === null ? [] : [outlet.value])))]
  if (named.length === 0) return 'outlets unknown'
  const unknown = cards.filter(({ outlet }) => outlet === null).length
  return [...named, ...(unknown === 0 ? [] : [`${unknown} unknown`])].join(', ')
}

function dateRange(cards: readonly ArticleCard[]): string {
  const days = cards.flatMap(({ published }) => (published === null ? [] : [published.value])).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return day(first) === day(last) ? day(first) : `${day(first)} – ${day(last)}`
}
