import type { Span } from '../text/span.ts'
import { countWords } from '../text/tokens.ts'
import { cleanText } from './clean.ts'
import { findFurniture } from './furniture/find.ts'
import type { FurnitureKind } from './article.ts'
import { findHeadline } from './headline.ts'
import { splitParagraphs } from './paragraph.ts'
import type { Paragraph } from './paragraph.ts'
import { endsSentence, isHeadlineShaped, isProse } from './shape.ts'
import { evidenceAt } from './split/evidence.ts'
import type { Half, Joint } from './split/half.ts'

/** One of several reports that stand in one text, one after the other. */
export interface ReportPart extends Span {
  readonly headline: string
  /** Why a report of its own begins here, in words for the person; the first part has none. */
  readonly reasons: readonly string[]
}

/** A report that is less than this, in paragraphs and words of prose, is a box or a brief. */
const FEWEST_PARAGRAPHS = 2
const FEWEST_WORDS = 80
/** Byline, date, standfirst and caption may stand between a headline and its report. */
const LONGEST_OPENING = 5
/** More lines than this that could be headlines are subheads, questions or entries. */
const MOST_LINES = 12
/** Things that must say so. */
const LEAST_WEIGHT = 2
/** Lines that hold the time of an entry: a text with several is kept by the minute. */
const ENTRY_TIME = /^\W*(?:\d{1,2}[:.h]\d{2}\b|\d{1,2} ?[ap]\.?m\b|\d+ ?(?:m|min|minute|h|hr|hour)s? ago\b)/iu
const LONGEST_TIME = 40
const MOST_TIMES = 2

/**
 * The reports of a text in which two or more were run together, end to end over the whole text; empty for a text that is
 * one report, as nearly all are. A second report begins at a line shaped like a headline, between prose and prose, where
 * two things or more say so: names are introduced again, the same is told again, an imprint of its own, the end of a page
 * before it, a headline like the first, other names throughout. Names that go on by one word say that it is one report.
 */
export function splitReports(text: string): ReportPart[] {
  const paragraphs = splitParagraphs(text)
  const lines = paragraphs.flatMap((paragraph, place) => (place > 0 && couldHead(paragraph) ? [place] : []))
  if (lines.length === 0 || lines.length > MOST_LINES || isKeptByTheMinute(paragraphs)) return []
  const kinds = findFurniture(paragraphs)

  const joints: { readonly place: number; readonly reasons: readonly string[] }[] = []
  for (const place of lines) {
    const joint = jointAt(text, paragraphs, kinds, joints.at(-1)?.place ?? 0, place)
    if (joint === null) continue
    const { reasons, weight } = evidenceAt(joint)
    if (weight >= LEAST_WEIGHT) joints.push({ place, reasons })
  }
  if (joints.length === 0) return []
  const starts = [0, ...joints.map(({ place }) => paragraphs[place]?.start ?? 0)]
  return starts.map((start, part) => {
    const end = starts[part + 1] ?? text.length
    return {
      start,
      end,
      headline: cleanText(text.slice(start, end)).headline.value,
      reasons: joints[part - 1]?.reasons ?? [],
    }
  })
}

function couldHead({ text }: Paragraph): boolean {
  return isHeadlineShaped(text) && !isProse(text)
}

function isKeptByTheMinute(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.filter(({ text }) => text.length <= LONGEST_TIME && ENTRY_TIME.test(text)).length > MOST_TIMES
}

/** The two halves at a line; null where it does not stand between the end of one report and the beginning of another. */
function jointAt(
  text: string,
  paragraphs: readonly Paragraph[],
  kinds: readonly (FurnitureKind | null)[],
  from: number,
  place: number,
): Joint | null {
  const headline = paragraphs[place]
  if (!headline || kinds[place] !== null) return null
  const reportIn = (first: number, end: number): Paragraph[] =>
    paragraphs.slice(first, end).filter((_, at) => kinds[first + at] === null)
  const reportBefore = reportIn(from, place)
  const reportAfter = reportIn(place + 1, paragraphs.length)
  const last = reportBefore.at(-1)
  const prose = reportAfter.findIndex((each) => isProse(each.text))
  if (!last || !endsSentence(last.text) || prose < 0 || prose > LONGEST_OPENING) return null
  const before = halfOf(findHeadline(reportBefore), [], reportBefore)
  const after = halfOf(headline, reportAfter.slice(0, prose), reportAfter)
  if (!isLong(before) || !isLong(after)) return null
  const end = paragraphs.indexOf(last)
  const between = paragraphs.slice(end + 1, place).map((each, at) => ({ ...each, kind: kinds[end + 1 + at] ?? null }))
  return { text, before, after, between }
}

function halfOf(headline: Paragraph | null, opening: readonly Paragraph[], report: readonly Paragraph[]): Half {
  return { headline, opening, prose: report.filter((each) => isProse(each.text)) }
}

function isLong({ prose }: Half): boolean {
  const words = prose.reduce((sum, each) => sum + countWords(each.text), 0)
  return prose.length >= FEWEST_PARAGRAPHS && words >= FEWEST_WORDS
}
