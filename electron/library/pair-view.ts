import { comparePrepared } from '../../shared/align/compare.ts'
import { wordDifference } from '../../shared/align/difference.ts'
import { mainChain } from '../../shared/align/main-chain.ts'
import type { Passage } from '../../shared/align/passage.ts'
import { shareWithin } from '../../shared/align/share.ts'
import type { PairView, PassageSide, PassageView } from '../../shared/ipc.ts'
import { overlaps } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Entry } from './entry.ts'

/** Everything that the Pair view shows of two articles. */
export function pairView(a: Entry, b: Entry): PairView {
  const { passages, runs } = comparePrepared(a.prepared, b.prepared)
  const chain = new Set(mainChain(passages))
  return {
    a: a.view(),
    b: b.view(),
    passages: passages.map((passage) => passageView(passage, !chain.has(passage), a, b)),
    runs: [...runs],
    shares: {
      a: shareOf(
        a,
        passages.map((passage) => passage.a),
      ),
      b: shareOf(
        b,
        passages.map((passage) => passage.b),
      ),
    },
  }
}

function passageView(passage: Passage, moved: boolean, a: Entry, b: Entry): PassageView {
  return {
    ...passage,
    moved,
    a: side(a, passage.a),
    b: side(b, passage.b),
    changes: passage.kind === 'edited' ? [...wordDifference(a.worded, b.worded, passage)] : [],
  }
}

function side({ body }: Entry, span: Span): PassageSide {
  return { ...span, paragraph: Math.max(1, body.findIndex((paragraph) => span.start < paragraph.end) + 1) }
}

function shareOf(entry: Entry, spans: readonly Span[]): PairView['shares']['a'] {
  return {
    shared: Math.round(shareWithin(entry.prepared, spans) * entry.words),
    words: entry.words,
    onlyHere: entry.body.filter((paragraph) => !spans.some((span) => overlaps(span, paragraph))).length,
  }
}
