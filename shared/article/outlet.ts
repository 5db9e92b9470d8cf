import { countWords } from '../text/tokens.ts'
import type { Field } from './article.ts'
import { FIRST_PUBLISHED, SOURCE_LINE } from './furniture/credit.ts'
import type { Paragraph } from './paragraph.ts'

const LONGEST_NAME = 6
/** One name, such as a masthead or a domain has: not a list, not a sentence. */
const NAME = /^(?:\p{Lu}|\p{Lo}|\d|[a-z\d-]+\.[a-z]{2,})[^,;/|]*$/u
const PICTURES = /getty|shutterstock|alamy|\b(?:agencies|author|photo|supplied|twitter|facebook)\b/iu

/**
 * The outlet where a credit line states it ("Source: Daily Mail", "This article first appeared in …"); null otherwise.
 * Its span lies within that credit.
 */
export function findOutlet(credits: readonly Paragraph[]): Field | null {
  for (const { start, text } of credits) {
    const name = (SOURCE_LINE.exec(text) ?? FIRST_PUBLISHED.exec(text))?.[1]?.replace(/[\s.]+$/u, '')
    if (name === undefined || !NAME.test(name) || PICTURES.test(name) || countWords(name) > LONGEST_NAME) continue
    const from = start + text.lastIndexOf(name)
    return { value: name.replace(/\s+/gu, ' '), origin: 'stated', span: { start: from, end: from + name.length } }
  }
  return null
}
