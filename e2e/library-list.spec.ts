import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { test as base, expect } from './pages/launch.ts'
import { headlineOf, OUTLETS, REPORTS, storyHeadline, writeLibrary } from './pages/made-library.ts'
import { LibraryView } from './pages/views.ts'

const ALONE = 300
/** With the four samples. */
const ALL = ALONE + REPORTS + 4

const test = base.extend<{ library: { page: Page; view: LibraryView } }>({
  library: async ({ launch }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-made-'))
    await writeLibrary(folder, ALONE)
    const { page } = await launch({ files: [folder] })
    const view = new LibraryView(page)
    await view.show()
    await expect(view.size()).toContainText(`${String(ALL)} articles`)
    // What came of the import lies over the lines that the tests point at.
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).click()
    await use({ page, view })
    await rm(folder, { recursive: true, force: true })
  },
})

test.describe('A library of hundreds of articles', () => {
  test('is walked by keys from end to end, found again where it was left, and is never all in the page', async ({
    library: { page, view },
  }) => {
    const focused = page.locator(':focus')
    await view.choose('Sort', 'Newest first')
    await expect(view.stories().first()).toContainText('Ferry Aldora runs aground')
    await view.main.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(focused).toHaveText(storyHeadline(REPORTS - 1))

    await page.keyboard.press('End')
    await expect(focused).toBeInViewport()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    await expect(focused).toHaveText(/^Report 00\d from/)
    expect(await view.rows().count()).toBeLessThan(30)

    const headline = (await focused.textContent()) ?? ''
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(focused).toHaveText(headline)
    await expect(focused).toBeInViewport()

    await page.keyboard.press('Home')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(focused).toBeInViewport()
    expect(await view.rows().count()).toBeLessThan(30)
  })

  test('is narrowed to an outlet and to days, sorted, shown one by one, and whole again', async ({
    library: { page, view },
  }) => {
    await page.getByRole('button', { name: 'Outlets' }).click()
    await page.getByRole('checkbox', { name: OUTLETS[1] }).check()
    await page.keyboard.press('Escape')
    await expect(view.size()).toContainText(`107 of ${String(ALL)} articles`)

    await page.getByRole('button', { name: 'Dates' }).click()
    await page.getByLabel('From', { exact: true }).fill('2022-01-02')
    await page.getByLabel('To', { exact: true }).fill('2022-01-12')
    await page.keyboard.press('Escape')
    await view.choose('Sort', 'Newest first')
    await view.choose('Show', 'One by one')
    await expect(view.stories()).toHaveText([10, 7, 4, 1].map(headlineOf))

    await page.getByRole('button', { name: 'Dates' }).click()
    await page.getByLabel('From', { exact: true }).fill('2030-01-01')
    await page.keyboard.press('Escape')
    await expect(view.main.getByRole('heading', { name: 'No article matches' })).toBeVisible()
    await view.main.getByRole('button', { name: 'Clear filters' }).last().click()
    await expect(view.size()).toHaveText(`${String(ALL)} articles`)
    await expect(view.stories().first()).toHaveText(storyHeadline(REPORTS - 1))
  })

  test('is chosen from: a range, two to compare, all of it to mark as read', async ({ library: { page, view } }) => {
    const box = (headline: string) => view.main.getByRole('checkbox', { name: `Choose ${headline}` })
    const bar = page.getByRole('toolbar', { name: 'Chosen articles' })
    await view.choose('Sort', 'Newest first')
    const story = view.story('Ferry Aldora runs aground')
    await expect(story.getByText('Unread')).toHaveCount(6)
    await box(storyHeadline(19)).click()
    await box(storyHeadline(17)).click({ modifiers: ['Shift'] })
    await expect(bar).toContainText('3 chosen')
    await box(storyHeadline(18)).click()
    await bar.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('main', { name: 'Comparison' })).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(story.getByText('Unread')).toHaveCount(4)

    await story.getByRole('button', { name: /more reports/ }).click()
    await expect(page.locator(':focus')).toHaveText(storyHeadline(13))

    await page.keyboard.press('ControlOrMeta+a')
    await expect(bar).toContainText(`${String(ALL)} chosen`)
    await page.keyboard.press('r')
    await view.choose('Read', 'Unread')
    await expect(view.main.getByRole('heading', { name: 'No article matches' })).toBeVisible()
    await expect(bar).toHaveCount(0)
  })
})
