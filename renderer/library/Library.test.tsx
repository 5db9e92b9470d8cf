import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleCard, LibraryView } from '../../shared/ipc.ts'
import { showLibrary, useLibrary } from '../state/library.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import { Library } from './Library.tsx'
import { useKept } from './kept.ts'
import { usePlace } from './place.ts'

const card = (id: string, headline: string, outlet: string | null): ArticleCard => ({
  id,
  headline: { value: headline, origin: 'stated', span: null },
  outlet: outlet === null ? null : { value: outlet, origin: 'stated', span: null },
  published: null,
  words: 1200,
  file: `${id}.txt`,
  lede: 'It happened on Monday.',
  several: null,
})

const VIEW: LibraryView = {
  articles: [
    card('a1', 'Ministers meet', 'Daily Mail'),
    card('a2', 'Talks in Anhui', null),
    card('b1', 'Water is rationed', 'Reuters'),
    card('b2', 'Six regions go dry', 'BBC News'),
    card('b3', 'Farmers warn', null),
    card('c1', 'An eclipse', null),
  ],
  stories: [
    { id: 'a', title: 'The meeting', articles: ['a1', 'a2'], reasons: ['Both name Lavrov'], sure: false },
    { id: 'b', title: 'The drought', articles: ['b1', 'b2', 'b3'], reasons: [], sure: true },
    { id: 'c', title: 'An eclipse', articles: ['c1'], reasons: [], sure: true },
  ],
}

const focused = () => document.activeElement?.textContent
const press = (key: string) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key })
  return focused()
}
const route = () => currentRoute(useRoute.getState())

