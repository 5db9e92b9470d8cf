import path from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { prose } from './pages/made-library.ts'
import { withReports } from './pages/own-reports.ts'
import { resize } from './pages/resize.ts'
import { PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const AGROUND =
  'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.'
const BOATS =
  'Captain Ilse Brandvold, who ordered the boats out, said that the lights went out on every deck after the blow.'
const between = (first: number): string[] => Array.from({ length: 12 }, (_, at) => prose(first + at))

/** What one has at its beginning stands at the end of the other. */
const NORTH = ['Ferry runs aground', 'Published: 2024-03-02', AGROUND, ...between(0), BOATS, 'Source: North Mail']
const SOUTH = [
  'Inquiry into the Aldora',
  'Published: 2024-03-03',
  BOATS,
  ...between(100),
  AGROUND,
  'Source: South Mail',
]

const styleOf = (element: Locator, name: string): Promise<string> =>
  element.evaluate((drawn, name) => getComputedStyle(drawn).getPropertyValue(name), name)

test('what lies between two texts tells which passages moved, which is selected, and where the rest is', async ({
  launch,
}) => {
  await withReports([NORTH, SOUTH], async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1440)
    const view = new PairView(page)
    const library = page.getByRole('main', { name: 'Library' })
    for (const [headline = ''] of [NORTH, SOUTH]) await library.getByRole('checkbox', { name: headline }).click()
    await page.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'Compare' }).click()
    await expect(view.column('North Mail')).toBeVisible()
    await page.evaluate(() => window.crossread.saveSettings({ hintsSeen: true }))
    await page.keyboard.press('Escape')
    const ribbons = page.locator('g[data-passage]')
    const [moved, inOrder] = [
      ribbons.and(page.locator('[data-moved]')),
      ribbons.and(page.locator(':not([data-moved])')),
    ]
    // In step, both show the passage that is in order: each is left at its own beginning.
    await page.keyboard.press('l')
    for (const name of ['North Mail', 'South Mail']) {
      await view.column(name).hover()
      await page.mouse.wheel(0, -20_000)
      await expect.poll(() => view.column(name).evaluate((column) => column.scrollTop)).toBe(0)
    }
    await page.mouse.move(0, 0)
    await expect(ribbons).toHaveCount(2)
    await expect(moved).toHaveCount(1)

    await test.step('what moved is a dashed curve, drawn unasked where there are few', async () => {
      await expect(moved).not.toHaveAttribute('data-away')
      expect(await styleOf(moved, 'stroke-dasharray')).not.toBe('none')
      expect(Number(await styleOf(moved, 'stroke-opacity'))).toBeGreaterThan(0.5)
      expect(await styleOf(inOrder, 'stroke-dasharray')).toBe('none')
    })

    await test.step('pointing lights it, and nothing scrolls', async () => {
      const before = Number(await styleOf(inOrder, 'fill-opacity'))
      await view.mark('North Mail', /^The ferry Aldora/).hover()
      const lit = page.locator('g[data-passage][data-lit]')
      await expect(lit).toHaveCount(1)
      await expect(view.mark('South Mail', /^The ferry Aldora/)).not.toBeInViewport()
      await page.mouse.move(0, 0)
      await expect(lit).toHaveCount(0)
      expect(before).toBeLessThan(0.2)
    })

    const further = page.getByRole('button', { name: '1 counterpart further down in South Mail' })
    await test.step('its far end is told of in the corner, and brought by a click', async () => {
      await expect(further).toBeVisible()
      await page.screenshot({ path: path.join(SHOTS, 'gutter-far-light.png'), animations: 'disabled' })
      await further.click()
      await expect(view.mark('South Mail', /^The ferry Aldora/)).toBeInViewport()
      await expect(view.mark('North Mail', /^The ferry Aldora/)).toHaveAttribute('aria-current', 'true')
      await expect(further).toBeHidden()
    })

    await test.step('the selected one has a line of two pixels, and its number', async () => {
      const selected = page.locator('g[data-passage][data-selected]')
      await expect(selected).toHaveCount(1)
      expect(await styleOf(selected, 'stroke-width')).toBe('2px')
      await expect(page.locator('svg text')).toHaveText('1')
      await expect(page.locator('svg text')).toBeVisible()
      await page.screenshot({ path: path.join(SHOTS, 'gutter-selected-light.png'), animations: 'disabled' })
    })

    await test.step('the strips show both passages where they stand in the whole text', async () => {
      const tops = async (edge: 'left' | 'right'): Promise<number[]> => {
        const strip = page.locator(`main [aria-hidden][data-edge='${edge}']`)
        const box = await strip.boundingBox()
        const ticks = await strip.locator('[data-kind]').all()
        const boxes = await Promise.all(ticks.map((tick) => tick.boundingBox()))
        return boxes.map((each) => ((each?.y ?? NaN) - (box?.y ?? NaN)) / (box?.height ?? NaN)).sort()
      }
      for (const edge of ['left', 'right'] as const) {
        const [first = NaN, last = NaN, ...rest] = await tops(edge)
        expect([first < 0.3, last > 0.7, rest]).toEqual([true, true, []])
      }
    })

    await test.step('who wants less motion sees none', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await view.mark('North Mail', /^The ferry Aldora/).hover()
      const lit = page.locator('g[data-passage][data-lit]')
      await expect(lit).toHaveCount(1)
      expect(parseFloat(await styleOf(lit, 'transition-duration'))).toBeLessThan(0.01)
    })
  })
})
