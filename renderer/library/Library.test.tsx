import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { pairRoute } from '../state/route.ts'
import { chosen, focused, large, open, press, route, rows, settled, startsAfresh } from './library-page.fixture.tsx'

startsAfresh()

describe('a library', () => {
  it('of any size has as many rows in the page as the window needs', async () => {
    const counts: number[] = []
    for (const stories of [50, 500, 5000]) {
      const { unmount } = await open(large(stories))
      counts.push(rows())
      unmount()
    }
    expect([Math.max(...counts) < 20, new Set(counts).size]).toEqual([true, 1])
  })

  it('asks for the cards of what is in the page, and for no others', async () => {
    const asked = vi.spyOn(window.crossread, 'readCards')
    await open(large(5000))
    expect(asked.mock.calls.flatMap(([ids]) => ids).length).toBeLessThan(20)
  })

  it('tells where each story stands among all, and each report in its story', async () => {
    await open()
    const item = screen.getByRole('button', { name: 'Six regions go dry' }).closest('[role="listitem"]')
    const story = screen.getByRole('button', { name: 'The drought' }).closest('li')
    expect(
      [item, story].map((each) => [each?.getAttribute('aria-posinset'), each?.getAttribute('aria-setsize')]),
    ).toEqual([
      ['2', '3'],
      ['2', '3'],
    ])
  })

  it('folds a long story, and unfolds it where the person reads on', async () => {
    const { articles, stories } = large(0)
    await open({ articles, stories })
    const folded = within(screen.getByRole('list', { name: '40 reports' })).getAllByRole('listitem').length
    fireEvent.click(screen.getByRole('button', { name: '34 more reports' }))
    await settled()
    expect([folded, focused()]).toEqual([6, 'Headline t6'])
  })

  it('opens a story, and a report in the reader', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'The meeting' }))
    const story = route()
    fireEvent.click(screen.getByRole('button', { name: 'Talks in Anhui' }))
    expect([story, route()]).toEqual([
      { view: 'story', of: 'a1' },
      { view: 'article', id: 'a2' },
    ])
  })

  it('compares the two reports of a story that were chosen, or any two', async () => {
    await open()
    const drought = within(screen.getByRole('button', { name: 'The drought' }).closest('li') ?? document.body)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Six regions go dry' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Farmers warn' }))
    fireEvent.click(drought.getByRole('button', { name: 'Compare 2 chosen' }))
    const inStory = route()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Farmers warn' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose An eclipse' }))
    const bar = within(screen.getByRole('toolbar', { name: 'Chosen articles' }))
    fireEvent.click(bar.getByRole('button', { name: 'Compare' }))
    expect([inStory, route()]).toEqual([pairRoute('b2', 'b3'), pairRoute('b2', 'c1')])
  })

  it('chooses a range by a click with Shift, and marks what is chosen', async () => {
    const marked = vi.spyOn(window.crossread, 'markRead')
    await open()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Talks in Anhui' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Six regions go dry' }), { shiftKey: true })
    const bar = within(screen.getByRole('toolbar', { name: 'Chosen articles' }))
    const offered = bar.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)
    fireEvent.click(bar.getByRole('button', { name: 'Mark read' }))
    expect([offered, marked.mock.calls]).toEqual([
      [
        'Compare',
        'Make one story',
        'Split from their story',
        'Mark read',
        'Mark unread',
        'Edit details…',
        'Remove',
        'Export',
        'Clear selection',
      ],
      [[{ articles: ['a2', 'b1', 'b2'], read: true, byHand: true }]],
    ])
  })

  it('tells which articles are unread, in words too', async () => {
    await open()
    const unread = screen.getAllByText('Unread').map((word) => word.closest('[data-index]')?.textContent)
    expect([unread.length, unread.some((line) => line?.includes('An eclipse'))]).toEqual([5, true])
  })

  it('finds each story again as it was left', async () => {
    const { unmount } = await open()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Water is rationed' }))
    fireEvent.click(screen.getByRole('button', { name: 'Why maybe together' }))
    unmount()
    await open()
    expect([
      chosen(),
      screen.getByRole('button', { name: 'Why maybe together' }).getAttribute('aria-expanded'),
    ]).toEqual([['b1'], 'true'])
  })

  it('tells why reports stand together when it is asked, and how thin the evidence is', async () => {
    await open()
    const reasons = screen.getByText('Both name Lavrov').closest('ul')
    const before = reasons?.hidden
    fireEvent.click(screen.getByRole('button', { name: 'Why maybe together' }))
    expect([before, reasons?.hidden, reasons?.textContent]).toEqual([
      true,
      false,
      'The evidence that these tell of one event is thinBoth name Lavrov',
    ])
  })

  it('has the focus where it was left', async () => {
    const { unmount } = await open()
    screen.getByRole('button', { name: 'The meeting' }).focus()
    await press('End')
    unmount()
    await open()
    expect(focused()).toBe('An eclipse')
  })
})
