import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cacheFolder } from './cache-folder.ts'

it('is the platform’s own cache folder', () => {
  const folders = [
    cacheFolder({}, 'linux', '/home/a'),
    cacheFolder({ XDG_CACHE_HOME: '/cache' }, 'linux', '/home/a'),
    cacheFolder({}, 'darwin', '/Users/a'),
    cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/Users/a'),
  ]
  expect(folders).toEqual(
    ['/home/a/.cache', '/cache', '/Users/a/Library/Caches', '/local'].map((root) =>
      join(root, 'crossread', 'electron'),
    ),
  )
})
