import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { add, Place } from './library.fixture.ts'
import type { Library } from './library.ts'

const place = new Place()

const paragraph = (number: number): string =>
  `Paragraph ${String(number)} of the report says what the harbour master of Tarnholm saw on day ${String(number)}.`
const FIRST = [1, 2, 3, 4, 5, 6].map(paragraph).join('\n\n')

async function write(library: Library, text: string) {
  const file = path.join(place.folder, 'a.txt')
  await writeFile(file, text)
  return add(library, file)
}

describe('the place in a text', () => {
  it('is there after a restart, and no change of the library', async () => {
    const library = await place.open()
    const { added } = await write(library, FIRST)
    const [id = ''] = added
    const before = library.places.of(id)
    const { version } = library.size()
    library.places.keep({ article: id, place: { start: 90, heights: 0.5 } })
    library.places.keep({ article: id, place: { start: FIRST.indexOf(paragraph(3)), heights: 0.25 } })
    library.places.keep({ article: 'f'.repeat(32), place: { start: 1, heights: 0 } })
    expect([before, library.size().version, library.edits.history.undo]).toEqual([null, version, null])
    const next = await place.again(library)
    expect(next.places.of(id)).toEqual({ start: FIRST.indexOf(paragraph(3)), heights: 0.25 })
    expect(() => next.places.of('f'.repeat(32))).toThrow()
  })

  it('is at the same words in another version, or as far down, until that was read itself', async () => {
    const library = await place.open()
    const { added } = await write(library, FIRST)
    library.places.keep({ article: added[0] ?? '', place: { start: FIRST.indexOf(paragraph(4)), heights: 0.5 } })
    const second = `The coast guard has another word for it, its officers said at noon.\n\n${FIRST}`
    const { updated } = await write(library, second)
    const now = updated[0]?.article ?? ''
    const moved = library.places.of(now)
    library.places.keep({ article: now, place: { start: 0, heights: 0 } })
    const own = library.places.of(now)
    const third = FIRST.replace(paragraph(1), 'The master of the harbour at Tarnholm saw nothing at all.')
    const last = (await write(library, third)).updated[0]?.article ?? ''
    expect([moved, own, library.places.of(last)]).toEqual([
      { start: second.indexOf(paragraph(4)), heights: 0.5 },
      { start: 0, heights: 0 },
      { start: 0, heights: 0 },
    ])
  })
})
