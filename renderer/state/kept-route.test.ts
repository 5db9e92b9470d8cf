// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { keepRoute } from './kept-route.ts'
import { back, currentRoute, go, pairRoute, useRoute } from './route.ts'

let view: string | null = null
beforeEach(() => {
  view = null
  useRoute.setState(useRoute.getInitialState())
  vi.stubGlobal('crossread', {
    readView: () => Promise.resolve({ ok: true, value: view }),
    keepView: (next: string) => {
      view = next
      return Promise.resolve({ ok: true, value: null })
    },
  })
})

it('a page that is loaded again shows where the person was, with the way back', async () => {
  expect(await keepRoute()).toBe(false)
  go({ view: 'article', id: 'a' })
  go(pairRoute('a', 'b'))
  const kept = view
  useRoute.setState(useRoute.getInitialState())
  view = kept
  expect(await keepRoute()).toBe(true)
  expect(currentRoute(useRoute.getState())).toEqual(pairRoute('a', 'b'))
  back()
  expect(currentRoute(useRoute.getState())).toEqual({ view: 'article', id: 'a' })
})

it('a place that cannot be read is the beginning', async () => {
  vi.stubGlobal('crossread', { readView: () => Promise.reject(new Error('gone')) })
  expect(await keepRoute()).toBe(false)
  expect(currentRoute(useRoute.getState())).toEqual({ view: 'library' })
})
