import { textOf } from '../../../shared/text/span.ts'
import type { PassageRoute } from '../../state/route.ts'
import { useAnswer } from '../../state/use-answer.ts'
import { Page } from '../../ui/Page.tsx'
import { Failed, Placard } from '../../ui/Placard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { count, number } from '../../ui/words.ts'
import { stopInWorker } from '../searching.ts'
import { byArticle } from './by-article.ts'
import { FoundIn } from './FoundIn.tsx'
import styles from './PassageView.module.css'

/** Who else in the library has some words of an article, word for word, edited or reworded; the earliest first. */
export function PassageView({ route: { of, span } }: { readonly route: PassageRoute }) {
  const key = `${of} ${String(span.start)} ${String(span.end)}`
  const article = useAnswer(of, () => window.crossread.readArticle(of))
  const found = useAnswer(key, (signal) => {
    signal.addEventListener('abort', stopInWorker)
    return window.crossread.findPassage({ article: of, span })
  })
  if (article.state === 'failed') return <Failed fault={article.fault} retry={article.retry} />
  if (found.state === 'failed') return <Failed fault={found.fault} retry={found.retry} />
  if (article.state === 'loading' || found.state === 'loading') return <Waiting>Looking through the library</Waiting>
  const { compared, left } = found.value
  const others = byArticle(found.value.passages)
  const { text, language } = article.value
  return (
    <Page label="This passage in the library">
      <div className={styles['view']}>
        <h1 className={styles['title']}>This passage in the library</h1>
        <blockquote dir="auto" lang={language?.value} className={styles['sought']}>
          {textOf(text, span)}
        </blockquote>
        <p role="status" className={styles['summary']}>
          {others.length === 0 ? 'In no other article' : `In ${count(others.length, 'other article')}`} ·{' '}
          {left === 0
            ? `${count(compared, 'article')} compared`
            : `${count(compared, 'article')} compared, the earliest of ${number(compared + left)} that may have it`}
        </p>
        {others.length === 0 ? (
          <Placard title="No other article has this">
            None has these words, or says the same in words that are close enough to prove it.
          </Placard>
        ) : (
          <ol aria-label="Where it stands" className={styles['list']}>
            {others.map((passages) => (
              <FoundIn key={passages[0].article} passages={passages} source={article.value} />
            ))}
          </ol>
        )}
      </div>
    </Page>
  )
}
