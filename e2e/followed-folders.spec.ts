import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { test as base, expect } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const BRIDGE = 'Harbour bridge closed after storm'
const FERRY = 'Ferry Aldora runs aground'

const bridge = (weeks: string): string => `${BRIDGE}

The harbour bridge at Westport was closed on Tuesday after the worst storm in a decade tore cables from its main span.

Engineers said the bridge would stay shut for at least ${weeks} weeks while the cables are replaced.
`
const ferry = `${FERRY}

The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.
`

const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads needs off the pattern; this fixture has none.
  folder: async ({}, use) => {
    const around = await mkdtemp(path.join(os.tmpdir(), 'crossread-followed-'))
    await mkdir(path.join(around, 'Wire copy'))
    await use(path.join(around, 'Wire copy'))
    await rm(around, { recursive: true, force: true })
  },
})

/** Answers the system's own dialog, which no test can click. */
async function choose({ electron }: RunningApp, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
}

/** As the menu does. */
async function command({ electron }: RunningApp, label: string): Promise<void> {
  await electron.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find((item) => item.label === label)?.click()
  }, label)
}

async function resize({ electron, page }: RunningApp, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width ?? 0, height ?? 0)
    },
    [width, height],
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: 'disabled' })
}

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const list = (page: Page) => page.getByRole('dialog', { name: 'Followed folders' })

