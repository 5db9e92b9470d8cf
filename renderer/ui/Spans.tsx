import type { ReactNode } from 'react'
import type { Span } from '../../shared/text/span.ts'

interface SpansProps {
  readonly text: string
  /** In order, without overlaps. */
  readonly spans: readonly Span[]
  /** How the words of a span look; `key` tells one from another. */
  readonly children: (words: string, key: number) => ReactNode
}

/** A text of which some words look otherwise than the rest. */
export function Spans({ text, spans, children }: SpansProps): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), children(text.slice(start, end), start))
    at = end
  }
  parts.push(text.slice(at))
  return parts
}
