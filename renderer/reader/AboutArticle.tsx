import { Info } from 'lucide-react'
import type { Field } from '../../shared/article/article.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import { textOf } from '../../shared/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { day } from '../ui/words.ts'
import styles from './AboutArticle.module.css'

const ORIGINS: Readonly<Record<Field['origin'], string>> = {
  stated: 'stated in the text',
  inferred: 'derived from the text',
  given: 'given by you',
}

/** What stands in the place of a file's name where there was none. */
const PASTED = /^Pasted \d{1,2} \w+ \d{4}, \d{2}:\d{2}$/

/** More of the evidence than this says nothing new. */
const LONGEST_EVIDENCE = 140

/** What is known of the article, and where each piece of it comes from. */
export function AboutArticle({ article }: { readonly article: ArticleView }) {
  const { headline, outlet, byline, dateline, published, language, text, file } = article
  const rows = [
    ['Headline', headline, headline.value],
    ['Outlet', outlet, outlet?.value],
    ['Byline', byline, byline?.value],
    ['Dateline', dateline, dateline?.value],
    ['Published', published, published === null ? undefined : day(published.value)],
    ['Language', language, language === null ? undefined : languageName(language.value)],
  ] as const
  return (
    <Popover title="Where this comes from" trigger={<Button icon={Info}>Details</Button>}>
      <dl className={styles['list']}>
        {rows.map(([name, field, value]) => (
          <div key={name} className={styles['row']}>
            <dt className={styles['name']}>{name}</dt>
            <dd>
              {field === null ? (
                <span className={styles['none']}>Not stated</span>
              ) : (
                <>
                  {value} <span className={styles['origin']}>{ORIGINS[field.origin]}</span>
                  <Evidence text={text} field={field} />
                </>
              )}
            </dd>
          </div>
        ))}
        <div className={styles['row']}>
          <dt className={styles['name']}>{PASTED.test(file) ? 'Came in' : 'File'}</dt>
          <dd className={styles['file']}>{file}</dd>
        </div>
      </dl>
    </Popover>
  )
}

/** The words that a field rests on, where they say more than the field itself. */
function Evidence({ text, field: { value, span } }: { readonly text: string; readonly field: Field }) {
  const words = span === null ? '' : textOf(text, span)
  if (words === '' || words === value) return null
  return <q className={styles['evidence']}>{words.slice(0, LONGEST_EVIDENCE)}</q>
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
