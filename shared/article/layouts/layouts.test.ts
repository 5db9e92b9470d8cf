import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span.ts'
import { cleanText } from '../clean.ts'
import { ENGLISH } from './english.ts'
import { EUROPEAN } from './european.ts'
import type { Layout } from './layout.ts'
import { OTHER_SCRIPTS } from './other-scripts.ts'

describe.each([
  ['English', ENGLISH],
  ['other languages of Europe and America', EUROPEAN],
  ['other scripts', OTHER_SCRIPTS],
])('layouts in %s', (_, layouts) => {
  it.each(Object.entries(layouts))('%s', (_name, layout) => {
    const { headline, byline, dateline, published, language, opens, aside = [] } = layout
    expect(read(layout)).toEqual({
      headline,
      byline: byline ?? null,
      dateline: dateline ?? null,
      published: published ?? null,
      language: language ?? 'en',
      opens,
      aside,
    })
  })
})

/** What is read out of a layout, its words as far as the layout names them. */
function read({ lines, opens, aside = [] }: Layout): unknown {
  const text = lines.join('\n')
  const { headline, byline, dateline, published, language, body, furniture } = cleanText(text)
  return {
    headline: headline.value,
    byline: byline?.value ?? null,
    dateline: dateline?.value ?? null,
    published: published?.value ?? null,
    language: language?.value ?? null,
    opens: textOf(text, body[0] ?? { start: 0, end: 0 }).slice(0, opens.length),
    aside: furniture.map((piece, i) => `${piece.kind}: ${textOf(text, piece)}`.slice(0, aside[i]?.length ?? 24)),
  }
}
