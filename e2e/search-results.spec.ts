import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from './pages/launch.ts'
import { writeLibrary } from './pages/made-library.ts'
import { violations } from './pages/over-the-texts.ts'
import { resize } from './pages/resize.ts'
import { box, cameIn, headlines, openSearch, view } from './pages/search.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

test('a long list is walked through by keyboard, and a story found in it is compared', async ({ launch }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-search-'))
  try {
    await writeLibrary(folder, 20)
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1440)
    await cameIn(page, 40, 60_000)
    await openSearch(page)
    const focused = page.locator(':focus')
    const place = page.locator('li[aria-posinset]:has(:focus)')

    await test.step('more stories come below, and the first of them has the focus', async () => {
      await page.keyboard.type('date:2022..2023 ')
      await expect(view(page).getByText('40 articles in 21 stories', { exact: true })).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(place).toHaveAttribute('aria-posinset', '1')
      await page.screenshot({ path: path.join(SHOTS, 'search-many-light.png') })
      await page.keyboard.press('Tab')
      await expect(view(page).getByRole('button', { name: 'Show more', exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(place).toHaveAttribute('aria-posinset', '16')
      await expect(focused).toBeInViewport()
      // There are no more: what was pressed is gone.
      await expect(view(page).getByRole('button', { name: 'Show more', exact: true })).toHaveCount(0)
      await page.keyboard.press('ArrowUp')
      await expect(place).toHaveAttribute('aria-posinset', '15')
    })

    await test.step('the story of a hit opens side by side, by key and by its button', async () => {
      await box(page).fill('tarnholm')
      await expect(headlines(page)).toHaveCount(3)
      await expect(view(page).getByText('20 articles in 1 story', { exact: true })).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(headlines(page).first()).toBeFocused()
      await page.screenshot({ path: path.join(SHOTS, 'search-story-light.png') })
      await page.keyboard.press('c')
      const comparison = page.getByRole('main', { name: 'Comparison' })
      await expect(comparison).toBeVisible({ timeout: 30_000 })
      const words = page.getByRole('search', { name: 'Find in the texts' })
      await expect(words.getByRole('textbox')).toHaveValue('tarnholm')
      await expect(words.getByRole('status')).toHaveText(/^\d+ found, in \d+ reports$/)
      await page.screenshot({ path: path.join(SHOTS, 'search-compared-light.png') })
      await test.step('and what was put away stays away', async () => {
        await words.getByRole('textbox').press('Escape')
        await expect(words).toHaveCount(0)
      })
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(headlines(page).first()).toBeFocused()
      await page.keyboard.press('Alt+ArrowRight')
      await expect(comparison).toBeVisible({ timeout: 30_000 })
      await expect(comparison.locator('[data-passage]').first()).toBeVisible()
      await expect(words).toHaveCount(0)
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(headlines(page).first()).toBeFocused()
      await page.keyboard.press('Shift+Tab')
      await expect(view(page).getByRole('button', { name: 'Compare 20 reports' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(comparison).toBeVisible({ timeout: 30_000 })
      await page.keyboard.press('Alt+ArrowLeft')
    })

    await test.step('and who looks for something else from an article begins in the box', async () => {
      await expect(headlines(page)).toHaveCount(3)
      await headlines(page).first().press('Enter')
      await expect(page.locator('main article h1')).toBeVisible()
      await page.keyboard.press('ControlOrMeta+Shift+F')
      await expect(headlines(page)).toHaveCount(3)
      await expect(box(page)).toBeFocused()
    })

    await test.step('its reports come in their place', async () => {
      await expect(headlines(page)).toHaveCount(3)
      await headlines(page).nth(2).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(headlines(page)).toHaveCount(20)
      await expect(headlines(page).nth(3)).toBeFocused()
      await page.screenshot({ path: path.join(SHOTS, 'search-unfolded-light.png') })
      await resize(app, 640)
      await page.screenshot({ path: path.join(SHOTS, 'search-unfolded-narrow-light.png') })
      expect(await violations(page)).toEqual([])
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