test.describe('A followed folder', () => {
  test('fills the library by itself: what comes, what changes, what is renamed, gone and back', async ({
    app,
    folder,
    launch,
  }) => {
    // It is long, and waits for files to be left alone.
    test.setTimeout(180_000)
    const { page } = app
    const library = new LibraryView(page)
    await writeFile(path.join(folder, 'bridge.txt'), bridge('three'))
    await library.show()
    await choose(app, folder)
    await command(app, 'Follow a folder…')
    await expect(list(page)).toContainText('Wire copy')
    await expect(list(page)).toContainText('1 article')
    await expect(list(page)).toContainText('Following')
    await page.keyboard.press('Escape')
    await expect(library.main).toContainText(BRIDGE)

    // What comes is there without being asked for, and is no reason to leave where one is.
    await writeFile(path.join(folder, 'ferry.txt'), ferry)
    await expect(library.main).toContainText(FERRY)
    await expect(messages(page)).toContainText('From the folders that you follow')
    await messages(page).getByRole('button', { name: 'Dismiss' }).click()

    // What changes is another version, and its comparison is a click away.
    await writeFile(path.join(folder, 'bridge.txt'), bridge('six'))
    await expect(messages(page)).toContainText('1 article has a new version')
    await expect(library.stories().filter({ hasText: BRIDGE })).toHaveCount(1)
    await messages(page).getByRole('button', { name: BRIDGE }).click()
    const pair = new PairView(page)
    await expect(pair.main).toContainText('at least three weeks')
    await expect(pair.main).toContainText('at least six weeks')
    await expect(pair.main).toContainText('Version 1, of')
    await expect(pair.selected()).toHaveCount(1)

    await library.show()
    await library.main.getByRole('button', { name: BRIDGE }).first().click()
    await page.getByRole('button', { name: 'Details' }).click()
    const details = page.getByRole('dialog', { name: 'Where this comes from' })
    await expect(details).toContainText('Version 2, of')
    await details.getByRole('button', { name: /^Compare with version 1/ }).click()
    await expect(pair.main).toContainText('at least three weeks')

    // A file under another name is the same article; one that is gone is missed, and its article stays.
    await rename(path.join(folder, 'bridge.txt'), path.join(folder, 'span.txt'))
    await rm(path.join(folder, 'ferry.txt'))
    await library.show()
    await library.main.getByRole('button', { name: FERRY }).first().click()
    const gone = page.getByRole('dialog', { name: 'Where this comes from' })
    await expect(async () => {
      await page.getByRole('button', { name: 'Details' }).click()
      await expect(gone).toContainText('The file is no longer at', { timeout: 1000 })
    }).toPass()
    await page.keyboard.press('Escape')
    await library.show()
    await expect(library.stories().filter({ hasText: BRIDGE })).toHaveCount(1)

    // The folder goes, and comes back with something new while the app is closed.
    await rename(folder, `${folder} 2`)
    await command(app, 'Followed folders')
    await expect(list(page)).toContainText('The folder is gone.')
    await expect(list(page)).toContainText('2 articles')
    await app.close()
    await rename(`${folder} 2`, folder)
    await writeFile(
      path.join(folder, 'jury.txt'),
      'The jury has decided\n\nThe jury in Tarnholm found for the port on Monday.\n',
    )
    const again = await launch()
    await new LibraryView(again.page).show()
    await expect(new LibraryView(again.page).main).toContainText('The jury has decided')
    await command(again, 'Followed folders')
    await list(again.page).getByRole('button', { name: 'Stop following Wire copy' }).click()
    await expect(list(again.page).getByRole('listitem')).toHaveCount(0)
    await expect(list(again.page).getByRole('button', { name: 'Follow a folder…' })).toBeFocused()
  })

  test('is offered once a folder was opened, and is in the settings from then on', async ({ app, folder }) => {
    const { page } = app
    await writeFile(path.join(folder, 'bridge.txt'), bridge('three'))
    await new LibraryView(page).show()
    await choose(app, folder)
    await command(app, 'Open folder…')
    await messages(page).getByRole('button', { name: 'Follow this folder' }).click()
    await expect(list(page)).toContainText('Wire copy')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Followed folders' }).click()
    await expect(list(page)).toContainText('Wire copy')
    await page.keyboard.press('Escape')
    await command(app, 'Open folder…')
    await expect(messages(page)).toContainText('Nothing new')
    await expect(messages(page).getByRole('button', { name: 'Follow this folder' })).toHaveCount(0)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the folders, what came of them and the versions, in ${colorScheme}: pictures, and nothing that axe finds`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(180_000)
    const app = await launch({ colorScheme })
    const { page } = app
    const library = new LibraryView(page)
    const other = `${folder} from the northern desk`
    await mkdir(other)
    await writeFile(path.join(folder, 'bridge.txt'), bridge('three'))
    await library.show()
    for (const each of [folder, other]) {
      await choose(app, each)
      await command(app, 'Follow a folder…')
      await expect(list(page)).toContainText(path.basename(each))
    }
    await rm(other, { recursive: true })
    await expect(list(page)).toContainText('The folder is gone.')
    await expect(list(page)).toContainText('1 article')
    const found: string[] = []
    const look = async (name: string): Promise<void> => {
      for (const [width, size] of [
        ['wide', [1440, 900]],
        ['narrow', [620, 700]],
      ] as const) {
        await resize(app, size[0], size[1])
        await picture(page, `${name}-${colorScheme}-${width}`)
      }
      // Legacy mode: the modern one opens a blank page of its own, which Electron has no place for.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
    }
    await look('folders')
    await page.keyboard.press('Escape')
    await messages(page).getByRole('button', { name: 'Dismiss' }).click()
    await writeFile(path.join(folder, 'bridge.txt'), bridge('six'))
    await writeFile(path.join(folder, 'ferry.txt'), ferry)
    await expect(messages(page)).toContainText('1 article has a new version')
    await expect(messages(page)).toContainText('1 article added')
    await look('followed-outcome')
    await library.main.getByRole('button', { name: BRIDGE }).first().click()
    await rm(path.join(folder, 'bridge.txt'))
    const details = page.getByRole('dialog', { name: 'Where this comes from' })
    await expect(async () => {
      await page.getByRole('button', { name: 'Details' }).click()
      await expect(details).toContainText('The file is no longer at', { timeout: 1000 })
    }).toPass()
    await look('versions')
    await details.getByRole('button', { name: /^Compare with version 1/ }).click()
    await new PairView(page).main.waitFor()
    await look('versions-compared')
    expect(found).toEqual([])
  })
}
