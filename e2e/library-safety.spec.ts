import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { test as base, expect } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 900, height: 700 } } as const

// A thread of its own does each of these, and starting one takes seconds where many tests share a machine.
base.describe.configure({ timeout: 180_000 })
const expectDone = expect.configure({ timeout: 40_000 })

const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads needs off the pattern; this fixture has none.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-kept-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

/** Answers the system's dialogs, which no test can click. */
async function answer({ electron }: RunningApp, chosen: string): Promise<void> {
  await electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, chosen)
}

/** Chooses in the File menu, as a person would. */
function choose({ electron }: RunningApp, label: string): Promise<void> {
  return electron.evaluate(({ Menu }, item) => {
    const file = Menu.getApplicationMenu()?.items.find((menu) => menu.label === 'File')
    file?.submenu?.items.find((entry) => entry.label === item)?.click()
  }, label)
}

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Restore this library?' })

async function removeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const listed = await window.crossread.listLibrary({
      order: 'added',
      grouped: false,
      outlets: [],
      read: 'all',
      since: null,
      until: null,
      tags: [],
    })
    if (!listed.ok) throw new Error(listed.fault.message)
    const articles = listed.value.stories.match(/[0-9a-f]{32}/g) ?? []
    await window.crossread.removeArticles({ articles: [...new Set(articles)], removed: true })
  })
}

test('a person backs up, loses everything, restores, and finds it again, after the next start too', async ({
  app,
  folder,
  launch,
  userData,
}) => {
  const { page } = app
  const view = new LibraryView(page)
  await view.show()
  const backup = path.join(folder, 'Mine.crossread')
  await answer(app, backup)
  await choose(app, 'Back up the library…')
  await expectDone(messages(page)).toContainText('4 articles backed up')
  expect(await readdir(folder)).toEqual(['Mine.crossread'])
  await page.evaluate(() => window.crossread.saveSettings({ theme: 'dark' }))
  await removeAll(page)
  await expect(view.main).toContainText('No articles yet')

  await choose(app, 'Restore a library…')
  await expectDone(dialog(page)).toContainText('Mine.crossread')
  await expectDone(dialog(page)).toContainText('4 articles')
  await expectDone(dialog(page)).toContainText('present library of 0 articles')
  await dialog(page).getByRole('button', { name: 'Restore', exact: true }).click()
  await expectDone(messages(page)).toContainText('4 articles restored')
  await expect(view.stories()).toContainText([SAMPLE.worldOrder, SAMPLE.moscow])
  // What the person chose is what it was in that library.
  expect(await app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system')
  const present = (await readdir(path.join(userData, 'library'))).filter((name) => name.startsWith('replaced-'))
  expect(present.filter((name) => name.endsWith('.sqlite'))).toHaveLength(1)
  await app.close()

  const again = await launch()
  await new LibraryView(again.page).show()
  await expect(new LibraryView(again.page).stories()).toContainText([SAMPLE.worldOrder, SAMPLE.moscow])
})

test('a person who looks and does not restore keeps what they have', async ({ app, folder, userData }) => {
  const { page } = app
  const view = new LibraryView(page)
  await view.show()
  await answer(app, path.join(folder, 'Mine'))
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Back up…' }).click()
  await expectDone(messages(page)).toContainText('4 articles backed up')
  await answer(app, path.join(folder, 'Mine.crossread'))
  await choose(app, 'Restore a library…')
  await dialog(page).getByRole('button', { name: 'Keep the present library' }).click()
  await expectDone(dialog(page)).toHaveCount(0)
  await expect(view.stories()).toHaveCount(2)
  await expect.poll(() => readdir(path.join(userData, 'library'))).not.toContain('incoming')
})

test('a wrong or damaged file is refused with words, and nothing changes', async ({ app, folder }) => {
  const { page } = app
  const view = new LibraryView(page)
  await view.show()
  const backup = path.join(folder, 'Mine.crossread')
  await answer(app, backup)
  await choose(app, 'Back up the library…')
  await expectDone(messages(page)).toContainText('4 articles backed up')
  const bytes = await readFile(backup)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(backup, bytes)
  await choose(app, 'Restore a library…')
  await expectDone(messages(page)).toContainText('This backup is damaged, or was not copied whole.')
  await writeFile(backup, 'A letter to the editor.')
  await messages(page).getByRole('button', { name: 'Try again' }).click()
  await expectDone(messages(page)).toContainText('This file is not a backup of a Crossread library.')
  await expect(view.stories()).toHaveCount(2)
})

test('the library is moved where the person says, and found there at the next start', async ({
  app,
  folder,
  launch,
  userData,
}) => {
  const view = new LibraryView(app.page)
  await view.show()
  await answer(app, folder)
  await choose(app, 'Move the library…')
  await expectDone(messages(app.page)).toContainText('The library was moved')
  const place = path.join(folder, 'Crossread library')
  await expect(messages(app.page)).toContainText(place)
  await expect(view.stories()).toContainText([SAMPLE.worldOrder, SAMPLE.moscow])
  await app.close()
  expect(await readdir(place)).toContain('library.sqlite')
  expect(await readdir(userData)).not.toContain('library')

  const again = await launch()
  await new LibraryView(again.page).show()
  await expect(new LibraryView(again.page).stories()).toContainText([SAMPLE.worldOrder, SAMPLE.moscow])
  expect(await readdir(userData)).not.toContain('library')
})

test('every article goes out as a file, and comes in again', async ({ app, folder }) => {
  const { page } = app
  const view = new LibraryView(page)
  await view.show()
  await answer(app, folder)
  await choose(app, 'Export all articles…')
  await expectDone(messages(page)).toContainText('4 articles exported')
  const [name = ''] = await readdir(folder)
  expect(name).toMatch(/^Crossread articles \d{4}-\d\d-\d\d$/)
  expect((await readdir(path.join(folder, name))).sort()).toEqual(['README.txt', 'articles', 'articles.jsonl'])
  const files = (await readdir(path.join(folder, name, 'articles'), { recursive: true })).filter((file) =>
    file.endsWith('.txt'),
  )
  expect(files).toHaveLength(4)
  const seeds = path.resolve(import.meta.dirname, '../seeds')
  const given = await Promise.all((await readdir(seeds)).map((file) => readFile(path.join(seeds, file), 'utf8')))
  const written = await Promise.all(files.map((file) => readFile(path.join(folder, name, 'articles', file), 'utf8')))
  expect(written.sort()).toEqual(given.sort())

  await removeAll(page)
  await expect(view.main).toContainText('No articles yet')
  await answer(app, path.join(folder, name, 'articles.jsonl'))
  await page.getByRole('button', { name: 'Open files' }).click()
  await expect(view.stories()).toContainText([SAMPLE.worldOrder, SAMPLE.moscow])

  await view.main.getByRole('checkbox').nth(1).click()
  await mkdir(path.join(folder, 'chosen'))
  await answer(app, path.join(folder, 'chosen'))
  await page.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'Export' }).click()
  await expectDone(messages(page)).toContainText('exported')
  expect(await readdir(path.join(folder, 'chosen'))).toHaveLength(1)
})

