import type { Span } from '../../../shared/text/span.ts'
import { tokenize } from '../../../shared/text/tokens.ts'

/** One side of an edited passage. */
interface ChangedSide extends Span {
  readonly text: string
  readonly changed: readonly Span[]
}

/** Words that differ at one place of a passage; null where a side has nothing there. */
export interface Change {
  readonly here: string | null
  readonly there: string | null
}

/**
 * What stands on either side at each place where two versions of a passage differ, in order. The words that both have
 * are the same in number and order, so a place is known by how many of them come before it; where they are not, the two
 * lists cannot be set against each other and each change is given alone.
 */
export function changesBetween(here: ChangedSide, there: ChangedSide): Change[] {
  const ours = placesOf(here)
  const theirs = placesOf(there)
  if (ours.kept !== theirs.kept) {
    return [
      ...here.changed.map((span) => ({ here: wordsAt(here.text, span), there: null })),
      ...there.changed.map((span) => ({ here: null, there: wordsAt(there.text, span) })),
    ]
  }
  const places = [...new Set([...ours.spans.keys(), ...theirs.spans.keys()])].sort((x, y) => x - y)
  return places.map((place) => ({
    here: wordsAt(here.text, ours.spans.get(place)),
    there: wordsAt(there.text, theirs.spans.get(place)),
  }))
}

/** The changed stretch after each number of kept words, and how many kept words there are. */
function placesOf({ text, start, end, changed }: ChangedSide): { kept: number; spans: Map<number, Span> } {
  const spans = new Map<number, Span>()
  let kept = 0
  for (const token of tokenize(text, { start, end })) {
    if (!changed.some((span) => span.start <= token.start && token.end <= span.end)) {
      kept++
      continue
    }
    const open = spans.get(kept)
    spans.set(kept, { start: open?.start ?? token.start, end: token.end })
  }
  return { kept, spans }
}

function wordsAt(text: string, span: Span | undefined): string | null {
  return span === undefined ? null : text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').trim()
}
