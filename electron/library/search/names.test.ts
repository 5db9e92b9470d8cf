import { expect, it } from 'vitest'
import { Names } from './names.ts'

const pause = () => Promise.resolve()

it('has those that have every word or its beginning, and what was perhaps meant where none has', async () => {
  const names = new Names()
  await names.become(['The Guardian', 'Daily Mail', 'Daily Express', 'The Guardian'], pause)
  const found = (...words: string[]): string[] => [...names.having(words)]
  expect([found('daily'), found('daily', 'ex'), found('guardain'), found('gazette')]).toEqual([
    ['Daily Mail', 'Daily Express'],
    ['Daily Express'],
    ['The Guardian'],
    [],
  ])
})

it('goes with the library: what went is found no more, and hides nothing', async () => {
  const names = new Names()
  await names.become(['Guardian', 'Gaurdian', 'Times'], pause)
  expect([...names.having(['gaurdian'])]).toEqual(['Gaurdian'])
  await names.become(['Guardian', 'Times', 'Observer'], pause)
  expect([[...names.having(['gaurdian'])], [...names.having(['observer'])]]).toEqual([['Guardian'], ['Observer']])
  for (let number = 0; number < 20; number++) await names.become([`Number ${number}`], pause)
  expect([...names.having(['number'])]).toEqual(['Number 19'])
})
