import { BASE } from '../model/column.ts'
import type { Span } from '../../../shared/text/span.ts'
import { placeOf, reveal } from '../state/reveal.ts'
import { useSession } from '../state/session-context.ts'
import { differences } from './differences.ts'
import styles from './Edges.module.css'

/** Of two reports that are nearly the same text: the differences alone; each opens where it stands. */
export function Differences() {
  const session = useSession()
  const { reports } = session.model
  const words = (column: number, span: Span): string =>
    (reports[column]?.article.text ?? '').slice(span.start, span.end).replaceAll(/\s+/gu, ' ').trim()
  return (
    <ul aria-label="What differs" className={styles['edge']}>
      {differences(session.model).map(({ a, b }) => {
        const [column, span] = a === null ? [BASE + 1, b] : [BASE, a]
        if (span === null) return null
        const report = reports[column]
        const paragraph = (placeOf(report?.paragraphs ?? [], span)?.paragraph ?? 0) + 1
        const said =
          a !== null && b !== null
            ? `${words(BASE, a)} → ${words(BASE + 1, b)}`
            : `only in ${report?.name ?? ''}: ${words(column, span)}`
        return (
          <li key={`${String(column)} ${String(span.start)}`}>
            <button
              type="button"
              className={styles['row']}
              onClick={() => {
                reveal(session, column, span, `Paragraph ${String(paragraph)}, ${said}`)
              }}
            >
              <span dir="auto" className={styles['words']}>
                {said}
              </span>
              <span className={styles['place']}>¶{paragraph}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
