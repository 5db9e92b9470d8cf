import type { Span } from '../../../shared/text/span.ts'

/** Where one passage stands in one text. */
export interface Stretch extends Span {
  /** Index of the passage. */
  readonly passage: number
  /** Words of it that the other side does not have. */
  readonly changed: readonly Span[]
}

/** A part of a mark that looks the same from end to end. */
interface Piece extends Span {
  readonly changed: boolean
  /** Passages that stand here too, beneath the one that is marked. */
  readonly under: readonly number[]
}

/** A part of a paragraph: plain, or marked as one passage. */
export type Segment =
  | ({ readonly kind: 'text' } & Span)
  | ({ readonly kind: 'mark'; readonly passage: number; readonly pieces: readonly Piece[] } & Span)

/**
 * Cuts a paragraph into plain text and marks; end to end they are the paragraph. Where passages overlap the longest is
 * marked, unless `raised` is one of them: the selected passage always shows whole, with its own changed words.
 */
export function segments(paragraph: Span, stretches: readonly Stretch[], raised: number | null = null): Segment[] {
  const here = stretches
    .filter((stretch) => stretch.start < paragraph.end && paragraph.start < stretch.end)
    .sort((x, y) => rank(y, raised) - rank(x, raised) || x.passage - y.passage)
  const cuts = cutsOf(paragraph, here)
  const found: Segment[] = []
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1]
    if (end === undefined) break
    const [top, ...under] = here.filter((stretch) => stretch.start <= start && end <= stretch.end)
    if (top === undefined) {
      addText(found, { start, end })
    } else {
      const changed = top.changed.some((span) => span.start <= start && end <= span.end)
      addPiece(found, top.passage, { start, end, changed, under: under.map(({ passage }) => passage) })
    }
  }
  return found
}

/** Passages that share a part of this paragraph with another passage, so that raising them changes what is marked. */
export function overlapping(paragraph: Span, stretches: readonly Stretch[]): ReadonlySet<number> {
  const marked = segments(paragraph, stretches).flatMap((segment) => (segment.kind === 'mark' ? [segment] : []))
  return new Set(
    marked.flatMap(({ passage, pieces }) =>
      pieces.flatMap(({ under }) => (under.length === 0 ? [] : [passage, ...under])),
    ),
  )
}

function rank(stretch: Stretch, raised: number | null): number {
  return stretch.passage === raised ? Infinity : stretch.end - stretch.start
}

/** Every place within the paragraph at which something begins or ends, in order, with both ends of the paragraph. */
function cutsOf(paragraph: Span, stretches: readonly Stretch[]): number[] {
  const ends = [paragraph, ...stretches, ...stretches.flatMap(({ changed }) => changed)]
  const places = new Set(ends.flatMap(({ start, end }) => [start, end]))
  return [...places].filter((at) => paragraph.start <= at && at <= paragraph.end).sort((x, y) => x - y)
}

function addText(found: Segment[], { start, end }: Span): void {
  const last = found.at(-1)
  if (last?.kind === 'text') found[found.length - 1] = { ...last, end }
  else found.push({ kind: 'text', start, end })
}

function addPiece(found: Segment[], passage: number, piece: Piece): void {
  const last = found.at(-1)
  if (last?.kind !== 'mark' || last.passage !== passage) {
    found.push({ kind: 'mark', passage, start: piece.start, end: piece.end, pieces: [piece] })
    return
  }
  const before = last.pieces.at(-1)
  const pieces =
    before !== undefined && alike(before, piece)
      ? [...last.pieces.slice(0, -1), { ...before, end: piece.end }]
      : [...last.pieces, piece]
  found[found.length - 1] = { ...last, end: piece.end, pieces }
}

function alike(x: Piece, y: Piece): boolean {
  return x.changed === y.changed && x.under.length === y.under.length && x.under.every((each, i) => each === y.under[i])
}
