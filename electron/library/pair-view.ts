import { wordDifference } from '../../shared/align/difference.ts'
import { mainChain } from '../../shared/align/main-chain.ts'
import type { HeldPassage } from '../../shared/align/said.ts'
import { wordsWithin } from '../../shared/align/share.ts'
import type { PairView, PassageSide, PassageView, SharedView } from '../../shared/ipc.ts'
import { firstEndingAfter } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { compared } from './compared.ts'
import type { Compared, KnownOfTwo } from './compared.ts'
import type { Entry } from './entry.ts'

/** Everything that the Pair view shows of two articles. */
export function pairView(a: Entry, b: Entry, known: KnownOfTwo): PairView {
  return { a: a.view(), b: b.view(), ...shownOf(a, b, compared(a, b, known)) }
}

/** What a view shows of what two articles share, beside the articles themselves. */
export function shownOf(a: Entry, b: Entry, { passages, runs, telling, rejected }: Compared): SharedView {
  const chain = new Set(mainChain(telling))
  return {
    passages: passages.map((passage) => passageView(passage, !passage.formula && !chain.has(passage), a, b)),
    runs: [...runs],
    rejected: rejected.map((one) => ({ kind: one.kind, words: one.words, a: side(a, one.a), b: side(b, one.b) })),
    shares: {
      a: shareOf(
        a,
        telling.map((passage) => passage.a),
      ),
      b: shareOf(
        b,
        telling.map((passage) => passage.b),
      ),
    },
  }
}

function passageView(passage: HeldPassage, moved: boolean, a: Entry, b: Entry): PassageView {
  return {
    ...passage,
    moved,
    a: side(a, passage.a),
    b: side(b, passage.b),
    changes: passage.kind === 'edited' ? [...wordDifference(a.worded, b.worded, passage)] : [],
  }
}

function side({ body }: Entry, span: Span): PassageSide {
  const paragraph = firstEndingAfter(body, span.start)
  if (paragraph === body.length) throw new RangeError('a passage outside the report')
  return { ...span, paragraph: paragraph + 1 }
}

/** The paragraphs, by index, that any of the spans touches. */
function touched(body: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const span of spans) {
    for (let at = firstEndingAfter(body, span.start); (body[at]?.start ?? Infinity) < span.end; at++) found.add(at)
  }
  return found
}

function shareOf(entry: Entry, spans: readonly Span[]): PairView['shares']['a'] {
  return {
    shared: wordsWithin(entry.prepared, spans),
    words: entry.words,
    onlyHere: entry.body.length - touched(entry.body, spans).size,
  }
}
