import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { PairView, SAMPLE, StoryView, LibraryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const MAIL = 'Daily Mail'
const ORDER = SAMPLE.worldOrder
/** Less than two lines of a text, in CSS pixels. */
const LINE = 40
const UNDO = 'ControlOrMeta+Z'
const REDO = 'ControlOrMeta+Shift+Z'

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selected words' })
const done = (page: Page, words: string): Locator => new StoryView(page).done(words)
const options = (page: Page): Locator => new PairView(page).list().getByRole('option')

/** The pair that the first start opens, with nothing selected. */
async function opened(page: Page): Promise<PairView> {
  const pair = new PairView(page)
  await expect(pair.selected()).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(pair.selected()).toHaveCount(0)
  return pair
}

/** Takes the focus into a column with the Tab key. */
async function tabTo(page: Page, column: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await column.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the Tab key does not lead there')
}

/** How a column is scrolled. */
const topOf = (column: Locator): Promise<number> => column.evaluate(({ scrollTop }) => scrollTop)

/** Selects the words of a paragraph as a person does with the mouse. */
async function drag(page: Page, paragraph: Locator): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded()
  const box = await paragraph.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const lines = [...range.getClientRects()]
    const [first, last] = [lines[0], lines.at(-1)]
    return { x: first?.left ?? 0, y: (first?.top ?? 0) + 8, toX: last?.right ?? 0, toY: (last?.bottom ?? 0) - 8 }
  })
  await page.mouse.move(box.x + 1, box.y)
  await page.mouse.down()
  await page.mouse.move(box.toX - 4, box.toY, { steps: 4 })
  await page.mouse.up()
}

