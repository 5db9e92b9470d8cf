import type { PassageKind } from '../../shared/align/passage.ts'
import { paragraphs } from '../../shared/text/paragraphs.ts'
import { sentences } from '../../shared/text/sentences.ts'
import { textOf } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { countWords } from '../../shared/text/tokens.ts'
import { editStatement } from './edit.ts'
import type { Draw } from './draw.ts'

/** A passage as it was set: the part of the donor, and what became of it in the derived text. */
export interface SetPassage {
  readonly kind: PassageKind
  readonly a: Span
  readonly b: Span
}

/** A report, and another into which statements of it were set. */
export interface DerivedPair {
  readonly a: string
  readonly b: string
  readonly passages: readonly SetPassage[]
}

/** Statements shorter than this, in words, are not set: the app does not show them at first. */
const SHORTEST = 9
/** Not more than this many statements of one report go into another, if not said otherwise. */
const MOST_SET = 6
const KINDS: readonly PassageKind[] = ['verbatim', 'verbatim', 'edited', 'edited', 'reworded']

/**
 * Sets `count` sentences of `donor` into `host`, a report of something else, edited as a newsroom does: typography and
 * spelling of the house, attribution before or behind, words exchanged, cut and put in, the tail left off, a part moved
 * to the front. Null where the donor has no sentence for it.
 */
export function derivePair(
  donor: string,
  host: string,
  draw: Draw,
  count = 1 + draw.below(MOST_SET),
): DerivedPair | null {
  const whole = sentences(donor, undefined, 'en').filter((span) => countWords(donor, span) >= SHORTEST)
  const chosen = draw.some(whole, count)
  const lines = paragraphs(host).map((span) => textOf(host, span))
  const set: { at: number; before: string; words: string; after: string; kind: PassageKind; a: Span }[] = []
  for (const span of chosen) {
    const edited = editStatement(textOf(donor, span), draw.one(KINDS) ?? 'verbatim', draw)
    if (edited === null) continue
    const a = { start: span.start + edited.from.start, end: span.start + edited.from.end }
    set.push({ at: draw.below(lines.length + 1), ...edited, a })
  }
  if (set.length === 0) return null
  let b = ''
  const passages: SetPassage[] = []
  for (let at = 0; at <= lines.length; at++) {
    for (const { before, words, after, kind, a } of set.filter((one) => one.at === at)) {
      const start = b.length + before.length
      passages.push({ kind, a, b: { start, end: start + words.length } })
      b += `${before}${words}${after}${draw.chance(0.5) ? '\n' : ' '}`
    }
    const line = lines[at]
    if (line !== undefined) b += `${line}\n`
  }
  return { a: donor, b, passages }
}
