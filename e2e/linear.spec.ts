import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { beyond } from './pages/beyond.ts'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { LibraryView, PairView, StoryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [COURIER, , VALLEY] = FIVE

async function resize({ electron, page }: RunningApp, width: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(to, 900)
  }, width)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
}

/** Starts with the five reports, and goes to the linear comparison of all of them by keys. */
async function openLinear(app: RunningApp): Promise<void> {
  const { page } = app
  await resize(app, 1440)
  const library = new LibraryView(page)
  await library.show()
  await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').press('Enter')
  await expect(new StoryView(page).headlines()).toHaveCount(FIVE.length)
  await page.getByRole('button', { name: 'Compare all' }).press('Enter')
  await expect(new PairView(page).column(COURIER)).toBeVisible()
  // The first start selects a passage; the text is to be begun at its beginning.
  await page.keyboard.press('Escape')
  await page.keyboard.press('6')
  await expect(statement(page, /^Statement 1 of/)).toBeVisible()
}

const statement = (page: Page, name: RegExp) => page.getByRole('article', { name })
const current = (page: Page) => page.locator('article:focus')
const told = (page: Page) => page.getByRole('main').getByRole('status').last()

test.describe('The linear comparison', () => {
  test('is read, stepped through and left for a pair by keys alone', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      await openLinear(app)

      await test.step('each statement has a heading, the words, the other versions and what changed', async () => {
        const first = statement(page, /^Statement 1 of \d+, verbatim and edited, 20 words, paragraph 1$/)
        await expect(first.getByRole('heading', { level: 2 })).toBeVisible()
        await expect(first).toContainText('The ferry Aldora ran aground off Cape Merrow')
        await expect(first.getByRole('listitem').filter({ hasText: VALLEY })).toContainText(
          'changed: 212 passengers → more than 200 people',
        )
        await expect(first).toContainText('Missing in Coast Herald')
        const added = statement(page, /^Added by Valley Times, only here/).first()
        await expect(added.getByRole('heading', { level: 3 })).toBeAttached()
      })

      await test.step('the headings are in order, and no text is left out of the page', async () => {
        const levels = await page
          .getByRole('heading')
          .evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))))
        expect(levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1)).toBe(true)
        await expect(page.getByText('A pilot costs some nine hundred crowns')).toBeAttached()
      })

      await test.step('J and K, and Alt with the arrows, step; the rest is announced', async () => {
        await page.keyboard.press('j')
        const first = await current(page).getAttribute('data-statement')
        await page.keyboard.press('Alt+ArrowDown')
        await expect(current(page)).not.toHaveAttribute('data-statement', first ?? '')
        await page.keyboard.press('k')
        await expect(current(page)).toHaveAttribute('data-statement', first ?? '')
        await expect(told(page)).not.toHaveText('')
      })

      await test.step('one kind alone is stepped through', async () => {
        await page.getByRole('button', { name: /^Step through: All statements/ }).press('Enter')
        await page.getByRole('menuitemradio', { name: /^Edited/ }).press('Enter')
        // The open menu has the keys.
        await expect(page.getByRole('menu')).toHaveCount(0)
        await page.keyboard.press('j')
        await expect(current(page).getByRole('heading')).toHaveText(/edited/)
        await expect(current(page)).toBeInViewport()
        await expect(told(page)).toHaveText(/also in .* paragraph \d+, edited; changed: /)
      })

      await test.step('Enter opens the pair there, and back is the same statement', async () => {
        const name = (await current(page).getByRole('heading').textContent()) ?? ''
        await page.keyboard.press('Enter')
        const view = new PairView(page)
        await expect(view.main.locator('section[data-report]')).toHaveCount(2)
        await expect(view.main.locator('mark[aria-current="true"]')).toHaveCount(2)
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(current(page).getByRole('heading')).toHaveText(name)
        await page.keyboard.press('3')
        await expect(page.getByRole('grid')).toBeVisible()
        await page.keyboard.press('6')
        await expect(current(page).getByRole('heading')).toHaveText(name)
      })
    })
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      await withFive(async (folder) => {
        const app = await launch({ files: [folder], colorScheme: theme })
        const { page } = app
        await openLinear(app)
        const found: string[] = []
        await page.keyboard.press('j')
        for (const width of [1440, 900]) {
          await resize(app, width)
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.screenshot({
            path: path.join(SHOTS, `linear-${theme}-${String(width)}.png`),
            animations: 'disabled',
          })
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
