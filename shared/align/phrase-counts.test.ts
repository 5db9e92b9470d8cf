import { expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { PhraseCounts } from './phrase-counts.ts'
import type { PhrasedText } from './phrase-counts.ts'

const LINE = 'The ministry has said that it will not comment on matters of national security'

/** A report of something of its own, with these sentences in it. */
function report(number: number, ...sentences: readonly string[]): PhrasedText {
  const own = Array.from({ length: 8 }, (_, at) => `word${number}x${at}`).join(' ')
  const text = `${own}.\n${sentences.join(' ')}`
  return { text, body: paragraphs(text), language: 'en' }
}

function spanOf({ text }: PhrasedText, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

it('counts the texts that hold a phrase, whatever its case and marks, and not those left out', () => {
  const counts = new PhraseCounts()
  const texts = [1, 2, 3, 4, 5].map((number) => report(number, `${LINE}.`))
  const loud = report(6, `“${LINE.toUpperCase()}”, it said.`)
  for (const text of [...texts, loud, report(7, 'Nothing of the kind.')]) counts.add(text)
  const [first = loud, second = loud] = texts
  expect(counts.elsewhere(first, spanOf(first, LINE), () => [first, second])).toBe(4)
  expect(counts.elsewhere(loud, spanOf(loud, LINE.toUpperCase()), () => [])).toBe(6)
})

it('is told by the rarest part, forgets what is taken out, and knows nothing of a few words', () => {
  const counts = new PhraseCounts()
  const texts = [1, 2, 3, 4].map((number) => report(number, `${LINE}.`))
  const longer = report(5, `${LINE}, a clerk wrote on a paper napkin.`)
  for (const text of [...texts, longer]) counts.add(text)
  const all = `${LINE}, a clerk wrote on a paper napkin`
  expect(
    [all, LINE, 'The ministry has'].map((words) => counts.elsewhere(longer, spanOf(longer, words), () => [])),
  ).toEqual([0, 5, 0])
  for (const text of texts.slice(1)) counts.remove(text)
  expect(counts.elsewhere(longer, spanOf(longer, LINE), () => [])).toBe(0)
})

it('holds a text against itself once, however often it repeats a phrase', () => {
  const counts = new PhraseCounts()
  const text = report(1, `${LINE}. ${LINE}. ${LINE}. ${LINE}.`)
  counts.add(text)
  expect(counts.elsewhere(text, spanOf(text, LINE), () => [])).toBe(0)
})
