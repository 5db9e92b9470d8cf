import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packStories, unpackStories } from './packed.ts'

const id = fc.stringMatching(/^[0-9a-f]{4}$/)
const story = fc.record({ id: id.map((name) => `story-${name}`), articles: fc.array(id, { minLength: 1 }) })

it('stories come out as they went in, none at all too', () => {
  fc.assert(
    fc.property(fc.array(story), (stories) => {
      expect(unpackStories(packStories(stories))).toEqual(stories)
    }),
  )
})
