/** A half-open range of UTF-16 code units in one article's canonical text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether two spans have at least one code unit in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether two spans begin and end at the same places. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Index of the first of the spans, which stand in order, that ends after `offset`; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
