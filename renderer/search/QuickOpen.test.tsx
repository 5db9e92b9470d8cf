import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleCard } from '../../shared/ipc.ts'
import { showLibrary } from '../state/library.ts'
import { currentRoute, go, useRoute } from '../state/route.ts'
import { QuickOpenList } from './QuickOpenList.tsx'

const card = (id: string, headline: string, lede: string): ArticleCard => ({
  id,
  headline: { value: headline, origin: 'stated', span: null },
  outlet: null,
  published: null,
  words: 300,
  file: `${id}.txt`,
  lede,
  several: null,
})

const open = () => {
  const onDone = vi.fn()
  render(<QuickOpenList onDone={onDone} />)
  return { onDone, field: screen.getByRole('combobox') }
}
const lines = () => screen.queryAllByRole('option').map((line) => line.textContent)
const route = () => currentRoute(useRoute.getState())

describe('quick open', () => {
  beforeEach(() => {
    useRoute.setState(useRoute.getInitialState())
    showLibrary({
      articles: [
        card('a1', 'Water is rationed', 'Six regions have too little.'),
        card('a2', 'Lavrov in Anhui', 'He met Wang Yi.'),
        card('a3', 'World order talks', 'Sergey Lavrov met his counterpart.'),
      ],
      stories: [
        { id: 's', title: 'The meeting', articles: ['a2', 'a3'], reasons: ['Both name Wang Yi'], sure: true },
        { id: 't', title: 'Water is rationed', articles: ['a1'], reasons: [], sure: true },
      ],
    })
  })
  afterEach(cleanup)

  it('finds by a mistyped name, says how much, and opens the first by Enter', () => {
    const { onDone, field } = open()
    fireEvent.change(field, { target: { value: 'Lavrof' } })
    const found = [lines(), screen.getByRole('status').textContent]
    fireEvent.keyDown(field, { key: 'Enter' })
    expect([found, route(), onDone.mock.calls.length]).toEqual([
      [
        ['Lavrov in AnhuiUnknown outlet', 'World order talksUnknown outletSergey Lavrov met his counterpart.'],
        '2 articles',
      ],
      { view: 'article', id: 'a2' },
      1,
    ])
  })

  it('opens what was typed, though the list is still behind', () => {
    const { field } = open()
    // Outside act React renders when it has the time, as it does for a person.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'anhui')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const before = lines()
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    vi.unstubAllGlobals()
    expect([before, route()]).toEqual([['The meeting2 reports'], { view: 'article', id: 'a2' }])
  })

  it('goes down by the arrow, and marks what was found', () => {
    const { field } = open()
    fireEvent.change(field, { target: { value: 'lavrov' } })
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect([route(), Array.from(document.querySelectorAll('mark'), (mark) => mark.textContent)]).toEqual([
      { view: 'article', id: 'a3' },
      ['Lavrov', 'Lavrov'],
    ])
  })

  it('shows stories beside articles, and opens one as a pair', () => {
    const { field } = open()
    fireEvent.change(field, { target: { value: 'meeting' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect([lines(), route()]).toEqual([['The meeting2 reports'], { view: 'pair', a: 'a2', b: 'a3' }])
  })

  it('offers what was open last before anything is typed, the latest first', () => {
    go({ view: 'article', id: 'a1' })
    go({ view: 'pair', a: 'a2', b: 'a3' })
    open()
    expect(lines()).toEqual(['The meeting2 reports', 'Water is rationedUnknown outlet'])
  })

  it('says so where nothing is found', () => {
    const { field } = open()
    fireEvent.change(field, { target: { value: 'zzzz' } })
    expect([lines(), screen.getByRole('status').textContent]).toEqual([
      [],
      'No headline, outlet or first paragraph has this. Quick open does not search whole texts.',
    ])
  })
})
