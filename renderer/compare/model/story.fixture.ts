import { comparePrepared } from '../../../shared/align/compare.ts'
import { familiesOf } from '../../../shared/families/families.ts'
import { pairsOf, reportsOf } from '../../../shared/families/families.fixture.ts'
import type { Texts } from '../../../shared/families/families.fixture.ts'
import type { ArticleView, PassageSide, StoryComparison } from '../../../shared/ipc.ts'
import { firstEndingAfter } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import { countWords } from '../../../shared/text/tokens.ts'
import { samplePair } from '../sample-pair.fixture.ts'

/** What the worker would answer of texts by the id of their report, the base first, whose outlet it is too. */
export function comparisonOf(texts: Texts): StoryComparison {
  const prepared = reportsOf(texts)
  const reports = prepared.map(({ id, body }): ArticleView => {
    const text = texts[id] ?? ''
    const outlet = { value: id, origin: 'stated' as const, span: null }
    return {
      ...samplePair().a,
      id,
      text,
      body: [...body],
      outlet,
      words: countWords(text),
      published: null,
      byline: null,
    }
  })
  const [base, ...others] = prepared
  return {
    reports,
    families: familiesOf(prepared, pairsOf(prepared)).map(({ members: [lead, ...rest], after }) => ({
      members: [lead, ...rest],
      after,
    })),
    beside: others.flatMap((other) => {
      if (base === undefined) return []
      const side = (span: Span, body: readonly Span[]): PassageSide => ({
        ...span,
        paragraph: firstEndingAfter(body, span.start) + 1,
      })
      const passages = comparePrepared(base.prepared, other.prepared).passages.map((passage) => ({
        ...passage,
        state: 'found' as const,
        moved: false,
        a: side(passage.a, base.body),
        b: side(passage.b, other.body),
        changes: [],
      }))
      const shared = (end: 'a' | 'b'): number =>
        passages.reduce((sum, each) => sum + countWords(texts[end === 'a' ? base.id : other.id] ?? '', each[end]), 0)
      const share = (id: string, end: 'a' | 'b') => ({
        shared: shared(end),
        words: countWords(texts[id] ?? ''),
        onlyHere: 0,
      })
      return [
        {
          report: other.id,
          passages,
          runs: [],
          rejected: [],
          shares: { a: share(base.id, 'a'), b: share(other.id, 'b') },
        },
      ]
    }),
  }
}
