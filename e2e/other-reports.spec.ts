import path from 'node:path'
import type { Page } from '@playwright/test'
import { focused, openFive } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { resize } from './pages/resize.ts'
import { PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [COURIER, POST, VALLEY, SIGNAL] = FIVE

/** The article of a column. */
const idOf = async (view: PairView, name: string) => (await view.column(name).getAttribute('data-report')) ?? ''
const names = (view: PairView) =>
  view.main
    .locator('section[data-report]')
    .evaluateAll((columns) => columns.map((column) => column.getAttribute('aria-label')))
const regionWithFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('section[data-report]')?.getAttribute('aria-label'))

test('another report in a column of two is chosen by Enter, and the rest of the comparison stays', async ({
  launch,
}) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder], colorScheme: 'dark' })
    const { page } = app
    await openFive(app, 1440, '1', 'Comparison')
    const view = new PairView(page)
    await expect.poll(() => names(view)).toEqual([COURIER, POST])
    await page.keyboard.press('l')
    await page.keyboard.press('ControlOrMeta+J')
    const drawer = page.getByRole('region', { name: 'Details', exact: true })
    await expect(drawer.getByRole('tab', { selected: true })).toBeFocused()

    const trigger = view.column(POST).getByRole('button', { name: /^Report in this column: Harbour Post/ })
    await trigger.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitemradio', { checked: true })).toBeFocused()
    await page.screenshot({ path: path.join(SHOTS, 'other-report-dark.png') })
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitemradio', { name: /^Valley Times/ })).toBeFocused()
    expect(await names(view)).toEqual([COURIER, POST])
    await page.keyboard.press('Enter')
    await expect.poll(() => names(view)).toEqual([COURIER, VALLEY])
    await expect(page.getByRole('button', { name: 'Scroll in step' })).toHaveAttribute('aria-pressed', 'false')
    await expect(drawer).toBeVisible()
    await expect.poll(() => regionWithFocus(page)).toBe(VALLEY)
    await page.screenshot({ path: path.join(SHOTS, 'other-report-chosen-dark.png') })

    await test.step('the others are still there', async () => {
      await page.keyboard.press('2')
      await expect.poll(() => names(view)).toContain(POST)
      await expect(drawer).toBeVisible()
      expect(await focused(page)).not.toBe('Only here')
      await page.keyboard.press('Alt+ArrowLeft')
      await expect.poll(() => names(view)).toEqual([COURIER, VALLEY])
      await page.keyboard.press('Alt+ArrowLeft')
      await expect.poll(() => names(view)).toEqual([COURIER, POST])
    })
  })
})

for (const theme of ['light', 'dark'] as const)
  test(`a report that cannot be compared has a chip, and one in another language says so, in ${theme}`, async ({
    launch,
  }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder], colorScheme: theme })
      const { page } = app
      const shot = (name: string) =>
        page.screenshot({ path: path.join(SHOTS, `${name}-${theme}.png`), animations: 'disabled' })
      await openFive(app, 1900, '2', 'Comparison')
      const view = new PairView(page)
      await expect.poll(() => names(view)).toEqual([COURIER, POST, VALLEY, SIGNAL])
      const [post, valley] = [await idOf(view, POST), await idOf(view, VALLEY)]
      await expect(view.column(POST).getByText('not in Northern Courier')).toBeVisible()
      await expect(view.main.getByText('paragraph not in Northern Courier')).toBeVisible()
      await page.keyboard.press('f')
      await shot('base-filters')
      await page.keyboard.press('Escape')

      await page.keyboard.press('ControlOrMeta+L')
      await expect(page.getByRole('main', { name: 'Library' })).toBeVisible()
      await page.evaluate(
        async ([german, gone]) => {
          await window.crossread.correctArticles({
            articles: [german],
            fields: { language: { given: 'de' } },
            tags: { add: [], remove: [] },
          })
          await window.crossread.removeArticles({ articles: [gone], removed: true })
        },
        [post, valley] as const,
      )
      await page.keyboard.press('Alt+ArrowLeft')
      await expect.poll(() => names(view)).toEqual([COURIER, POST, SIGNAL])
      await expect(view.column(POST).getByText('in German, not in English')).toBeVisible()
      const chips = page.getByRole('group', { name: 'Reports without a column' })
      await expect(chips.getByRole('button', { name: /Click to try again/ })).toBeVisible()
      await view.column(POST).focus()
      await page.keyboard.press('Home')
      await shot('base-failed')
      await resize(app, 720)
      await expect(chips.getByRole('button', { name: /Click to try again/ })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Base: Northern Courier/ })).toBeVisible()
      await shot('base-failed-narrow')
    })
  })
