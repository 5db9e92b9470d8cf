import path from 'node:path'
import { Draw } from '../derived/draw.ts'
import { readParagraphs } from '../lines.ts'
import { makeArticles } from '../made-articles.ts'

/** An article that is searched for: made text with what a feed states of it. */
export interface SoughtArticle {
  readonly id: number
  readonly headline: string
  readonly outlet: string
  /** A day. */
  readonly published: string
  /** Paragraphs with empty lines between. */
  readonly text: string
}

const OUTLETS = 60
const DAYS = 1800
const FIRST_DAY = Date.UTC(2020, 0, 1)
const HEADLINE_WORDS = 9

/** Articles from a seed, always the same. To be run from where the project stands. */
export function* soughtArticles(count: number): Generator<SoughtArticle> {
  const draw = new Draw(7)
  const real = readParagraphs(path.resolve('seeds'))
  const names = [...makeArticles(OUTLETS, [], 99)].map(({ text }) => /\b[A-Z][a-z]{3,}n\b/.exec(text)?.[0] ?? 'Bakan')
  let id = 0
  for (const { text } of makeArticles(count, real)) {
    const words = text.replaceAll(/[“”.]/g, '').split(/\s+/)
    const from = draw.below(Math.max(1, words.length - HEADLINE_WORDS))
    yield {
      id: ++id,
      headline: words.slice(from, from + HEADLINE_WORDS).join(' '),
      outlet: `${names[draw.below(OUTLETS)] ?? ''} Post`,
      published: new Date(FIRST_DAY + draw.below(DAYS) * 86_400_000).toISOString().slice(0, 10),
      text,
    }
  }
}
