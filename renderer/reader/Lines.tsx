import type { ReactNode } from 'react'
import type { Span } from '../../shared/text/span.ts'
import { paragraphs } from '../../shared/text/paragraphs.ts'
import { MarkedText } from './MarkedText.tsx'

interface LinesProps {
  readonly text: string
  readonly span: Span
  /** The place that was asked for. */
  readonly mark: Span | undefined
  /** How a line is shown that is more than its words. */
  readonly children?: (line: Span) => ReactNode
}

/** A stretch of the article's text line by line, without the lines that hold nothing. */
export function Lines({ text, span, mark, children }: LinesProps) {
  return paragraphs(text, span).map(
    (line) =>
      children?.(line) ?? (
        <p key={line.start} dir="auto">
          <MarkedText text={text} span={line} mark={mark} />
        </p>
      ),
  )
}
