import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allOf, told } from '../read-fixture.ts'

it('gives an article a line, with the fields that it has', async () => {
  const lines = [
    { id: 'a1', text: 'It rains\n\nA lot.', title: 'It  rains', outlet: 'The Example', published: '2022-03-30' },
    { id: 7, text: 'A lot.', headline: 'It snows', authors: ['Jane Doe', 'John Roe'], url: 'https://example.org/7' },
    { text: 'No headline here.', lang: 'en', source: '', publisher: 'The Other', date: 'soon' },
  ]
  const from = 'the line in the file'
  expect(await allOf('news.jsonl', Buffer.from(lines.map((line) => JSON.stringify(line)).join('\r\n')))).toEqual([
    {
      place: 'a1',
      text: 'It rains\n\nA lot.',
      stated: {
        headline: { value: 'It rains', from },
        outlet: { value: 'The Example', from },
        published: { value: '2022-03-30', from },
      },
    },
    {
      place: '7',
      text: 'It snows\n\nA lot.',
      stated: {
        headline: { value: 'It snows', from },
        byline: { value: 'Jane Doe, John Roe', from },
        url: { value: 'https://example.org/7', from },
      },
    },
    {
      place: 'line 3',
      text: 'No headline here.',
      stated: { outlet: { value: 'The Other', from }, language: { value: 'en', from } },
    },
  ])
})

it('refuses a line that is no article, alone and by its number or id', async () => {
  const lines = [
    '{"id":"a","text":"One."}',
    '',
    'not json',
    '[1]',
    '{"id":"b"}',
    '{"id":"c","text":" "}',
    '{"id":"d","te',
  ]
  expect(await told('news.jsonl', Buffer.from(lines.join('\n')))).toEqual([
    ['a', 'One.'],
    ['line 3', '[bad-line]'],
    ['line 4', '[bad-line]'],
    ['b', '[bad-line]'],
    ['c', '[bad-line]'],
    ['line 7', '[bad-line]'],
  ])
})

it('stops where next to nothing in a file is an article', async () => {
  const all = await told('news.jsonl', Buffer.from('{"id":"a","text":"One."}\n' + '{\n'.repeat(5000)))
  expect([all.length, all[0], all.at(-1)]).toEqual([1002, ['a', 'One.'], [null, '[bad-line]']])
})

it('gives back any text as it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
      const seen = texts.map((text) => `a${text}`)
      const bytes = Buffer.from(seen.map((text) => JSON.stringify({ text })).join('\n') || ' ')
      const given = (await told('news.ndjson', bytes)).map(([, text]) => text)
      expect(given).toEqual(seen.length === 0 ? ['[empty]'] : seen)
    }),
  )
})
