import { expect, it } from 'vitest'
import { inferHeadline } from './inferred-headline.ts'
import { splitParagraphs } from './paragraph.ts'

it.each([
  ['a short lede without its stop', 'A church was devastated by fire.', 'A church was devastated by fire'],
  [
    'before a subordinate clause',
    'The two ministers condemned all ‘illegal sanctions’ as they met for talks in the eastern province of Anhui and in Beijing.',
    'The two ministers condemned all ‘illegal sanctions’',
  ],
  [
    'not at the end of an introduction',
    'In front of a full house and a national television audience, the two ministers signed the long awaited agreement.',
    'In front of a full house and a national television audience, the two ministers signed the long…',
  ],
  [
    'not inside a quotation',
    'Wang told reporters in Moscow today that “a crisis is always an opportunity, and opportunity is what we look for in it”.',
    'Wang told reporters in Moscow today that “a crisis is always an opportunity, and opportunity is…',
  ],
  [
    'not after a mere fragment',
    'The Philadelphia 76ers fired their coach on Saturday, one day after the team lost its eighth game in ten to the rest.',
    'The Philadelphia 76ers fired their coach on Saturday',
  ],
  ['initials keep their stop', 'Lavrov arrives in the U.S.', 'Lavrov arrives in the U.S.'],
  [
    'unspaced script',
    '外交部长王毅在莫斯科会见了俄罗斯总统普京。双方同意。',
    '外交部长王毅在莫斯科会见了俄罗斯总统普京',
  ],
  ['one long word', 'a'.repeat(300), `${'a'.repeat(100)}…`],
])('%s', (_, lede, headline) => {
  const { value, origin, span } = inferHeadline(lede, splitParagraphs(lede), null)
  expect({ value, origin }).toEqual({ value: headline, origin: 'inferred' })
  expect(lede.slice(span?.start, span?.end)).toBe(headline.replace(/…$/, ''))
})

it('passes over what is not prose', () => {
  const text = 'WORLD\n- One point\nThe ministers met in Moscow on Wednesday to talk about grain.'
  expect(inferHeadline(text, splitParagraphs(text), 'en').value).toBe(
    'The ministers met in Moscow on Wednesday to talk about grain',
  )
})
