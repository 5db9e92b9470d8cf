import { expect, it } from 'vitest'
import { findOutlet } from './outlet.ts'
import { splitParagraphs } from './paragraph.ts'

it.each([
  ['Source: Daily Mail', 'Daily Mail'],
  ['SOURCE: bbc.co.uk', 'bbc.co.uk'],
  ['Sumber: Kompas', 'Kompas'],
  ['This article first appeared in The Example Times on 3 March 2022.', 'The Example Times'],
  ['Source: Reuters, AFP', null],
  ['Source: Getty Images', null],
  ['Source: Agencies', null],
  ['Source: officials who asked not to be named', null],
  ['© 2022 Example Media', null],
])('%s', (line, outlet) => {
  const found = findOutlet(splitParagraphs(line))
  expect(found?.value ?? null).toBe(outlet)
  if (found?.span) expect(line.slice(found.span.start, found.span.end)).toBe(outlet)
})
