import path from 'node:path'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { FIVE, withFive } from './pages/one-story.ts'
import { drawer, ghost, resize, violations } from './pages/over-the-texts.ts'
import { BUDGET, HARBOUR, withReports } from './pages/own-reports.ts'
import { LibraryView, PairView, StoryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const [COURIER, POST] = FIVE

/** Compares all of the five reports from the page of their story. */
async function compareFive(app: RunningApp): Promise<PairView> {
  const { page } = app
  const library = new LibraryView(page)
  await library.show()
  await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').click()
  await expect(new StoryView(page).headlines()).toHaveCount(FIVE.length)
  await page.getByRole('button', { name: 'Compare all' }).click()
  const view = new PairView(page)
  await expect(view.column(COURIER)).toBeVisible()
  return view
}

test.describe('The samples, by keys alone', () => {
  test('are filtered, and what is hidden is a click away', async ({ app }) => {
    const { page } = app
    await resize(app, 1440)
    const view = new PairView(page)
    await expect(view.main.getByRole('button', { name: /^There is no limit/ }).first()).toBeVisible()
    const options = view.list().getByRole('option')
    const all = await options.count()
    const shares = await view.main.locator('article header').allTextContents()

    await page.keyboard.press('f')
    const choices = page.getByRole('dialog', { name: 'Filter passages' })
    await choices.getByRole('checkbox', { name: /^verbatim/ }).press('Space')
    await expect(choices.getByText(/^\d+ shown · \d+ hidden by filters$/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(choices).toBeHidden()
    await expect(view.main.locator('mark[data-kind="verbatim"]')).toHaveCount(0)
    const left = await options.count()
    expect(left).toBeLessThan(all)
    expect(await view.main.locator('article header').allTextContents()).toEqual(shares)
    await expect(page.getByRole('button', { name: 'Filter passages, some are filtered' })).toBeVisible()

    await test.step('and stay as they were when the comparison is opened again', async () => {
      await page.keyboard.press('ControlOrMeta+L')
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(options).toHaveCount(left)
    })
    await page.getByRole('button', { name: / hidden by filters: show$/ }).press('Enter')
    await expect(options).toHaveCount(all)
    await expect(page.getByRole('button', { name: /^All \d+ shown · \d+ of them filtered: hide$/ })).toBeFocused()

    await test.step('the list is sorted, and has the words that are looked for', async () => {
      const words = page.getByRole('searchbox', { name: 'Words in passages' })
      await words.fill('no limmit')
      await expect(options).toHaveCount(1)
      await expect(page.getByText('None has these words. These come close.')).toBeVisible()
      await words.press('Escape')
      await expect(options).toHaveCount(all)
      await page.getByRole('button', { name: /^Order of the list/ }).press('Enter')
      await page.getByRole('menuitemradio', { name: 'Longest first' }).press('Enter')
      const lengths = async () => {
        const facts = await options.allTextContents()
        return facts.map((fact) =>
          Math.max(...[...fact.matchAll(/(\d+) (?:→|words)/gu)].map(([, words]) => Number(words))),
        )
      }
      const shown = await lengths()
      expect(shown).toEqual(shown.toSorted((x, y) => y - x))
      expect(shown).toHaveLength(all)
    })
  })

  test('show the counterpart for as long as G is held, and are copied with citation', async ({ app }) => {
    const { page, electron } = app
    await resize(app, 1440)
    const view = new PairView(page)
    await expect(view.main.getByRole('button', { name: /^There is no limit/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await view.main
      .getByRole('button', { name: /^There is no limit/ })
      .first()
      .press('Enter')

    await test.step('held and let go', async () => {
      await page.keyboard.down('g')
      await expect(ghost(page)).toBeVisible()
      await expect(ghost(page)).toContainText(/¶\d+ of \d+/)
      await expect(ghost(page)).toContainText('dropped:')
      await expect(ghost(page).getByRole('deletion').first()).toBeVisible()
      // The system repeats a key that is held.
      await page.keyboard.down('g')
      await page.keyboard.down('g')
      await expect(ghost(page)).toBeVisible()
      await page.keyboard.up('g')
      await expect(ghost(page)).toBeHidden()
    })

    await test.step('let go in another window', async () => {
      await page.keyboard.down('g')
      await expect(ghost(page)).toBeVisible()
      await page.evaluate(() => window.dispatchEvent(new Event('blur')))
      await expect(ghost(page)).toBeHidden()
      await page.keyboard.up('g')
    })

    await test.step('pinned, and put away', async () => {
      await page.keyboard.press('Shift+g')
      await expect(ghost(page)).toBeFocused()
      await page.keyboard.press('j')
      await expect(ghost(page)).toBeVisible()
      await page.keyboard.press('k')
      await page.keyboard.press('Escape')
      await expect(ghost(page)).toBeHidden()
      await expect(view.selected()).toHaveCount(1)
    })

    await test.step('copied', async () => {
      await page.keyboard.press('c')
      await expect(page.getByText('Copied with citation')).toBeVisible()
      const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
      expect(copied).toMatch(/“There is no limit[^”]*”\n— .*, ¶\d+\n\n“There is no limit/)
      const pasted = await page.evaluate(async () => {
        const field = document.createElement('div')
        field.contentEditable = 'true'
        document.body.append(field)
        field.focus()
        const html = new Promise<string>((resolve) => {
          field.addEventListener('paste', (event) => {
            event.preventDefault()
            event.stopPropagation()
            resolve(event.clipboardData?.getData('text/html') ?? '')
          })
        })
        await window.crossread.pasteHere()
        const found = await html
        field.remove()
        return found
      })
      expect(pasted).toMatch(/<blockquote><p>“There is no limit.*<cite>/u)
    })

    await test.step('what is not shared is dimmed, and the next quotation is shown', async () => {
      const first = view.main.locator('p[data-paragraph]').first()
      const colour = () => first.evaluate((element) => getComputedStyle(element).color)
      const before = await colour()
      await page.keyboard.press('s')
      await expect.poll(colour).not.toBe(before)
      await page.keyboard.press('s')
      await expect.poll(colour).toBe(before)
      await page.keyboard.press('Escape')
      await expect(view.selected()).toHaveCount(0)
      await page.keyboard.press('q')
      await expect(view.selected()).toHaveText(/^we, together with you/)
    })

    await test.step('all of it stands in the sheet of keys', async () => {
      await page.keyboard.press('?')
      const sheet = page.getByRole('dialog', { name: 'Keys' })
      for (const words of [
        'Counterpart over the passage',
        'Copy with citation',
        'What is only here',
        'Filter passages',
      ])
        await expect(sheet.getByText(words, { exact: true })).toBeVisible()
    })
  })
})

/** Chooses both of two reports in the list and compares them. */
async function compareBoth(app: RunningApp, headlines: readonly string[]): Promise<PairView> {
  const { page } = app
  const library = new LibraryView(page)
  await library.show()
  for (const headline of headlines) await page.getByRole('checkbox', { name: headline }).click()
  await page.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'Compare' }).click()
  const view = new PairView(page)
  await expect(view.main).toBeVisible()
  return view
}

test.describe('Two reports', () => {
  test('that share nothing have their closest paragraphs, and names and numbers in common', async ({ launch }) => {
    await withReports([HARBOUR, BUDGET], async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      await resize(app, 1440)
      const view = await compareBoth(app, [HARBOUR[0] ?? '', BUDGET[0] ?? ''])
      await expect(view.main.getByText('No shared passage was found.')).toBeVisible()
      const closest = page.getByRole('region', { name: 'What comes closest' })
      await expect(closest).toContainText('Names in common: Tarnholm.')
      await expect(closest).toContainText('Numbers in common: 112.')
      await page.screenshot({ path: path.join(SHOTS, 'edges-nothing.png'), animations: 'disabled' })
      expect(await violations(page)).toEqual([])
      // Nothing to filter or to show beside it: the keys are left to the page.
      await page.keyboard.press('f')
      await page.keyboard.press('g')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(ghost(page)).toBeHidden()
      await page.keyboard.press('o')
      await expect(drawer(page).getByRole('button', { name: /^She keeps the cat/ })).toBeVisible()
    })
  })
})

test.describe('Five reports', () => {
  test('say in the drawer what each has alone and what it lacks; a row opens its words', async ({ launch }) => {
    await withFive(async (folder) => {
      const app = await launch({ files: [folder] })
      const { page } = app
      await resize(app, 1440)
      const view = await compareFive(app)
      await page.keyboard.press('Escape')

      await page.keyboard.press('o')
      await expect(drawer(page).getByRole('tab', { name: 'Only here', selected: true })).toBeFocused()
      const only = drawer(page).getByRole('region', { name: `Only here: ${COURIER}` })
      const church = only.getByRole('button', { name: /^In Merrow village/ }).first()
      await church.press('Enter')
      await expect(view.said()).toHaveText(/^Paragraph \d+ of \d+, only in Northern Courier$/)
      await expect(church).toHaveAttribute('aria-current', 'true')
      await expect.poll(() => page.evaluate(() => CSS.highlights.has('crossread-place'))).toBe(true)

      await drawer(page).getByRole('tab', { name: 'Only here' }).focus()
      await page.keyboard.press('ArrowRight')
      await expect(drawer(page).getByRole('tab', { name: 'Missing here', selected: true })).toBeFocused()
      const missing = drawer(page).getByRole('region', { name: `Missing here: ${POST}` })
      await missing.getByRole('button', { name: /^The transport ministry has opened/ }).press('Enter')
      await expect(view.said()).toHaveText(/missing in Harbour Post$/)

      await page.keyboard.press('ControlOrMeta+J')
      await expect(drawer(page)).toBeHidden()
      await page.keyboard.press('Escape')
      await page.keyboard.press('u')
      await expect(view.said()).toHaveText(/^Paragraph \d+ of \d+, only in /)
      const first = await view.said().textContent()
      await page.keyboard.press('u')
      await expect(view.said()).not.toHaveText(first ?? '')

      await test.step('the arrows go through the outlets', async () => {
        await page.keyboard.press('Escape')
        await view.mark(COURIER, /^We felt a heavy blow/).click()
        await page.keyboard.down('g')
        await expect(ghost(page)).toHaveAccessibleName('Counterpart in Harbour Post')
        await page.keyboard.press('ArrowRight')
        await expect(ghost(page)).toHaveAccessibleName('Counterpart in Valley Times')
        await page.keyboard.press('ArrowLeft')
        await expect(ghost(page)).toHaveAccessibleName('Counterpart in Harbour Post')
        await page.keyboard.up('g')
        await expect(ghost(page)).toBeHidden()
      })
    })
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`in ${theme}: pictures, and nothing that axe finds`, async ({ launch }) => {
      await withFive(async (folder) => {
        const app = await launch({ files: [folder], colorScheme: theme })
        const { page } = app
        await resize(app, 1440)
        const view = await compareFive(app)
        await page.keyboard.press('Escape')
        const shoot = async (name: string) => {
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.screenshot({ path: path.join(SHOTS, `${name}-${theme}.png`), animations: 'disabled' })
          return (await violations(page)).map((violation) => `${name}: ${violation}`)
        }
        const found: string[] = []
        for (const width of [1440, 900]) {
          await resize(app, width)
          await view.mark(COURIER, /^The ferry Aldora ran aground/).click()
          await page.keyboard.press('ControlOrMeta+J')
          await drawer(page)
            .getByRole('button', { name: /^In Merrow village/ })
            .first()
            .click()
          found.push(...(await shoot(`drawer-${String(width)}`)))
          await page.keyboard.press('ControlOrMeta+J')
          await page.keyboard.press('s')
          await view.mark(COURIER, /^The ferry Aldora ran aground/).click()
          await page.keyboard.press('Shift+g')
          await expect(ghost(page)).toBeVisible()
          await page.keyboard.press('ArrowRight')
          found.push(...(await shoot(`ghost-${String(width)}`)))
          await page.keyboard.press('Escape')
          await page.keyboard.press('s')
          await page.keyboard.press('f')
          await expect(page.getByRole('dialog', { name: 'Filter passages' })).toBeVisible()
          found.push(...(await shoot(`filters-${String(width)}`)))
          await page.keyboard.press('Escape')
        }
        expect(found).toEqual([])
      })
    })
  }
})
