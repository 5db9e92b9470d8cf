import path from 'node:path'
import { openFive } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import { withFive } from './pages/one-story.ts'
import { drawer, violations } from './pages/over-the-texts.ts'
import { resize } from './pages/resize.ts'
import { withReports } from './pages/own-reports.ts'
import { LibraryView, PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const SHARED = [
  'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.',
  '“We felt a heavy blow and then the lights went out on all decks,” said Captain Ilse Brandvold, who ordered the boats out.',
]
const WORDS =
  'anchor birch candle delta ember fable garnet hollow ivory jasmine kettle lantern meadow nectar orchard'.split(' ')

/** A sentence that no other has. */
const own = (at: number): string =>
  `Number ${String(at)} of the notes says ${WORDS[at % WORDS.length] ?? ''} ${WORDS[(at * 7 + 3) % WORDS.length] ?? ''} before breakfast.`

test('D goes to where the reports have another number', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    const main = await openFive(app, 1440, '2', 'Comparison')
    await page.getByRole('main').focus()
    await page.keyboard.press('d')
    await expect(main.locator('mark[aria-current="true"]').filter({ hasText: 'more than 200 people' })).toHaveCount(1)
  })
})

test('a long list of what is only here shows its beginning, and all of it when asked', async ({ launch }) => {
  const long = [
    'Ferry Aldora runs aground',
    'Published: 2023-05-01',
    ...SHARED,
    ...Array.from({ length: 60 }, (_, at) => own(at)),
  ]
  const short = ['Ferry Aldora on the rocks', 'Published: 2023-05-02', ...SHARED, 'Source: Harbour Post']
  await withReports([[...long, 'Source: Northern Courier'], short], async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1440)
    const library = new LibraryView(page)
    await library.show()
    await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').click()
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const pair = new PairView(page)
    await expect(pair.column('Northern Courier')).toBeVisible()
    await page.keyboard.press('o')
    const list = drawer(page).getByRole('region', { name: 'Only here: Northern Courier' })
    await expect(list.getByRole('listitem')).toHaveCount(50)
    await list.getByRole('button', { name: /^Show all \d+$/ }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: path.join(SHOTS, 'drawer-long.png') })
    await list.getByRole('button', { name: /^Show all \d+$/ }).press('Enter')
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(55)
    await expect(list.getByRole('listitem').nth(50).getByRole('button')).toBeFocused()
    expect(await violations(page)).toEqual([])
  })
})
