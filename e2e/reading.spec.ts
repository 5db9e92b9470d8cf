import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { beyond } from './pages/beyond.ts'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, PairView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 900, height: 700 } } as const

/** A report of the first sample story, by its number. */
async function openReport(page: Page, number = 0): Promise<Locator> {
  const library = new LibraryView(page)
  await library.show()
  const report = library.story(SAMPLE.worldOrder).getByRole('heading', { level: 3 }).nth(number)
  await report.getByRole('button').click()
  const article = page.getByRole('article')
  await article.getByRole('heading', { level: 1 }).waitFor()
  return article
}

async function openPair(page: Page): Promise<PairView> {
  const pair = new PairView(page)
  await new LibraryView(page).show()
  await new LibraryView(page).main.getByRole('button', { name: 'Compare' }).first().click()
  // Where it is narrow there is no list beside them.
  await expect(pair.main.locator('[data-paragraph]').first()).toBeVisible()
  return pair
}

async function openStory(page: Page): Promise<void> {
  await new LibraryView(page).show()
  await new LibraryView(page).stories().first().getByRole('button').click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
}

const sizeOf = (text: Locator): Promise<string> => text.evaluate((element) => getComputedStyle(element).fontSize)

async function resize({ electron, page }: RunningApp, size: { width: number; height: number }): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: 'disabled' })
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test.describe('Type', () => {
  test('is larger and smaller by key, everywhere, and stays so over a restart', async ({ app, launch }) => {
    const article = await openReport(app.page)
    await app.page.keyboard.press('ControlOrMeta+=')
    await app.page.keyboard.press('ControlOrMeta+=')
    await app.page.keyboard.press('ControlOrMeta+-')
    await app.page.keyboard.press('ControlOrMeta+Shift++')
    await expect(app.page.getByText('Text size: 20')).toBeVisible()
    expect(await sizeOf(article)).toBe('20px')
    await app.close()
    const again = await launch()
    const pair = await openPair(again.page)
    const paragraph = pair.main.locator('[data-paragraph]').first()
    expect(await sizeOf(paragraph)).toBe('20px')
    await again.page.keyboard.press('ControlOrMeta+0')
    await expect(again.page.getByText('Text size: 18')).toBeVisible()
    expect(await sizeOf(paragraph)).toBe('18px')
  })

  test('is set in the settings, with a line that shows it, and goes back to what it was', async ({ app }) => {
    const { page } = app
    const article = await openReport(page)
    await page.getByRole('button', { name: 'Settings' }).click()
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await settings.getByRole('radio', { name: 'Sans serif' }).click()
    for (const name of ['Size', 'Weight', 'Line width', 'Line height', 'Word spacing', 'Letter spacing']) {
      await settings.getByRole('slider', { name }).press('End')
    }
    const styleOf = (text: Locator) =>
      text.evaluate((element) => {
        const { fontFamily, fontSize, fontWeight, lineHeight, wordSpacing, letterSpacing } = getComputedStyle(element)
        return [fontFamily.split(',')[0], fontSize, fontWeight, lineHeight, wordSpacing, letterSpacing]
      })
    const largest = ['"Inter Variable"', '36px', '700', '86.4px', '14.4px', '7.2px']
    expect(await styleOf(article.locator('p[data-paragraph]').first())).toEqual(largest)
    expect(await styleOf(settings.getByText('The ministers met in Anhui'))).toEqual(largest)
    await expect(settings.getByRole('slider', { name: 'Letter spacing' })).toHaveAttribute('aria-valuetext', '20%')
    await shoot(page, 'settings-largest')
    expect(await axe(page)).toEqual([])
    await settings.getByRole('button', { name: 'Reset' }).click()
    await expect(settings.getByRole('button', { name: 'Reset' })).toBeDisabled()
    expect((await styleOf(article.locator('p[data-paragraph]').first())).slice(0, 2)).toEqual([
      '"Literata Variable"',
      '18px',
    ])
    await shoot(page, 'settings')
  })

  for (const [width, size] of Object.entries(SIZES)) {
    test(`at its largest and its smallest reads on, ${width}`, async ({ app }) => {
      const { page } = app
      await expect(new PairView(page).selected()).toHaveCount(1)
      await resize(app, size)
      for (const [name, end] of [
        ['largest', 'End'],
        ['smallest', 'Home'],
      ] as const) {
        await page.getByRole('button', { name: 'Settings' }).click()
        await page.getByRole('slider', { name: 'Size' }).press(end)
        await page.keyboard.press('Escape')
        await openReport(page)
        await shoot(page, `reader-${name}-${width}`)
        await openPair(page)
        await shoot(page, `pair-${name}-${width}`)
        expect(await beyond(page)).toEqual([])
      }
    })
  }
})

