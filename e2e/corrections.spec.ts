import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { test as base, expect } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const TEXTS = [
  'The ferry Astrid ran aground on the Skarv reef before dawn, the coast guard said.',
  'Eggs cost twice as much as a year ago, the office of statistics found on Tuesday.',
  'A whale that had lost its way swam out to sea again at noon.',
]

/** Three articles without an outlet in a folder called Courier. */
const test = base.extend<{ folder: string }>({
  // Playwright reads the fixture's needs off its parameters, so an empty pattern is how it says "none".
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-corrections-'))
    const courier = path.join(folder, 'Courier')
    await mkdir(courier)
    for (const [at, text] of TEXTS.entries()) {
      const front = `---\ntitle: Report ${String(at)}\nurl: https://www.courier.example/${String(at)}\n---\n`
      await writeFile(path.join(courier, `report-${String(at)}.md`), `${front}${text}\n`)
    }
    await use(courier)
    await rm(folder, { recursive: true, force: true })
  },
})

async function list(page: Page): Promise<LibraryView> {
  const view = new LibraryView(page)
  await view.show()
  return view
}

/** Looks at a view in both themes and both widths. */
async function look({ electron, page }: RunningApp, name: string): Promise<void> {
  for (const [width, size] of Object.entries({ wide: [1440, 900], narrow: [900, 700] } as const)) {
    await electron.evaluate(({ BrowserWindow }, [w, h]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
    }, size)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size[0])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: path.join(SHOTS, `${name}-${colorScheme}-${width}.png`), animations: 'disabled' })
      if (width === 'narrow') continue
      // Legacy mode: the modern one opens a blank page of its own, which Electron has no place for.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    }
  }
}

