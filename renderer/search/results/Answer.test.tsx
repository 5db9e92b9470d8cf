import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Understood } from '../../../shared/ipc/searching.ts'
import { currentRoute, go, useRoute } from '../../state/route.ts'
import { useSettings } from '../../state/settings.ts'
import type { Found } from '../searching.ts'
import { Answer } from './Answer.tsx'

const ROUTE = { view: 'search', query: 'oil tag:war', order: 'relevance' } as const
const TERM: Understood['terms'][number] = {
  ...{ start: 0, end: 3, kind: 'word', text: 'oil', excluded: false, either: null, meant: [] },
}
const FILTER: Understood['filters'][number] = {
  ...{ start: 4, end: 11, field: 'tag', value: 'war', excluded: false, either: null },
}
const nothing = (more: Partial<Found> = {}): Found => ({
  understood: { terms: [TERM], filters: [FILTER], problems: [] },
  ...{ groups: [], total: { articles: 0, stories: 0, atLeast: false }, unread: 0, next: null, didYouMean: null },
  ...{ question: { query: ROUTE.query, order: ROUTE.order }, version: 1 },
  ...more,
})
const query = () => {
  const route = currentRoute(useRoute.getState())
  return route.view === 'search' ? route.query : null
}
const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
}

describe('below the box of the search', () => {
  beforeEach(() => {
    useRoute.setState(useRoute.getInitialState())
    useSettings.setState(useSettings.getInitialState())
    go(ROUTE)
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('stands where nothing is typed what was searched for before, to be searched for again or forgotten', () => {
    const saveSettings = vi.fn(() => Promise.resolve({ ok: true, value: null }))
    vi.stubGlobal('crossread', { saveSettings })
    useSettings.setState({ searches: ['lavrov', 'wang'] })
    render(<Answer route={{ ...ROUTE, query: ' ' }} found={nothing()} fault={null} />)
    press('wang')
    const again = query()
    press('Clear')
    expect([again, saveSettings.mock.calls, screen.queryByRole('button')]).toEqual(['wang', [[{ searches: [] }]], null])
  })

  it('stands why there is no answer, and another try', () => {
    const search = vi.fn(() => new Promise(() => undefined))
    vi.stubGlobal('crossread', { search })
    const fault = { code: 'worker-lost', message: 'The library did not answer.', recovery: 'Try it again.' } as const
    render(<Answer route={ROUTE} found={nothing()} fault={fault} />)
    press('Try again')
    expect(screen.getByRole('alert').textContent).toContain('The library did not answer.Try it again.')
    expect(search).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ query: 'oil tag:war', from: 0 }))
  })

  it('stands the way out of filters that let nothing through, and none where there are none', () => {
    render(<Answer route={ROUTE} found={nothing()} fault={null} />)
    press('Search without filters')
    expect(query()).toBe('oil')
    cleanup()
    render(
      <Answer
        route={ROUTE}
        found={nothing({ understood: { terms: [TERM], filters: [], problems: [] } })}
        fault={null}
      />,
    )
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('stands that nothing is found yet while articles are still being read', () => {
    const { rerender } = render(<Answer route={ROUTE} found={nothing({ unread: 1200 })} fault={null} />)
    expect(screen.getByText(/^1,200 articles are still being read/)).toBeTruthy()
    expect(screen.getByRole('heading').textContent).toBe('Nothing found yet')
    rerender(<Answer route={ROUTE} found={nothing()} fault={null} />)
    expect([screen.queryByText(/still being read/), screen.getByRole('heading').textContent]).toEqual([
      null,
      'Nothing found',
    ])
  })

  it('stands what was perhaps meant, and takes it', () => {
    render(<Answer route={ROUTE} found={nothing({ didYouMean: { query: 'soil', shown: false } })} fault={null} />)
    press('soil')
    expect(query()).toBe('soil')
  })
})
