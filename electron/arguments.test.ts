import path from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from './arguments.ts'

it('finds the files on a command line', () => {
  const here = path.resolve('/home/reader')
  expect([
    filesIn(['electron', '--no-sandbox', '.', 'a.txt', '/tmp/b.txt'], false, here),
    filesIn(['electron', '.'], false, here),
    filesIn(['/opt/crossread', '--user-data-dir=/x', 'a.txt'], true, here),
    filesIn(['/opt/crossread'], true, here),
  ]).toEqual([[path.join(here, 'a.txt'), path.resolve('/tmp/b.txt')], [], [path.join(here, 'a.txt')], []])
})
