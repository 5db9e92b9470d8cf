import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MadeIndex } from './index.fixture.ts'

const TEXTS = [
  'AT&T said so.',
  'They like AC/DC, and R&D.',
  'The men of al-Qaeda fled.',
  'An anti-Kiev rally.',
  '中国外交部长王毅在北京会见了来访的客人。',
  '他在北京大学学习。',
  'ロシア外務省は声明を発表した。',
  'กระทรวงการต่างประเทศกล่าว',
  'They may come and/or go.',
]

let folder = ''
let index: MadeIndex

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-typed-'))
  index = await MadeIndex.of(
    path.join(folder, 'library'),
    TEXTS.map((text) => ({ text })),
  )
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it.each([
  ['AT&T', 1],
  ['AC/DC', 2],
  ['R&D', 2],
  ['al-Qaida', 3],
  ['anti-Kiev', 4],
  ['外交部长', 5],
  ['"外交部长', 5],
  ['北京大学', 6],
  ['ロシア外務省', 7],
  ['กระทรวงการต่างประเทศ', 8],
  ['and/or', 9],
])('%s is found before a space is typed, and after it', async (typed, row) => {
  const first = async (query: string) => (await index.ask(query)).stories[0]?.rows[0]
  expect([await first(typed), await first(`${typed} `)]).toEqual([row, row])
})

it.each([
  ['al-qae', 3],
  ['anti-Kyi', 4],
  ['AC/D', undefined],
])('%s is the beginning of words in a row', async (typed, row) => {
  expect((await index.ask(typed)).stories[0]?.rows[0]).toBe(row)
})
