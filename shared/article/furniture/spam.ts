import { countWords } from '../../text/tokens.ts'
import { languageOf, mainLanguage } from '../language.ts'
import { isHeadlineShaped } from '../shape.ts'
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
const TRADE = `casino casinos poker togel toto slot slots gacor judi taruhan sportsbook bookmaker bookmakers betting
  jackpot baccarat roulette scatter maxwin freebet kasino apuestas apostas scommesse wetten казино ставки букмекер слоты bahis
  viagra cialis levitra kamagra tramadol escort escorts porn xxx payday`.split(/\s+/)
const TRADE_UNSPACED = ['博彩', '赌场', '賭場', '娱乐城', '娛樂城', '彩票']
/** What they promise and ask for; other people use these words too. */
const LURES = 'apk download login daftar situs agen bandar deposit bonus rtp promo http https www'.split(' ')
const TERM = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:${[...TRADE, ...LURES].join('|')})(?![\p{L}\p{M}\p{N}])|${TRADE_UNSPACED.join('|')}`,
  'giu',
)

interface Terms {
  readonly trade: ReadonlySet<string>
  readonly lures: ReadonlySet<string>
}

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
  const isHeadline = (place: number): boolean => isHeadlineShaped(textAt(place))
  const terms = new Map([...top, ...end].map((place) => [place, termsIn(textAt(place))]))
  const hasTerms = (place: number): boolean => sizeOf(terms.get(place)) > 0
  const judge = judgeOf(page, open, terms)
  // To tell a language takes longer than all the rest. On most pages nothing could be spam in whatever language.
  return [
    ...(top.some(hasTerms) || top.slice(1).some(isHeadline) ? spamAtTop(top, judge, isHeadline) : []),
    ...(end.some(hasTerms) ? spamAtEnd(end, judge) : []),
  ]
}

function judgeOf(page: Page, open: readonly number[], terms: ReadonlyMap<number, Terms>): (place: number) => Verdict {
  const textAt = (place: number): string => page.paragraphs[place]?.text ?? ''
  const thick = new Set([...terms].flatMap(([place, found]) => (isThick(found) ? [place] : [])))
  const isTopic = thick.size > open.length / 3
  const reportTerms = thick.size > 0 ? termsOfReport(page, thick) : new Set<string>()
  let language: string | null | undefined
  return (place) => {
    const text = textAt(place)
    if (text.length > LONGEST || countWords(text) < FEWEST_WORDS) return 'report'
    language ??= mainLanguage(open.map(textAt))
    const own = languageOf(text)
    if (language !== null && own !== null && own !== language) return sizeOf(terms.get(place)) > 0 ? 'spam' : 'foreign'
    const { trade } = terms.get(place) ?? NO_TERMS
    return !isTopic && thick.has(place) && [...trade].every((term) => !reportTerms.has(term)) ? 'spam' : 'report'
  }
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

const NO_TERMS: Terms = { trade: new Set(), lures: new Set() }

function termsIn(text: string): Terms {
  const found = text.length <= LONGEST ? text.match(TERM) : null
  if (found === null) return NO_TERMS
  const words = new Set(found.map((word) => word.toLowerCase()))
  return {
    trade: new Set([...words].filter((word) => !LURES.includes(word))),
    lures: new Set([...words].filter((word) => LURES.includes(word))),
  }
}

function sizeOf({ trade, lures }: Terms = NO_TERMS): number {
  return trade.size + lures.size
}

function isThick(terms: Terms): boolean {
  return terms.trade.size >= FEWEST_TRADE && sizeOf(terms) >= FEWEST_TERMS
}

/** The words of the trade in the report itself. */
function termsOfReport({ paragraphs, kinds }: Page, without: ReadonlySet<number>): Set<string> {
  const found = new Set<string>()
  for (const [place, { text }] of paragraphs.entries()) {
    if (kinds[place] !== null || without.has(place)) continue
    for (const term of text.match(TERM) ?? []) found.add(term.toLowerCase())
  }
  return found
}
