import type { Query } from './query/query.ts'
import { match, QUALITIES } from './match/match.ts'
import type { Match, SearchedText } from './match/match.ts'
import { wantedOf, withMeant } from './match/wanted.ts'
import type { Wanted, WantedWord } from './match/wanted.ts'
import { namesLike } from './names-like.ts'
import { rarityAmong } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How much of what is wanted a candidate has: all of it in a row, near each other, in a sentence or two, in the headline, anywhere, or some of it. */
export type Holding = 'phrase' | 'near' | 'wide' | 'headline' | 'all' | 'any'

/** What a search looks in: gives candidates, of which the texts themselves decide the best. Articles go by number. */
export interface SearchIndex {
  /** How many articles there are. */
  readonly size: number
  /** So many candidates are looked at in their texts. */
  readonly looksAt: number
  /** Null until it is known. */
  readonly vocabulary: Vocabulary | null
  /** The articles that the filters let through and that hold so much of it, the best guess first, always in the same order. */
  readonly candidates: (wanted: Wanted, holding: Holding, most: number) => Promise<readonly number[]>
  /** Undefined where it has gone since. */
  readonly textOf: (article: number) => SearchedText | undefined
  /** Awaited between steps; ends the search by rejecting. */
  readonly pause: () => Promise<void>
}

export interface FoundArticle {
  readonly article: number
  /** Null where it was not looked at: it comes after all that were. */
  readonly match: Match | null
}

interface MatchedArticle extends FoundArticle {
  readonly match: Match
}

export interface Found {
  /** In order: the better quality first, then the better score. */
  readonly articles: readonly FoundArticle[]
  /** What they were held against, what was meant included. */
  readonly wanted: Wanted
  /** What was meant in place of words of the query, by clause; empty where that finds nothing. */
  readonly meant: ReadonlyMap<number, string>
  /** How many articles have the words as they were typed. */
  readonly asTyped: number
  /** Whether more have the words as they were perhaps meant, or in part. */
  readonly isCut: boolean
}

/** Where fewer than so many articles are as typed, those are looked for that have what was perhaps meant. */
const FEW = 20
/** Where fewer are found even so, those that have most of the words. */
const VERY_FEW = 5
/** Fewer words are not looked for in part. */
const FEWEST_FOR_PART = 3
/** Of what a query weighs, an article must have so much. */
const LEAST_PART = 0.5
/** Or so many of its clauses near each other: a quotation of common words, in which the wrong one is the rarest. */
const MOST_NEAR = 0.6
/** Of a longer query only the words that no article has are taken for mistyped ones. */
const SHORT = 4
const MOST = 1_000_000
const NONE: ReadonlySet<number> = new Set()
/** A word that more articles have is not mistyped, where articles have all words of the query. */
const RARE = 2
/** Another word was perhaps meant where so many times as many articles have it. */
const LIKELIER = 4

/** What answers a query, of the words alone; null where it asks for none. Rejects as `pause` does. */
export async function find(query: Query, index: SearchIndex): Promise<Found | null> {
  const { vocabulary, size } = index
  const rarityOf = rarityAmong(size, vocabulary)
  const speltAs = (number: number): string[] => vocabulary?.spellingsOf(number) ?? [String(number)]
  const typed = wantedOf(query, { rarityOf, speltAs })
  if (typed.length === 0) return null
  const found = await ranked(typed, index)
  const asTyped = found.length
  if (asTyped >= FEW || vocabulary === null) {
    return { articles: found, wanted: typed, meant: new Map(), asTyped, isCut: false }
  }
  const known = new Set(found.map(({ article }) => article))
  let wanted = typed
  let close: readonly FoundArticle[] = []
  for (const meantBy of meantIn(vocabulary, asTyped, typed.length)) {
    const widened = withMeant(typed, meantBy, rarityOf)
    if (!hasMeant(widened)) continue
    wanted = widened
    close = await ranked(widened, index, known)
    if (close.length > 0) break
  }
  // Where some have the words as they were typed, those are the answer, and the others an offer.
  const shown = asTyped > 0 ? close.slice(0, index.looksAt) : close
  for (const { article } of shown) known.add(article)
  const isFew = asTyped + shown.length < VERY_FEW && typed.length >= FEWEST_FOR_PART
  const some = isFew ? await inPart(wanted, index, known) : []
  return {
    articles: [...found, ...shown, ...some],
    wanted,
    meant: close[0]?.match?.meant ?? new Map<number, string>(),
    asTyped,
    isCut: shown.length < close.length || some.length === index.looksAt,
  }
}

