import { countWords } from '../../../shared/text/tokens.ts'
import type { Span } from '../../../shared/text/span.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { placeIn } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'

/** One place at which two reports of nearly the same text differ; a side that has nothing there is null. */
export interface Difference {
  readonly a: Span | null
  readonly b: Span | null
}

/** Everything in which the base and the first other differ: what is exchanged inside passages, and what stands in none, in order. */
export function differences(model: CompareModel): Difference[] {
  const told = model.all.filter(({ formula, column }) => !formula && column === BASE + 1)
  const exchanged = told.flatMap(({ kind, changes, a, b }) =>
    kind === 'reworded' ? [{ a, b }] : changes.map((change) => ({ a: filled(change.a), b: filled(change.b) })),
  )
  const alone = (column: Column) => outside(model, column)
  const key = ({ a, b }: Difference): number => (a ?? b)?.start ?? 0
  return [
    ...exchanged,
    ...alone(BASE).map((a) => ({ a, b: null })),
    ...alone(BASE + 1).map((b) => ({ a: null, b })),
  ].sort((x, y) => key(x) - key(y))
}

function filled(span: Span): Span | null {
  return span.end > span.start ? { start: span.start, end: span.end } : null
}

/** The stretches of a report's paragraphs that have words and stand in no passage. */
function outside({ all, reports }: CompareModel, column: Column): Span[] {
  const report = reports[column]
  if (report === undefined) return []
  const spans = all
    .flatMap((passage) => (passage.formula ? [] : (placeIn(passage, column) ?? [])))
    .sort((x, y) => x.start - y.start)
  return report.article.body.flatMap((paragraph) => {
    const gaps: Span[] = []
    let from = paragraph.start
    for (const { start, end } of spans) {
      if (end <= from || start >= paragraph.end) continue
      if (start > from) gaps.push({ start: from, end: start })
      from = Math.max(from, end)
    }
    if (from < paragraph.end) gaps.push({ start: from, end: paragraph.end })
    return gaps.filter((gap) => countWords(report.article.text, gap) > 0)
  })
}
