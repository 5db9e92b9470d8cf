import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snippetOf } from './snippet.ts'

const TEXT = `Headline\n\n${'Words before it all. '.repeat(12)}The ferry\u202e ran  aground at dawn. ${'Words after it. '.repeat(20)}\n\nAnother.`
const start = TEXT.indexOf('ferry')
const body = [{ start: 10, end: TEXT.lastIndexOf('\n\n') }]

it('shows a hit with words around it, whole, and nothing that changes how they are shown', () => {
  const hit = { start, end: TEXT.indexOf('aground') + 'aground'.length }
  const { text, marks, before, after } = snippetOf(TEXT, hit, body, [hit])
  expect([marks.map((mark) => text.slice(mark.start, mark.end)), before, after]).toEqual([
    ['ferry ran aground'],
    true,
    true,
  ])
  expect([text.includes('\u202e'), /^\S/.test(text), text.length < 300, /(?:^| )(?:ords|efore)/.test(text)]).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('is short where there are no spaces, and cuts no character', () => {
  for (const word of ['外', '\u{20bb7}', 'x']) {
    const text = word.repeat(20_000)
    const hit = { start: 10_000, end: 10_002 }
    const shown = snippetOf(text, hit, [{ start: 0, end: text.length }], [hit])
    expect([
      shown.marks[0]?.start ?? 0,
      shown.text.length < 300,
      /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(shown.text),
    ]).toEqual([70, true, false])
  }
})

it('shows marks that lie in it, in order, whatever the text', () => {
  const span = fc.tuple(fc.nat(400), fc.nat(40)).map(([from, length]) => ({ start: from, end: from + length + 1 }))
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), span, fc.array(span), (text, around, hits) => {
      const shown = snippetOf(
        text,
        around,
        [{ start: 0, end: text.length }],
        hits.sort((a, b) => a.start - b.start),
      )
      let last = 0
      for (const mark of shown.marks) {
        expect(mark.start >= last && mark.end >= mark.start && mark.end <= shown.text.length).toBe(true)
        last = mark.end
      }
    }),
  )
})
