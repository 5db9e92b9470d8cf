import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { contract } from '../../shared/ipc.ts'
import { add, Place } from './library.fixture.ts'
import type { Library } from './library.ts'
import { viewOf } from './view.fixture.ts'

const FERN =
  'Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge, two miles from Sumburgh.'
const TEXTS = [
  `${FERN} She will return with pupils in spring.`,
  // Of the same people and places, and of another event.
  'Councillors in Sumburgh voted on Monday against a loan for the roof of Dunvegan College. Teachers say that rain comes in.',
  // One name in common.
  'A bus to Sumburgh broke down on Friday. Its passengers walked the last mile, some of them singing, and nobody was hurt.',
  'The bank has kept its rate where it was. Markets had expected nothing else, and the currency hardly moved on the day.',
]

const place = new Place()

async function libraryOf(texts: readonly string[]): Promise<{ library: Library; ids: readonly string[] }> {
  const folder = path.join(place.folder, 'articles')
  await mkdir(folder)
  await Promise.all(texts.map((text, at) => writeFile(path.join(folder, `${at}.txt`), text)))
  const library = await place.open()
  await add(library, folder)
  return { library, ids: viewOf(library).articles.map(({ id }) => id) }
}

const partners = (library: Library, article: string, signal = new AbortController().signal) =>
  library.comparing.partners({ article }, signal)

it('finds what shares rare names with an article all over the library, and says which', async () => {
  const { library, ids } = await libraryOf(TEXTS)
  const found = await partners(library, ids[0] ?? '')
  expect(found).toEqual([{ article: ids[1], reasons: ['Both name Dunvegan College and Sumburgh'] }])
  expect(contract.readPartners.reply.parse(found)).toEqual(found)
})

it('finds none for what shares nothing, and none that was taken out', async () => {
  const { library, ids } = await libraryOf(TEXTS)
  expect(await partners(library, ids[3] ?? '')).toEqual([])
  await library.edits.remove({ articles: [ids[1] ?? ''], removed: true })
  expect(await partners(library, ids[0] ?? '')).toEqual([])
  await expect(partners(library, 'f'.repeat(32))).rejects.toThrow('no longer in the library')
})

it('looks for words and nothing else, whatever they are', async () => {
  const odd =
    'Reporters met Quillmark NEAR the old mill, where they wrote that O’Brannoch and "Pendrath* OR" would (perhaps) AND could NOT meet -Tiverol in Oskarvale again.'
  const other =
    'On Sunday the mayor Pendrath opened a bridge in Oskarvale, and a little rain fell on O’Brannoch in the morning.'
  const { library, ids } = await libraryOf([odd, other])
  expect((await partners(library, ids[0] ?? '')).map(({ article }) => article)).toEqual([ids[1]])
})

it('finds names however they are written in the index', async () => {
  const one =
    'On Friday evening Maroš Šefčovič and Volodymyr Zelenskyy spoke in the old town hall, and a crowd waited outside in the rain.'
  const two =
    'A letter to Maroš Šefčovič about the price of gas was read to the council, with an answer to Volodymyr Zelenskyy beside it.'
  const { library, ids } = await libraryOf([one, two])
  expect((await partners(library, ids[0] ?? '')).map(({ article }) => article)).toEqual([ids[1]])
})

it('ends where nobody waits', async () => {
  const { library, ids } = await libraryOf(TEXTS)
  await expect(partners(library, ids[0] ?? '', AbortSignal.abort())).rejects.toMatchObject({
    fault: { code: 'stopped' },
  })
})
