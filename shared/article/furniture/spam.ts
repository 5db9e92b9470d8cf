import { languageOf, mainLanguage } from '../language.ts'
import { countWords, foldedWords, isHeadlineShaped } from '../shape.ts'
import type { Detector, Page } from './page.ts'
import { unmarked } from './page.ts'

/** How many paragraphs at each end may be spam, and how long one is at most (characters). */
const DEEPEST = 5
const LONGEST = 1500
/** In a page of fewer paragraphs there is no telling what is the report and what is not. */
const SHORTEST_PAGE = 3
/** Shorter paragraphs do not tell their language well enough. */
const FEWEST_WORDS = 12
/** In the report's own language: how many words of the trade, of its trade and its lures together. */
const FEWEST_TRADE = 2
const FEWEST_TERMS = 3

/** The trades that buy links on other people's pages, in the languages where they mostly do. */
const TRADE =
  wordsOf(`casino casinos poker togel toto slot slots gacor judi taruhan sportsbook bookmaker bookmakers betting
  jackpot baccarat roulette scatter maxwin freebet kasino apuestas apostas scommesse wetten казино ставки букмекер слоты bahis
  viagra cialis levitra kamagra tramadol escort escorts porn xxx payday 博彩 赌场 賭場 娱乐城 娛樂城 彩票`)
/** What they promise and ask for; other people use these words too. */
const LURES = wordsOf('apk download login daftar situs agen bandar deposit bonus rtp promo http https www')

type Verdict = 'spam' | 'foreign' | 'report'

/**
 * Advertisements set into the page by strangers, at its very top or end. Language is the first evidence: a paragraph in
 * another language than the rest, with the report's headline below it or with the words of such a trade in it. In the
 * report's own language the words of the trade must come thick, and the report itself must not be about that trade.
 */
export const findSpam: Detector = (page) => {
  const open = unmarked(page)
  if (open.length < SHORTEST_PAGE) return []
  const top = open.slice(0, Math.min(DEEPEST, Math.ceil(open.length / 2)))
  const end = open.slice(top.length).slice(-DEEPEST)
  const textAt = (place: number): string => page.paragraphs[place]?.text ?? ''
  const language = mainLanguage(open.map(textAt))
  const thick = new Set([...top, ...end].filter((place) => isThick(textAt(place))))
  const isTopic = thick.size > open.length / 3
  const reportTerms = thick.size > 0 ? termsOfReport(page, thick) : new Set<string>()

  const judge = (place: number): Verdict => {
    const text = textAt(place)
    if (text.length > LONGEST || countWords(text) < FEWEST_WORDS) return 'report'
    const own = languageOf(text)
    const foreign = language !== null && own !== null && own !== language
    const { trade, lures } = termsIn(text)
    if (foreign) return trade.size + lures > 0 ? 'spam' : 'foreign'
    return !isTopic && thick.has(place) && [...trade].every((term) => !reportTerms.has(term)) ? 'spam' : 'report'
  }
  const isHeadline = (place: number): boolean => isHeadlineShaped(textAt(place))
  return [...spamAtTop(top, judge, isHeadline), ...spamAtEnd(end, judge)]
}

function spamAtTop(
  places: readonly number[],
  judge: (place: number) => Verdict,
  isHeadline: (place: number) => boolean,
) {
  let sure = 0
  for (const [depth, place] of places.entries()) {
    const verdict = judge(place)
    if (verdict === 'spam') sure = depth + 1
    if (verdict !== 'report') continue
    if (isHeadline(place)) sure = depth
    break
  }
  return places.slice(0, sure)
}

function spamAtEnd(places: readonly number[], judge: (place: number) => Verdict): readonly number[] {
  let first = places.length
  for (let position = places.length - 1; position >= 0; position--) {
    const verdict = judge(places[position] ?? -1)
    if (verdict === 'report') break
    if (verdict === 'spam') first = position
  }
  return places.slice(first)
}

function isThick(text: string): boolean {
  if (text.length > LONGEST) return false
  const { trade, lures } = termsIn(text)
  return trade.size >= FEWEST_TRADE && trade.size + lures >= FEWEST_TERMS
}

function termsOfReport({ paragraphs, kinds }: Page, without: ReadonlySet<number>): Set<string> {
  return new Set(
    paragraphs.flatMap(({ text }, place) =>
      kinds[place] === null && !without.has(place) ? [...termsIn(text).trade] : [],
    ),
  )
}

function termsIn(text: string): { readonly trade: ReadonlySet<string>; readonly lures: number } {
  const words = new Set(foldedWords(text))
  const trade = new Set([...TRADE].filter((term) => words.has(term) || (isUnspaced(term) && text.includes(term))))
  return { trade, lures: [...LURES].filter((lure) => words.has(lure)).length }
}

function isUnspaced(term: string): boolean {
  return /\p{Script=Han}/u.test(term)
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u))
}
