import { expect, it } from 'vitest'
import { packagesFor } from './library-packages.ts'

it('names the packages of a release, each once', () => {
  const libraries = ['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so', 'libasound.so.2', 'libunheard-of.so.9']
  const names = (glibc: string) => packagesFor(libraries, glibc)
  expect(names('2.36')).toEqual(['libasound2', 'libgtk-3-0', 'libnss3'])
  expect(names('2.39')).toEqual(['libasound2t64', 'libgtk-3-0t64', 'libnss3'])
  expect(names('3.0')).toEqual(names('2.39'))
})
