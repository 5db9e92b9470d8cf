import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, PairView, SAMPLE, StoryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 900, height: 700 } } as const
const THEMES = ['light', 'dark'] as const

/** How a person gets to each view. */
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  library: async (page) => {
    await new LibraryView(page).show()
  },
  chosen: async (page) => {
    const [first, second] = await page.getByRole('main', { name: 'Library' }).getByRole('checkbox').all()
    await first?.click()
    await second?.click()
    await page.getByRole('button', { name: 'Outlets' }).click()
    await page.getByRole('dialog').waitFor()
  },
  reader: async (page) => {
    await new LibraryView(page).show()
    await new LibraryView(page)
      .story(SAMPLE.worldOrder)
      .getByRole('heading', { level: 3 })
      .first()
      .getByRole('button')
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
  story: async (page) => {
    await new LibraryView(page).show()
    await new LibraryView(page).stories().first().getByRole('button').click()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  },
  'story-splitting': async (page) => {
    const story = new StoryView(page)
    await story.action('Pin').click()
    await expect(story.action('Unpin')).toBeVisible()
    await story.action('Split off…').press('Enter')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Split 1 report off' }).waitFor()
  },
  'story-picking': async (page) => {
    await new StoryView(page).action('Merge with…').click()
    await page.getByRole('combobox').fill('China')
    await page.getByRole('option').first().waitFor()
  },
  pair: async (page) => {
    await expect(new PairView(page).main.getByRole('button', { name: /^There is no limit/ }).first()).toBeVisible()
  },
  'quick-open': async (page) => {
    await page.keyboard.press('ControlOrMeta+P')
    await page.getByRole('combobox').fill('Lavrof')
    await page.getByRole('option').first().waitFor()
  },
  keys: async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
}

async function resize({ electron, page }: RunningApp, size: { width: number; height: number }): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width)
}

for (const theme of THEMES) {
  for (const [width, size] of Object.entries(SIZES)) {
    test(`every view in ${theme}, ${width}: a picture, and nothing that axe finds`, async ({ launch }) => {
      const app = await launch({ colorScheme: theme })
      const { page } = app
      await expect(new PairView(page).main).toBeVisible()
      await resize(app, size)
      const found: string[] = []
      for (const [name, open] of Object.entries(VIEWS)) {
        await open(page)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.screenshot({ path: path.join(SHOTS, `${name}-${theme}-${width}.png`), animations: 'disabled' })
        // Legacy mode: the modern one opens a blank page of its own, which Electron has no place for.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
        if (name === 'chosen') await page.getByRole('button', { name: 'Clear selection' }).click()
        if (name === 'reader' || name === 'story-picking') {
          await page.keyboard.press('Alt+ArrowLeft')
          await page.keyboard.press('Alt+ArrowLeft')
        }
      }
      expect(found).toEqual([])
    })
  }
}
