import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { compareModel } from '../model/compare-model.ts'
import { CompareSession } from '../state/session.ts'
import { SessionContext } from '../state/session-context.ts'
import { threePairs } from '../three-reports.fixture.ts'
import { Closest } from './Closest.tsx'

afterEach(cleanup)

it.each([
  [true, 'No name in common in Courier and Post.'],
  [false, 'No name in common.'],
])('names the two that it looks at where they are some of several: %s', (several, words) => {
  const [first] = threePairs()
  const others = threePairs().map((pair) => ({ ...pair, passages: [], article: pair.b }))
  const model = compareModel({ base: first.a, others: several ? others : others.slice(0, 1), several })
  render(
    <SessionContext value={new CompareSession(model)}>
      <Closest />
    </SessionContext>,
  )
  expect(screen.getByRole('region', { name: /^What comes closest/ }).textContent.startsWith(words)).toBe(true)
})
