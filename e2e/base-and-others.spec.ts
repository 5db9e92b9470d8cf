import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { choose } from './pages/choose.ts'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { FIVE, headlineBy, withFive } from './pages/one-story.ts'
import { resize } from './pages/resize.ts'
import { LibraryView, PairView, StoryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [COURIER, POST, VALLEY, SIGNAL, HERALD] = FIVE

/** Starts with the five reports, and compares all of them from the page of their story. */
async function compareAll(app: RunningApp, width: number): Promise<PairView> {
  const { page } = app
  await resize(app, width)
  const library = new LibraryView(page)
  await library.show()
  await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').click()
  await expect(new StoryView(page).headlines()).toHaveCount(FIVE.length)
  await page.getByRole('button', { name: 'Compare all' }).click()
  const view = new PairView(page)
  await expect(view.column(COURIER)).toBeVisible()
  return view
}

const names = (view: PairView) =>
  view.main
    .locator('section[data-report]')
    .evaluateAll((columns) => columns.map((column) => column.getAttribute('aria-label')))

const chips = (page: Page): Locator => page.getByRole('group', { name: 'Reports without a column' }).getByRole('button')

async function top(mark: Locator): Promise<number> {
  return mark.evaluate((element) => element.getClientRects()[0]?.top ?? NaN)
}

test.describe('A base and others', () => {
  test('stand side by side, are stepped through level, exchanged, and found again', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      const view = await compareAll(app, 1600)

      await expect.poll(() => names(view)).toEqual([COURIER, POST, VALLEY])
      await expect(chips(page)).toHaveText([/^Evening Signal\d+%$/, /^Coast Herald\d+%$/])
      await expect(view.column(POST).getByText(`of this text is in ${COURIER}`)).toBeVisible()
      await expect(view.column(COURIER).getByText('of this text is in the other 2')).toBeVisible()

      await test.step('a wider window has room for a fourth column', async () => {
        await resize(app, 1900)
        await expect.poll(() => names(view)).toEqual([COURIER, POST, VALLEY, SIGNAL])
        await expect(chips(page)).toHaveText([/^Coast Herald/])
        await resize(app, 1600)
        await expect.poll(() => names(view)).toEqual([COURIER, POST, VALLEY])
      })

      await test.step('a passage lights and comes level in every column that has it', async () => {
        const [base, post, valley] = [COURIER, POST, VALLEY].map((name) => view.mark(name, /^We felt a heavy blow/))
        if (!base || !post || !valley) throw new Error('three columns')
        await expect(async () => {
          await page.mouse.move(0, 0)
          await base.hover()
          await expect(post).toHaveAttribute('data-lit', { timeout: 1000 })
        }).toPass()
        await expect(valley).toHaveAttribute('data-lit')
        // The first start selects the longest passage, and a second click would go to the next counterpart.
        await page.keyboard.press('Escape')
        await base.click()
        await expect(post).toHaveAttribute('aria-current', 'true')
        await expect(valley).toHaveAttribute('aria-current', 'true')
        await expect.poll(async () => Math.abs((await top(base)) - (await top(post)))).toBeLessThan(2)
        await expect.poll(async () => Math.abs((await top(base)) - (await top(valley)))).toBeLessThan(2)
        await expect(view.said()).toHaveText(
          /^Passage \d of \d, verbatim, \d+ words, paragraph \d+; also in Harbour Post paragraph \d+; also in Valley Times paragraph \d+$/,
        )
      })

      await test.step('J and K step through what the base shares', async () => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('j')
        await expect(view.said()).toHaveText(/^Passage \d of \d/)
        const first = await view.said().textContent()
        await page.keyboard.press('j')
        await expect(view.said()).not.toHaveText(first ?? '')
        await page.keyboard.press('k')
        await expect(view.said()).toHaveText(first ?? '')
      })

      await test.step('scrolling one column takes the others along', async () => {
        await page.keyboard.press('Escape')
        const scrolled = (name: string) => view.column(name).evaluate((column) => column.scrollTop)
        await view.column(POST).hover()
        // To the beginning first: from the end there is nowhere to go.
        await page.mouse.wheel(0, -4000)
        await expect.poll(() => scrolled(POST)).toBe(0)
        const before = [await scrolled(COURIER), await scrolled(VALLEY)]
        await page.mouse.wheel(0, 400)
        await expect.poll(() => scrolled(COURIER)).not.toBe(before[0])
        await expect.poll(() => scrolled(VALLEY)).not.toBe(before[1])
      })

      await test.step('a chip takes the place of the last column', async () => {
        await chips(page).filter({ hasText: HERALD }).click()
        await expect.poll(() => names(view)).toEqual([COURIER, POST, HERALD])
        await expect(view.column(HERALD)).toBeFocused()
        await expect(chips(page)).toHaveText([/^Valley Times/, /^Evening Signal/])
      })

      await test.step('another report becomes the base', async () => {
        await view.main.getByRole('button', { name: `Column of ${POST}` }).click()
        await page.getByRole('menuitem', { name: 'Make this the base' }).click()
        await expect.poll(() => names(view)).toEqual([POST, COURIER, HERALD])
        await page.keyboard.press('Alt+ArrowLeft')
        await expect.poll(() => names(view)).toEqual([COURIER, POST, HERALD])
      })

      await test.step('a column is moved, and put away', async () => {
        await view.main.getByRole('button', { name: `Column of ${HERALD}` }).click()
        await page.getByRole('menuitem', { name: 'Move left' }).click()
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD, POST])
        await view.main.getByRole('button', { name: `Column of ${POST}` }).click()
        await page.getByRole('menuitem', { name: 'Put away' }).click()
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD])
        await chips(page).filter({ hasText: SIGNAL }).click()
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD, SIGNAL])
      })

      await test.step('the digits change the mode, and the selected passage stays', async () => {
        await view.mark(SIGNAL, /^The owner, Brandvold Lines/).click()
        await page.keyboard.press('1')
        await expect.poll(() => names(view)).toEqual([COURIER, SIGNAL])
        await expect(view.mark(COURIER, /^The owner, Brandvold Lines/)).toHaveAttribute('aria-current', 'true')
        await page.keyboard.press('2')
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD, SIGNAL])
        await expect(view.mark(SIGNAL, /^The owner, Brandvold Lines/)).toHaveAttribute('aria-current', 'true')
        await page.keyboard.press('Alt+ArrowLeft')
        await expect.poll(() => names(view)).toEqual([COURIER, SIGNAL])
        await page.keyboard.press('Alt+ArrowLeft')
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD, SIGNAL])
      })

      await test.step('narrow, the base has what all others have of it under each paragraph', async () => {
        await resize(app, 760, 700)
        await expect.poll(() => names(view)).toEqual([COURIER])
        const cards = view.main.getByRole('group', { name: /, paragraph \d+$/ })
        await expect(cards.filter({ hasText: 'We felt a heavy blow' })).toHaveCount(3)
        await choose(view.main, 'Base', VALLEY)
        await expect.poll(() => names(view)).toEqual([VALLEY])
        await page.keyboard.press('Alt+ArrowLeft')
        await resize(app, 1600)
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD, SIGNAL])
      })

      await test.step('and from the story all of it is as it was left', async () => {
        const lock = page.getByRole('button', { name: 'Scroll in step' })
        await page.keyboard.press('l')
        await expect(lock).toHaveAttribute('aria-pressed', 'false')
        await page.getByRole('heading', { level: 1 }).getByRole('button').click()
        await page.getByRole('button', { name: 'Compare all' }).click()
        await expect.poll(() => names(view)).toEqual([COURIER, HERALD, SIGNAL])
        await expect(lock).toHaveAttribute('aria-pressed', 'false')
      })
    })
  })

  test('open from what is chosen in the list; two are a pair, in which the mode offers the rest', async ({
    launch,
  }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      await resize(app, 1600)
      const library = new LibraryView(page)
      await library.show()
      for (const outlet of [POST, VALLEY, SIGNAL])
        await page.getByRole('checkbox', { name: headlineBy(outlet) }).click()
      await page.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'Compare' }).click()
      const view = new PairView(page)
      await expect.poll(() => names(view)).toEqual([POST, VALLEY, SIGNAL])
      await expect(chips(page)).toHaveCount(0)

      await page.keyboard.press('Alt+ArrowLeft')
      await library.show()
      const sample = library.story(/Russia, China set eyes/)
      await sample.getByRole('button', { name: 'Compare' }).click()
      await expect(view.main).toBeVisible()
      const mode = page.getByRole('group', { name: 'Mode' }).getByRole('button', { name: 'Base + N' })
      await expect(mode).toHaveAttribute('aria-disabled', 'true')
      await page.keyboard.press('2')
      await expect(mode).toHaveAttribute('aria-pressed', 'false')
    })
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      await withFive(async (folder) => {
        const app = await launch({ files: [folder], colorScheme: theme })
        const { page } = app
        const view = await compareAll(app, 1600)
        const found: string[] = []
        for (const width of [1600, 1280, 900, 760]) {
          await resize(app, width)
          await expect.poll(async () => (await names(view)).length).toBe(width >= 1280 ? 3 : width === 900 ? 2 : 1)
          await view.mark(COURIER, /^Rescue helicopters/).click()
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.screenshot({
            path: path.join(SHOTS, `base-${theme}-${String(width)}.png`),
            animations: 'disabled',
          })
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
          found.push(
            ...violations.map(({ id, nodes }) => `${String(width)}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          )
        }
        expect(found).toEqual([])
      })
    })
  }
})
