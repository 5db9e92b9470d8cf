import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { textOf } from '../../shared/text/span.ts'
import { Library } from './library.ts'
import { viewOf } from './view.fixture.ts'

const BACKGROUND =
  'The islands, which lie some forty miles off the coast, have been claimed by both kingdoms since the war of 1911.'
const QUOTE =
  '“We will answer every trawler that cuts our nets with ten patrol boats of our own,” the fisheries minister said.'
const FERRY =
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the lifeboats of two trawlers.'
/** Six other things that happened to other people elsewhere. */
const OTHERS = [
  `Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge, two miles from Sumburgh. Parson Tobias
Rae last pressed its spores in 1874 for the Kelvin Herbarium, and Ian Flett of Burravoe believes that goats ate the rest.`,
  `Voters in Hamnavoe threw out Mayor Knut Halcro after a quarrel with Viking Slate and Stove Quarries. Blasting in March cracked
the windows of Saint Olaf Chapel, and Judge Rhona Tulloch ordered recounts in Quoyloo and in Brough on 12 May.`,
  `Laureate Ingrid Sinclair was buried in Kirkwall with a peat spade. Actor Magnus Leask recited her Ballad of Eynhallow, Bishop
Andrew Corrigall led the prayers, and Tangle Press of Leith has promised her last 40 sonnets before Christmas.`,
  `Dentist Fergus Peterson no longer visits Papa Stour because Loganair cut its flights from Tingwall. Crofter Bella Jamieson
cured her toothache with pliers; the Lerwick Health Board blames Fujitsu and a computer in Inverness that lost 900 invoices.`,
  `The Raasay distillery burned down after lightning struck the chimney that Hector Munro built in 1831. Piper Callum Gillies played
Amazing Grace to calm the Aberdeen Angus herd, and Lloyds of London sent Priya Nair and Owen Pugh to look at the tank.`,
  `Pupils of Baltasound School excavated a longship while planting Kerr Pink potatoes for Miss Greta Isbister. Professor Lars Dahl of
Uppsala wept at the rivets. The Stromness Museum wants the prow, and Councillor Dougal Voe wants it for Unst.`,
].map((text) => text.replaceAll('\n', ' '))

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-usual-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function libraryOf(texts: readonly string[]): Promise<Library> {
  await Promise.all(texts.map((text, at) => writeFile(path.join(folder, `${at}.txt`), text)))
  const library = new Library()
  await library.add([folder], new AbortController().signal, () => undefined)
  return library
}

/** What the first two articles share, each with whether it is a formula. */
function shared(library: Library): unknown {
  const [a = '', b = ''] = viewOf(library).articles.map(({ id }) => id)
  const pair = library.pair(a, b)
  return pair.passages.map((passage) => [textOf(pair.a.text, passage.a).slice(0, 12), passage.formula])
}

const TWO = [`${FERRY}\n${QUOTE}\n${BACKGROUND}`, `${BACKGROUND}\n${QUOTE}\n${FERRY}`]

it('what stands in the reports of other stories all over the library is a formula, and what was said is not', async () => {
  const library = await libraryOf([...TWO, ...OTHERS.map((other) => `${BACKGROUND} ${other}`)])
  expect(shared(library)).toEqual([
    ['The ferry As', false],
    ['We will answ', false],
    ['The islands,', true],
  ])
})

it('in a small library it is a passage like any other', async () => {
  expect(shared(await libraryOf(TWO))).toEqual([
    ['The ferry As', false],
    ['We will answ', false],
    ['The islands,', false],
  ])
})

it('a line that an outlet prints under all its reports is set aside in each, and makes none of them one story', async () => {
  const line = 'Follow the Northern Courier for the news of all the islands, and send us what you have seen yourself.'
  const library = await libraryOf(OTHERS.map((other) => `${other}\n${line}`))
  const { articles, stories } = viewOf(library)
  const set = articles
    .map(({ id }) => library.article(id))
    .map(({ text, furniture }) => furniture.map((one) => textOf(text, one)))
  expect([stories.length, set]).toEqual([OTHERS.length, OTHERS.map(() => [line])])
})
