import { sharedNames } from '../../../shared/story/shared-names.ts'
import { wordsOf } from '../../../shared/story/words.ts'
import type { ArticleView } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'

/** Two paragraphs of two reports that are closer to each other than most, by their index. */
interface ClosePair {
  readonly a: number
  readonly b: number
}

/** What two reports have in common that share no passage. */
export interface InCommon {
  /** The closest first; each paragraph stands in one. */
  readonly closest: readonly ClosePair[]
  /** Those that stand most often first. */
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

const MOST_PAIRS = 3
const MOST_NAMES = 8
/** Words of meaning that both paragraphs must have: with one, nearly any two are close. */
const LEAST_WORDS = 2
/** A word in more of the paragraphs than this share tells none of them from the others. */
const MOST_COMMON = 0.25

/** Paragraphs are close by the words that both have and few others do; a number is what has a figure. */
export function inCommon(a: ArticleView, b: ArticleView): InCommon {
  const read = [a, b].map((article) => ({ article, words: wordsOf(article) }))
  const names = sharedNames(read, 2).toSorted((x, y) => y.count - x.count)
  const [first = new Set<string>(), second = new Set<string>()] = read.map(
    ({ article: { text }, words }) =>
      new Set(words.map(({ start, end }) => text.slice(start, end)).filter((word) => /\p{Nd}/u.test(word))),
  )
  return {
    closest: closestPairs(stemsOf(a.body, read[0]?.words ?? []), stemsOf(b.body, read[1]?.words ?? [])),
    names: names.slice(0, MOST_NAMES).map(({ surface }) => surface),
    numbers: [...first].filter((number) => second.has(number)).slice(0, MOST_NAMES),
  }
}

function stemsOf(
  body: readonly Span[],
  words: readonly (Span & { readonly stem: string })[],
): readonly ReadonlySet<string>[] {
  return body.map(
    ({ start, end }) => new Set(words.filter((word) => word.start >= start && word.end <= end).map(({ stem }) => stem)),
  )
}

function closestPairs(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): ClosePair[] {
  const standing = new Map<string, number>()
  for (const stem of [...a, ...b].flatMap((stems) => [...stems])) standing.set(stem, (standing.get(stem) ?? 0) + 1)
  const all = a.length + b.length
  const weight = (stem: string): number => Math.log(all / (standing.get(stem) ?? 1))
  // In a short text a word of both cannot but stand in many of its paragraphs.
  const most = Math.max(2, all * MOST_COMMON)
  const telling = (stem: string): boolean => (standing.get(stem) ?? 0) <= most
  const norm = (stems: ReadonlySet<string>): number =>
    Math.sqrt([...stems].reduce((sum, stem) => sum + weight(stem) ** 2, 0)) || 1
  const norms = { a: a.map(norm), b: b.map(norm) }
  const found = a.flatMap((stems, i) =>
    b.flatMap((others, j) => {
      const shared = [...stems].filter((stem) => others.has(stem) && telling(stem))
      if (shared.length < LEAST_WORDS) return []
      const sum = shared.reduce((total, stem) => total + weight(stem) ** 2, 0)
      return [{ a: i, b: j, score: sum / ((norms.a[i] ?? 1) * (norms.b[j] ?? 1)) }]
    }),
  )
  const taken = { a: new Set<number>(), b: new Set<number>() }
  return found
    .sort((x, y) => y.score - x.score)
    .filter((pair) => {
      if (taken.a.has(pair.a) || taken.b.has(pair.b)) return false
      taken.a.add(pair.a)
      taken.b.add(pair.b)
      return true
    })
    .slice(0, MOST_PAIRS)
    .map((pair) => ({ a: pair.a, b: pair.b }))
}
