import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { beyond } from './pages/beyond.ts'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { LibraryView, PairView, StoryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [COURIER, , VALLEY, , HERALD] = FIVE

async function resize({ electron, page }: RunningApp, width: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(to, 900)
  }, width)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
}

/** Starts with the five reports, and goes to the map of all of them by keys. */
async function openMap(app: RunningApp): Promise<void> {
  const { page } = app
  await resize(app, 1440)
  const library = new LibraryView(page)
  await library.show()
  await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').press('Enter')
  await expect(new StoryView(page).headlines()).toHaveCount(FIVE.length)
  await page.getByRole('button', { name: 'Compare all' }).press('Enter')
  await expect(new PairView(page).column(COURIER)).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByRole('grid', { name: 'Statements by report' })).toHaveAttribute('aria-busy', 'false')
}

const current = (page: Page) => page.locator('[role="gridcell"]:focus, [role="rowheader"]:focus')
const row = (page: Page, words: RegExp) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: words }) })
const totals = (page: Page) => page.getByRole('main').getByRole('status').first()

test.describe('The map', () => {
  test('is read, narrowed and left for the texts by keys alone', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      await openMap(app)

      await test.step('a row is a statement of the base, a cell says how a report has it', async () => {
        const aground = row(page, /^Statement 1: The ferry Aldora/)
        await expect(aground.getByRole('gridcell')).toHaveCount(5)
        await expect(aground.getByRole('gridcell', { name: `${COURIER}, paragraph 1, 20 words` })).toBeVisible()
        await expect(
          aground.getByRole('gridcell', { name: `${VALLEY}, paragraph 1, edited, 18 of 20 words kept` }),
        ).toBeVisible()
        await expect(aground.getByRole('gridcell', { name: `missing in ${HERALD}` })).toBeVisible()
        await expect(page.getByText('5 reports, 5 texts')).toBeVisible()
      })

      await test.step('arrows go from cell to cell', async () => {
        await expect(current(page)).toHaveAttribute('aria-label', new RegExp(`^${COURIER}, paragraph`))
        await page.keyboard.press('Control+Home')
        await page.keyboard.press('ArrowRight')
        await expect(current(page)).toHaveAttribute('aria-label', new RegExp(`^${COURIER}, paragraph 1`))
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowRight')
        await expect(current(page)).toHaveAttribute('aria-label', new RegExp(`^${VALLEY}, paragraph 1, edited`))
        await page.keyboard.press('End')
        await expect(current(page)).toHaveAttribute('aria-label', `missing in ${HERALD}`)
        await page.keyboard.press('j')
        await expect(current(page)).toHaveAttribute('aria-label', new RegExp(`^${HERALD}, paragraph \\d`))
        await page.keyboard.press('Home')
        await expect(current(page)).toHaveAttribute('aria-label', /^Statement 3: “We felt a heavy blow/)
      })

      await test.step('Space shows the words while it is held', async () => {
        await page.keyboard.press('Control+Home')
        for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight')
        await page.keyboard.down(' ')
        const said = page.getByRole('main').getByRole('status').last()
        await expect(said).toHaveText(
          /^Valley Times, paragraph 1, edited, .*more than 200 people on board.*changed: 212 passengers → more than 200 people$/,
        )
        await page.screenshot({ path: path.join(SHOTS, 'map-ghost.png'), animations: 'disabled' })
        await page.keyboard.up(' ')
        await expect(said).toHaveText('')
        await page.keyboard.press('Shift+ ')
        await expect(said).toHaveText(/^Valley Times/)
        await page.keyboard.press('Escape')
        await expect(said).toHaveText('')
      })

      await test.step('rows are chosen, and found by words that any report has', async () => {
        const shared = Number((await totals(page).textContent())?.split(' ')[0])
        await page.getByRole('button', { name: 'Rows: Shared by two or more' }).press('Enter')
        await page.getByRole('menuitemradio', { name: 'Only in one report' }).press('Enter')
        await expect(row(page, /^Added by Harbour Post: Tugs wait for the spring tide/)).toBeVisible()
        await expect(row(page, /The ferry Aldora/)).toHaveCount(0)
        await page.getByRole('button', { name: 'Rows: Only in one report' }).press('Enter')
        await page.getByRole('menuitemradio', { name: 'All statements' }).press('Enter')
        await page.getByRole('searchbox', { name: 'Filter statements' }).focus()
        await page.keyboard.type('61 PEOPLE')
        await expect(totals(page)).toHaveText('1 statement')
        await expect(row(page, /Rescue helicopters/).getByRole('gridcell', { name: new RegExp(HERALD) })).toBeVisible()
        await page.getByRole('button', { name: /^\d+ hidden by filters$/ }).press('Enter')
        await expect.poll(async () => Number((await totals(page).textContent())?.split(' ')[0])).toBeGreaterThan(shared)
      })

      await test.step('Enter opens the base and that report there, back is the same cell, and 3 too', async () => {
        const cell = row(page, /Rescue helicopters/).getByRole('gridcell', { name: new RegExp(HERALD) })
        await cell.focus()
        await page.keyboard.press('Enter')
        const view = new PairView(page)
        await expect(view.column(HERALD)).toBeVisible()
        await expect(view.mark(HERALD, /^Rescue helicopters/)).toHaveAttribute('aria-current', 'true')
        await expect(view.mark(COURIER, /^Rescue helicopters/)).toBeInViewport()
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(current(page)).toHaveAttribute('aria-label', new RegExp(`^${HERALD}, paragraph 1, edited`))
        await page.keyboard.press('Alt+ArrowRight')
        await view.mark(COURIER, /^We felt a heavy blow/).click()
        await page.keyboard.press('3')
        await expect(row(page, /We felt a heavy blow/).locator(':focus')).toHaveCount(1)
        await page.keyboard.press('2')
        await expect(view.mark(COURIER, /^We felt a heavy blow/)).toHaveAttribute('aria-current', 'true')
      })
    })
  })

  test('of two reports is opened from their pair, and leads back to it', async ({ app }) => {
    const { page } = app
    await resize(app, 1440)
    await expect(new PairView(page).main).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    const library = new LibraryView(page)
    await library.show()
    await library
      .story(/Russia, China set eyes/)
      .getByRole('button', { name: 'Compare' })
      .click()
    await expect(new PairView(page).list()).toBeVisible()
    await page.keyboard.press('3')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', '3')
    await page.keyboard.press('Enter')
    await expect(new PairView(page).main.locator('section[data-report]')).toHaveCount(2)
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      await withFive(async (folder) => {
        const app = await launch({ files: [folder], colorScheme: theme })
        const { page } = app
        await openMap(app)
        await page.getByRole('button', { name: 'Rows: Shared by two or more' }).click()
        await page.getByRole('menuitemradio', { name: 'All statements' }).click()
        const found: string[] = []
        for (const width of [1440, 900]) {
          await resize(app, width)
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.screenshot({ path: path.join(SHOTS, `map-${theme}-${String(width)}.png`), animations: 'disabled' })
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
          found.push(
            ...violations.map(({ id, nodes }) => `${String(width)}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          )
          expect(await beyond(page)).toEqual([])
        }
        expect(found).toEqual([])
      })
    })
  }
})
