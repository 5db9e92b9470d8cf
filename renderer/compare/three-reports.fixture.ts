import type { ArticleView, PairView, PassageView } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { samplePair } from './sample-pair.fixture.ts'

const BASE = ['One two three four five six.', 'Seven eight nine ten.', 'Only the base has this.'].join('\n')
const SECOND = ['Seven eight nine ten.', 'One two three four five six.'].join('\n')
const THIRD = ['Nothing of the others.', 'Two three four five.'].join('\n')

/** Three reports as pairs with the first: the second has two of its sentences, the third a part of one of these. */
export function threePairs(ids: readonly [string, string, string] = ['base', 'second', 'third']): [PairView, PairView] {
  const [base, second, third] = [
    report(ids[0], BASE, 'Courier'),
    report(ids[1], SECOND, 'Post'),
    report(ids[2], THIRD, 'Times'),
  ]
  return [
    pair(base, second, ['One two three four five six', 'Seven eight nine ten']),
    pair(base, third, [['two three four five', 'Two three four five']]),
  ]
}

function pair(a: ArticleView, b: ArticleView, shared: readonly (string | readonly [string, string])[]): PairView {
  const passages = shared.map((words): PassageView => {
    const [here, there] = typeof words === 'string' ? [words, words] : words
    return {
      kind: 'verbatim',
      state: 'found',
      similarity: 1,
      words: here.split(' ').length,
      quote: false,
      formula: false,
      moved: false,
      a: placed(a, here),
      b: placed(b, there),
      changes: [],
    }
  })
  const count = passages.reduce((sum, { words }) => sum + words, 0)
  return {
    a,
    b,
    passages,
    runs: [],
    rejected: [],
    shares: {
      a: { shared: count, words: a.words, onlyHere: 0 },
      b: { shared: count, words: b.words, onlyHere: 0 },
    },
  }
}

function report(id: string, text: string, outlet: string): ArticleView {
  let start = 0
  const body = text.split('\n').map((line): Span => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  const field = { value: outlet, origin: 'stated' as const, span: null }
  return { ...samplePair().a, id, text, body, outlet: field, words: text.split(/\s+/).length }
}

function placed({ text, body }: ArticleView, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length, paragraph: body.findIndex(({ end }) => start < end) + 1 }
}
