import type { ArticleView, PairView, PassageSide } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'

const TEXT_A = [
  'Ministers will meet again in June.',
  'Three people were killed on Monday, police said.',
  'Nobody else has it.',
].join('\n')
const TEXT_B = [
  'Three young people were found dead on Monday, it said.',
  '“Ministers will meet again in June”, he added.',
  'The police agreed.',
].join('\n')

/** Two short reports with three passages: one moved, one edited, one beside it. */
export function samplePair(): PairView {
  return {
    a: article('aaaaaaaaaaaaaaaa', TEXT_A, null, 'Meeting in June'),
    b: article('bbbbbbbbbbbbbbbb', TEXT_B, 'BBC', 'Three dead'),
    passages: [
      {
        kind: 'edited',
        state: 'found',
        similarity: 0.8,
        words: 6,
        quote: false,
        formula: false,
        moved: false,
        a: side(TEXT_A, 'Three people were killed on Monday', 2),
        b: side(TEXT_B, 'Three young people were found dead on Monday', 1),
        changes: [
          { a: { start: TEXT_A.indexOf('people'), end: TEXT_A.indexOf('people') }, b: spanOf(TEXT_B, 'young') },
          { a: spanOf(TEXT_A, 'killed'), b: spanOf(TEXT_B, 'found dead') },
        ],
      },
      {
        kind: 'verbatim',
        state: 'found',
        similarity: 1,
        words: 6,
        quote: true,
        formula: false,
        moved: true,
        a: side(TEXT_A, 'Ministers will meet again in June', 1),
        b: side(TEXT_B, 'Ministers will meet again in June', 2),
        changes: [],
      },
      {
        kind: 'verbatim',
        state: 'found',
        similarity: 1,
        words: 1,
        quote: false,
        formula: false,
        moved: false,
        a: side(TEXT_A, 'police', 2),
        b: side(TEXT_B, 'police', 3),
        changes: [],
      },
    ],
    runs: [],
    rejected: [],
    shares: { a: { shared: 13, words: 18, onlyHere: 1 }, b: { shared: 13, words: 19, onlyHere: 0 } },
  }
}

function article(id: string, text: string, outlet: string | null, headline: string): ArticleView {
  const field = (value: string) => ({ value, origin: 'stated' as const, span: null })
  let start = 0
  const body = text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  return {
    id,
    text,
    body,
    headline: field(headline),
    outlet: outlet === null ? null : field(outlet),
    published: null,
    byline: null,
    dateline: null,
    language: field('en'),
    words: text.split(/\s+/).length,
    file: `${id}.txt`,
    lede: '',
    several: null,
    read: false,
    tags: [],
    furniture: [],
  }
}

function side(text: string, words: string, paragraph: number): PassageSide {
  return { ...spanOf(text, words), paragraph }
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
