import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

/** What is written for a step that tells of itself each second for `seconds`. */
function written(isTTY: boolean, seconds: number): string {
  let text = ''
  let now = 0
  const progress = createProgress({ isTTY, write: (part) => (text += part) }, () => now)
  const step = progress.step('Fetching')
  for (let second = 1; second <= seconds; second++) {
    now = second * 1000
    step.at(`${second} MB`)
  }
  step.done('all')
  return text
}

it('writes a line each five seconds into a log, and rewrites one line on a terminal', () => {
  expect(written(false, 7)).toBe('Fetching …\n  5 MB, 5.0 s\nFetching: all, 7.0 s\n')
  expect(written(true, 2)).toBe(
    ['Fetching …', 'Fetching … 1 MB, 1.0 s', 'Fetching … 2 MB, 2.0 s', 'Fetching: all, 2.0 s\n'].join('\r\u001B[K'),
  )
})
