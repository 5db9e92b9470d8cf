import { expect, it } from 'vitest'
import { shortNames } from './short-names.ts'

it('short names are the name itself, or its initials; what would be the same is numbered', () => {
  expect(shortNames(['BBC', 'Northern Courier', 'New Chronicle', 'Guardian', 'The Times of the North East'])).toEqual([
    'BBC',
    'NC',
    'NeC',
    'Gua',
    'TTO',
  ])
  expect(shortNames(['NC', 'Northern Courier', 'Post', 'Post'])).toEqual(['NC', 'NoC', 'Post 1', 'Post 2'])
})