test.describe('Passages by hand', () => {
  test('are aligned, confirmed and rejected with the keys alone, taken back, done again, and so at the next start', async ({
    launch,
  }) => {
    const { page, close } = await launch()
    const pair = await opened(page)
    const before = await options(page).count()

    await tabTo(page, pair.column(MAIL))
    await page.keyboard.press(']')
    await expect(bar(page)).toContainText('Select what says the same')
    await page.keyboard.press(']')
    await page.keyboard.press('}')
    await tabTo(page, pair.column(ORDER))
    for (let times = 0; times < 3; times++) await page.keyboard.press('Alt+Shift+ArrowDown')
    await page.keyboard.press('[')
    await expect(bar(page)).toContainText('Press = to align')
    const tops = [await topOf(pair.column(MAIL)), await topOf(pair.column(ORDER))]
    await page.keyboard.press('=')
    await expect(done(page, 'Passage aligned by hand')).toBeVisible()
    await expect(options(page)).toHaveCount(before + 1)
    await expect(pair.selected()).toContainText('by hand')
    await expect(bar(page)).toBeHidden()
    await expect(pair.said()).toContainText('by hand')
    // The texts stand where they stood, but for a line that is broken otherwise now, and the keys are still for the column.
    const moved = [pair.column(MAIL), pair.column(ORDER)].map(
      async (column, at) => (await topOf(column)) - (tops[at] ?? 0),
    )
    for (const by of await Promise.all(moved)) expect(Math.abs(by)).toBeLessThan(LINE)
    expect(await pair.column(ORDER).evaluate((element) => element.contains(document.activeElement))).toBe(true)

    // X rejects, and the next passage is selected.
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    const first = (await pair.selected().textContent()) ?? ''
    await page.keyboard.press('x')
    await expect(done(page, 'Passage rejected')).toBeVisible()
    await expect(options(page)).toHaveCount(before)
    await expect(pair.selected()).toHaveCount(1)
    await expect(pair.selected()).not.toHaveText(first)
    await expect(pair.list().locator('..').getByRole('button', { name: '1 rejected' })).toBeVisible()

    // Y confirms, and again takes that back.
    await page.keyboard.press('y')
    await expect(pair.selected()).toContainText('confirmed')
    await expect(pair.said()).toContainText('confirmed')
    const second = (await pair.selected().textContent()) ?? ''
    await page.keyboard.press('y')
    await expect(pair.selected()).not.toContainText('confirmed')
    await expect(done(page, 'Passage no longer confirmed')).toBeVisible()
    await page.keyboard.press(UNDO)
    await expect(pair.selected()).toHaveText(second)

    await page.keyboard.press(UNDO)
    await page.keyboard.press(UNDO)
    await expect(options(page)).toHaveCount(before + 1)
    await page.keyboard.press(UNDO)
    await expect(options(page)).toHaveCount(before)
    for (let times = 0; times < 3; times++) await page.keyboard.press(REDO)
    await expect(options(page).filter({ hasText: 'confirmed' })).toHaveCount(1)
    await close()

    const again = await launch()
    const library = new LibraryView(again.page)
    await library.show()
    await library.story(ORDER).getByRole('button', { name: 'Compare' }).click()
    await expect(options(again.page)).toHaveCount(before)
    await expect(options(again.page).filter({ hasText: 'by hand' })).toHaveCount(1)
    await expect(options(again.page).filter({ hasText: 'confirmed' })).toHaveCount(1)
    const rejected = again.page.getByRole('button', { name: '1 rejected' })
    await rejected.press('Enter')
    await again.page.getByRole('button', { name: /^Put back/ }).press('Enter')
    await expect(options(again.page)).toHaveCount(before + 1)
    await expect(rejected).toBeHidden()
  })

  test('are aligned with the mouse: the first selection stays in sight while the other is made', async ({
    app: { page },
  }) => {
    const pair = await opened(page)
    const before = await options(page).count()
    const [here, there] = [pair.column(MAIL).locator('p').nth(7), pair.column(ORDER).locator('p').nth(8)]
    await drag(page, here)
    await expect(bar(page)).toContainText('Select what says the same')
    await drag(page, there)
    await expect(bar(page)).toContainText('Press = to align')
    expect(await page.evaluate(() => CSS.highlights.get('crossread-held')?.size)).toBe(2)
    await bar(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(bar(page)).toBeHidden()
    await drag(page, here)
    await drag(page, there)
    await bar(page).getByRole('button', { name: 'Align' }).click()
    await expect(options(page)).toHaveCount(before + 1)
    await expect(pair.selected()).toContainText('by hand')
    await expect(pair.column(MAIL).locator('[data-by-hand]')).toHaveCount(1)
    // X takes it away again.
    await page.keyboard.press('x')
    await expect(done(page, 'Passage by hand taken away')).toBeVisible()
    await expect(options(page)).toHaveCount(before)
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      const { page } = await launch({ colorScheme: theme })
      await page.setViewportSize({ width: 1440, height: 900 })
      const pair = await opened(page)
      await page.getByRole('button', { name: 'Got it' }).click()
      await drag(page, pair.column(MAIL).locator('p').nth(3))
      await drag(page, pair.column(ORDER).locator('p').nth(4))
      await page.screenshot({ path: path.join(SHOTS, `by-hand-selected-${theme}.png`) })
      await page.keyboard.press('=')
      await expect(pair.selected()).toContainText('by hand')
      await page.screenshot({ path: path.join(SHOTS, `by-hand-bracket-${theme}.png`) })
      // The bracket stands beside the lines of its mark, and nowhere else.
      const lines = await pair.column(MAIL).locator('mark[aria-current="true"]').boundingBox()
      const bracket = await pair.column(MAIL).locator('[data-by-hand]').boundingBox()
      expect(Math.abs((bracket?.y ?? 0) - (lines?.y ?? -99))).toBeLessThan(4)
      expect(Math.abs((bracket?.height ?? 0) - (lines?.height ?? -99))).toBeLessThan(6)
      await page.keyboard.press('j')
      await page.keyboard.press('y')
      await expect(pair.selected()).toContainText('confirmed')
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      const rejected = page.getByRole('button', { name: '1 rejected' })
      await rejected.click()
      await page.getByRole('button', { name: /^Put back/ }).waitFor()
      await page.mouse.move(0, 0)
      await page.screenshot({ path: path.join(SHOTS, `by-hand-${theme}.png`) })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
      await page.setViewportSize({ width: 760, height: 800 })
      await page.screenshot({ path: path.join(SHOTS, `by-hand-narrow-${theme}.png`) })
    })
  }
})