for (const theme of ['light', 'dark'] as const) {
  for (const [width, size] of Object.entries(SIZES)) {
    test(`where the library is kept safe, in ${theme}, ${width}: a picture, and nothing that axe finds`, async ({
      launch,
      folder,
    }) => {
      const app = await launch({ colorScheme: theme })
      const { page } = app
      await new LibraryView(page).show()
      await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
      }, size)
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width)
      const found: string[] = []
      const look = async (name: string) => {
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.screenshot({ path: path.join(SHOTS, `${name}-${theme}-${width}.png`), animations: 'disabled' })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
      }
      await answer(app, path.join(folder, 'Crossread library 2026-11-30.crossread'))
      await page.getByRole('button', { name: 'Settings' }).click()
      await expect(page.getByRole('region', { name: 'Library' })).toContainText('library')
      await look('settings-library')
      await page.getByRole('button', { name: 'Back up…' }).click()
      await expectDone(messages(page)).toContainText('backed up')
      await page.keyboard.press('Escape')
      await look('backed-up')
      await choose(app, 'Restore a library…')
      await expectDone(dialog(page)).toBeVisible()
      await look('restore')
      await dialog(page).getByRole('button', { name: 'Restore', exact: true }).click()
      await expectDone(messages(page)).toContainText('restored')
      await look('restored')
      await writeFile(path.join(folder, 'Crossread library 2026-11-30.crossread'), 'no backup')
      await choose(app, 'Restore a library…')
      await expectDone(messages(page)).toContainText('not a backup')
      await look('refused')
      expect(found).toEqual([])
    })
  }
}
