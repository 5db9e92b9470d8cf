import { expect, it } from 'vitest'
import { splitParagraphs } from './paragraph.ts'

const wrapped = `The Lake

It was a cold morning when the two of them walked down to the lake
and found the boats gone, every one of them, and the ropes lying cut
across the stones.

Neither spoke. There was nothing to say that the other did not know
already, and the wind was rising, and they had a long way to go home
before anyone would wake.`

it('joins the lines of a text wrapped at a fixed width', () => {
  expect(splitParagraphs(wrapped).map(({ text }) => text.split('\n').length)).toEqual([1, 3, 3])
})

it('joins them where short lines alone end the paragraphs, and over Windows line ends', () => {
  const crlf = wrapped.replace(/\n+/g, '\r\n')
  expect(splitParagraphs(crlf).map(({ text }) => text.split('\r\n').length)).toEqual([1, 3, 3])
})

it('leaves lines that are paragraphs, points or verses alone', () => {
  const sentences = 'The ministers met in Moscow on Wednesday.\n'.repeat(8)
  const points = Array.from({ length: 8 }, (_, i) => `- Point ${'very '.repeat(i)}short`).join('\n')
  const verse = 'Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame it'
  expect([sentences, points, verse].map((text) => splitParagraphs(text).length)).toEqual([8, 8, 4])
})

it('trims every kind of white space and drops empty lines', () => {
  expect(splitParagraphs('\u00a0One \u2003\n \u00a0\n\ttwo\u2028three\r')).toEqual([
    { start: 1, end: 4, text: 'One' },
    { start: 11, end: 14, text: 'two' },
    { start: 15, end: 20, text: 'three' },
  ])
})
