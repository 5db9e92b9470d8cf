import type { Span } from '../../../shared/text/span.ts'
import { classNames } from '../../ui/class-names.ts'
import type { StoryReport } from '../model/story-model.ts'
import type { Facing } from './version-pieces.ts'
import { versionPieces } from './version-pieces.ts'
import styles from './VersionWords.module.css'

interface VersionWordsProps {
  readonly report: StoryReport
  readonly place: Span
  /** The text that the passages face. */
  readonly here: string
  readonly passages: readonly Facing[]
}

/** Words of another report, as they are like those that they are held against: what it has in other words, and what it dropped. */
export function VersionWords({ report, place, here, passages }: VersionWordsProps) {
  const { text, language } = report.article
  return (
    <blockquote dir="auto" lang={language?.value} className={styles['words']}>
      {versionPieces(place, passages).map((piece) => {
        const { span, type } = piece
        if (type === 'dropped') {
          return (
            <span key={`dropped ${String(span.start)}`}>
              <span className="unseen">dropped: </span>
              <del className={styles['dropped']}>{here.slice(span.start, span.end).trim()}</del>{' '}
            </span>
          )
        }
        const words = text.slice(span.start, span.end)
        if (piece.kind === null) return words
        return (
          <span key={span.start} data-kind={piece.kind} className={styles['shared']}>
            {piece.changed ? <ins className={styles['changed']}>{words}</ins> : words}
          </span>
        )
      })}
    </blockquote>
  )
}

/** What boxes and struck words mean, where a card has any. */
export function DifferenceKey() {
  return (
    <p className={styles['key']}>
      <span className={classNames(styles['changed'], styles['sample'])}>Boxed</span> words are theirs;{' '}
      <span className={styles['dropped']}>struck</span> words are missing there.
    </p>
  )
}
