import { Draw } from '../derived/draw.ts'
import type { SoughtArticle } from './articles.ts'

const PIECES = [
  ...[
    '"',
    '-',
    '--',
    ' OR ',
    'OR',
    'outlet:',
    'by:',
    'date:',
    'story:',
    'tag:',
    'quote:"',
    'number:',
    'has:',
    'is:unread',
    'lang:en',
  ],
  ...[
    'date:2021..',
    'date:2022-03..2023-02',
    'number:1..2000',
    'the',
    'of',
    'a',
    's',
    '“',
    '”',
    '„',
    ':',
    '::',
    '*',
    '^',
    '(',
    ')',
    '{',
    '}',
  ],
  ...[
    'NEAR(',
    ' NOT ',
    ' AND ',
    '\u0000',
    '\ud800',
    '😀',
    'é',
    'İ',
    'ß',
    '北京',
    'مرحبا',
    '\u202e',
    '’',
    '\\',
    ';',
    'x'.repeat(60),
    '..',
    '1e9',
  ],
]

/** What nobody would type, and what everybody does, from a seed. */
export function* randomQueries(count: number, articles: readonly SoughtArticle[], seed = 3): Generator<string> {
  const draw = new Draw(seed)
  for (let made = 0; made < count; made++) {
    const pieces: string[] = []
    for (let more = 1 + draw.below(6); more > 0; more--) {
      const words = draw.one(articles)?.text.split(/\s+/) ?? []
      if (draw.chance(0.6)) pieces.push(draw.one(words) ?? '')
      else if (draw.chance(0.3)) pieces.push((draw.one(words) ?? '').slice(0, 1 + draw.below(3)))
      else pieces.push(draw.one(PIECES) ?? '')
      if (draw.chance(0.8)) pieces.push(' ')
    }
    if (draw.chance(0.1)) pieces.push(' ', manyOf(draw, articles))
    yield pieces.join('').slice(0, 1000)
  }
}

/** What takes long by there being much of it: a word again and again, words that are excluded, names of stories and outlets, numbers. */
function manyOf(draw: Draw, articles: readonly SoughtArticle[]): string {
  const words = (): string => draw.one(draw.one(articles)?.text.split(/\s+/) ?? []) ?? ''
  const many = (make: () => string): string => Array.from({ length: 20 + draw.below(200) }, make).join(' ')
  switch (draw.below(6)) {
    case 0: {
      const word = draw.one(['the', 'of', words()]) ?? ''
      return many(() => word)
    }
    case 1:
      return many(() => `-${words()}`)
    case 2:
      return `story:"${draw.one(articles)?.headline ?? ''}" story:${words().slice(0, 3)}`
    case 3:
      return `outlet:${words().slice(0, 2)} ${words()} ${words()} `
    case 4:
      return `number:${draw.below(10)}..${draw.below(100_000)} ${words()}`
    default:
      return many(words)
  }
}
