import { describe, expect, it } from 'vitest'
import type { PassageKind } from '../../../shared/align/passage.ts'
import type { PassageView } from '../../../shared/ipc.ts'
import { joinedPassages } from './joined.ts'

const passage = (a: number, b: number, kind: PassageKind = 'verbatim', moved = false): PassageView => ({
  kind,
  state: 'found',
  similarity: 1,
  words: 5,
  quote: false,
  formula: false,
  moved,
  a: { start: a, end: a + 10, paragraph: 1 },
  b: { start: b, end: b + 10, paragraph: 1 },
  changes: [],
})
const run = (a: number, b: number, length: number) => ({
  a: { start: a, end: a + length },
  b: { start: b, end: b + length },
})

describe('joinedPassages', () => {
  it('joins the passages that one run holds on both sides, and leaves those alone that stand alone', () => {
    const passages = [passage(0, 0), passage(20, 20), passage(40, 500), passage(100, 100)]
    expect(joinedPassages([...passages.entries()], [run(0, 0, 60), run(90, 90, 30), run(300, 300, 90)])).toEqual([
      { members: [0, 1], kind: 'verbatim', moved: false, behind: [0, 1] },
    ])
  })

  it('is moved only as a whole, and keeps the curve of what moved within it', () => {
    const passages = [
      passage(0, 100),
      passage(20, 120, 'edited', true),
      passage(40, 10, 'edited', true),
      passage(60, 30, 'edited', true),
    ]
    expect(joinedPassages([...passages.entries()], [run(0, 100, 35), run(40, 10, 35)])).toEqual([
      { members: [0, 1], kind: 'several', moved: false, behind: [0] },
      { members: [2, 3], kind: 'edited', moved: true, behind: [2, 3] },
    ])
  })

  it('counts each passage once', () => {
    const passages = [passage(0, 0), passage(20, 20), passage(40, 40)]
    expect(
      joinedPassages([...passages.entries()], [run(0, 0, 40), run(10, 10, 60)]).map(({ members }) => members),
    ).toEqual([[0, 1]])
  })
})
