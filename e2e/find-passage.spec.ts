import { openFive } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import { withFive } from './pages/one-story.ts'

test('who else has words is found from a selection in each way to compare that shows texts', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    const comparison = await openFive(app, 1440, '2', 'Comparison')
    const passage = page.getByRole('main', { name: 'This passage in the library' })
    for (const [key, name, words] of [
      ['1', 'Comparison', '[data-paragraph]'],
      ['4', 'Reading', '[data-paragraph] p'],
      ['5', 'Composite reading', '[data-paragraph] p'],
      ['6', 'Comparison', 'blockquote'],
    ] as const) {
      await test.step(`${name} (${key})`, async () => {
        await page.getByRole('main').focus()
        await page.keyboard.press(key)
        const main = page.getByRole('main', { name })
        await expect(main).toBeVisible()
        await main.locator(words).filter({ hasText: 'passed its yearly inspection' }).first().selectText()
        await page.keyboard.press('ControlOrMeta+Shift+G')
        await expect(passage.getByRole('blockquote').first()).toContainText('passed its yearly inspection')
        await expect(passage.getByRole('status')).toHaveText(/^In \d+ other articles? · \d+ articles compared$/)
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(main).toBeVisible()
      })
    }
    await expect(comparison).toBeVisible()
  })
})
