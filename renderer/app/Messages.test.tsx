import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveOutcome, showImported, showProgress, useImporting } from '../state/importing.ts'
import { forgetCards } from '../state/cards.ts'
import { cardOf, verbsOf } from '../state/library.fixture.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import { Messages } from './Messages.tsx'

const fault = { code: 'empty', message: 'It is empty.', recovery: 'Leave it out.' } as const
const names = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${String(i + 1)}`)

const report = { added: [], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null }
const duplicate = (file: string) => ({ file, of: 'b1', known: 1, texts: 1 })
const problem = (file: string) => ({ file, fault, retry: file })

const spoken = () => document.querySelector('[aria-live]')?.textContent
const shown = () => screen.getByRole('region', { name: 'Messages' })

describe('messages', () => {
  beforeEach(() => {
    const articles = [...names(8, 'a'), 'b1'].map((id) => cardOf(id, `Headline ${id}`))
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
        showProgress(file === null ? null : { done, total: 2, file, share: 0, articles: 0 })
        if (file === null) showImported({ ...report, added: ['a'], duplicates: [duplicate('b.txt')] })
      })
      return spoken()
    })
    expect(said).toEqual(['Reading files', 'Reading files', '1 article added, 1 file already in the library'])
  })

  it('name five of what came in and of what was there, and can show every problem', async () => {
    const added = names(8, 'a')
    const problems = names(107, 'p').map(problem)
    act(() => {
      showImported({ ...report, added, duplicates: names(6, 'd').map(duplicate), problems })
    })
    const shownOf = () => screen.getAllByRole('button', { name: /^Try p/ }).length
    const few = shownOf()
    fireEvent.click(screen.getByRole('button', { name: 'Show 100 of 102 more' }))
    const many = shownOf()
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }))
    expect([few, many, shownOf()]).toEqual([5, 105, 107])
    await screen.findByRole('button', { name: 'Headline a5' })
    const text = shown().textContent
    const named = (name: string) => names(9, name).filter((each) => text.includes(each))
    expect([named('Headline a'), named('d'), text.match(/(?:and|Show) \d more/g)]).toEqual([
      names(5, 'Headline a'),
      names(5, 'd'),
      ['and 3 more', 'Show 1 more'],
    ])
    expect(spoken()).toBe('8 articles added, 6 files already in the library, 107 files not read')
  })

  it('lead to the library from elsewhere, and go once the person goes on, unless something failed', () => {
    const left = [[], [problem('p.txt')]].map((problems) => {
      act(() => {
        useRoute.setState({ entries: [{ view: 'article', id: 'x' }], at: 0 })
        showImported({ ...report, added: ['a', 'b'], problems })
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
