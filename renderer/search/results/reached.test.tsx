import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { SearchGroup, SearchHit } from '../../../shared/ipc/searching.ts'
import { footOf, NEXT, useReached } from './reached.ts'
import { STOP } from './stops.ts'

const hit = (article: string): SearchHit => ({
  ...{ article, headline: article, headlineMarks: [], outlet: null, published: null, read: false, quality: 'words' },
  ...{ snippet: { text: '', marks: [], before: false, after: false }, count: 1, first: null },
})
const group = (story: string, articles: readonly string[], more = 0): SearchGroup => ({
  ...{ story, title: story, reports: articles.length + more, hits: articles.map(hit), more },
})

/** A list with nothing but its stops. */
function List({ groups, hasNext = false }: { readonly groups: readonly SearchGroup[]; readonly hasNext?: boolean }) {
  const list = useRef<HTMLDivElement>(null)
  const { stop, reach } = useReached(list, groups, hasNext)
  const button = (name: string, isMore = false) => (
    <button
      key={name}
      {...{ [STOP]: name }}
      tabIndex={stop === name || name === NEXT ? 0 : -1}
      onFocus={() => {
        reach(name)
      }}
      onClick={() => {
        if (isMore) reach(name, true)
      }}
    >
      {name}
    </button>
  )
  return (
    <div ref={list}>
      {groups.flatMap((each) => [
        button(each.story),
        ...each.hits.map(({ article }) => button(article)),
        ...(each.more === 0 ? [] : [button(footOf(each), true)]),
      ])}
      {hasNext ? button(NEXT, true) : null}
    </div>
  )
}

const focused = () => document.activeElement?.textContent
const inOrder = () =>
  screen
    .getAllByRole('button')
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent)
const goTo = (name: string) => {
  act(() => {
    screen.getByRole('button', { name }).focus()
  })
}
const press = (name: string) => {
  goTo(name)
  fireEvent.click(screen.getByRole('button', { name }))
}

describe('the stop in a list of results', () => {
  afterEach(cleanup)

  it('is the first hit, and then wherever the person went, one at a time', () => {
    const groups = [group('s', ['a', 'b'], 2), group('t', ['c'])]
    render(<List groups={groups} />)
    const first = inOrder()
    goTo('more s')
    expect([first, inOrder(), focused()]).toEqual([['a'], ['more s'], 'more s'])
  })

  it('is the first that comes where more was asked for, whether more can be asked for again or not', () => {
    const { rerender } = render(<List groups={[group('s', ['a', 'b'], 2), group('t', ['c'])]} />)
    press('more s')
    rerender(<List groups={[group('s', ['a', 'b', 'x', 'y']), group('t', ['c'])]} hasNext />)
    expect([inOrder(), focused()]).toEqual([['x', NEXT], 'x'])

    press(NEXT)
    expect(inOrder()).toEqual(['c', NEXT])
    const three = [group('s', ['a', 'b', 'x', 'y']), group('t', ['c']), group('u', ['d'])]
    rerender(<List groups={three} hasNext />)
    expect([inOrder(), focused()]).toEqual([['u', NEXT], 'u'])
    press(NEXT)
    rerender(<List groups={[...three, group('v', ['e'])]} />)
    expect([inOrder(), focused()]).toEqual([['v'], 'v'])
  })

  it('is what stands in the place of an article that is gone, and takes the focus only where that was there', () => {
    const { rerender } = render(<List groups={[group('s', ['a', 'b', 'c'])]} />)
    goTo('b')
    rerender(<List groups={[group('s', ['a', 'c'])]} />)
    expect([inOrder(), focused()]).toEqual([['c'], 'c'])

    const box = document.body.appendChild(document.createElement('input'))
    box.focus()
    rerender(<List groups={[group('s', ['a'])]} />)
    expect([inOrder(), document.activeElement]).toEqual([['a'], box])
    box.remove()
  })

  it('stays with whom it is where something comes before it', () => {
    const { rerender } = render(<List groups={[group('s', ['a'])]} hasNext />)
    goTo('a')
    rerender(<List groups={[group('t', ['b', 'c']), group('s', ['a'])]} hasNext />)
    expect([inOrder(), focused()]).toEqual([['a', NEXT], 'a'])
    rerender(<List groups={[group('t', ['b', 'c']), group('s', ['d'])]} hasNext />)
    expect([inOrder(), focused()]).toEqual([['d', NEXT], 'd'])
  })
})
