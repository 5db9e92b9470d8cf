import type { ArticleCard } from '../../shared/ipc.ts'
import type { Between } from '../state/overlaps.ts'
import { go, pairRoute } from '../state/route.ts'
import { Swatch } from '../ui/Swatch.tsx'
import { count, inWords } from '../ui/words.ts'
import { longestIn } from './longest.ts'
import section from './Section.module.css'
import styles from './LongestPassages.module.css'
import { namesAmong } from './report-name.ts'

interface LongestPassagesProps {
  readonly compared: readonly ArticleCard[]
  readonly between: readonly Between[]
}

/** The longest passages that reports of the story share, each with the reports that have it; a click opens two of them. */
export function LongestPassages({ compared, between }: LongestPassagesProps) {
  const passages = longestIn(between)
  if (passages.length === 0) return null
  const nameOf = namesAmong(compared)
  const names = new Map(compared.map((card) => [card.id, nameOf(card)]))
  return (
    <section aria-labelledby="longest" className={section['section']}>
      <h2 id="longest" className={section['heading']}>
        Longest shared passages
      </h2>
      <ol className={styles['passages']}>
        {passages.map(({ text, kind, words, a, b, articles }) => (
          <li key={`${a} ${b} ${text}`}>
            <button
              type="button"
              className={styles['passage']}
              onClick={() => {
                go(pairRoute(a, b))
              }}
            >
              <Swatch kind={kind} />
              <span className={styles['text']} dir="auto">
                {text}
              </span>
              <span className={styles['facts']}>
                {kind} · {count(words, 'word')} · {inWords(articles.map((id) => names.get(id) ?? ''))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
