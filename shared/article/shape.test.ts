import { describe, expect, it } from 'vitest'
import { endsInStop, isHeadlineShaped, isProse } from './shape.ts'

describe('endsInStop', () => {
  it('sees through closing marks, and knows initials', () => {
    expect(
      ['It ended.', 'It ended.”', 'It ended…', '会谈结束。', 'Who won?', 'Lavrov lands in the U.S.', 'Plain'].map(
        endsInStop,
      ),
    ).toEqual([true, true, true, true, false, false, false])
  })
})

describe('isHeadlineShaped', () => {
  it.each([
    'China and Russia deepen ties as top diplomat tells Putin crisis is ‘opportunity’',
    '‘World order’ on the table in Moscow',
    '3 killed in Kyiv blast',
    'Will the grain deal hold?',
    '中国外交部长王毅在莫斯科会见普京',
  ])('%s', (line) => {
    expect(isHeadlineShaped(line)).toBe(true)
  })

  it.each([
    'WORLD NEWS',
    '- Both sides held talks',
    'and then it was over',
    'They met on Wednesday.',
    'Key points:',
    '1. Open the door',
  ])('not: %s', (line) => {
    expect(isHeadlineShaped(line)).toBe(false)
  })
})

describe('isProse', () => {
  it('is a whole sentence of some length, or anything long', () => {
    expect(
      [
        'They met in Moscow on Wednesday to talk about grain.',
        'They met.',
        'Ministers agree on grain deal at last in Moscow',
        'a '.repeat(150),
      ].map(isProse),
    ).toEqual([true, false, false, true])
  })
})
