import { comparePrepared } from '../../shared/align/compare.ts'
import { wordDifference } from '../../shared/align/difference.ts'
import { mainChain } from '../../shared/align/main-chain.ts'
import type { Passage } from '../../shared/align/passage.ts'
import { wordsWithin } from '../../shared/align/share.ts'
import type { PairView, PassageSide, PassageView } from '../../shared/ipc.ts'
import { overlaps } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Entry } from './entry.ts'

/** Everything that the Pair view shows of two articles. */
export function pairView(a: Entry, b: Entry): PairView {
  const { passages } = comparePrepared(a.prepared, b.prepared)
  const chain = new Set(mainChain(passages))
  return {
    a: a.view(),
    b: b.view(),
    passages: passages.map((passage) => passageView(passage, !chain.has(passage), a, b)),
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
  const paragraph = body.findIndex(({ end }) => span.start < end)
  if (paragraph === -1) throw new RangeError('a passage outside the report')
  return { ...span, paragraph: paragraph + 1 }
}

function shareOf(entry: Entry, spans: readonly Span[]): PairView['shares']['a'] {
  return {
    shared: wordsWithin(entry.prepared, spans),
    words: entry.words,
    onlyHere: entry.body.filter((paragraph) => !spans.some((span) => overlaps(span, paragraph))).length,
  }
}
