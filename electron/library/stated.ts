import type { CleanText, Field } from '../../shared/article/article.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Extract, Statement } from '../import/importer.ts'

/** What was read out of a text, with what its format states in the place of what the text let on. */
export function withStated(clean: CleanText, { text, stated }: Pick<Extract, 'text' | 'stated'>): CleanText {
  const field = (statement: Statement | undefined, found: Field | null): Field | null =>
    statement === undefined ? found : statedField(statement)
  const [headline, body] = withHeadline(clean, text, stated.headline)
  return {
    ...clean,
    headline,
    body,
    outlet: field(stated.outlet, clean.outlet),
    byline: field(stated.byline, clean.byline),
    published: field(stated.published, clean.published),
    language: field(stated.language, clean.language),
  }
}

/** An empty statement says that there is none. */
function statedField({ value, from }: Statement): Field | null {
  return value === '' ? null : { value, origin: 'stated', span: null, from }
}

/** A stated headline that is the first line of the text has its place there, and is no part of the report's body. */
function withHeadline(clean: CleanText, text: string, stated: Statement | undefined): [Field, readonly Span[]] {
  if (stated === undefined || stated.value === clean.headline.value) return [clean.headline, clean.body]
  const start = text.length - text.trimStart().length
  const end = start + stated.value.length
  const opens = text.startsWith(stated.value, start) && /^(?:[\r\n]|$)/u.test(text.slice(end, end + 1))
  const headline: Field = {
    value: stated.value,
    origin: 'stated',
    span: opens ? { start, end } : null,
    from: stated.from,
  }
  return [headline, opens ? clean.body.filter((paragraph) => paragraph.start >= end) : clean.body]
}
