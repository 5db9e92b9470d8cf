import { Button } from '../../ui/Button.tsx'
import { inWords } from '../../ui/words.ts'
import { Card } from '../texts/Card.tsx'
import { useText } from '../texts/text-context.ts'
import { passageIn } from '../versions/passage-in.ts'
import { facing } from '../versions/version-pieces.ts'
import { VersionEntry } from '../versions/VersionEntry.tsx'
import { DifferenceKey, VersionWords } from '../versions/VersionWords.tsx'
import { statementsIn, versionsOf } from '../versions/versions.ts'
import styles from './ParagraphCard.module.css'
import type { ReadingParagraph } from './reading-model.ts'

interface ParagraphCardProps {
  readonly id: string
  readonly title: string
  readonly paragraph: ReadingParagraph
}

/** What each of the other reports has of a paragraph, in its own words, and which have nothing of it. */
export function ParagraphCard({ id, title, paragraph }: ParagraphCardProps) {
  const { story, openPair, openColumns } = useText()
  const [base, ...others] = story.reports
  const versions = versionsOf(story, statementsIn(story, paragraph.number), {
    report: base.article.id,
    words: base.article.text.slice(paragraph.start, paragraph.end),
  })
  const missing = others.filter(({ article }) => !versions.some(({ report }) => report.article.id === article.id))
  const isEdited = versions.some(({ kinds }) => kinds.includes('edited'))
  return (
    <Card id={id} title={title}>
      <ul>
        {versions.map((version) => {
          const { article } = version.report
          const passages = story.beside.get(article.id) ?? []
          const passage = passageIn(passages, paragraph)
          const number = passage?.b.paragraph ?? version.places[0]?.paragraph ?? 1
          return (
            <VersionEntry
              key={article.id}
              version={version}
              onOpen={() => {
                openPair(
                  { report: base.article.id, paragraph: paragraph.number, passage: passage?.a },
                  { report: article.id, paragraph: number, passage: passage?.b },
                )
              }}
            >
              {version.same
                ? null
                : version.places.map((place) => (
                    <VersionWords
                      key={place.start}
                      article={version.report.article}
                      place={place}
                      here={base.article.text}
                      passages={facing(passages)}
                    />
                  ))}
            </VersionEntry>
          )
        })}
      </ul>
      {missing.length === 0 ? null : (
        <p className={styles['missing']}>Missing in {inWords(missing.map(({ name }) => name))}.</p>
      )}
      {isEdited ? <DifferenceKey /> : null}
      {openColumns === null || versions.length < 2 ? null : (
        <Button look="plain" className={styles['columns']} onClick={openColumns}>
          All in columns
        </Button>
      )}
    </Card>
  )
}
