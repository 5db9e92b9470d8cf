import type { Locator, Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { resize } from './pages/resize.ts'
import { PairView } from './pages/views.ts'

const [COURIER, POST] = FIVE

/** Goes on with Tab until something has the focus, as who has no pointer does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to ${wanted.toString()}`)
}

test('a story is found, opened, compared in every way, judged and left again without a pointer', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1600)
    const main = (name: string | RegExp) => page.getByRole('main', { name })
    const view = new PairView(page)

    await test.step('from the list to the page of the story', async () => {
      await main(/./).first().waitFor()
      await page.keyboard.press('ControlOrMeta+L')
      await main('Library')
        .getByRole('heading', { level: 2, name: /^Ferry Aldora/ })
        .waitFor()
      await main('Library').getByRole('heading', { level: 2 }).nth(2).waitFor()
      const title = main('Library')
        .getByRole('button', { name: /^Ferry Aldora runs aground/ })
        .first()
      await page.keyboard.press('Home')
      for (let rows = 0; rows < 12; rows++) {
        if (await title.evaluate((element) => element === document.activeElement)) break
        await page.keyboard.press('ArrowDown')
      }
      await expect(title).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: 'Headlines' }).getByRole('heading', { level: 3 })).toHaveCount(5)
    })

    await test.step('all of it side by side', async () => {
      await tabTo(page, page.getByRole('button', { name: 'Compare all' }))
      await page.keyboard.press('Enter')
      await expect(view.column(COURIER)).toBeVisible()
      await expect(view.column(POST)).toBeVisible()
      await page.keyboard.press('Escape')
      await page.keyboard.press('j')
      await expect(view.said()).toHaveText(/^Passage \d of \d, \w+, \d+ words, paragraph \d+; also in /)
      await page.keyboard.press('k')
      await page.keyboard.press('l')
      await expect(page.getByRole('button', { name: 'Scroll in step' })).toHaveAttribute('aria-pressed', 'false')
      await page.keyboard.press('l')
    })

    await test.step('a passage is stepped to, and its counterpart looked at', async () => {
      const mark = view.mark(COURIER, /^We felt a heavy blow/)
      await page.keyboard.press('Escape')
      for (let steps = 0; steps < 10; steps++) {
        await page.keyboard.press('j')
        if ((await mark.getAttribute('aria-current')) === 'true') break
      }
      await expect(mark).toHaveAttribute('aria-current', 'true')
      await page.keyboard.press('Shift+g')
      const ghost = page.getByRole('region', { name: /^Counterpart/ })
      await expect(ghost).toBeVisible()
      await page.keyboard.press('Shift+g')
      await expect(ghost).toBeHidden()
    })

    await test.step('filters, list and details open, are used and go away', async () => {
      await page.keyboard.press('f')
      const filters = page.getByRole('dialog', { name: 'Filter passages' })
      await expect(filters).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(filters).toBeHidden()
      await page.keyboard.press('o')
      await expect(page.getByRole('tab', { name: 'Only here', selected: true })).toBeFocused()
      await expect(page.getByRole('region', { name: `Only here: ${POST}` })).toBeVisible()
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('tab', { name: 'Missing here', selected: true })).toBeFocused()
      await page.keyboard.press('ControlOrMeta+J')
      await expect(page.getByRole('tab')).toHaveCount(0)
    })

    await test.step('every mode, and what it shows', async () => {
      await page.keyboard.press('1')
      await expect(view.column(COURIER)).toBeVisible()
      await page.keyboard.press('3')
      await expect(page.getByRole('grid', { name: 'Statements by report' })).toBeVisible()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('4')
      await expect(main('Reading').getByRole('button', { name: /^Paragraph 1: in / })).toBeVisible()
      await page.keyboard.press('5')
      await expect(main('Composite reading')).toBeVisible()
      await page.keyboard.press('6')
      await expect(page.getByRole('article', { name: /^Statement 1 of/ })).toBeVisible()
      await page.keyboard.press('2')
      await expect(view.column(POST)).toBeVisible()
    })

    await test.step('a passage is rejected, and put back', async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      const rejected = page.getByRole('button', { name: '1 rejected' })
      await expect(rejected).toBeVisible()
      await page.keyboard.press('ControlOrMeta+Z')
      await expect(rejected).toBeHidden()
    })

    await test.step('a misspelt name leads to an article, and back leads here again', async () => {
      await page.keyboard.press('ControlOrMeta+P')
      await page.keyboard.type('Lavrof')
      const found = page.getByRole('group', { name: 'Articles' }).getByRole('option')
      await expect(found.first()).toHaveAttribute('aria-selected', 'true')
      await expect(found.locator('mark').first()).toHaveText('Lavrov')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: /Russia|China/ })).toBeVisible()
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(view.column(POST)).toBeVisible()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
    })
  })
})
