import type { Locator } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { LONG_REPORTS } from './pages/long-reports.ts'
import { withReports } from './pages/own-reports.ts'
import { resize } from './pages/resize.ts'
import { PairView } from './pages/views.ts'

/** How many paragraphs of a column are drawn. */
const drawn = (column: Locator): Promise<number> =>
  column.locator('[data-paragraph] > mark').evaluateAll((marks) => {
    return marks.filter((mark) => mark.checkVisibility({ contentVisibilityAuto: true })).length
  })

test('two reports of 12,800 words draw what is near, bring what is far level, and are read aloud whole', async ({
  launch,
}) => {
  await withReports(LONG_REPORTS, async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1440)
    const pair = new PairView(page)
    const [courier, post] = [pair.column('Courier'), pair.column('Post')]
    await expect(pair.mark('Courier', /^Line 1 /)).toBeInViewport()

    await test.step('what is far away is not drawn, and is there for who does not look', async () => {
      await expect(courier.locator('[data-paragraph]')).toHaveCount(400)
      await expect.poll(() => drawn(courier)).toBeLessThan(40)
      expect(await drawn(post)).toBeLessThan(40)
      await expect(pair.mark('Courier', /^Line 399 /)).toHaveAccessibleName(/^Line 399 /)
    })

    // The last passage that both have: how far its two places are from being level, in pixels.
    const [here, there] = [pair.mark('Courier', /^Line 399 /), pair.mark('Post', /^Line 399 /)]
    const unlevel = async (): Promise<number> => {
      const [a, b] = [await here.boundingBox(), await there.boundingBox()]
      return Math.abs((a?.y ?? 0) - (b?.y ?? Infinity))
    }

    await test.step('the last of the list stands level in both', async () => {
      const total = await pair.list().getByRole('option').count()
      await pair.list().getByRole('option').last().click()
      await expect(pair.said()).toContainText(`Passage ${String(total)} of ${String(total)}`)
      await expect(here).toBeInViewport()
      await expect(there).toBeInViewport()
      await expect.poll(unlevel).toBeLessThan(2)
    })

    await test.step('a narrower window measures anew, and loses neither the place nor the level', async () => {
      await resize(app, 1280)
      await expect(here).toBeInViewport()
      await expect.poll(unlevel).toBeLessThan(2)
      await expect.poll(() => drawn(courier)).toBeLessThan(40)
    })
  })
})
