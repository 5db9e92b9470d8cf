import { memo } from 'react'
import { isTurned } from '../../../shared/text/display.ts'
import type { ParagraphModel } from '../model/compare-model.ts'
import { segments } from '../model/segments.ts'
import type { Column } from '../model/column.ts'
import { classNames } from '../../ui/class-names.ts'
import { isListLine } from '../../ui/list-line.ts'
import bar from '../../ui/CurrentParagraph.module.css'
import list from '../../ui/ListLine.module.css'
import { useSelection, useSession } from '../state/session-context.ts'
import { useIsCurrent } from '../paragraphs/current.ts'
import { Bracket } from './Bracket.tsx'
import { Mark } from './Mark.tsx'
import styles from './Paragraph.module.css'

interface ParagraphProps {
  readonly paragraph: ParagraphModel
  readonly column: Column
}

/** One paragraph of a report, as it stands in the text, with its passages marked. */
export const Paragraph = memo(function Paragraph({ paragraph, column }: ParagraphProps) {
  const { model } = useSession()
  // Only a passage that shares a place with another changes what is marked when it is selected.
  const raised = useSelection(({ selected }) =>
    selected !== null && paragraph.overlapping.has(selected) ? selected : null,
  )
  const report = model.reports[column]
  const text = report?.article.text ?? ''
  const number = (report?.paragraphs.indexOf(paragraph) ?? 0) + 1
  const current = useIsCurrent(report?.article.id, number)
  const cut = segments(paragraph, paragraph.stretches, raised)
  return (
    <p
      dir="auto"
      data-paragraph={number}
      data-turned={isTurned(text, paragraph) || undefined}
      aria-current={current || undefined}
      tabIndex={current ? -1 : undefined}
      className={classNames(
        styles[paragraph.onlyHere ? 'onlyHere' : 'paragraph'],
        bar['paragraph'],
        isListLine(text, paragraph) ? list['line'] : undefined,
      )}
    >
      {cut.map((segment) =>
        segment.kind === 'mark' ? (
          <Mark key={segment.start} segment={segment} column={column} />
        ) : (
          text.slice(segment.start, segment.end)
        ),
      )}
      {paragraph.stretches.map(({ passage }) =>
        model.passages[passage]?.state === 'aligned' ? (
          <Bracket key={passage} passage={passage} column={column} segments={cut} />
        ) : null,
      )}
    </p>
  )
})
