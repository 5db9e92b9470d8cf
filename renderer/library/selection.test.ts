import { beforeEach, expect, it } from 'vitest'
import { chooseAll, chooseNone, chooseTo, chosenToCompare, keepChosen, toggle, useSelection } from './selection.ts'

const ALL = ['a', 'b', 'c', 'd', 'e']
const chosen = () => [...useSelection.getState().chosen].sort().join('')

beforeEach(chooseNone)

it('articles are chosen one by one, all of a story at once, and left out where all of it is chosen', () => {
  const steps = [
    () => {
      toggle(['a'])
    },
    () => {
      toggle(['a', 'b'])
    },
    () => {
      toggle(['a', 'b'])
    },
  ]
  expect(
    steps.map((step) => {
      step()
      return chosen()
    }),
  ).toEqual(['a', 'ab', ''])
})

it('a range goes from what was touched last, in either direction, and adds to what is chosen', () => {
  toggle(['d'])
  chooseTo('b', ALL)
  const up = chosen()
  chooseTo('e', ALL)
  expect([up, chosen()]).toEqual(['bcd', 'bcde'])
})

it('a range from nowhere, or from what is gone, is the article itself', () => {
  chooseTo('c', ALL)
  const first = chosen()
  chooseNone()
  toggle(['gone'])
  chooseTo('b', ALL)
  expect([first, chosen()]).toEqual(['c', 'bgone'])
})

it('what the list does not show any more is left out', () => {
  chooseAll(ALL)
  keepChosen(['b', 'x', 'd'])
  expect(chosen()).toBe('bd')
})

it('two or more can be compared, in the order of those that are asked about', () => {
  const some = new Set(['d', 'b'])
  expect([
    chosenToCompare(some, ALL),
    chosenToCompare(some, ['d', 'c', 'b']),
    chosenToCompare(some, ['b', 'c']),
    chosenToCompare(new Set(ALL), ALL),
  ]).toEqual([['b', 'd'], ['d', 'b'], null, ALL])
})