describe('the library', () => {
  beforeEach(() => {
    useLibrary.setState(useLibrary.getInitialState())
    useRoute.setState(useRoute.getInitialState())
    usePlace.setState(usePlace.getInitialState())
    useKept.setState({}, true)
    showLibrary(VIEW)
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  it('is walked by arrows, Home and End, story by story and report by report', () => {
    render(<Library />)
    screen.getByRole('button', { name: 'The meeting' }).focus()
    expect(
      ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map(press),
    ).toEqual([
      'Ministers meet',
      'Talks in Anhui',
      'The drought',
      'Talks in Anhui',
      'An eclipse',
      'An eclipse',
      'The meeting',
      'The meeting',
    ])
  })

  it('is entered from the page by an arrow', () => {
    render(<Library />)
    expect([document.activeElement?.tagName, press('ArrowDown'), press('ArrowDown')]).toEqual([
      'MAIN',
      'The meeting',
      'Ministers meet',
    ])
  })

  it('has one place that Tab reaches: the first, then the one that had the focus last', () => {
    render(<Library />)
    const reached = () =>
      Array.from(document.querySelectorAll('[data-place][tabindex="0"]'), (element) => element.textContent)
    const before = reached()
    screen.getByRole('button', { name: 'The meeting' }).focus()
    press('End')
    expect([before, reached()]).toEqual([['The meeting'], ['An eclipse']])
  })

  it('opens a story as a pair, a report in the reader', () => {
    render(<Library />)
    fireEvent.click(screen.getByRole('button', { name: 'The meeting' }))
    const pair = route()
    fireEvent.click(screen.getByRole('button', { name: 'Talks in Anhui' }))
    expect([pair, route()]).toEqual([
      { view: 'pair', a: 'a1', b: 'a2' },
      { view: 'article', id: 'a2' },
    ])
  })

  it('compares the two reports that were checked', () => {
    render(<Library />)
    const checked = () => screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)
    const third = screen.getAllByRole('checkbox')[2]
    if (third) fireEvent.click(third)
    fireEvent.click(screen.getByRole('button', { name: 'Compare 2 chosen' }))
    expect([checked(), route()]).toEqual([[false, true, true], { view: 'pair', a: 'b2', b: 'b3' }])
  })

  it('has a box for each report by its headline, one of them in the order of Tab, and arrows go on from it', () => {
    render(<Library />)
    const box = screen.getByRole('checkbox', { name: 'Compare Six regions go dry' })
    act(() => {
      box.focus()
    })
    const inOrder = screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ tabIndex }) => tabIndex === 0)
    expect([inOrder, press('ArrowRight')]).toEqual([[box], 'Farmers warn'])
  })

  it('finds each story again as it was left', () => {
    const { unmount } = render(<Library />)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare Water is rationed' }))
    fireEvent.click(screen.getByRole('button', { name: 'Why maybe together' }))
    unmount()
    render(<Library />)
    expect([
      screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked),
      screen.getByRole('button', { name: 'Why maybe together' }).getAttribute('aria-expanded'),
    ]).toEqual([[false, true, false], 'true'])
  })

  it('tells why reports stand together when it is asked', () => {
    render(<Library />)
    const reasons = screen.getByText('Both name Lavrov').closest('ul')
    const before = reasons?.hidden
    fireEvent.click(screen.getByRole('button', { name: 'Why maybe together' }))
    expect([before, reasons?.hidden]).toEqual([true, false])
  })

  it('tells how thin the evidence is, also where there is no other reason', () => {
    const unsure = VIEW.stories.map((story) => ({ ...story, reasons: [], sure: story.id !== 'a' }))
    showLibrary({ ...VIEW, stories: unsure })
    render(<Library />)
    fireEvent.click(screen.getByRole('button', { name: 'Why maybe together' }))
    const reasons = screen.getAllByRole('list', { name: 'Why maybe together' })
    expect(reasons.map((list) => list.textContent)).toEqual(['The evidence that these tell of one event is thin'])
  })

  it('forgets what was checked of reports that tell another story by now', () => {
    render(<Library />)
    const regroup = (b: string[], c: string[]) => {
      act(() => {
        showLibrary({
          ...VIEW,
          stories: [
            { id: 'b', title: 'The drought', articles: b, reasons: [], sure: true },
            { id: 'c', title: 'An eclipse', articles: c, reasons: [], sure: true },
          ],
        })
      })
      const drought = within(screen.getByRole('button', { name: 'The drought' }).closest('li') ?? document.body)
      return drought.getByRole<HTMLButtonElement>('button', { name: /^(Compare|Choose)/ })
    }
    fireEvent.click(screen.getAllByRole('checkbox')[2] ?? document.body)
    const three = regroup(['b1', 'b2', 'a1'], ['b3', 'c1'])
    const said = [three.textContent, three.disabled]
    const two = regroup(['b1', 'a1'], ['b3', 'b2'])
    fireEvent.click(two)
    expect([said, two.textContent, route()]).toEqual([
      ['Choose two to compare', true],
      'Compare',
      { view: 'pair', a: 'b1', b: 'a1' },
    ])
  })

  it('renders no report again that a step neither leaves nor reaches', () => {
    let renderings = 0
    const counted = {
      ...card('a2', 'Talks in Anhui', null),
      get words() {
        renderings++
        return 1200
      },
    }
    showLibrary({ ...VIEW, articles: VIEW.articles.map((each) => (each.id === 'a2' ? counted : each)) })
    render(<Library />)
    screen.getByRole('button', { name: 'The drought' }).focus()
    const before = renderings
    press('ArrowDown')
    press('Home')
    press('ArrowDown')
    expect([before > 0, renderings - before]).toEqual([true, 0])
  })

  it('finds the place again that it was left at', () => {
    const { unmount } = render(<Library />)
    screen.getByRole('button', { name: 'The meeting' }).focus()
    press('End')
    unmount()
    // As the way to the library from elsewhere is a new place, whose depth nobody remembers.
    useRoute.setState({ entries: [{ view: 'library' }], at: 0 })
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return this.tagName === 'MAIN' ? new DOMRect(0, 0, 900, 700) : new DOMRect(0, 4000, 900, 40)
    })
    const scrolled = vi.spyOn(Element.prototype, 'scrollBy').mockReturnValue()
    render(<Library />)
    expect([focused(), scrolled.mock.calls]).toEqual(['An eclipse', [[0, 3670]]])
  })

  it('says what to do where it is empty, and what went wrong where it could not be read', () => {
    showLibrary({ articles: [], stories: [] })
    const { unmount } = render(<Library />)
    const empty = screen.getByRole('heading').textContent
    unmount()
    useLibrary.setState({ fault: { code: 'worker-lost', message: 'The reader ended.', recovery: 'Try again.' } })
    render(<Library />)
    expect([empty, screen.getByRole('alert').textContent]).toEqual([
      'No articles yet',
      'The reader ended.Try again.Try again',
    ])
  })
})
