import { expect, test } from './pages/launch.ts'
import { LibraryView, PairView, SAMPLE } from './pages/views.ts'

const SECOND = 'Wang Yi Meets Putin in Kremlin as China-Russia Ties Deepen'

test.describe('A file in which two reports were run together', () => {
  test('is shown as two from the library when asked, compared, remembered, and shown as one again', async ({
    app,
    launch,
  }) => {
    const library = new LibraryView(app.page)
    await library.show()
    const moscow = library.story(SAMPLE.moscow)
    const reports = moscow.getByRole('heading', { level: 3 })
    await expect(reports).toHaveText([SAMPLE.opportunity, SAMPLE.moscow])
    await expect(library.main.getByText('This file holds 2 reports')).toHaveCount(1)

    await moscow.getByRole('button', { name: 'Show as two' }).click()
    const parts = library.main.getByRole('heading', { level: 3 }).filter({ hasText: /Wang Yi Meets Putin/ })
    await expect(parts).toHaveText([SAMPLE.moscow, SECOND])
    await expect(parts.first().getByRole('button')).toBeFocused()
    await expect(library.main.getByText('Report 2 of 2 in its file')).toHaveCount(1)
    await app.close()

    const again = await launch()
    const kept = new LibraryView(again.page)
    await kept.show()
    const second = kept.main.getByRole('heading', { level: 3, name: SECOND })
    await second.getByRole('button').click()
    await again.page.getByRole('button', { name: 'Compare with…' }).click()
    await again.page.getByRole('menuitem', { name: SAMPLE.moscow }).click()
    const pair = new PairView(again.page)
    await expect(pair.mark(SECOND, /biggest land conflict in Europe since World War Two/)).toBeVisible()
    // Their passages follow each other: one ribbon stands behind.
    await expect(pair.main.locator('svg g[data-run]:not([data-away])')).not.toHaveCount(0)

    // What they share by chance alone is hidden until it is asked for, by keys too.
    const options = pair.list().getByRole('option')
    const telling = await options.count()
    await again.page.getByRole('button', { name: / shown · 1 hidden by filters: show$/ }).press('Enter')
    await expect(options).toHaveCount(telling + 1)
    await expect(again.page.getByRole('button', { name: /^All .* shown · 1 of them filtered: hide$/ })).toBeFocused()
    await expect(pair.column(SECOND).locator('mark[data-formula]')).not.toHaveCount(0)

    await kept.show()
    await kept.main.getByRole('button', { name: 'Show as one' }).first().click()
    await expect(kept.main.getByText('This file holds 2 reports')).toHaveCount(1)
    await expect(kept.main.getByRole('heading', { level: 3, name: SECOND })).toHaveCount(0)
  })

  test('is shown as two from the reader, which says why, and goes on at the first', async ({ app: { page } }) => {
    const library = new LibraryView(page)
    await library.show()
    await library
      .story(SAMPLE.moscow)
      .getByRole('heading', { level: 3, name: SAMPLE.moscow })
      .getByRole('button')
      .click()
    const note = page.getByRole('complementary', { name: 'This file holds 2 reports' })
    await note.getByText('Which, and why').click()
    await expect(note.getByRole('listitem').nth(1)).toContainText('It introduces Wang Yi, Vladimir Putin again')
    const reader = page.getByRole('main', { name: SAMPLE.moscow })
    await expect(reader).toContainText('In conclusion, the meeting between Wang Yi and Putin')
    await note.getByRole('button', { name: 'Show as two' }).click()
    await expect(reader).not.toContainText('In conclusion, the meeting between Wang Yi and Putin')
    await page.getByRole('button', { name: 'Show as one' }).click()
    await expect(reader).toContainText('In conclusion, the meeting between Wang Yi and Putin')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(library.main).toBeVisible()
  })
})
