import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { choose } from './pages/choose.ts'
import { focused, openFive, toBeginning } from './pages/five-texts.ts'
import { expect, test } from './pages/launch.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { resize } from './pages/resize.ts'
import { PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [, POST, VALLEY, SIGNAL] = FIVE

test.describe('Composite', () => {
  test('has each statement of a story once, with who carries it', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      const main = await openFive(app, 1440, '5', 'Composite reading')
      const statements = main.locator('[data-statement]')
      const statement = (words: RegExp) => statements.filter({ hasText: words })

      await test.step('it says that it is put together, and of what', async () => {
        await expect(main.getByRole('heading', { level: 2 })).toHaveText('Put together from 5 reports')
        await expect(main.getByText('This is no report.')).toBeVisible()
        await expect(main.locator('header').getByRole('listitem')).toHaveText(
          ['NC', 'HP', 'VT', 'ES', 'CH'].map((sign, at) => new RegExp(`^${sign} ${FIVE[at] ?? ''}`)),
        )
      })

      await test.step('each statement stands once, and what others add stands apart', async () => {
        await expect(statements).toHaveCount(16)
        await expect(statement(/^“We felt a heavy blow/)).toHaveCount(1)
        const row = main.locator('[data-row]').filter({ hasText: 'Tugs wait for the spring tide' })
        await expect(row).toHaveAttribute('data-added')
        await expect(row.getByText(`In 1 of 5 reports: ${POST}`)).toBeAttached()
      })

      await test.step('a click shows the other wordings, with what differs', async () => {
        await statement(/^The ferry Aldora/).click()
        const card = main.getByRole('group', { name: 'In 4 of 5 reports' })
        await expect(card.getByRole('listitem')).toHaveText(
          /^Valley Times.*dropped: 212 passengers added: more than 200 people on board/,
        )
        await card.getByRole('button', { name: `${VALLEY}, paragraph 1: side by side` }).click()
        await expect(new PairView(page).mark(VALLEY, /^The ferry Aldora/)).toHaveAttribute('aria-current', 'true')
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(main).toBeVisible()
      })

      await test.step('those that two of the others have differ from each other', async () => {
        await choose(main, 'Base', SIGNAL)
        const helicopters = statement(/^Rescue helicopters/)
        await expect(helicopters).toHaveAttribute('data-differs', 'edited')
        await helicopters.click()
        await expect(main.getByRole('group', { name: 'In 3 of 5 reports' }).locator('del')).toHaveText('57')
        await page.keyboard.press('Alt+ArrowLeft')
      })

      await test.step('only what several have, or one', async () => {
        await main.getByRole('button', { name: /^In two or more/ }).click()
        await expect(statements).toHaveCount(6)
        await main.getByRole('button', { name: /^In one only/ }).click()
        await expect(statements).toHaveCount(10)
        await main.getByRole('button', { name: /^All statements/ }).click()
        await expect(statements).toHaveCount(16)
      })

      await test.step('copied words have their outlets', async () => {
        const copied = await main.locator('[data-report]').evaluate((text) => {
          const [first, second] = text.querySelectorAll('[data-statement]')
          if (!first || !second) throw new Error('two statements')
          getSelection()?.setBaseAndExtent(first, 0, second, 1)
          const data = new DataTransfer()
          first.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
          return data.getData('text/plain')
        })
        expect(copied).toMatch(
          /^The ferry Aldora .* said\. \(Northern Courier, Harbour Post, Valley Times,? and Evening Signal\)\n\nTugs wait .*\(Harbour Post\)$/,
        )
      })
    })
  })

  test('is read by keys alone', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      const main = await openFive(app, 1440, '5', 'Composite reading')
      const card = main.getByRole('group', { name: 'In 4 of 5 reports' })
      await toBeginning(page)
      await page.keyboard.press('j')
      await expect.poll(() => focused(page)).toMatch(/^The ferry Aldora/)
      await page.keyboard.press('Enter')
      await expect(card).toBeVisible()
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe('Close')
      await page.keyboard.press('Escape')
      await expect(card).toHaveCount(0)
      await expect.poll(() => focused(page)).toMatch(/^The ferry Aldora/)
      await page.keyboard.press('u')
      await expect.poll(() => focused(page)).toMatch(/^Tugs wait/)
      await page.keyboard.press('j')
      await expect.poll(() => focused(page)).toMatch(/^“We felt a heavy blow/)
      await page.keyboard.press('k')
      await expect.poll(() => focused(page)).toMatch(/^The ferry Aldora/)
      await page.keyboard.press('u')
      await expect.poll(() => focused(page)).toMatch(/^Tugs wait/)
      await page.keyboard.press('Space')
      const only = main.getByRole('group', { name: `Only in ${POST}` })
      await only.getByRole('button', { name: new RegExp(`^${POST}, paragraph`) }).click()
      await expect(new PairView(page).column(POST)).toBeVisible()
      await page.keyboard.press('Alt+ArrowLeft')
      await page.keyboard.press('4')
      await expect(page.getByRole('main', { name: 'Reading' })).toBeVisible()
    })
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      await withFive(async (folder) => {
        const app = await launch({ files: [folder], colorScheme: theme })
        const { page } = app
        const main = await openFive(app, 1440, '5', 'Composite reading')
        const found: string[] = []
        for (const width of [1440, 900]) {
          await resize(app, width)
          const statement = main.locator('[data-statement]').first()
          await statement.click()
          await expect(statement).toHaveAttribute('aria-expanded', 'true')
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.screenshot({
            path: path.join(SHOTS, `composite-${theme}-${String(width)}.png`),
            animations: 'disabled',
          })
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
          found.push(
            ...violations.map(({ id, nodes }) => `${String(width)}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          )
          await page.keyboard.press('Escape')
        }
        expect(found).toEqual([])
      })
    })
  }
})
