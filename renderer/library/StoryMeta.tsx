import type { StoryCard } from '../../shared/ipc.ts'
import { Maybe } from '../ui/Maybe.tsx'
import { Pinned } from '../ui/Pinned.tsx'
import { count, days } from '../ui/words.ts'
import { classNames } from '../ui/class-names.ts'
import facts from '../ui/Facts.module.css'
import styles from './StoryMeta.module.css'

/** So many outlets are named. */
const NAMED = 4

interface StoryMetaProps {
  readonly story: StoryCard
  /** So many of its reports are shown; the others do not match. */
  readonly matching: number
}

/** How many reports a story has, whose, from when, and whether they surely belong together. */
export function StoryMeta({ story, matching }: StoryMetaProps) {
  const { articles, published, sure, pinned } = story
  const reports = count(articles.length, 'report')
  return (
    <p className={classNames(facts['facts'], styles['meta'])}>
      <span>{matching < articles.length ? `${matching} of ${reports}` : reports}</span>
      <span>{outlets(story)}</span>
      {published === null ? null : <span>{days(published)}</span>}
      {sure ? null : <Maybe />}
      {pinned ? <Pinned /> : null}
    </p>
  )
}

/** The outlets that are stated, as far as they find room, and how many reports state none. */
function outlets({ outlets: named, unknownOutlets }: StoryCard): string {
  if (named.length === 0) return 'outlets unknown'
  const more = named.length - NAMED
  return [
    ...named.slice(0, NAMED),
    ...(more > 0 ? [count(more, 'more outlet')] : []),
    ...(unknownOutlets === 0 ? [] : [`${unknownOutlets} unknown`]),
  ].join(', ')
}
