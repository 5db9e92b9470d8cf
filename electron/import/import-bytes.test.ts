import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { damaged } from './fuzz-fixture.ts'
import { told } from './read-fixture.ts'

it('reads the samples as they stand', async () => {
  const folder = new URL('../../seeds/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  for (const name of files) {
    const bytes = readFileSync(new URL(name, folder))
    expect(await told(name, bytes)).toEqual([[null, bytes.toString()]])
  }
  expect(files.length).toBeGreaterThan(0)
})

it('reads a text whatever it is called, if nothing says that it is something else', async () => {
  expect(await told('README', Buffer.from('One.\r\nTwo.'))).toEqual([[null, 'One.\r\nTwo.']])
})

it.each([
  ['nothing', 'empty', ''],
  ['white space', 'empty', ' \n\u200b'],
  ['rich text', 'other-format', '{\\rtf1\\ansi hello}'],
  ['an old Word document', 'other-format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ['an image', 'other-format', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['a film', 'other-format', Buffer.from('\0\0\0\x18ftypmp42')],
  ['bytes of no known kind', 'binary', Buffer.from([1, 0, 0, 2, 0, 3, 0, 0])],
])('says of %s that it is %s', async (_what, code, bytes) => {
  expect(await told('article', Buffer.from(bytes))).toEqual([[null, `[${code}]`]])
})

it.each([
  [
    'a.md',
    Buffer.from('---\ntitle: x\nauthor: [a, b]\n---\n# Head\n\n> quote *em* [l](u) <b>x</b>\n\n|a|b|\n|-|-|\n|c|d|\n'),
  ],
  ['a.jsonl', Buffer.from('{"id":1,"text":"x","title":"y"}\n{"id":2,"text":"x"}\n')],
  ['a.txt', iconv.encode('外務大臣は水曜日、協議は成功したと述べた。', 'shift_jis')],
  ['a', iconv.encode('Le président a été reçu à Moscou.', 'utf-16le', { addBOM: true })],
])('answers whatever becomes of %s', async (name, file) => {
  await fc.assert(
    fc.asyncProperty(damaged([file]), async (bytes) => {
      const all = await told(name, bytes)
      expect([all.length > 0, all.filter(([, text]) => text === '[internal]')]).toEqual([true, []])
    }),
    { numRuns: 200 },
  )
})