for (const { theme, colorScheme } of [
  { theme: 'sepia', colorScheme: 'light' },
  { theme: 'contrast', colorScheme: 'light' },
  { theme: 'contrast', colorScheme: 'dark' },
] as const) {
  test(`in ${theme}, ${colorScheme}, axe finds nothing in library, reader, pair and story`, async ({ launch }) => {
    // Eight views, four of them looked through by axe, and two starts.
    test.slow()
    const app = await launch({ colorScheme })
    const { page } = app
    await expect(new PairView(page).selected()).toHaveCount(1)
    const name = theme === 'sepia' ? 'Sepia' : 'High contrast'
    for (let step = 0; step < (theme === 'sepia' ? 2 : 4); step++) await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(page.getByText(`Theme: ${name}`)).toBeVisible()
    const views = {
      library: () => new LibraryView(page).show(),
      reader: () => openReport(page),
      pair: () => openPair(page),
      story: () => openStory(page),
    }
    const found: string[] = []
    for (const [width, size] of Object.entries(SIZES)) {
      await resize(app, size)
      for (const [view, open] of Object.entries(views)) {
        await open()
        await shoot(page, `${view}-${theme}-${colorScheme}-${width}`)
        if (width === 'wide') found.push(...(await axe(page)).map((each) => `${view}: ${each}`))
      }
    }
    expect(found).toEqual([])
    await app.close()
    // The page comes with its theme, before any script has run.
    const again = await launch({ colorScheme })
    const served = await again.page.evaluate(async () => (await fetch('/index.html')).text())
    expect(served).toContain(`data-theme="${theme}"`)
    await expect(again.page.locator(`html[data-theme='${theme}']`)).toHaveCount(1)
  })
}

test.describe('Reading', () => {
  test('comes back to where one was, also over a restart and with other type', async ({ app, launch }) => {
    const { page } = app
    await resize(app, SIZES.narrow)
    const article = await openReport(page)
    await page.getByRole('main').evaluate((main) => {
      main.scrollTo(0, 1500)
    })
    /** The paragraph at the reading line. */
    const atLine = (main: Element) => {
      const { top, height } = main.getBoundingClientRect()
      const line = top + 0.38 * height
      return [...main.querySelectorAll('[data-paragraph]')].findLast((each) => each.getBoundingClientRect().top <= line)
        ?.textContent
    }
    const read = await page.getByRole('main').evaluate(atLine)
    expect(read?.length).toBeGreaterThan(20)
    await new LibraryView(page).show()
    await openReport(page)
    expect(await page.getByRole('main').evaluate(atLine)).toBe(read)
    await page.keyboard.press('ControlOrMeta+=')
    await expect(page.getByText('Text size: 19')).toBeVisible()
    expect(await page.getByRole('main').evaluate(atLine)).toBe(read)
    await expect(article).toBeVisible()
    await app.close()
    const again = await launch()
    await openReport(again.page)
    expect(await again.page.getByRole('main').evaluate(atLine)).toBe(read)
  })

  test('goes paragraph by paragraph by key, and Esc leaves', async ({ app }) => {
    const { page } = app
    const article = await openReport(page)
    const total = await article.locator('[data-paragraph]').count()
    const said = article.getByRole('status').filter({ hasText: 'Paragraph' })
    const current = article.locator('[data-paragraph][aria-current]')
    const nth = (number: number) => article.locator(`[data-paragraph="${String(number)}"]`)
    await page.keyboard.press('p')
    await expect(said).toHaveText(`Paragraph 1 of ${String(total)}`)
    for (const key of ['j', 'ArrowDown', 'k', 'j']) await page.keyboard.press(key)
    await expect(said).toHaveText(`Paragraph 3 of ${String(total)}`)
    await expect(nth(3)).toBeFocused()
    await shoot(page, 'paragraph-mode')
    await page.keyboard.press('End')
    await expect(said).toHaveText(`Paragraph ${String(total)} of ${String(total)}`)
    await expect(nth(total)).toBeInViewport()
    await page.keyboard.press('Home')
    await expect(nth(1)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(current).toHaveCount(0)
    await page.keyboard.press('j')
    await expect(current).toHaveCount(0)
  })

  test('has no single letters once they are switched off, and the sheet of keys says so', async ({ app }) => {
    const { page } = app
    const article = await openReport(page)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('switch', { name: /^Single-letter keys/ }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const current = article.locator('[data-paragraph][aria-current]')
    await page.keyboard.press('p')
    await page.keyboard.press('?')
    await expect(current).toHaveCount(0)
    await page.getByRole('button', { name: 'Paragraph by paragraph' }).click()
    await expect(current).toHaveAttribute('data-paragraph', '1')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await expect(current).toHaveAttribute('data-paragraph', '2')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'All keys' }).click()
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText(
      'Single letters are switched off in Settings.',
    )
  })

  test('dims what was read in another report of the story, and leads there', async ({ app }) => {
    const { page } = app
    // The pair of the first start has shown both of them.
    await expect(new PairView(page).selected()).toHaveCount(1)
    const article = await openReport(page)
    const known = article.locator('[data-known]')
    await expect(known).toHaveCount(0)
    await page.getByRole('button', { name: 'Only new' }).click()
    const status = article.getByRole('status').filter({ hasText: 'new to you' })
    await expect(status).toHaveText(/^\d+ of \d+ paragraphs (is|are) new to you$/)
    const [fresh, all] = (await status.textContent())?.match(/\d+/g)?.map(Number) ?? []
    expect(await known.count()).toBe((all ?? 0) - (fresh ?? 0))
    expect(await known.count()).toBeGreaterThan(0)
    await known.first().scrollIntoViewIfNeeded()
    await shoot(page, 'only-new')
    expect(await axe(page)).toEqual([])
    const words = await known.first().locator('p').textContent()
    await known
      .first()
      .getByRole('button', { name: /^Known from/ })
      .click()
    await expect(page.locator('mark').first()).toBeInViewport()
    const marked = (await page.locator('mark').allTextContents()).join(' ')
    expect(words).toContain(marked.split(' ').slice(0, 2).join(' '))
  })
})
