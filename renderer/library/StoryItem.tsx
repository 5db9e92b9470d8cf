import { memo } from 'react'
import { count } from '../ui/words.ts'
import { classNames } from '../ui/class-names.ts'
import type { PlacedLine, StoryLines } from './by-story.ts'
import type { Line } from './lines.ts'
import { MoreReports } from './MoreReports.tsx'
import { Report } from './Report.tsx'
import { StoryTitle } from './StoryTitle.tsx'
import styles from './StoryItem.module.css'

interface StoryItemProps {
  /** Those of its lines that are in the page. */
  readonly lines: StoryLines
  /** So many stories, or articles, the list holds. */
  readonly of: number
  /** Hears of each line that comes into the page. */
  readonly measure: (line: HTMLElement | null) => void
}

/** What is in the page of a story, or of an article by itself. */
export function StoryItem({ lines, of, measure }: StoryItemProps) {
  const { story, at } = lines[0].line
  const reports = lines.filter(({ line }) => line.kind === 'reports')
  const box = ({ line, index, top }: PlacedLine) => (
    <div
      key={line.name}
      // A line of reports is no item of its story's list; the reports in it are.
      role={line.kind === 'reports' ? 'presentation' : undefined}
      ref={measure}
      data-index={index}
      className={classNames(styles['line'], styles[line.kind])}
      style={{ transform: `translateY(${top}px)` }}
    >
      <LineContent line={line} />
    </div>
  )
  return (
    <li aria-setsize={of} aria-posinset={at + 1}>
      {lines.filter(({ line }) => line.kind === 'title' || line.kind === 'article').map(box)}
      {/* Not `ul`, whose children could only be items: between it and them stand the lines. */}
      {reports.length === 0 ? null : (
        <div role="list" aria-label={count(story.articles.length, 'report')}>
          {reports.map(box)}
        </div>
      )}
      {lines.filter(({ line }) => line.kind === 'more').map(box)}
    </li>
  )
}

const LineContent = memo(function LineContent({ line }: { readonly line: Line }) {
  switch (line.kind) {
    case 'title':
      return <StoryTitle story={line.story} />
    case 'article':
      return <Report id={line.article} level="h2" />
    case 'more':
      return <MoreReports story={line.story} hidden={line.hidden} />
    case 'reports':
      return line.reports.map((id, column) => (
        <div
          key={id}
          role="listitem"
          aria-setsize={line.story.articles.length}
          aria-posinset={line.first + column + 1}
          className={styles['report']}
        >
          <Report id={id} level="h3" />
        </div>
      ))
  }
})
