import path from 'node:path'
import { expect, test } from './pages/launch.ts'
import { violations } from './pages/over-the-texts.ts'
import { resize } from './pages/resize.ts'
import { BUDGET, HARBOUR, withReports } from './pages/own-reports.ts'
import { LibraryView, PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const KEEPER = HARBOUR[0] ?? ''
/** Of the same people as the report of the keeper, and of another event. */
const FEAST = [
  'Island feast draws a crowd',
  'Published: 2024-06-21',
  'On Friday evening Greta Anders lit the first fire of the summer on the hill above Tarnholm, as she had been asked to.',
  'Three bands played, children caught crabs off the pier, and the bakery sold out before the sun was low.',
  'Source: Sound Gazette',
]

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 900],
] as const) {
  test(`an article whose story has no other names its likely partners, in ${scheme}`, async ({ launch }) => {
    await withReports([HARBOUR, FEAST, BUDGET], async (folder) => {
      const app = await launch({ files: [folder], colorScheme: scheme })
      const { page } = app
      await resize(app, width)
      const library = new LibraryView(page)
      await library.show()
      await library.main.getByRole('button', { name: KEEPER }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: KEEPER })).toBeVisible()
      const partners = page.getByRole('region', { name: 'Likely partners' })
      await expect(partners.getByRole('button')).toHaveText([
        /Sound Gazette.*2024.*Island feast draws a crowd.*Both name .*Greta Anders/,
      ])
      await page.getByRole('button', { name: 'Compare with…' }).click()
      const feast = partners.getByRole('button', { name: /Island feast/ })
      await expect(feast).toBeFocused()
      await expect(feast).toBeInViewport()
      await page.screenshot({ path: path.join(SHOTS, `partners-${scheme}.png`) })
      expect(await violations(page)).toEqual([])

      await test.step('what is said of others is not found in the article', async () => {
        await page.keyboard.press('/')
        await page.keyboard.type('island feast')
        await expect(page.getByRole('search').getByText('Nothing found')).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(feast).toBeFocused()
      })

      await feast.press('Enter')
      const pair = new PairView(page)
      await expect(pair.main).toBeVisible()
      await expect(pair.column('Island Mail')).toBeVisible()
      await expect(pair.column('Sound Gazette')).toBeVisible()
    })
  })
}
