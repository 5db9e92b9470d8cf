import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'

const text = '3.9k Share this\n\nThe ministers met.\n\nAlso read | A thing\n  \nAdvertisement\n\nThey left.\n'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const body = [at('The ministers met.'), at('They left.')]
const share = { ...at('3.9k Share this'), kind: 'share' as const, restored: false }
const related = { ...at('Also read | A thing'), kind: 'related' as const, restored: false }
const advert = { ...at('Advertisement'), kind: 'advert' as const, restored: false }

describe('what stands in the reader', () => {
  it('is in the order of the text, neighbouring furniture together', () => {
    expect(blocksOf({ text, body, furniture: [share, related, advert] })).toEqual([
      { kind: 'aside', pieces: [share], lines: 1 },
      { kind: 'paragraph', span: body[0] },
      { kind: 'aside', pieces: [related, advert], lines: 2 },
      { kind: 'paragraph', span: body[1] },
    ])
  })

  it('shows once what was put back, though the body has it too', () => {
    const back = { ...related, restored: true }
    expect(blocksOf({ text, body: [...body, at('Also read | A thing')], furniture: [back, advert] })).toEqual([
      { kind: 'paragraph', span: body[0] },
      { kind: 'restored', piece: back },
      { kind: 'aside', pieces: [advert], lines: 1 },
      { kind: 'paragraph', span: body[1] },
    ])
  })

  it('counts the lines of a piece that hold something', () => {
    const both = { ...advert, start: text.indexOf('Also'), end: text.indexOf('They') }
    expect(blocksOf({ text, body: [], furniture: [both] })).toEqual([{ kind: 'aside', pieces: [both], lines: 2 }])
  })
})
