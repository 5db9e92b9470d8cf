import { Plus } from 'lucide-react'
import { memo } from 'react'
import { isTurned } from '../../../shared/text/display.ts'
import { classNames } from '../../ui/class-names.ts'
import { isListLine } from '../../ui/list-line.ts'
import list from '../../ui/ListLine.module.css'
import { useIsOpen, useText, toggleCard } from '../texts/text-context.ts'
import rows from '../texts/TextPage.module.css'
import { addedTitle, figureName, stubWords } from './margin-words.ts'
import { AddedCard } from './AddedCard.tsx'
import { ParagraphCard } from './ParagraphCard.tsx'
import type { Added, ReadingParagraph } from './reading-model.ts'
import styles from './ReadingRow.module.css'

interface ReadingRowProps {
  readonly paragraph: ReadingParagraph
  /** What the others add behind it. */
  readonly added: Added | undefined
}

/** A paragraph, in how many of the reports it stands, and what the others add behind it. */
export const ReadingRow = memo(function ReadingRow({ paragraph, added }: ReadingRowProps) {
  const text = useText()
  const [{ article }] = text.story.reports
  const { number, standing, reports, start, end } = paragraph
  const card = `paragraph ${String(number)}`
  const id = `paragraph-${String(number)}`
  const isOpen = useIsOpen(card)
  const isOpenBehind = useIsOpen(`added ${String(number)}`)
  const total = text.story.reports.length
  const name = figureName(paragraph, total)
  return (
    <div
      data-row
      data-paragraph={number}
      data-standing={standing}
      data-open={isOpen || undefined}
      data-raised={isOpen || isOpenBehind || undefined}
      className={classNames(rows['row'], styles['row'])}
    >
      <p
        dir="auto"
        data-turned={isTurned(article.text, paragraph) || undefined}
        className={classNames(rows['words'], isListLine(article.text, paragraph) ? list['line'] : undefined)}
      >
        {article.text.slice(start, end)}
      </p>
      {standing === 'none' ? null : (
        <button
          type="button"
          aria-label={`Paragraph ${String(number)}: ${name}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          data-step={standing === 'only' ? 'only' : 'shared'}
          data-card={card}
          className={styles['figure']}
          onClick={() => {
            toggleCard(text, card)
          }}
        >
          {standing === 'part' ? 'part' : `${String(reports)}/${String(total)}`}
        </button>
      )}
      {isOpen ? (
        <ParagraphCard id={id} title={name.charAt(0).toUpperCase() + name.slice(1)} paragraph={paragraph} />
      ) : null}
      {added === undefined ? null : <Stub added={added} isOpen={isOpenBehind} />}
    </div>
  )
})

/** What the others add before the first paragraph. */
export function AddedRow({ added }: { readonly added: Added }) {
  const isOpen = useIsOpen('added 0')
  return (
    <div data-row data-raised={isOpen || undefined} className={classNames(rows['row'], styles['row'])}>
      <Stub added={added} isOpen={isOpen} />
    </div>
  )
}

function Stub({ added, isOpen }: { readonly added: Added; readonly isOpen: boolean }) {
  const text = useText()
  const { paragraph } = added
  const card = `added ${String(paragraph)}`
  const id = `added-${String(paragraph)}`
  const { who, first } = stubWords(text.story, added)
  return (
    <div className={styles['added']}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-card={card}
        className={styles['stub']}
        onClick={() => {
          toggleCard(text, card)
        }}
      >
        <Plus size={13} strokeWidth={2} aria-hidden className={styles['plus']} />
        <span className={styles['first']}>
          <span className="unseen">
            {paragraph === 0 ? 'At the beginning: ' : `After paragraph ${String(paragraph)}: `}
          </span>
          <span className={styles['who']}>{who}</span> <span dir="auto">{first}</span>
        </span>
      </button>
      {isOpen ? <AddedCard id={id} title={addedTitle(text.story, added)} added={added} /> : null}
    </div>
  )
}
