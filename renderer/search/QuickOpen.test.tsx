import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetCards } from '../state/cards.ts'
import { cardOf, storyOf, verbsOf } from '../state/library.fixture.ts'
import { currentRoute, go, pairRoute, useRoute } from '../state/route.ts'
import { QuickOpenList } from './QuickOpenList.tsx'

const LIBRARY = {
  articles: [
    cardOf('a1', 'Water is rationed', { lede: 'Six regions have too little.' }),
    cardOf('a2', 'Lavrov in Anhui', { lede: 'He met Wang Yi.' }),
    cardOf('a3', 'World order talks', { lede: 'Sergey Lavrov met his counterpart.' }),
  ],
  stories: [
    storyOf('s', 'The meeting', ['a2', 'a3'], { reasons: ['Both name Wang Yi'] }),
    storyOf('t', 'Water is rationed', ['a1']),
  ],
}

const open = () => {
  const onDone = vi.fn()
  render(<QuickOpenList onDone={onDone} />)
  return { onDone, field: screen.getByRole('combobox') }
}
const lines = () => screen.queryAllByRole('option').map((line) => line.textContent)
const shows = (expected: readonly string[]) =>
  waitFor(() => {
    expect(lines()).toEqual(expected)
  })
const route = () => currentRoute(useRoute.getState())

describe('quick open', () => {
  beforeEach(() => {
    useRoute.setState(useRoute.getInitialState())
    vi.stubGlobal(
      'crossread',
      verbsOf(() => LIBRARY),
    )
    forgetCards()
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('finds by a mistyped name, says how much, and opens the first by Enter', async () => {
    const { onDone, field } = open()
    fireEvent.change(field, { target: { value: 'Lavrof' } })
    await shows(['Lavrov in Anhuia2.txt', 'World order talksa3.txtSergey Lavrov met his counterpart.'])
    const said = screen.getByRole('status').textContent
    fireEvent.keyDown(field, { key: 'Enter' })
    expect([said, route(), onDone.mock.calls.length]).toEqual(['2 articles', { view: 'article', id: 'a2' }, 1])
  })

  it('opens what was typed, though the list is still behind', async () => {
    const { field, onDone } = open()
    await shows(['The meeting2 reports'])
    fireEvent.change(field, { target: { value: 'anhui' } })
    const before = lines()
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => {
      expect(onDone).toHaveBeenCalledOnce()
    })
    expect([before, route()]).toEqual([['The meeting2 reports'], { view: 'article', id: 'a2' }])
  })

  it('asks once for letters that were typed while the last were looked for', async () => {
    const { field } = open()
    await shows(['The meeting2 reports'])
    const asked = vi.spyOn(window.crossread, 'quickOpen')
    for (const value of ['a', 'an', 'anh', 'anhu', 'anhui']) fireEvent.change(field, { target: { value } })
    await shows(['Lavrov in Anhuia2.txt'])
    expect(asked.mock.calls).toEqual([['anhui']])
  })

  it('goes down by the arrow, and marks what was found', async () => {
    const { field } = open()
    fireEvent.change(field, { target: { value: 'lavrov' } })
    await waitFor(() => {
      expect(lines()).toHaveLength(2)
    })
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect([route(), Array.from(document.querySelectorAll('mark'), (mark) => mark.textContent)]).toEqual([
      { view: 'article', id: 'a3' },
      ['Lavrov', 'Lavrov'],
    ])
  })

  it('shows stories beside articles, and opens one', async () => {
    const { field } = open()
    fireEvent.change(field, { target: { value: 'meeting' } })
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toBe('1 story')
    })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect([lines(), route()]).toEqual([['The meeting2 reports'], { view: 'story', of: 'a2' }])
  })

  it('offers what was open last before anything is typed, the latest first', async () => {
    go({ view: 'article', id: 'a1' })
    go(pairRoute('a2', 'a3'))
    open()
    await shows(['The meetingUnknown outlet and Unknown outlet', 'Water is rationeda1.txt', 'The meeting2 reports'])
  })

  it('says so where nothing is found', async () => {
    const { field } = open()
    fireEvent.change(field, { target: { value: 'zzzz' } })
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toBe(
        'No headline, outlet or first paragraph has this. Quick open does not search whole texts.',
      )
    })
    expect(lines()).toEqual([])
  })
})
