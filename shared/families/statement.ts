import type { Range } from '../align/range.ts'
import type { PreparedText } from '../align/prepare.ts'
import { firstEndingAfter } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import type { Place } from './family.ts'

/** One report as it comes to be laid beside others. `body`: the paragraphs that it was prepared from. */
export interface ReportText {
  readonly id: string
  readonly prepared: PreparedText
  readonly body: readonly Span[]
}

/** Words of one report, by its number, that say one thing. They lie in one paragraph, by its number, and as a rule in one sentence. */
export interface Statement extends Range {
  readonly report: number
  readonly paragraph: number
  readonly firstSentence: number
  readonly lastSentence: number
}

/** White space between two words with none after it. */
const LAST_SPACE = /\s+(?=\S*$)/u
/** Marks that open what follows them. */
const OPENING = /[“‘«„(\u005b「『¿¡]*$/u

/** The statement that some words of a report are. */
export function statementOf({ prepared, body }: ReportText, report: number, { from, end }: Range): Statement {
  return {
    from,
    end,
    report,
    paragraph: firstEndingAfter(body, prepared.starts[from] ?? 0),
    firstSentence: prepared.sentenceOf[from] ?? 0,
    lastSentence: prepared.sentenceOf[end - 1] ?? 0,
  }
}

/** Where a statement stands, with the marks that belong to its words. */
export function placeOf({ prepared, body }: ReportText, { from, end }: Range): Place {
  const first = prepared.starts[from] ?? 0
  const at = firstEndingAfter(body, first)
  const paragraph = body[at]
  if (paragraph === undefined) throw new RangeError('a statement outside the report')
  const before = prepared.ends[from - 1] ?? -1
  const after = prepared.starts[end] ?? Infinity
  return {
    start: before > paragraph.start ? gapAt(prepared, from).end : paragraph.start,
    end: after < paragraph.end ? gapAt(prepared, end).start : paragraph.end,
    paragraph: at + 1,
    words: end - from,
  }
}

/** The white space before a word, or the empty place where what precedes it ends and what belongs to it begins. */
function gapAt({ text, starts, ends }: PreparedText, word: number): Span {
  const from = ends[word - 1] ?? 0
  const between = text.slice(from, starts[word] ?? from)
  const space = LAST_SPACE.exec(between)
  if (space !== null) {
    const start = from + between.slice(0, space.index).trimEnd().length
    return { start, end: from + space.index + space[0].length }
  }
  const place = from + between.length - (OPENING.exec(between)?.[0].length ?? 0)
  return { start: place, end: place }
}
