import { useMemo } from 'react'
import { BASE } from '../model/column.ts'
import { reveal } from '../state/reveal.ts'
import { useSession } from '../state/session-context.ts'
import { inWords } from '../../ui/words.ts'
import { inCommon } from './closest.ts'
import styles from './Edges.module.css'

/** Under the word that nothing is shared: the closest paragraphs of the base and the report next to it, and the names and numbers in common. */
export function Closest() {
  const session = useSession()
  const { reports, several } = session.model
  const [base, other] = [reports[BASE], reports[BASE + 1]]
  const found = useMemo(
    () => (base === undefined || other === undefined ? null : inCommon(base.article, other.article)),
    [base, other],
  )
  if (found === null || base === undefined || other === undefined) return null
  const { closest, names, numbers } = found
  // Of several these are two, and what they lack another may have.
  const both = several ? ` in ${base.name} and ${other.name}` : ''
  const facts = [
    ...(names.length > 0 ? [`Names in common${both}: ${inWords(names)}.`] : [`No name in common${both}.`]),
    ...(numbers.length > 0 ? [`Numbers in common: ${inWords(numbers)}.`] : []),
  ]
  return (
    <section aria-label={`What comes closest${both}`} className={styles['edge']}>
      <p className={styles['facts']}>{facts.join(' ')}</p>
      {closest.length === 0 ? null : (
        <ul className={styles['pairs']}>
          {closest.map((pair) => (
            <li key={pair.a} className={styles['pair']}>
              {[
                { column: BASE, report: base, at: pair.a },
                { column: BASE + 1, report: other, at: pair.b },
              ].map(({ column, report, at }) => {
                const paragraph = report.paragraphs[at]
                return paragraph === undefined ? null : (
                  <button
                    key={column}
                    type="button"
                    className={styles['row']}
                    onClick={() => {
                      reveal(session, column, paragraph, `Paragraph ${String(at + 1)} of ${report.name}`)
                    }}
                  >
                    <span dir="auto" className={styles['words']}>
                      {report.article.text.slice(paragraph.start, paragraph.end)}
                    </span>
                    <span className={styles['place']}>
                      {report.name} ¶{at + 1}
                    </span>
                  </button>
                )
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
