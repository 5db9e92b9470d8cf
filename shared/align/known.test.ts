import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import type { Span } from '../text/span.ts'
import { knownParagraphs } from './known.ts'

const TEXT = 'One two three four five six seven eight nine ten.\n\nAlone here.'
const BODY = paragraphs(TEXT)
const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const THERE = { start: 40, end: 80 }
const passage = (words: string, b: Span = THERE, formula = false) => ({ a: at(words), b, formula })

describe('paragraphs known from reports that were read', () => {
  it('have four fifths of their words there, together from several', () => {
    const eight = { report: 'x', passages: [passage('One two three four five six seven eight')] }
    const seven = { report: 'x', passages: [passage('One two three four five six seven')] }
    const one = { report: 'y', passages: [passage('seven eight', { start: 3, end: 9 })] }
    expect([[eight], [seven], [seven, one], [one, seven], []].map((read) => knownParagraphs(TEXT, BODY, read))).toEqual(
      [
        [{ report: 'x', there: THERE }, null],
        [null, null],
        [{ report: 'x', there: THERE }, null],
        [{ report: 'x', there: THERE }, null],
        [null, null],
      ],
    )
  })

  it('name the longest passage of the report that has most, and are made by no formula', () => {
    const b = { start: 5, end: 6 }
    const x = { report: 'x', passages: [passage('One two'), passage('three four five six seven eight nine ten', b)] }
    const formula = { report: 'y', passages: [passage('Alone here', THERE, true)] }
    expect(knownParagraphs(TEXT, BODY, [x, formula])).toEqual([{ report: 'x', there: b }, null])
  })
})
