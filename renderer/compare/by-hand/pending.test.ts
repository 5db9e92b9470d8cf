import { beforeEach, expect, it } from 'vitest'
import { hold, letAllGo, letGo, usePending } from './pending.ts'

const span = (start: number) => ({ start, end: start + 5 })
const held = () => usePending.getState().spans

beforeEach(letAllGo)

it('holds words of the base and of one other report, whichever comes first', () => {
  hold('b', span(1), 'base')
  hold('base', span(2), 'base')
  expect(held()).toEqual({ b: span(1), base: span(2) })
  hold('c', span(3), 'base')
  expect(held()).toEqual({ c: span(3), base: span(2) })
  hold('base', span(4), 'base')
  expect(held()).toEqual({ c: span(3), base: span(4) })
})

it('lets go of one, or of all', () => {
  hold('b', span(1), 'base')
  hold('base', span(2), 'base')
  letGo('c')
  letGo('b')
  expect(held()).toEqual({ base: span(2) })
  letAllGo()
  expect(held()).toEqual({})
})