/** All that have every word, the best first, without those that are known. */
async function ranked(
  wanted: Wanted,
  index: SearchIndex,
  known: ReadonlySet<number> = NONE,
): Promise<readonly FoundArticle[]> {
  const candidates = async (holding: Holding, most: number): Promise<readonly number[]> =>
    (await index.candidates(wanted, holding, most)).filter((article) => !known.has(article))
  const all = await candidates('all', MOST)
  if (all.length <= index.looksAt) return inTexts(all, wanted, index)
  const first: number[] = []
  for (const holding of ['phrase', 'headline', 'near', 'wide'] as const) {
    if (first.length >= index.looksAt) break
    first.push(...(await candidates(holding, index.looksAt)))
  }
  const inOrder = [...new Set([...first, ...all])]
  const looked = await inTexts(inOrder.slice(0, index.looksAt), wanted, index)
  return [...looked, ...inOrder.slice(index.looksAt).map((article) => ({ article, match: null }))]
}

/** Those that have enough of it, the best first, without those that are known: so many at most as are looked at. */
async function inPart(wanted: Wanted, index: SearchIndex, known: ReadonlySet<number>): Promise<FoundArticle[]> {
  const candidates = await index.candidates(wanted, 'any', index.looksAt)
  const others = candidates.filter((article) => !known.has(article))
  const matched = await inTexts(others, wanted, index)
  return matched.filter(({ match: one }) => one.covered >= LEAST_PART || one.near >= MOST_NEAR)
}

/** Those of the articles whose texts have something of it, the best first; equals keep their order. */
async function inTexts(articles: readonly number[], wanted: Wanted, index: SearchIndex): Promise<MatchedArticle[]> {
  const found: MatchedArticle[] = []
  for (const article of articles) {
    await index.pause()
    const text = index.textOf(article)
    const matched = text === undefined ? null : match(text, wanted)
    if (matched !== null) found.push({ article, match: matched })
  }
  return found.sort((x, y) => better(x.match, y.match))
}

/** Negative where `x` answers better than `y`. */
function better(x: Match, y: Match): number {
  const byQuality = QUALITIES.indexOf(x.quality) - QUALITIES.indexOf(y.quality)
  return byQuality || y.score - x.score
}

type MeantBy = (word: WantedWord) => readonly string[]

/** What may have been meant by each word: first of those that are likely mistyped; then of all, where nothing is as it was typed. */
function meantIn(vocabulary: Vocabulary, asTyped: number, clauses: number): MeantBy[] {
  const close = memory((word: WantedWord) => [
    // The library has names in one spelling, and the mistyped one may be any other.
    ...namesLike(word.exact).filter((name) => vocabulary.count(name) > 0),
    ...vocabulary.closeTo(word.beginning ?? word.exact, word.beginning !== null),
  ])
  const articlesWith = ({ exact, beginning }: WantedWord): number =>
    Math.max(vocabulary.count(exact), beginning === null ? 0 : vocabulary.startingWith(beginning).articles)
  const likely: MeantBy = (word) => {
    const count = articlesWith(word)
    return count > RARE ? [] : close(word).filter((other) => vocabulary.count(other) > LIKELIER * count)
  }
  return asTyped === 0 && clauses <= SHORT ? [likely, close] : [likely]
}

function memory(meantBy: MeantBy): MeantBy {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const key = `${word.exact} ${word.beginning ?? ''}`
    const meant = known.get(key) ?? meantBy(word)
    known.set(key, meant)
    return meant
  }
}

function hasMeant(wanted: Wanted): boolean {
  return wanted.some(({ rows }) => rows.some(({ words }) => words.some(({ meant }) => meant.length > 0)))
}
