import { Draw } from '../derived/draw.ts'
import type { SoughtArticle } from './articles.ts'

export const KINDS = ['phrase', 'words', 'typo', 'prefix', 'field', 'misremembered'] as const
export type Kind = (typeof KINDS)[number]

/** What a person types who means an article, and the articles that hold the words that it was derived from. */
export interface DerivedQuery {
  readonly kind: Kind
  readonly text: string
  readonly right: ReadonlySet<number>
}

/** Words of a sentence, and what asks for them. */
interface Drawn {
  readonly words: readonly string[]
  readonly text: string
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** So many queries, each kind in turn, from a seed. */
export function deriveQueries(articles: readonly SoughtArticle[], count: number, seed = 1): DerivedQuery[] {
  const draw = new Draw(seed)
  const holders = new Holders(articles)
  const queries: DerivedQuery[] = []
  while (queries.length < count) {
    const kind = KINDS[queries.length % KINDS.length] ?? 'words'
    const article = articles[draw.below(articles.length)]
    if (article === undefined) continue
    const sentence = draw.one(sentencesOf(article.text))
    const drawn = sentence === undefined ? null : draws[kind](sentence, article, draw)
    if (drawn === null) continue
    const right = holders.of(
      drawn.words,
      kind !== 'words' && kind !== 'typo' && kind !== 'field' && kind !== 'misremembered',
    )
    // A field is asked for too, which not all who hold the words have.
    const allowed = kind === 'field' ? right.filter((id) => isLike(articles[id - 1], article, drawn.text)) : right
    queries.push({ kind, text: drawn.text, right: new Set(allowed) })
  }
  return queries
}

type Draws = (sentence: readonly string[], article: SoughtArticle | undefined, draw: Draw) => Drawn | null

const draws: Readonly<Record<Kind, Draws>> = {
  phrase: (sentence, _, draw) => {
    const words = row(sentence, 5, draw)
    return words === null ? null : { words, text: `"${words.join(' ')}"` }
  },
  words: (sentence, _, draw) => {
    const words = some(sentence, 4, 4, draw)
    return words === null ? null : { words, text: `${words.join(' ')} ` }
  },
  typo: (sentence, _, draw) => {
    const words = some(sentence, 3, 5, draw)
    if (words === null) return null
    const at = draw.below(words.length)
    return { words, text: `${words.map((word, index) => (index === at ? mistyped(word, draw) : word)).join(' ')} ` }
  },
  prefix: (sentence, _, draw) => {
    const words = row(sentence, 5, draw)
    const last = words?.at(-1) ?? ''
    if (words === null || last.length < 5) return null
    return { words, text: [...words.slice(0, -1), last.slice(0, 3 + draw.below(last.length - 3))].join(' ') }
  },
  field: (sentence, article, draw) => {
    const words = some(sentence, 3, 4, draw)
    if (words === null || article === undefined) return null
    const field = draw.chance(0.5) ? `outlet:"${article.outlet}"` : `date:${article.published.slice(0, 7)}`
    return { words, text: `${words.join(' ')} ${field}` }
  },
  misremembered: (sentence, _, draw) => {
    const words = row(sentence, 12, draw)
    if (words === null) return null
    const wrong = draw.some([...words.keys()], 2)
    const missing = draw.below(words.length)
    const kept = words.filter((_word, at) => !wrong.includes(at) && at !== missing)
    const said = words.flatMap((word, at) =>
      at === missing ? [] : wrong.includes(at) ? [draw.one(OTHER) ?? 'thing'] : [word],
    )
    return { words: kept, text: said.join(' ') }
  },
}

const OTHER = ['perhaps', 'something', 'great', 'small', 'people', 'always', 'country', 'making', 'little', 'under']

function isLike(other: SoughtArticle | undefined, article: SoughtArticle, query: string): boolean {
  if (query.includes('outlet:')) return other?.outlet === article.outlet
  return other?.published.slice(0, 7) === article.published.slice(0, 7)
}

/** So many words in a row, of which one at least tells something. */
function row(sentence: readonly string[], count: number, draw: Draw): string[] | null {
  if (sentence.length < count) return null
  const from = draw.below(sentence.length - count + 1)
  const words = sentence.slice(from, from + count)
  return words.some((word) => word.length > 5) ? words : null
}

/** So many words of so many letters and more, in their order. */
function some(sentence: readonly string[], count: number, letters: number, draw: Draw): string[] | null {
  const long = [...new Set(sentence)].filter((word) => word.length >= letters && /^[a-z]+$/i.test(word))
  return long.length < count ? null : draw.some(long, count)
}

/** One letter wrong, missing, too many, or swapped with its neighbour; the first is right, as nearly always. */
function mistyped(word: string, draw: Draw): string {
  const at = 1 + draw.below(word.length - 1)
  const letter = LETTERS.charAt(draw.below(LETTERS.length))
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  switch (draw.below(4)) {
    case 0:
      return before + (letter === word.charAt(at) ? 'x' : letter) + after
    case 1:
      return before + after
    case 2:
      return before + letter + word.slice(at)
    default:
      return at + 1 < word.length ? before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) : before + after
  }
}

function sentencesOf(text: string): string[][] {
  return text.split(/[.\n]+/).map(wordsOf)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’]+/gu) ?? []
}

/** Which articles hold words in one sentence, told from the texts by nothing of what is measured. */
class Holders {
  readonly #articles: readonly SoughtArticle[]
  readonly #with = new Map<string, number[]>()

  constructor(articles: readonly SoughtArticle[]) {
    this.#articles = articles
    for (const { id, text } of articles) {
      for (const word of new Set(wordsOf(text.toLowerCase()))) {
        const known = this.#with.get(word)
        if (known === undefined) this.#with.set(word, [id])
        else known.push(id)
      }
    }
  }

  of(words: readonly string[], inRow: boolean): number[] {
    const wanted = words.map((word) => word.toLowerCase())
    const [fewest = []] = wanted.map((word) => this.#with.get(word) ?? []).sort((a, b) => a.length - b.length)
    return fewest.filter((id) =>
      sentencesOf(this.#articles[id - 1]?.text.toLowerCase() ?? '').some((sentence) =>
        inRow
          ? ` ${sentence.join(' ')} `.includes(` ${wanted.join(' ')} `)
          : wanted.every((word) => sentence.includes(word)),
      ),
    )
  }
}
