import { beforeEach, describe, expect, it } from 'vitest'
import {
  back,
  canGoBack,
  canGoForward,
  currentRoute,
  forward,
  go,
  pairRoute,
  replaceArticles,
  useRoute,
} from './route.ts'
import type { Route } from './route.ts'

const library: Route = { view: 'library' }
const pair: Route = pairRoute('aa', 'bb')
const article: Route = { view: 'article', id: 'aa' }

const shown = () => currentRoute(useRoute.getState())

describe('the history of places', () => {
  beforeEach(() => {
    useRoute.setState(useRoute.getInitialState())
  })

  it('begins in the library, with no way back or forward', () => {
    const state = useRoute.getState()
    expect([shown(), canGoBack(state), canGoForward(state)]).toEqual([library, false, false])
  })

  it('walks back and forward, and no further than its ends', () => {
    go(pair)
    go(article)
    const walked = [back, back, back, forward, forward, forward].map((step) => {
      step()
      return shown().view
    })
    expect(walked).toEqual(['compare', 'library', 'library', 'compare', 'article', 'article'])
  })

  it('forgets the way forward once the person goes elsewhere', () => {
    go(pair)
    back()
    go(article)
    forward()
    expect(useRoute.getState()).toEqual({ entries: [library, article], at: 1 })
  })

  it('keeps one entry for the same place, and two for two passages of one article', () => {
    go(article)
    go({ ...article })
    go({ view: 'article', id: 'aa', span: { start: 5, end: 9 } })
    expect(useRoute.getState().entries).toHaveLength(3)
  })

  it('keeps the last hundred places', () => {
    for (let index = 0; index < 150; index++) go({ view: 'article', id: String(index) })
    const { entries, at } = useRoute.getState()
    expect([entries.length, at, shown()]).toEqual([100, 99, { view: 'article', id: '149' }])
  })

  it('keeps one entry for the same comparison, in whatever order its others are, and one for each mode and base', () => {
    const several: Route = { view: 'compare', base: 'aa', others: ['bb', 'cc'], mode: 'base' }
    go(several)
    go({ ...several, others: ['cc', 'bb'] })
    go({ ...several, mode: 'pair' })
    go({ ...several, mode: 'pair', others: ['cc', 'bb'] })
    go({ ...several, base: 'bb', others: ['aa', 'cc'] })
    expect(useRoute.getState().entries).toHaveLength(5)
  })

  it('leaves out of a comparison what has become another of its reports, down to a pair and to one text', () => {
    go({ view: 'compare', base: 'aa', others: ['bb', 'cc', 'ee'], mode: 'base' })
    go({ view: 'compare', base: 'bb', others: ['aa', 'ee'], mode: 'base' })
    replaceArticles(['aa', 'bb'], 'dd')
    expect(useRoute.getState().entries.slice(1)).toEqual([
      { view: 'compare', base: 'dd', others: ['cc', 'ee'], mode: 'base' },
      pairRoute('dd', 'ee'),
    ])
  })

  it('shows what stands for articles that are gone, wherever they were shown', () => {
    go(pair)
    go(article)
    go(pairRoute('bb', 'cc'))
    replaceArticles(['aa', 'bb'], 'dd')
    expect(useRoute.getState().entries).toEqual([
      library,
      { view: 'article', id: 'dd' },
      { view: 'article', id: 'dd' },
      pairRoute('dd', 'cc'),
    ])
  })
})