test('a person corrects an outlet, uses it for its site, takes it back, and finds all as it was after a restart', async ({
  launch,
  folder,
}) => {
  // Pictures of each state are taken in every theme and width.
  test.slow()
  const app = await launch({ files: [folder] })
  const { page } = app
  const view = await list(page)
  await expect(view.size()).toContainText('7 articles')
  await view.main.getByRole('button', { name: 'Report 0' }).click()
  await page.getByRole('heading', { level: 1, name: 'Report 0' }).waitFor()

  // By keys alone.
  await page.keyboard.press('e')
  const details = page.getByRole('dialog', { name: 'Where this comes from' })
  await details.getByRole('button', { name: 'Edit outlet: None' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Courir')
  await page.keyboard.press('Escape')
  await expect(details.getByRole('button', { name: 'Edit outlet: None' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Northern Courier')
  await page.keyboard.press('Enter')
  await expect(details.getByRole('button', { name: 'Edit outlet: Northern Courier' })).toBeFocused()
  await expect(details.getByText('given by you')).toBeVisible()

  // A date that cannot be told is said at its field, and what was typed stays.
  await details.getByRole('button', { name: /^Edit published/ }).click()
  await details.getByLabel('Published').fill('yesterday')
  await page.keyboard.press('Enter')
  await expect(details.getByRole('alert')).toContainText('Not a day that can be told')
  await look(app, 'details')
  await expect(details.getByLabel('Published')).toHaveValue('yesterday')
  await details.getByLabel('Published').fill('30 March 2022')
  await page.keyboard.press('Tab')
  await expect(details.getByRole('button', { name: /^Edit published: .*March/ })).toBeVisible()
  await details.getByLabel('Add a tag').fill('coast')
  await page.keyboard.press('Enter')
  await expect(details.getByRole('button', { name: 'Take off tag coast' })).toBeVisible()

  await details.getByRole('button', { name: /everything from courier\.example \(2 articles\)/ }).click()
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await list(page)
  await expect(view.main.getByText('Northern Courier')).toHaveCount(3)
  await page.getByRole('button', { name: 'Tags' }).click()
  await page.getByRole('checkbox', { name: /coast/ }).check()
  await expect(view.size()).toContainText('1 of 7 articles')
  await look(app, 'tag-filter')
  await page.keyboard.press('Escape')
  await app.close()

  const again = await launch()
  const next = await list(again.page)
  await expect(next.main.getByText('Northern Courier')).toHaveCount(3)
  // The address of the site, the tag, the date, the outlet: all that was done, the last first.
  for (let turn = 0; turn < 4; turn++) {
    await again.page.keyboard.press('ControlOrMeta+z')
    await expect(again.page.getByRole('region', { name: 'Messages' }).getByText(/^Taken back:/)).toHaveText(
      [/using Northern Courier/, /the tags of/, /the date of/, /the outlet of/][turn] ?? '',
    )
  }
  await expect(next.main.getByText('Northern Courier')).toHaveCount(0)
  await again.page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(next.main.getByText('Northern Courier')).toHaveCount(1)
})

test('a person edits many at once, removes them, and takes it back', async ({ launch, folder }) => {
  test.slow()
  const app = await launch({ files: [folder] })
  const { page, electron } = app
  const view = await list(page)
  await expect(view.size()).toContainText('7 articles')
  for (const at of [0, 1, 2]) await view.main.getByRole('checkbox', { name: `Choose Report ${String(at)}` }).click()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Details of 3 articles' })
  await dialog.getByLabel('Outlet').fill('Northern Courier')
  await dialog.getByLabel('Published').fill('tomorrow')
  await dialog.getByLabel('Add tags to all').fill('coast, north')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Not a day')
  await look(app, 'edit-many')
  await dialog.getByRole('button', { name: 'Leave as it is' }).last().click()
  await dialog.getByRole('button', { name: 'Change 3 articles' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(view.main.getByText('Northern Courier')).toHaveCount(3)
  await expect(view.main.getByText('north', { exact: true })).toHaveCount(3)

  await page.keyboard.press('Delete')
  await expect(view.size()).toContainText('4 articles')
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('3 articles removed')
  const entry = await electron.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Edit')
    return edit?.submenu?.items[0]?.label
  })
  expect(entry).toBe('Undo removing 3 articles')
  // It stays while the person is at it.
  await messages.getByRole('button', { name: 'Undo' }).focus()
  await look(app, 'removed')
  await messages.getByRole('button', { name: 'Undo' }).click()
  await expect(view.size()).toContainText('7 articles')

  // The article that is open is gone with what was removed; the person is back in the library.
  await view.main.getByRole('button', { name: 'Report 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'Report 1' }).waitFor()
  await page.keyboard.press('Delete')
  await expect(view.size()).toContainText('6 articles')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(view.size()).toContainText('7 articles')
})

test('an open comparison follows what is said of its reports, and what is taken back', async ({ launch }) => {
  const { page } = await launch()
  const view = await list(page)
  const comparison = page.getByRole('main', { name: 'Comparison' })
  await view.main.getByRole('button', { name: SAMPLE.sanctions }).click()
  await page.getByRole('heading', { level: 1, name: SAMPLE.sanctions }).waitFor()
  await page.keyboard.press('e')
  const details = page.getByRole('dialog', { name: 'Where this comes from' })
  await details.getByRole('button', { name: /^Edit outlet/ }).click()
  await page.keyboard.type('Harbour Post')
  await page.keyboard.press('Enter')
  await expect(details.getByRole('button', { name: 'Edit outlet: Harbour Post' })).toBeFocused()
  await page.keyboard.press('Escape')
  await list(page)
  await view.story(/./).filter({ hasText: 'Harbour Post' }).getByRole('button', { name: 'Compare' }).click()
  const columns = comparison.locator('section[data-report]')
  await expect(columns.filter({ hasText: 'Harbour Post' })).toHaveCount(1)
  await page.keyboard.press('j')
  const step = comparison.locator('[data-selected]').first()
  await expect(step).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(columns.filter({ hasText: 'Harbour Post' })).toHaveCount(0)
  await expect(step).toBeVisible()
})
