import type { CleanText, Field, Furniture, FurnitureKind } from './article.ts'
import { takeDateline } from './dateline.ts'
import { findFurniture } from './furniture/find.ts'
import { findHeadline, statedHeadline } from './headline.ts'
import { takeImprint } from './imprint.ts'
import { inferHeadline } from './inferred-headline.ts'
import { mainLanguage } from './language.ts'
import { findOutlet } from './outlet.ts'
import { splitParagraphs } from './paragraph.ts'
import type { Paragraph } from './paragraph.ts'

/**
 * Reads a text: its headline and what else it states about itself, the paragraphs that are the report, and the furniture
 * around them. Every character that can be seen lies in a stated headline, the byline, the dateline, the date, the body,
 * or a piece of furniture, and in one of them only. An inferred headline's span lies in the body, the outlet's in a
 * credit. A text of nothing but furniture is a report. Time grows with the length of the text.
 */
export function cleanText(text: string): CleanText {
  const paragraphs = splitParagraphs(text)
  const read = readReport(text, paragraphs, findFurniture(paragraphs))
  return read.headline.span === null ? wholeReport(text, paragraphs) : read
}

function readReport(
  text: string,
  paragraphs: readonly Paragraph[],
  kinds: readonly (FurnitureKind | null)[],
): CleanText {
  const furniture = paragraphs.flatMap(({ start, end }, place): Furniture[] => {
    const kind = kinds[place] ?? null
    return kind === null ? [] : [{ start, end, kind }]
  })
  const report = paragraphs.filter((_, place) => kinds[place] === null)
  const { byline, published, rest } = takeImprint(report)
  const headline = findHeadline(rest)
  const { dateline, credit, body } = takeDateline(
    text,
    rest.filter((paragraph) => paragraph !== headline),
  )
  const language = mainLanguage(body.map((paragraph) => paragraph.text))
  return {
    headline: headline === null ? inferHeadline(text, body, language) : statedHeadline(headline),
    outlet: findOutlet(paragraphs.filter((_, place) => kinds[place] === 'credit')),
    byline,
    dateline,
    published,
    language: inferredLanguage(language),
    body: body.map(({ start, end }) => ({ start, end })),
    furniture: credit === null ? furniture : [...furniture, credit].sort((a, b) => a.start - b.start),
  }
}

function wholeReport(text: string, body: readonly Paragraph[]): CleanText {
  const language = mainLanguage(body.map((paragraph) => paragraph.text))
  return {
    headline: inferHeadline(text, body, language),
    outlet: null,
    byline: null,
    dateline: null,
    published: null,
    language: inferredLanguage(language),
    body: body.map(({ start, end }) => ({ start, end })),
    furniture: [],
  }
}

function inferredLanguage(language: string | null): Field | null {
  return language === null ? null : { value: language, origin: 'inferred', span: null }
}
