import { memo } from 'react'
import { isTurned } from '../../shared/text/display.ts'
import type { Span } from '../../shared/text/span.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { isListLine } from '../ui/list-line.ts'
import bar from '../ui/CurrentParagraph.module.css'
import list from '../ui/ListLine.module.css'
import type { Known } from './known.ts'
import { MarkedText } from './MarkedText.tsx'
import styles from './Paragraph.module.css'

interface ParagraphProps {
  readonly text: string
  readonly span: Span
  /** Its number in the body, from 1; undefined where it is part of one. */
  readonly number: number | undefined
  /** The place that was asked for. */
  readonly mark: Span | undefined
  /** Whether it is the one that is read in paragraph mode. */
  readonly current: boolean
  /** Where it was read before; null where it has something new. */
  readonly known: Known | null
}

/** One paragraph of the report. Only those are rendered anew of which something has changed. */
export const Paragraph = memo(function Paragraph({ text, span, number, mark, current, known }: ParagraphProps) {
  const words = (
    <p
      dir="auto"
      data-paragraph={number}
      data-turned={isTurned(text, span) || undefined}
      aria-current={current || undefined}
      tabIndex={current ? -1 : undefined}
      className={classNames(
        styles['paragraph'],
        bar['paragraph'],
        isListLine(text, span) ? classNames(list['line'], styles['item']) : undefined,
      )}
    >
      <MarkedText text={text} span={span} mark={mark} />
    </p>
  )
  if (known === null) return words
  return (
    <div data-known="" className={styles['known']}>
      <Button
        className={styles['from']}
        onClick={() => {
          go({ view: 'article', id: known.report, span: known.there })
        }}
      >
        Known from {known.name}
      </Button>
      {words}
    </div>
  )
})
