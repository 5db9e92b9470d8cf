import { expect, it } from 'vitest'
import { pathsIn } from './paths-in.ts'

const isIn = (folder: string, file: string): boolean => {
  const [from, to] = pathsIn(folder)
  return from <= file && file < to
}

it.each([
  ['/news', '/news/a.txt', true],
  ['/news', '/news/2022/03/a.txt', true],
  ['/news', '/news2/a.txt', false],
  ['/news', '/news-old/a.txt', false],
  ['/news', '/news', false],
  ['/', '/a.txt', true],
  ['C:\\news', 'C:\\news\\2022\\a.txt', true],
  ['C:\\news', 'C:\\news2\\a.txt', false],
  ['C:\\', 'C:\\a.txt', true],
])('in %s lies %s: %s', (folder, file, lies) => {
  expect(isIn(folder, file)).toBe(lies)
})
