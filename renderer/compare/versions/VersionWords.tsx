import type { ArticleView } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Facing } from './version-pieces.ts'
import { DIFFERENCE, versionPieces } from './version-pieces.ts'
import styles from './VersionWords.module.css'

interface VersionWordsProps {
  readonly article: Pick<ArticleView, 'text' | 'language'>
  readonly place: Span
  /** The text that the passages face. */
  readonly here: string
  readonly passages: readonly Facing[]
  /** Whether words are underlined by the kind of their passage; not where all of them are one passage. */
  readonly underlined?: boolean
  /** Whether what differs is said beside the words, so that here its own words alone are boxed. */
  readonly told?: boolean
  /** How the words are set, where not as in a card of a margin. */
  readonly className?: string | undefined
}

/** Words of another report, as they are like those that they are held against: what it has in other words, and what it dropped. */
export function VersionWords({
  article: { text, language },
  place,
  here,
  passages,
  underlined = true,
  told = false,
  className = styles['words'],
}: VersionWordsProps) {
  return (
    <blockquote dir="auto" lang={language?.value} className={className}>
      {versionPieces(place, passages).map((piece) => {
        const { span, type } = piece
        if (type === 'dropped') {
          return told ? null : (
            <span key={`dropped ${String(span.start)}`}>
              <span className="unseen">{DIFFERENCE.dropped}: </span>
              <del className={styles['dropped']}>{here.slice(span.start, span.end).trim()}</del>{' '}
            </span>
          )
        }
        const words = text.slice(span.start, span.end)
        if (piece.kind === null) return words
        const isMarked = underlined && !told
        return (
          <span
            key={span.start}
            data-kind={isMarked ? piece.kind : undefined}
            className={isMarked ? styles['shared'] : undefined}
          >
            {piece.changed ? (
              <>
                {told ? null : <span className="unseen">{DIFFERENCE.added}: </span>}
                <ins className={styles['changed']}>{words}</ins>
              </>
            ) : (
              words
            )}
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
