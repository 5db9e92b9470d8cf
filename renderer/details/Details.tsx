import type { Field } from '../../shared/article/article.ts'
import { languageName, OFFERED_LANGUAGES } from '../../shared/article/corrections.ts'
import type { CorrectedField } from '../../shared/article/corrections.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import { textOf } from '../../shared/text/span.ts'
import { useLibrary } from '../state/library.ts'
import { useFollowing } from '../state/use-following.ts'
import { Button } from '../ui/Button.tsx'
import { correct, learnOutlet, NO_TAGS } from './correct.ts'
import styles from './Details.module.css'
import { EditField } from './EditField.tsx'
import { offerWords, placeWords } from './field-words.ts'
import { TagsField } from './TagsField.tsx'

/** What stands in the place of a file's name where there was none. */
const PASTED = /^Pasted \d{1,2} \w+ \d{4}, \d{2}:\d{2}$/

/** More of the evidence than this says nothing new. */
const LONGEST_EVIDENCE = 140
const FIELDS = [
  'headline',
  'outlet',
  'byline',
  'published',
  'language',
  'url',
] as const satisfies readonly CorrectedField[]
const LANGUAGES = OFFERED_LANGUAGES.map(languageName)

/** What is known of an article, where each piece of it comes from, and the way to say otherwise. */
export function Details({ article }: { readonly article: ArticleView }) {
  const { id, text, dateline, file } = article
  const { value: details, fault } = useFollowing(() => window.crossread.readDetails(id))
  const outlets = useLibrary((state) => state.listed?.outlets)
  if (details === null) return <p role="status">{fault === null ? 'Reading' : fault.message}</p>
  const offeredFor: Readonly<Partial<Record<CorrectedField, readonly string[]>>> = {
    outlet: outlets?.flatMap(({ name }) => (name === '' ? [] : [name])) ?? [],
    language: LANGUAGES,
  }
  const { learned, offers, outlet } = details
  return (
    <dl className={styles['list']}>
      {FIELDS.map((field) => {
        const offered = offeredFor[field]
        return (
          <EditField
            key={field}
            field={field}
            detail={details[field]}
            {...(offered === undefined ? {} : { offered })}
            onSay={(said) => correct({ articles: [id], fields: { [field]: said }, tags: NO_TAGS })}
          >
            <Evidence text={text} field={details[field].now} />
            {field !== 'outlet' ? null : (
              <>
                {learned === null ? null : (
                  <Button
                    className={styles['offer']}
                    onClick={() => void learnOutlet({ article: id, kind: learned.kind, outlet: null })}
                  >
                    Stop using it for everything {placeWords(learned)}
                  </Button>
                )}
                {offers.map((offer) => (
                  <Button
                    key={offer.kind}
                    className={styles['offer']}
                    onClick={() =>
                      void learnOutlet({ article: id, kind: offer.kind, outlet: outlet.now?.value ?? null })
                    }
                  >
                    {offerWords(outlet.now?.value ?? '', offer)}
                  </Button>
                ))}
              </>
            )}
          </EditField>
        )
      })}
      <div className={styles['row']}>
        <dt className={styles['name']}>Tags</dt>
        <dd>
          <TagsField
            tags={details.tags}
            onChange={(add, remove) => correct({ articles: [id], fields: {}, tags: { add, remove } })}
          />
        </dd>
      </div>
      {dateline === null ? null : (
        <div className={styles['row']}>
          <dt className={styles['name']}>Dateline</dt>
          <dd className={styles['fixed']}>{dateline.value}</dd>
        </div>
      )}
      <div className={styles['row']}>
        <dt className={styles['name']}>{PASTED.test(file) ? 'Came in' : 'File'}</dt>
        <dd className={styles['fixed']}>{file}</dd>
      </div>
    </dl>
  )
}

/** The words that a field rests on, where they say more than the field itself. */
function Evidence({ text, field }: { readonly text: string; readonly field: Field | null }) {
  const span = field?.span ?? null
  const words = span === null ? '' : textOf(text, span)
  if (words === '' || words === field?.value) return null
  return <q className={styles['evidence']}>{words.slice(0, LONGEST_EVIDENCE)}</q>
}
