import { overlaps, textOf } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import styles from './MarkedText.module.css'

interface MarkedTextProps {
  readonly text: string
  readonly span: Span
  /** The place that was asked for. */
  readonly mark: Span | undefined
}

/** A stretch of the article's text, with what of the mark lies in it. */
export function MarkedText({ text, span, mark }: MarkedTextProps) {
  if (mark === undefined || !overlaps(span, mark)) return textOf(text, span)
  const start = Math.max(span.start, mark.start)
  const end = Math.min(span.end, mark.end)
  return (
    <>
      {text.slice(span.start, start)}
      <mark className={styles['mark']}>{text.slice(start, end)}</mark>
      {text.slice(end, span.end)}
    </>
  )
}
