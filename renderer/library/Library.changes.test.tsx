import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readLibrary, useLibrary } from '../state/library.ts'
import { clearFilters, setQuery } from '../state/query.ts'
import { Library } from './Library.tsx'
import { change, chosen, focused, open, shows, SMALL, startsAfresh } from './library-page.fixture.tsx'

startsAfresh()

describe('a library that changes', () => {
  it('keeps its rows until the new ones are there, and their elements where nothing is new', async () => {
    await open()
    const kept = screen.getByRole('button', { name: 'The drought' })
    const blank = new MutationObserver(() => {
      seen.push(document.querySelectorAll('main [aria-busy]').length)
    })
    const seen: number[] = []
    blank.observe(document.body, { subtree: true, childList: true, attributes: true })
    const read = SMALL.articles.map((each) => ({ ...each, read: true }))
    await change({ ...SMALL, articles: read })
    blank.disconnect()
    expect([
      screen.getByRole('button', { name: 'The drought' }) === kept,
      screen.queryAllByText('Unread').length,
      Math.max(0, ...seen),
    ]).toEqual([true, 0, 0])
  })

  it('gives the focus to what stands where the focused report stood', async () => {
    await open()
    screen.getByRole('button', { name: 'An eclipse' }).focus()
    await change({ articles: SMALL.articles.slice(0, 5), stories: SMALL.stories.slice(0, 2) })
    expect(focused()).toBe('Farmers warn')
  })

  it('forgets what was chosen of articles that are gone', async () => {
    await open()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose An eclipse' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Farmers warn' }))
    await change({ articles: SMALL.articles.slice(0, 5), stories: SMALL.stories.slice(0, 2) })
    expect(chosen()).toEqual(['b3'])
  })

  it('shows one article by itself where the filters leave one of a story, and says how many match', async () => {
    await open()
    act(() => {
      setQuery({ read: 'read' })
    })
    await waitFor(() => {
      expect(screen.getByText('1 of 6 articles in 1 story')).toBeDefined()
    })
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Talks in Anhui',
    ])
  })

  it('says that nothing matches, with a way out', async () => {
    await open({ ...SMALL, articles: SMALL.articles.map((each) => ({ ...each, read: false })) })
    act(() => {
      setQuery({ read: 'read' })
    })
    await screen.findByRole('heading', { name: 'No article matches' })
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] ?? document.body)
    await screen.findByRole('button', { name: 'The meeting' })
    expect(screen.queryByRole('heading', { name: 'No article matches' })).toBeNull()
    clearFilters()
  })

  it('says what to do where it is empty, and what went wrong where it could not be read', async () => {
    const { unmount } = await open({ articles: [], stories: [] })
    const empty = screen.getByRole('heading').textContent
    unmount()
    useLibrary.setState({ fault: { code: 'worker-lost', message: 'The reader ended.', recovery: 'Try again.' } })
    render(<Library />)
    const failed = screen.getByRole('alert').textContent
    shows(SMALL)
    await act(readLibrary)
    expect([empty, failed, screen.queryByRole('alert')]).toEqual([
      'No articles yet',
      'The reader ended.Try again.Try again',
      null,
    ])
  })
})
