import { useMemo } from 'react'
import { wordDifference } from '../../../shared/align/difference.ts'
import type { FoundPassage } from '../../../shared/ipc/searching.ts'
import type { ArticleView } from '../../../shared/ipc.ts'
import { VersionWords } from '../../compare/versions/VersionWords.tsx'
import { go } from '../../state/route.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import { count, day, outletName } from '../../ui/words.ts'
import type { OfOneArticle } from './by-article.ts'
import styles from './FoundIn.module.css'

interface FoundInProps {
  readonly passages: OfOneArticle
  /** The article whose words are looked for. */
  readonly source: ArticleView
}

/** An article that has the words too: whose it is, from when, how close, and what differs. */
export function FoundIn({ passages, source }: FoundInProps) {
  const [{ article, headline, outlet, published, there }] = passages
  return (
    <li className={styles['found']}>
      <p className={styles['facts']}>
        <span dir="auto" className={styles['outlet']}>
          {outletName(outlet === null ? null : { value: outlet })}
        </span>
        {published === null ? <span>No date</span> : <time dateTime={published}>{day(published)}</time>}
      </p>
      <h2 className={styles['headline']}>
        <button
          type="button"
          dir="auto"
          className={styles['opener']}
          onClick={() => {
            go({ view: 'article', id: article, span: { ...there } })
          }}
        >
          {headline}
        </button>
      </h2>
      {passages.map((passage) => (
        <Words key={`${String(passage.here.start)} ${String(passage.there.start)}`} passage={passage} source={source} />
      ))}
    </li>
  )
}

/** What stands there, held against what was looked for. */
function Words({ passage, source }: { readonly passage: FoundPassage; readonly source: ArticleView }) {
  const { kind, text, here, words } = passage
  const place = useMemo(() => ({ start: 0, end: text.length }), [text])
  const changes = useMemo(
    () =>
      kind === 'edited'
        ? wordDifference({ text: source.text, language: source.language?.value }, { text }, { a: here, b: place })
        : [],
    [kind, source, text, here, place],
  )
  return (
    <div className={styles['passage']}>
      <p className={styles['kind']}>
        <Swatch kind={kind} />
        {kind} · {count(words, 'word')}
      </p>
      <VersionWords
        article={{ text, language: source.language }}
        place={place}
        here={source.text}
        passages={[{ kind, here, there: place, changes: changes.map(({ a, b }) => ({ here: a, there: b })) }]}
        underlined={false}
      />
    </div>
  )
}
