import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveOutcome, showImported, showProgress, useImporting } from '../state/importing.ts'
import { forgetCards } from '../state/cards.ts'
import { cardOf, verbsOf } from '../state/library.fixture.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import { Messages } from './Messages.tsx'

const fault = { code: 'empty', message: 'It is empty.', recovery: 'Leave it out.' } as const
const names = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${String(i + 1)}`)

const spoken = () => document.querySelector('[aria-live]')?.textContent
const shown = () => screen.getByRole('region', { name: 'Messages' })

describe('messages', () => {
  beforeEach(() => {
    const articles = names(8, 'a').map((id) => cardOf(id, `Headline ${id}`))
    vi.stubGlobal(
      'crossread',
      verbsOf(() => ({ articles, stories: [] })),
    )
    forgetCards()
    useImporting.setState(useImporting.getInitialState())
    useRoute.setState(useRoute.getInitialState())
    render(<Messages />)
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('say that reading begins and what came of it, and no file between', () => {
    const said = ['a.txt', 'b.txt', null].map((file, done) => {
      act(() => {
        showProgress(file === null ? null : { done, total: 2, file })
        if (file === null) showImported({ added: ['a'], duplicates: ['b.txt'], copies: [], problems: [], left: 0 })
      })
      return spoken()
    })
    expect(said).toEqual(['Reading files', 'Reading files', '1 article added, 1 file already in the library'])
  })

  it('name five of what came in and of what was there, and can show every problem', async () => {
    const added = names(8, 'a')
    const problems = names(7, 'p').map((file) => ({ file, fault }))
    act(() => {
      showImported({ added, duplicates: names(6, 'd'), copies: [], problems, left: 0 })
    })
    await screen.findByRole('button', { name: 'Headline a5' })
    const text = shown().textContent
    const named = (name: string) => names(9, name).filter((each) => text.includes(each))
    expect([named('Headline a'), named('d'), named('p'), text.match(/and \d more/g)]).toEqual([
      names(5, 'Headline a'),
      names(5, 'd'),
      names(7, 'p'),
      ['and 3 more', 'and 1 more', 'and 2 more'],
    ])
    expect(spoken()).toBe('8 articles added, 6 files already in the library, 7 files not read')
  })

  it('lead to the library from elsewhere, and go once the person goes on, unless something failed', () => {
    const left = [[], [{ file: 'p.txt', fault }]].map((problems) => {
      act(() => {
        useRoute.setState({ entries: [{ view: 'article', id: 'x' }], at: 0 })
        showImported({ added: ['a', 'b'], duplicates: [], copies: [], left: 0, problems })
      })
      fireEvent.click(screen.getByRole('button', { name: 'Show in library' }))
      act(leaveOutcome)
      return [currentRoute(useRoute.getState()).view, screen.queryByText('2 articles added') !== null]
    })
    expect([left, screen.queryByRole('button', { name: 'Show in library' })]).toEqual([
      [
        ['library', false],
        ['library', true],
      ],
      null,
    ])
  })
})
