import { describe, expect, it } from 'vitest'
import { neighbour } from './neighbour.ts'
import type { Box, Step } from './neighbour.ts'

const box = (top: number, left: number): Box => ({ top, bottom: top + 50, left })

/** A title, two reports side by side and one below; then a second story. */
const BOXES = [box(0, 0), box(100, 0), box(100, 400), box(200, 0), box(300, 0), box(400, 0), box(400, 400)]

const stepIn = (boxes: readonly Box[], from: number, step: Step, seen: number[] = []) =>
  neighbour(
    boxes.length,
    (index) => {
      seen.push(index)
      return boxes[index] ?? box(0, 0)
    },
    from,
    step,
  )

const walk = (from: number, ...steps: Step[]) => steps.map((step) => (from = stepIn(BOXES, from, step)))

describe('steps through the library', () => {
  it('goes down and up by rows, staying in the column where it can', () => {
    expect(walk(2, 'down', 'down', 'down', 'down')).toEqual([3, 4, 5, 5])
    expect(walk(6, 'up', 'up', 'up', 'up', 'up')).toEqual([4, 3, 1, 0, 0])
  })

  it('goes left and right in reading order, and to both ends', () => {
    expect(walk(1, 'right', 'right', 'left', 'last', 'right', 'first', 'left')).toEqual([2, 3, 2, 6, 6, 0, 0])
  })

  it('goes to the next and the previous where nothing has a place yet', () => {
    const unplaced = Array.from({ length: 3 }, () => ({ top: 0, bottom: 0, left: 0 }))
    expect([stepIn(unplaced, 1, 'down'), stepIn(unplaced, 1, 'up'), stepIn([], 0, 'down')]).toEqual([2, 0, 0])
  })

  it('measures no more than this row and the next', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => box(index * 100, 0))
    const seen: number[] = []
    expect([stepIn(rows, 500, 'down', seen), stepIn(rows, 500, 'up', seen), seen]).toEqual([
      501,
      499,
      [500, 501, 502, 500, 499, 498],
    ])
  })
})
