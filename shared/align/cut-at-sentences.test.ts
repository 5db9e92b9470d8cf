import { expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { cutAtSentences } from './cut-at-sentences.ts'
import { pairOf } from './pair.ts'
import { prepare } from './prepare.ts'

/** How many words each piece has of a text that both sides have, word for word. */
function piecesOf(text: string): number[] {
  const { size } = prepare(text, paragraphs(text), 'en')
  const [a, b] = [prepare(text, paragraphs(text), 'en'), prepare(text, paragraphs(text), 'en')]
  const chain = Array.from({ length: size }, (_, at) => ({ i: at, j: at }))
  return cutAtSentences(pairOf(a, b), chain).map((piece) => piece.length)
}

it('tells a short sentence together with the one before it', () => {
  expect(
    piecesOf(
      'The harbour closed its northern basin on Monday. Nobody was hurt. Tugs towed eleven freighters to the outer roads.',
    ),
  ).toEqual([11, 8])
})

it('cuts a text of nothing but short sentences all the same', () => {
  const pieces = piecesOf('Nobody was hurt. '.repeat(700))
  expect(Math.max(...pieces)).toBeLessThanOrEqual(500)
  expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(2100)
})
