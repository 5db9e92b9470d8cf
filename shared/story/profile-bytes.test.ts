import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { fromBytes, toBytes } from './profile-bytes.ts'
import { profileOf } from './profile.ts'
import { Vocabulary } from './vocabulary.ts'

const profile = (text: string) => profileOf({ id: 'a', text, ...cleanText(text) }, new Vocabulary())

describe('a profile as bytes', () => {
  it('comes back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 12 }), fc.string({ unit: 'grapheme' }), (prose, any) => {
        const made = profile(`${any}\n\n${prose}\n\nPublished 30 March 2022`)
        expect(fromBytes(toBytes(made))).toEqual(made)
      }),
    )
  })

  it('is refused where bytes are missing', () => {
    const bytes = toBytes(profile('Wang Yi met Sergei Lavrov in Tunxi on Wednesday.'))
    expect(() => fromBytes(bytes.subarray(0, -1))).toThrow(RangeError)
    expect(() => fromBytes(new Uint8Array(3))).toThrow(RangeError)
  })
})
