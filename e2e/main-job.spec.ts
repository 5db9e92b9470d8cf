import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { resize } from './pages/resize.ts'
import { LibraryView, PairView, SAMPLE } from './pages/views.ts'

const SEEDS = path.resolve(import.meta.dirname, '../seeds')
const MAIL = 'Daily Mail'
const ORDER = SAMPLE.worldOrder

/** How far apart the first lines of two marks stand, in CSS pixels. */
async function apart(one: Locator, other: Locator): Promise<number> {
  const top = (mark: Locator) => mark.evaluate((element) => element.getClientRects()[0]?.top ?? NaN)
  return Math.abs((await top(one)) - (await top(other)))
}

test.describe('Comparing two reports', () => {
  test('the first start opens the sample story with a passage selected and three hints', async ({ app: { page } }) => {
    const pair = new PairView(page)
    await expect(pair.column(MAIL)).toBeVisible()
    await expect(pair.column(ORDER)).toBeVisible()
    await expect(pair.selected()).toHaveCount(1)
    const hints = page.getByRole('complementary', { name: 'Hints' })
    await expect(hints.getByRole('listitem')).toHaveCount(3)
    await hints.getByRole('button', { name: 'Got it' }).click()
    await expect(hints).toBeHidden()
  })

  test('the four samples stand in the library as two stories, and one opens from there', async ({ app: { page } }) => {
    const library = new LibraryView(page)
    await library.show()
    await expect(library.stories()).toHaveText([SAMPLE.worldOrder, SAMPLE.moscow])
    const moscow = library.story(SAMPLE.moscow)
    await expect(moscow.getByRole('heading', { level: 3 })).toHaveText([SAMPLE.opportunity, SAMPLE.moscow])
    await expect(library.story(ORDER).getByText('Unknown outlet')).toHaveCount(1)
    await moscow.getByRole('button', { name: 'Why together' }).click()
    await expect(moscow.getByText(/name/)).toBeVisible()
    await moscow.getByRole('button', { name: 'Compare' }).click()

    const pair = new PairView(page)
    await expect(pair.mark(SAMPLE.opportunity, 'important for stabilising the international situation')).toBeVisible()
    await expect(pair.mark(SAMPLE.moscow, 'important for stabilizing the international situation')).toBeVisible()
    await expect(pair.mark(SAMPLE.opportunity, /^China’s top diplomat, Wang Yi, has met/)).toBeVisible()
  })

  test('pointing at a mark lights both reports and the list, and scrolls nothing', async ({ app: { page } }) => {
    const pair = new PairView(page)
    const here = pair.mark(MAIL, /^There is no limit/)
    const there = pair.mark(ORDER, /^There is no limit/)
    await expect(here).toBeVisible()
    await page.keyboard.press('Escape')
    const before = await there.boundingBox()
    // The page may still be settling under the pointer; a person moves it again.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await here.hover()
      await expect(there).toHaveAttribute('data-lit', { timeout: 1000 })
    }).toPass()
    await expect(pair.list().getByRole('option', { name: /^There is no limit/ })).toHaveAttribute('data-lit')
    expect(await there.boundingBox()).toEqual(before)
    await page.mouse.move(0, 0)
    await expect(there).not.toHaveAttribute('data-lit')
  })

  test('a click brings the counterpart level, and says what it is', async ({ app: { page } }) => {
    const pair = new PairView(page)
    const here = pair.mark(MAIL, /^China-Russia relations are non-aligned/)
    const there = pair.mark(ORDER, /^China-Russia relations feature non-alliance/)
    await here.click()
    await expect(here).toHaveAttribute('aria-current', 'true')
    await expect(there).toHaveAttribute('aria-current', 'true')
    await expect.poll(() => apart(here, there)).toBeLessThan(2)
    await expect(pair.said()).toHaveText(
      /^Passage 3 of 3, edited, 15 words, paragraph \d+; also in .* paragraph 6; changed: /,
    )
    await expect(pair.said()).toContainText('are → feature')
  })

  test('the keys step through every passage and back, and Escape lets go', async ({ app: { page } }) => {
    const pair = new PairView(page)
    const options = pair.list().getByRole('option')
    await options.first().click()
    const total = await options.count()
    for (let i = 0; i < total; i++) {
      if (i > 0) await page.keyboard.press('j')
      await expect(options.nth(i)).toHaveAttribute('aria-selected', 'true')
      await expect(page.getByRole('group', { name: 'Passages' })).toContainText(`${String(i + 1)} of ${String(total)}`)
    }
    await page.keyboard.press('k')
    await expect(options.nth(total - 2)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(pair.selected()).toHaveCount(0)
  })

  test('in a window without room for it the list lies over the texts, and nothing over the list', async ({ app }) => {
    const { page } = app
    const pair = new PairView(page)
    await expect(pair.column(MAIL)).toBeVisible()
    await resize(app, 900)
    // The key asks for the other list while there is still room for it.
    await expect(pair.list()).toBeHidden()
    await page.keyboard.press('ControlOrMeta+B')
    const list = pair.main.getByRole('region', { name: 'Passages' })
    await expect(list).toBeVisible()
    const over = await list.evaluate((panel) => {
      const { left, right, top, bottom } = panel.getBoundingClientRect()
      const found = new Set<string>()
      for (let y = top + 2; y < bottom; y += 4) {
        for (let x = left + 2; x < right; x += 8) {
          const there = document.elementFromPoint(x, y)
          if (!panel.contains(there)) found.add(there?.className ?? '')
        }
      }
      return [...found]
    })
    expect(over).toEqual([])
  })

  test('the marks hold exactly the words of the files', async ({ app: { page } }) => {
    const files = await Promise.all(
      ['000_df45fa20509b419c.txt', '003_5c5c9142f69470db.txt'].map((name) => readFile(path.join(SEEDS, name), 'utf8')),
    )
    const pair = new PairView(page)
    await expect(pair.column(MAIL)).toBeVisible()
    for (const [i, column] of [MAIL, ORDER].entries()) {
      const marked = await pair.column(column).locator('mark').allTextContents()
      expect(marked).toHaveLength(3)
      for (const words of marked) expect(files[i]).toContain(words)
      // Every paragraph on the screen is in the file too, letter for letter.
      for (const words of await pair.column(column).locator('[data-paragraph]').allTextContents()) {
        expect(files[i]).toContain(words)
      }
    }
    await expect(pair.column(ORDER)).not.toContainText('Also read |')
    await expect(pair.column(MAIL)).not.toContainText('Share this')
  })

  test('both columns scroll in step, until they are unlocked', async ({ app: { page } }) => {
    const pair = new PairView(page)
    const other = pair.column(ORDER)
    const top = (column: Locator) => column.evaluate((element) => element.scrollTop)
    await pair.mark(MAIL, /^There is no limit/).click()
    const start = await top(other)
    await pair.column(MAIL).hover()
    await page.mouse.wheel(0, 120)
    await expect.poll(() => top(other)).toBeGreaterThan(start)

    await test.step('with Alt one of them moves alone, and then both from where they are', async () => {
      const [led, stood] = [await top(pair.column(MAIL)), await top(other)]
      await page.keyboard.down('Alt')
      await page.mouse.wheel(0, 90)
      await expect.poll(() => top(pair.column(MAIL))).toBeGreaterThan(led)
      await page.keyboard.up('Alt')
      expect(await top(other)).toBe(stood)
      await page.mouse.wheel(0, 90)
      await expect.poll(() => top(other)).toBeGreaterThan(stood)
    })

    await page.keyboard.press('l')
    await expect(page.getByRole('button', { name: 'Scroll in step' })).toHaveAttribute('aria-pressed', 'false')
    const mine = await top(pair.column(MAIL))
    const still = await top(other)
    await page.mouse.wheel(0, 200)
    await expect.poll(() => top(pair.column(MAIL))).toBeGreaterThan(mine)
    expect(await top(other)).toBe(still)
  })

  test('quick open finds a misspelt name and lands in the article', async ({ app: { page } }) => {
    await expect(new PairView(page).main).toBeVisible()
    await page.keyboard.press('ControlOrMeta+P')
    await page.getByRole('combobox', { name: 'Quick open' }).fill('Lavrof')
    const found = page.getByRole('group', { name: 'Articles' }).getByRole('option')
    await expect(found.locator('mark')).toHaveText(['Lavrov', 'Lavrov'])
    await expect(found.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(found.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main', { name: ORDER })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: ORDER })).toBeVisible()
  })

  test('what was set aside can be read and put back, and counts again', async ({ app, launch }) => {
    const { page } = app
    const library = new LibraryView(page)
    await library.show()
    await library.story(ORDER).getByRole('heading', { level: 3 }).filter({ hasText: ORDER }).getByRole('button').click()
    const reader = page.getByRole('main', { name: ORDER })
    const aside = reader
      .getByRole('group', { name: /Set aside/ })
      .filter({ hasText: 'Also read | Russian cyberattack' })
    await expect(aside).toBeVisible()
    await aside.getByRole('button', { name: 'Put back' }).click()
    await expect(reader.getByRole('button', { name: 'Set aside again' })).toHaveCount(1)
    await app.close()

    const again = await launch()
    await expect(new PairView(again.page).column(ORDER)).toContainText('Also read | Russian cyberattack')
  })

  test('back and forward return to where one was', async ({ app: { page } }) => {
    const pair = new PairView(page)
    await pair.mark(MAIL, /^we, together with you/).click()
    await new LibraryView(page).show()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(pair.selected()).toContainText('we, together with you')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(new LibraryView(page).main).toBeVisible()
  })
})
