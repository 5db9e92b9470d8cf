import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { focused, openFive } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import { withFive } from './pages/one-story.ts'
import { violations } from './pages/over-the-texts.ts'
import { resize } from './pages/resize.ts'
import { LibraryView, PairView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the texts' })
const field = (page: Page): Locator => bar(page).getByRole('textbox', { name: 'Find in the texts' })

/** The words that are shown as found, the one that was gone to first. */
function found(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['crossread-hit-current', 'crossread-hit'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      }),
    ),
  )
}

/** Resolves once a word is what is shown as found, and no longer what was looked for before. */
async function foundAlone(page: Page, word: string): Promise<void> {
  await expect.poll(async () => new Set((await found(page)).map((each) => each.toLowerCase()))).toEqual(new Set([word]))
}

/** Where the hit that was gone to stands in the window, in CSS pixels from its top. */
function heightOfCurrent(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('crossread-hit-current') ?? []
    if (range === undefined) return null
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live.getBoundingClientRect().top
  })
}

test('words are found in both reports of a pair, without their accents and quotes', async ({ app }) => {
  const { page } = app
  await resize(app, 1440)
  const view = new PairView(page)
  const first = view.main.getByRole('button', { name: /^There is no limit/ }).first()
  await expect(first).toBeVisible()
  await first.press('Escape')
  const tops = () => page.locator('[data-report][tabindex]').evaluateAll((all) => all.map((each) => each.scrollTop))
  const stood = await tops()

  await test.step('as they are typed, and nothing moves', async () => {
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('RUSSIA')
    await expect(bar(page).getByText(/^\d+ found$/)).toBeVisible()
    await foundAlone(page, 'russia')
    const words = await found(page)
    expect(words.length).toBeGreaterThan(10)
    expect(await tops()).toEqual(stood)
    await expect(bar(page).getByRole('status')).toHaveText(/^\d+ found, in 2 reports$/)
    // Every column has its ticks.
    for (const edge of ['left', 'right'])
      await expect.poll(() => page.locator(`[data-edge="${edge}"] > [data-hit]`).count()).toBeGreaterThan(3)
  })

  await test.step('Enter goes on and round, Shift+Enter and the arrows too, and what is gone to is in sight', async () => {
    const total = (await found(page)).length
    const at = (number: number) => bar(page).getByText(`${String(number)} of ${String(total)}`, { exact: true })
    await page.keyboard.press('Enter')
    await expect(bar(page).getByText(/^\d+ of \d+$/)).toBeVisible()
    const first = Number(
      (
        await bar(page)
          .getByText(/^\d+ of \d+$/)
          .textContent()
      )?.split(' ')[0],
    )
    await page.keyboard.press('Enter')
    await expect(at(first + 1)).toBeVisible()
    for (let each = first; each > 0; each--) await page.keyboard.press('Shift+Enter')
    await expect(at(1)).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(at(total)).toBeVisible()
    await expect(bar(page).getByRole('status')).toHaveText(/, paragraph \d+: .*Russia/)
    await expect.poll(() => heightOfCurrent(page)).toBeGreaterThan(100)
    expect(await heightOfCurrent(page)).toBeLessThan(850)
    await page.keyboard.press('ArrowDown')
    await expect(at(1)).toBeVisible()
    await expect(field(page)).toBeFocused()
  })
  await page.screenshot({ path: path.join(SHOTS, 'find-pair-light.png') })
  expect(await violations(page)).toEqual([])

  await test.step('with other quotes', async () => {
    await field(page).fill(`"no limit`)
    await expect(bar(page).getByText(/found$/)).toBeVisible()
    await field(page).fill(`there is no limit`)
    await expect.poll(async () => (await found(page))[0]).toMatch(/there is no limit/i)
  })

  await test.step('a passage that is selected meanwhile takes nothing away', async () => {
    await field(page).fill('russia')
    await foundAlone(page, 'russia')
    const total = (await found(page)).length
    await first.click()
    await expect(first).toHaveAttribute('aria-current', 'true')
    await expect.poll(async () => (await found(page)).length).toBe(total)
    await page.keyboard.press('Escape')
    await expect(bar(page)).toBeHidden()
    await expect(first).toHaveAttribute('aria-current', 'true')
  })

  await test.step('Escape gives the focus back, and nothing is lit any more', async () => {
    await page.keyboard.press('Escape')
    const had = await focused(page)
    await page.keyboard.press('ControlOrMeta+F')
    await expect(field(page)).toHaveValue('russia')
    await field(page).fill('zzz')
    await expect(bar(page).getByText('Nothing found')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(bar(page)).toBeHidden()
    expect(await focused(page)).toBe(had)
    expect(await found(page)).toEqual([])
    await expect(page.locator('[data-hit]')).toHaveCount(0)
  })
})

test('words are found in each way to compare that shows texts, and stay from one to the other', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder], colorScheme: 'dark' })
    const { page } = app
    /** None while other words are still shown. */
    const total = async (): Promise<number> => {
      const words = await found(page)
      return words.every((each) => each.toLowerCase() === 'cape merrow') ? words.length : 0
    }
    const base = await openFive(app, 1440, '2', 'Comparison')
    await page.keyboard.press('/')
    await page.keyboard.type('cape merrow')
    await expect(bar(page).getByText(/^\d+ found$/)).toBeVisible()
    await expect.poll(total).toBeGreaterThan(2)
    await page.keyboard.press('Enter')
    await page.screenshot({ path: path.join(SHOTS, 'find-base-dark.png') })

    await test.step('among them a window for one text at a time', async () => {
      await resize(app, 640)
      await expect(base.getByRole('button', { name: /^Base: / })).toBeVisible()
      await expect.poll(total).toBeGreaterThan(2)
      await page.screenshot({ path: path.join(SHOTS, 'find-stacked-dark.png') })
      await resize(app, 1440)
    })

    for (const [key, name] of [
      ['4', 'Reading'],
      ['5', 'Composite reading'],
      ['6', 'Comparison'],
    ] as const) {
      await test.step(name, async () => {
        await page.getByRole('main').focus()
        await page.keyboard.press(key)
        await expect(page.getByRole('main', { name })).toBeVisible()
        await expect.poll(total).toBeGreaterThan(0)
        await page.keyboard.press('/')
        await page.keyboard.press('Enter')
        await expect(bar(page).getByText(/^\d+ of \d+$/)).toBeVisible()
        await expect.poll(() => heightOfCurrent(page)).toBeGreaterThan(50)
        expect(await heightOfCurrent(page)).toBeLessThan(880)
        await page.screenshot({ path: path.join(SHOTS, `find-mode-${key}-dark.png`) })
      })
    }

    await test.step('the map has no texts, and puts the bar away', async () => {
      await page.getByRole('main').focus()
      await page.keyboard.press('3')
      await expect(page.getByRole('grid')).toBeVisible()
      await expect(bar(page)).toBeHidden()
      await page.keyboard.press('/')
      await expect(bar(page)).toBeHidden()
    })
  })
})

test('words are found in one article, in a narrow window', async ({ app }) => {
  const { page } = app
  await resize(app, 900)
  const library = new LibraryView(page)
  await library.show()
  await library.main
    .getByRole('link', { name: SAMPLE.sanctions })
    .or(library.main.getByRole('button', { name: SAMPLE.sanctions }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('wang')
  await expect(bar(page).getByText(/^\d+ found$/)).toBeVisible()
  await bar(page).getByRole('button', { name: 'Next (Enter)' }).click()
  await expect(bar(page).getByText(/^1 of \d+$/)).toBeVisible()
  await page.screenshot({ path: path.join(SHOTS, 'find-article-narrow.png') })
  await bar(page).getByRole('button', { name: 'Close (Esc)' }).click()
  await expect(bar(page)).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
})
