import type { Span } from '../../../shared/text/span.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { onlyHereIn } from '../model/share-line.ts'
import { placeAt, topFor } from '../scroll/geometry.ts'
import type { Place } from '../scroll/geometry.ts'
import type { CompareSession } from './session.ts'

/** Goes to words of one report that are no passage: they are lit, and the others follow as when the person scrolls there. */
export function reveal(session: CompareSession, column: Column, span: Span, said: string): void {
  const { panes, lit, geometry, columns, model } = session
  // Another element is scrolled to where one report stands alone.
  if (panes.getState().room === 'one text') panes.setState({ alone: column })
  lit.setState({ place: { column, start: span.start, end: span.end, said } })
  const measured = geometry.getState().measured?.[column]
  const place = placeOf(model.reports[column]?.paragraphs ?? [], span)
  if (measured !== undefined && place !== null) columns.scroll(column, topFor(measured, place))
}

/** Where a span begins, as a place that survives another layout; null where no paragraph has it. */
export function placeOf(paragraphs: readonly Span[], { start }: Span): Place | null {
  const paragraph = paragraphs.findIndex(({ end }) => start < end)
  const found = paragraphs[paragraph]
  if (found === undefined) return null
  return { paragraph, heights: Math.max(0, start - found.start) / Math.max(1, found.end - found.start) }
}

/** Goes to the next paragraph that shares nothing, in the report in which the person acted last; after the last to the first. */
export function nextOnlyHere(session: CompareSession): { readonly go: () => void } | null {
  const { model, panes, selection, lit, geometry, columns } = session
  const { room, alone } = panes.getState()
  const acted = room === 'one text' ? alone : selection.getState().column
  const column = [acted, BASE, ...model.reports.keys()].find((each) =>
    model.reports[each]?.paragraphs.some(({ onlyHere }) => onlyHere),
  )
  const report = column === undefined ? undefined : model.reports[column]
  if (column === undefined || report === undefined) return null
  const here = onlyHereIn(model, column)
  const spoken = here === 'only here' ? `only in ${report.name}` : `${report.name}, ${here}`
  const go = (): void => {
    const { place } = lit.getState()
    const measured = geometry.getState().measured?.[column]
    const top = columns.tops[column] ?? 0
    const from =
      place?.column === column
        ? (placeOf(report.paragraphs, place)?.paragraph ?? -1)
        : measured === undefined || top <= 0
          ? -1
          : placeAt(measured, top).paragraph
    const places = [...report.paragraphs.entries()].filter(([, { onlyHere }]) => onlyHere)
    const [at, paragraph] = places.find(([each]) => each > from) ?? places[0] ?? []
    if (at === undefined || paragraph === undefined) return
    reveal(session, column, paragraph, `Paragraph ${String(at + 1)} of ${String(report.paragraphs.length)}, ${spoken}`)
  }
  return { go }
}
