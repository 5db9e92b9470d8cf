import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { add, Place } from './library.fixture.ts'
import { viewOf } from './view.fixture.ts'

const FERRY =
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the lifeboats of two trawlers'
const WIRE = [
  `${FERRY}.`,
  '“We heard the hull tear and saw the sea come up the stairs,” the cook Ingrid Hauge told reporters on the quay.',
]
const OWN =
  'Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge, two miles from Sumburgh.'

const place = new Place()

it('counts the words of each report that stand in the other, and gives the longest passage', async () => {
  const folder = path.join(place.folder, 'articles')
  await mkdir(folder)
  const texts = [WIRE.join('\n\n'), `${OWN}\n\n${WIRE[0] ?? ''}`, OWN]
  await Promise.all(texts.map((text, at) => writeFile(path.join(folder, `${at}.txt`), text)))
  const library = await place.open()
  await add(library, folder)
  const [wire = '', mixed = '', own = ''] = viewOf(library).articles.map(({ id }) => id)
  const gone = 'f'.repeat(32)
  const found = await library.comparing.overlaps({ article: wire, others: [mixed, gone, own] })
  expect(found).toEqual([
    {
      article: mixed,
      shared: { here: 21, there: 21 },
      copied: { here: 21, there: 21 },
      longest: {
        kind: 'verbatim',
        words: 21,
        here: { start: 0, end: FERRY.length },
        there: { start: OWN.length + 2, end: OWN.length + 2 + FERRY.length },
        text: FERRY,
      },
    },
    { article: own, shared: { here: 0, there: 0 }, copied: { here: 0, there: 0 }, longest: null },
  ])
  await expect(library.comparing.overlaps({ article: gone, others: [own] })).rejects.toThrow('no longer in the library')
})
