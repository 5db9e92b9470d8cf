import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { choose } from './pages/choose.ts'
import { focused, openFive, toBeginning } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import { LONG_HEADLINE, LONG_REPORTS } from './pages/long-reports.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { resize } from './pages/resize.ts'
import { withReports } from './pages/own-reports.ts'
import { LibraryView, PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [COURIER, POST, VALLEY, SIGNAL, HERALD] = FIVE

test.describe('Reading', () => {
  test('has in its margin where else a paragraph stands, and what the others add', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      const main = await openFive(app, 1440, '4', 'Reading')
      const figure = (name: string) => main.getByRole('button', { name, exact: true })

      await test.step('the bar says how the report stands among the others', async () => {
        await expect(main.getByRole('status')).toHaveText(
          /^\d+% of this report is in others2 paragraphs only herethe others add 8 statements$/,
        )
        await expect(figure('Paragraph 1: in 4 of 5 reports')).toHaveText('4/5')
        await expect(figure('Paragraph 2: only here')).toHaveText('1/5')
      })

      await test.step('a figure opens the versions of the others beside the paragraph', async () => {
        await figure('Paragraph 1: in 4 of 5 reports').click()
        const card = main.getByRole('group', { name: 'In 4 of 5 reports' })
        await expect(card.getByRole('listitem')).toHaveText([
          /^Harbour Post.*2023 · ¶1 of \d+ · the same words$/,
          /^Valley Times.*2023 · ¶1 of \d+ · editedThe ferry Aldora.*with dropped: 212 passengers added: more than 200 people on board/,
          /^Evening Signal.*the same words$/,
        ])
        await expect(card.locator('del')).toHaveText('212 passengers')
        await expect(card.locator('ins')).toHaveText('more than 200 people')
        await expect(card.getByText(`Missing in ${HERALD}.`)).toBeVisible()
        const [text, beside] = [
          await main
            .getByText(/^The ferry Aldora/)
            .first()
            .boundingBox(),
          await card.boundingBox(),
        ]
        expect(beside?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
      })

      await test.step('a name leads to the two side by side, there; and back', async () => {
        await main.getByRole('button', { name: `${VALLEY}, paragraph 1: side by side` }).click()
        const pair = new PairView(page)
        await expect(pair.mark(VALLEY, /^The ferry Aldora/)).toHaveAttribute('aria-current', 'true')
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(main).toBeVisible()
      })

      await test.step('a stub opens what the others add, with who carries it', async () => {
        const stub = main.getByRole('button', { name: /^After paragraph 1: 3 others add: / })
        await stub.click()
        const card = main.getByRole('group', { name: '3 others add 3 statements here' })
        await expect(card.getByRole('listitem')).toHaveText([
          /Harbour Post ¶\d$/,
          /Valley Times ¶\d$/,
          /Evening Signal ¶\d$/,
        ])
        await card.getByRole('button', { name: new RegExp(`^${SIGNAL}, paragraph`) }).click()
        await expect(new PairView(page).column(SIGNAL)).toBeVisible()
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(main).toBeVisible()
      })

      await test.step('another report is read as the base', async () => {
        await choose(main, 'Base', POST)
        await expect(main.getByRole('heading', { level: 2 })).toHaveText(`Ferry Aldora runs aground, writes ${POST}`)
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(main.getByRole('heading', { level: 2 })).toHaveText(`Ferry Aldora runs aground, writes ${COURIER}`)
      })

      await test.step('narrow, a card stands below its paragraph', async () => {
        await resize(app, 900)
        await figure('Paragraph 3: in 4 of 5 reports').click()
        const card = main.getByRole('group', { name: 'In 4 of 5 reports' })
        const [text, below] = [
          await main
            .getByText(/^“We felt a heavy blow/)
            .first()
            .boundingBox(),
          await card.boundingBox(),
        ]
        expect(below?.y ?? 0).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0))
        expect(
          await page.evaluate(() => document.querySelector('[data-report]')?.scrollWidth ?? 0),
        ).toBeLessThanOrEqual(900)
      })
    })
  })

  test('is read by keys alone', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      const main = await openFive(app, 1440, '4', 'Reading')
      const cards = main.getByRole('group', { name: /reports$|^Only here$/ })

      await toBeginning(page)
      await page.keyboard.press('j')
      await expect.poll(() => focused(page)).toBe('Paragraph 1: in 4 of 5 reports')
      await page.keyboard.press('j')
      await expect.poll(() => focused(page)).toBe('Paragraph 3: in 4 of 5 reports')
      await page.keyboard.press('k')
      await page.keyboard.press('Enter')
      await expect(cards).toHaveText(/^In 4 of 5 reports/)
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe('Close')
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe('Harbour Post, paragraph 1: side by side')
      await page.keyboard.press('Escape')
      await expect(cards).toHaveCount(0)
      await expect.poll(() => focused(page)).toBe('Paragraph 1: in 4 of 5 reports')
      await page.keyboard.press('u')
      await expect.poll(() => focused(page)).toBe('Paragraph 2: only here')
      await page.keyboard.press('Enter')
      await expect(cards).toHaveText(
        /^Only hereCloseMissing in Harbour Post, Valley Times, Evening Signal,? and Coast Herald\.$/,
      )

      await test.step('the paragraph that is looked at is taken to another mode', async () => {
        await page.keyboard.press('j')
        await page.keyboard.press('2')
        await expect(new PairView(page).mark(COURIER, /^We felt a heavy blow/)).toHaveAttribute('aria-current', 'true')
      })
    })
  })

  test('takes two reports, and a text of 12,000 words scrolls and is found again', async ({ launch }) => {
    await withReports(LONG_REPORTS, async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      await resize(app, 1440)
      const library = new LibraryView(page)
      await library.show()
      await library.story(new RegExp(LONG_HEADLINE)).getByRole('button', { name: 'Compare' }).click()
      await expect(page.getByRole('main', { name: 'Comparison' })).toBeVisible({ timeout: 30_000 })
      await page.keyboard.press('4')
      const main = page.getByRole('main', { name: 'Reading' })
      await expect(main).toBeVisible({ timeout: 60_000 })
      const last = main.getByText(/^Line 400 /)
      const inView = () =>
        main.locator('[data-paragraph]').evaluateAll((rows) => {
          const line = 44 + window.innerHeight * 0.4
          return rows.findIndex((row) => row.getBoundingClientRect().bottom > line)
        })
      await main.locator('[data-report]').evaluate((text) => {
        text.scrollTop = text.scrollHeight
      })
      await expect(last).toBeInViewport()
      await main.locator('[data-paragraph="200"]').evaluate((row) => {
        row.scrollIntoView({ block: 'center' })
      })
      await expect(main.getByText(/^Line 200 /)).toBeInViewport()
      const before = await inView()
      await page.keyboard.press('5')
      await expect(page.getByRole('main', { name: 'Composite reading' })).toBeVisible({ timeout: 60_000 })
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(main).toBeVisible({ timeout: 60_000 })
      await expect.poll(async () => Math.abs((await inView()) - before)).toBeLessThan(3)
    })
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      await withFive(async (folder) => {
        const app = await launch({ files: [folder], colorScheme: theme })
        const { page } = app
        const main = await openFive(app, 1440, '4', 'Reading')
        const found: string[] = []
        for (const width of [1440, 900]) {
          await resize(app, width)
          for (const name of ['Paragraph 1: in 4 of 5 reports', /^After paragraph 1/]) {
            const opener = main.getByRole('button', { name })
            await opener.click()
            await expect(opener).toHaveAttribute('aria-expanded', 'true')
            await page.evaluate(() => document.fonts.ready.then(() => undefined))
            const what = typeof name === 'string' ? 'versions' : 'added'
            await page.screenshot({
              path: path.join(SHOTS, `reading-${theme}-${String(width)}-${what}.png`),
              animations: 'disabled',
            })
            const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
            // A card in the margin lies over what stands below it there.
            await page.keyboard.press('Escape')
            found.push(
              ...violations.map(
                ({ id, nodes }) => `${String(width)}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
              ),
            )
          }
        }
        expect(found).toEqual([])
      })
    })
  }
})
