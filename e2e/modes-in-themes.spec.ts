import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { beyond } from './pages/beyond.ts'
import { openFive } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { withFive } from './pages/one-story.ts'
import { resize } from './pages/resize.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
/** What says that a mode shows what it has found. */
const MODES: Readonly<Record<string, { readonly key: string; readonly shows: string }>> = {
  base: { key: '2', shows: 'section[data-report] mark' },
  pair: { key: '1', shows: 'section[data-report] mark' },
  map: { key: '3', shows: '[role=grid] [data-cell]' },
  reading: { key: '4', shows: '[aria-label="Paragraph 1: in 4 of 5 reports"]' },
  composite: { key: '5', shows: '[data-report] [data-row]' },
  linear: { key: '6', shows: 'article h2' },
}
const WIDTHS = [1440, 900] as const

/** Looks at every mode and gives what axe finds in them. */
async function lookAtAll(app: RunningApp, name: string, widths: readonly number[]): Promise<string[]> {
  const { page } = app
  const found: string[] = []
  for (const [mode, { key, shows }] of Object.entries(MODES)) {
    await page.keyboard.press(key)
    await page.locator(shows).first().waitFor()
    for (const width of widths) {
      await resize(app, width)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.screenshot({
        path: path.join(SHOTS, `mode-${mode}-${name}-${String(width)}.png`),
        animations: 'disabled',
      })
      expect(await beyond(page), mode).toEqual([])
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      found.push(
        ...violations.map(
          ({ id, nodes }) => `${mode} ${String(width)}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        ),
      )
    }
  }
  return found
}

/** Changes the theme by its key until it is the one that is wanted. */
async function setTheme(page: Page, wanted: string): Promise<void> {
  const html = page.locator('html')
  for (let at = await html.getAttribute('data-theme'); at !== wanted; at = await html.getAttribute('data-theme')) {
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(html).not.toHaveAttribute('data-theme', at ?? '')
  }
}

for (const theme of ['light', 'dark', 'sepia', 'contrast'] as const) {
  test(`every mode in the theme ${theme}, wide and narrow: a picture, and nothing that axe finds`, async ({
    launch,
  }) => {
    // Twelve views, each looked through by axe.
    test.slow()
    await withFive(async (folder) => {
      const app = await launch({ files: [folder], colorScheme: theme === 'dark' ? 'dark' : 'light' })
      await openFive(app, 1440, '2', 'Comparison')
      await setTheme(app.page, theme)
      expect(await lookAtAll(app, theme, WIDTHS)).toEqual([])
    })
  })
}

test('every mode in the colours that a system forces: a picture, and nothing that axe finds', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder], colorScheme: 'dark' })
    await app.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await openFive(app, 1440, '2', 'Comparison')
    expect(await lookAtAll(app, 'forced', [1440])).toEqual([])
  })
})

test('every mode at twice the size: a picture, nothing sideways, and nothing that axe finds', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await openFive(app, 1440, '2', 'Comparison')
    // Twice as large, a window of 1280 pixels has room for 640.
    for (const [mode, { key, shows }] of Object.entries(MODES)) {
      await page.keyboard.press(key)
      await page.locator(shows).first().waitFor()
      await resize(app, 640)
      await page.screenshot({ path: path.join(SHOTS, `mode-${mode}-twice-640.png`), animations: 'disabled' })
      expect(await beyond(page), mode).toEqual([])
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id }) => `${mode}: ${id}`)).toEqual([])
    }
  })
})
