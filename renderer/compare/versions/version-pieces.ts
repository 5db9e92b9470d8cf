import type { PassageKind } from '../../../shared/align/passage.ts'
import type { PassageView } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import { overlaps } from '../../../shared/text/span.ts'
import { segments } from '../model/segments.ts'

/** A passage between the words that are looked at, `here`, and another report, `there`. */
export interface Facing {
  readonly kind: PassageKind
  readonly here: Span
  readonly there: Span
  /** What differs; a side that has nothing there has an empty span. */
  readonly changes: readonly { readonly here: Span; readonly there: Span }[]
}

/** A part of another report's words that looks the same from end to end, or words of here that it dropped. */
export type VersionPiece =
  | { readonly type: 'there'; readonly span: Span; readonly kind: PassageKind | null; readonly changed: boolean }
  | { readonly type: 'dropped'; readonly span: Span }

/** Passages as they face whoever reads A. */
export function facing(passages: readonly PassageView[]): Facing[] {
  return passages.map(({ kind, a, b, changes }) => ({
    kind,
    here: a,
    there: b,
    changes: changes.map((change) => ({ here: change.a, there: change.b })),
  }))
}

/**
 * The words of another report in `there`, cut where their look changes. Those that stand in no passage are plain; words that an
 * edited passage dropped come before what stands in their place.
 */
export function versionPieces(there: Span, passages: readonly Facing[]): VersionPiece[] {
  const near = passages.filter((passage) => overlaps(passage.there, there))
  const stretches = near.map(({ there: span, changes }, passage) => ({
    passage,
    ...span,
    changed: changes.map((change) => change.there).filter(({ start, end }) => end > start),
  }))
  return segments(there, stretches).flatMap((segment): VersionPiece[] => {
    const plain = { start: segment.start, end: segment.end }
    if (segment.kind === 'text') return [{ type: 'there', span: plain, kind: null, changed: false }]
    const passage = near[segment.passage]
    if (passage === undefined) return []
    const drops = passage.changes.filter(({ here, there: { start } }) => {
      return here.end > here.start && segment.start <= start && start <= segment.end
    })
    return segment.pieces.flatMap(({ changed, start, end }, at) => {
      const isLast = at === segment.pieces.length - 1
      const inside = drops.filter(
        ({ there: { start: from } }) => start <= from && (from < end || (isLast && from === end)),
      )
      return cutAt({ start, end }, inside).map((piece): VersionPiece => {
        return piece.dropped
          ? { type: 'dropped', span: piece.span }
          : { type: 'there', span: piece.span, kind: passage.kind, changed }
      })
    })
  })
}

/** The span with the dropped words at their places in it. */
function cutAt({ start, end }: Span, drops: Facing['changes']): { readonly dropped: boolean; readonly span: Span }[] {
  const found: { dropped: boolean; span: Span }[] = []
  let from = start
  for (const { here, there } of drops) {
    if (there.start > from) found.push({ dropped: false, span: { start: from, end: there.start } })
    found.push({ dropped: true, span: here })
    from = Math.max(from, there.start)
  }
  if (from < end) found.push({ dropped: false, span: { start: from, end } })
  return found
}

/** How the two ways to differ are called, where they are said: in a text and in what is announced of it. */
export const DIFFERENCE = { dropped: 'dropped', added: 'added' } as const

/** The words of pieces as they are said, in one line: `Three [added: young] people were [dropped: killed]`. */
export function spokenPieces(pieces: readonly VersionPiece[], here: string, there: string): string {
  const said = pieces.map((piece) => {
    const { start, end } = piece.span
    if (piece.type === 'dropped') return `[${DIFFERENCE.dropped}: ${here.slice(start, end)}] `
    const words = there.slice(start, end)
    return piece.changed ? `[${DIFFERENCE.added}: ${words}]` : words
  })
  return said.join('').replaceAll(/\s+/gu, ' ')
}
