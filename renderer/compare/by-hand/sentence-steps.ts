import { sentences } from '../../../shared/text/sentences.ts'
import { firstEndingAfter } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { ReportModel } from '../model/compare-model.ts'

const known = new WeakMap<ReportModel, readonly Span[]>()

/** The sentences of a report, in order; read when they are first needed. */
function sentencesOf(report: ReportModel): readonly Span[] {
  const { article, paragraphs } = report
  const found =
    known.get(report) ?? paragraphs.flatMap((each) => sentences(article.text, each, article.language?.value))
  known.set(report, found)
  return found
}

/** Which way the keys take what is held: to the sentence after it or before it, or over one sentence more. */
export type Way = 'after' | 'before' | 'longer'

/**
 * What is held of a report after one more key: the first takes the sentence at `from`, an offset in its text. Null where there is no
 * sentence that way.
 */
export function stepTo(report: ReportModel, held: Span | null, way: Way, from: number): Span | null {
  const all = sentencesOf(report)
  if (held === null) return all[Math.min(firstEndingAfter(all, from), all.length - 1)] ?? null
  const [first, last] = [firstEndingAfter(all, held.start), firstEndingAfter(all, held.end - 1)]
  switch (way) {
    case 'after':
      return all[last + 1] ?? null
    case 'before':
      return all[first - 1] ?? null
    case 'longer': {
      const next = all[last + 1]
      return next === undefined ? null : { start: held.start, end: next.end }
    }
  }
}
