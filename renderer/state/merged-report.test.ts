import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportReport } from '../../shared/ipc.ts'
import { mergedReport } from './merged-report.ts'

const fault = { code: 'empty', message: 'It is empty.', recovery: 'Leave it out.' } as const
const id = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e')
const reports: fc.Arbitrary<ImportReport> = fc.record({
  added: fc.uniqueArray(id),
  updated: fc.constant([]),
  duplicates: fc.array(fc.record({ file: id, of: id, known: fc.constant(1), texts: fc.constant(1) })),
  copies: fc.array(fc.record({ article: id, of: id, alike: fc.constant(0.9) })),
  problems: fc.array(fc.record({ file: id, fault: fc.constant(fault), retry: id })),
  left: fc.nat(9),
  partly: fc.constant(null),
})

it('keeps what succeeded and what was not tried, and of what was tried only what came of it now', () => {
  fc.assert(
    fc.property(reports, fc.uniqueArray(id), reports, (before, retried, now) => {
      const merged = mergedReport(before, retried, now)
      expect(new Set(merged.added)).toEqual(new Set([...before.added, ...now.added]))
      expect(merged.added.length).toBe(new Set(merged.added).size)
      expect(merged.added.slice(0, before.added.length)).toEqual(before.added)
      const others = before.problems.filter(({ retry }) => !retried.includes(retry))
      expect(merged.problems).toEqual([...others, ...now.problems])
      expect(merged.duplicates.slice(0, before.duplicates.length)).toEqual(before.duplicates)
      expect(merged.duplicates.some((one) => before.added.includes(one.of) && !before.duplicates.includes(one))).toBe(
        false,
      )
    }),
  )
})

it('tells of an article with two new versions once: what it was at first beside what it is', () => {
  const report = { added: ['a'], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null }
  const first = { ...report, updated: [{ article: 'c', before: 'b' }] }
  const second = {
    ...report,
    added: [],
    updated: ['a', 'c', 'x'].map((before) => ({ article: `${before}2`, before })),
  }
  const { added, updated } = mergedReport(first, [], second)
  expect({ added, updated }).toEqual({
    added: ['a2'],
    updated: [
      { article: 'c2', before: 'b' },
      { article: 'x2', before: 'x' },
    ],
  })
})
