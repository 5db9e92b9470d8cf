import { expect, it } from 'vitest'
import { Waiting } from './waiting.ts'

it('keeps files until they are taken, and hands later ones on at once', () => {
  const waiting = new Waiting(['a'])
  waiting.add(['b', 'c'])
  const opened: (readonly string[])[] = []
  waiting.take((files) => opened.push(files))
  waiting.add(['d'])
  waiting.add([])
  expect(opened).toEqual([['a', 'b', 'c'], ['d'], []])
})
