import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/span.ts'
import { quickOpen } from './quick-open.ts'
import type { QuickOpenCard } from './quick-open.ts'

const card = (headline: string, outlet: string | null, lede: string) => ({
  headline: { value: headline },
  outlet: outlet === null ? null : { value: outlet },
  lede,
})

const sanctions = card(
  'Russia and China have condemned ‘illegal sanctions’ as foreign ministers Sergei Lavrov and Wang Yi met',
  'Daily Mail',
  'Russia and China have condemned ‘illegal sanctions’ against Moscow today.',
)
const crisis = card(
  'China and Russia deepen ties as diplomat tells Putin crisis is ‘opportunity’',
  null,
  'Wang Yi, has met',
)
const ties = card('China-Russia Ties Strengthen as Wang Yi Meets Putin', null, 'Relations have reached new frontiers')
const order = card(
  'Russia, China set eyes on new ‘world order’ free of hegemony',
  null,
  'Russian foreign minister Sergey Lavrov met his Chinese counterpart Wang Yi on Wednesday',
)
const lavroff = card('Lavroff wins regional chess title', 'São Paulo Herald', 'A quiet afternoon')
const CARDS = [crisis, ties, sanctions, order, lavroff]

const found = (query: string, cards: readonly QuickOpenCard[] = CARDS) => quickOpen(cards)(query).map((hit) => hit.card)

/** What is highlighted, field by field. */
const shown = (query: string) =>
  quickOpen(CARDS)(query).map(({ card: { headline, outlet, lede }, matches }) => [
    ...matches.headline.map((span) => textOf(headline.value, span)),
    ...matches.outlet.map((span) => textOf(outlet?.value ?? '', span)),
    ...matches.lede.map((span) => textOf(lede, span)),
  ])

describe('quick open', () => {
  it('finds both reports that name Lavrov first, however the name is mistyped', () => {
    const reports = CARDS.filter((each) => each !== lavroff)
    expect(['Lavrof', 'lavorv', 'Lavrv', 'larvov'].map((query) => found(query, reports))).toEqual(
      Array.from({ length: 4 }, () => [sanctions, order]),
    )
  })

  it('gives what was perhaps meant only where nothing is as typed', () => {
    expect([found('lavrof'), found('lavrov')]).toEqual([[lavroff], [sanctions, order]])
  })

  it('finds outlets, and words with diacritics by those without', () => {
    expect([found('dayly mail'), found('sao paulo')]).toEqual([[sanctions], [lavroff]])
  })

  it('asks for every word, in any order and any field', () => {
    expect([found('lavrov hegemony'), found('mail lavrov'), found('lavrov putin')]).toEqual([[order], [sanctions], []])
  })

  it('highlights what was typed, or the whole word that was meant, and no stray letters', () => {
    expect([shown('hegem lavrof'), shown('wrold'), shown('xi')]).toEqual([[['hegem', 'Lavrov']], [['world']], []])
  })

  it('takes one or two letters as the beginning of a word', () => {
    expect(shown('yi')).toEqual([['Yi'], ['Yi'], ['Yi'], ['Yi']])
  })

  it('finds nothing where nothing was typed', () => {
    expect([found(''), found(' … ')]).toEqual([[], []])
  })

  it('gives the same order however often it is asked, and spans that lie within their fields, in order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zß ]{1,12}$/), (query) => {
        const hits = quickOpen(CARDS)(query)
        expect(quickOpen([...CARDS])(query)).toEqual(hits)
        for (const { card: each, matches } of hits) {
          let last = -1
          for (const { start, end } of matches.headline) {
            expect([start > last, end > start, end <= each.headline.value.length]).toEqual([true, true, true])
            last = end
          }
        }
      }),
    )
  })
})
