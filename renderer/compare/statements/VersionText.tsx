import type { ArticleView } from '../../../shared/ipc.ts'
import { Spans } from '../../ui/Spans.tsx'
import type { Member } from './story-model.ts'
import styles from './VersionText.module.css'

interface VersionTextProps {
  readonly article: ArticleView
  readonly member: Member
}

/** A statement in the words of one report; those that the lead has otherwise are boxed. */
export function VersionText({ article, member: { start, end, changes } }: VersionTextProps) {
  const changed = (changes ?? []).flatMap(({ b }) =>
    b.end > b.start ? [{ start: b.start - start, end: b.end - start }] : [],
  )
  return (
    <blockquote dir="auto" lang={article.language?.value} className={styles['words']}>
      <Spans text={article.text.slice(start, end)} spans={changed}>
        {(words, key) => (
          <span key={key} className={styles['changed']}>
            {words}
          </span>
        )}
      </Spans>
    </blockquote>
  )
}
