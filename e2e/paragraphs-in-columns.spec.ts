import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { violations } from './pages/over-the-texts.ts'
import { resize } from './pages/resize.ts'
import { PairView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const MAIL = 'Daily Mail'

/** What a screen reader was told of the paragraph. */
const told = (page: Page) => page.locator('p[aria-live]').filter({ hasText: /^Paragraph \d+ of \d+/ })

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 700],
] as const) {
  test(`a report beside another is read paragraph by paragraph, in ${scheme} at ${String(width)}`, async ({
    launch,
  }) => {
    const app = await launch({ colorScheme: scheme })
    const { page } = app
    await resize(app, width)
    const pair = new PairView(page)
    const column = pair.column(MAIL)
    await expect(column).toBeVisible()
    await page.keyboard.press('Escape')
    await column.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => column.evaluate((element) => element.scrollTop)).toBe(0)

    await page.keyboard.press('p')
    const current = column.locator('p[aria-current]')
    await expect(current).toHaveAttribute('data-paragraph', '1')
    await expect(current).toBeFocused()
    await expect(told(page)).toHaveText(/^Paragraph 1 of \d+, Daily Mail/)

    await test.step('the arrows step, and what is read stays in sight', async () => {
      for (let each = 0; each < 12; each++) await page.keyboard.press('ArrowDown')
      await expect(current).toHaveAttribute('data-paragraph', '13')
      await expect(current).toBeInViewport()
      await expect(told(page)).toHaveText(/^Paragraph 13 of \d+, Daily Mail, 1 shared passage$/)
      await page.screenshot({ path: path.join(SHOTS, `paragraphs-${scheme}.png`) })
      await page.keyboard.press('ArrowUp')
      await expect(told(page)).toHaveText(/^Paragraph 12 of \d+, Daily Mail, only here$/)
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowDown')
      const last = await column.locator('[data-paragraph]').last().getAttribute('data-paragraph')
      await expect(current).toHaveAttribute('data-paragraph', last ?? '')
      await expect(current).toBeInViewport()
    })
    expect(await violations(page)).toEqual([])

    if (width > 1000) {
      await test.step('P in the other report goes on there', async () => {
        const other = pair.column(SAMPLE.worldOrder)
        await other.focus()
        await page.keyboard.press('p')
        await expect(other.locator('p[aria-current]')).toBeFocused()
        await expect(current).toHaveCount(0)
      })
    }
    await expect(page.locator('p[aria-current]')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.locator('p[aria-current]')).toHaveCount(0)
    await expect(page.locator('[data-report][tabindex]:focus')).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('p[aria-current]')).toHaveCount(0)
  })
}
