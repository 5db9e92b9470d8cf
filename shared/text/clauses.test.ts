import { describe, expect, it } from 'vitest'
import { endsClause, isVerbOfSaying, joinsClauses, opensStatement } from './clauses.ts'

describe('clauses', () => {
  it('end with a mark, but not within a figure or a time', () => {
    const between = [', ', ',” ', ' – ', '—', '… ', ' (', ') ', '、', ' ', ',', ':', '. ', ' “', '-']
    expect(between.filter(endsClause)).toEqual([', ', ',” ', ' – ', '—', '… ', ' (', ') ', '、'])
  })

  it('begin with a joining word, and after a verb of saying with what may begin a sentence', () => {
    const words = ['Lavrov', 'Said', 'that', 'the', 'bridge', 'fell', 'while', 'Its', 'claims', 'saying']
    expect([joinsClauses, isVerbOfSaying, opensStatement].map((test) => words.filter(test))).toEqual([
      ['that', 'while', 'saying'],
      ['Said', 'claims'],
      ['the', 'Its'],
    ])
  })
})
