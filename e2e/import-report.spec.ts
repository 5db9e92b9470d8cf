import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const REPORT = `Harbour bridge closed after storm

The harbour bridge at Westport was closed on Tuesday after the worst storm in a decade tore cables from its main span.

Engineers said the bridge would stay shut for at least three weeks while the cables are replaced.
`

const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads needs off the pattern; this fixture has none.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-report-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

/** Answers the system's own dialog, which no test can click. */
async function open(app: RunningApp, paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths],
  )
  await app.page.keyboard.press('ControlOrMeta+O')
}

const messagesOf = ({ page }: RunningApp) => page.getByRole('region', { name: 'Messages' })

async function manyLines(file: string, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `n${String(at)}`,
      title: `Report number ${String(at)}`,
      text: `Item ${String(at)} was told.`,
    }),
  )
  await writeFile(file, lines.join('\n'))
}

test('what could not be read is tried again in place, one file or all', async ({ app, folder }) => {
  const names = ['empty.txt', 'torn.txt', 'gone.txt'].map((name) => path.join(folder, name))
  const [empty = '', torn = ''] = names
  await writeFile(empty, '')
  await writeFile(torn, '')
  await new LibraryView(app.page).show()
  await open(app, names)
  const messages = messagesOf(app)
  await expect(messages).toContainText('3 files not read')
  await writeFile(empty, REPORT)
  await messages.getByRole('button', { name: 'Try empty.txt again' }).click()
  await expect(messages).toContainText('1 article added')
  await expect(messages).toContainText('2 files not read')
  await writeFile(torn, REPORT.replaceAll('bridge', 'tunnel'))
  await messages.getByRole('button', { name: 'Try all again' }).click()
  await expect(messages).toContainText('2 articles added')
  await expect(messages).toContainText('1 file not read')
  await expect(messages).toContainText('gone.txt')
  await expect(new LibraryView(app.page).main).toContainText('Harbour tunnel closed after storm')
})

test('a large file shows how far it is, stops in the middle, and says what was left', async ({ app, folder }) => {
  const [big, next] = [path.join(folder, 'big.jsonl'), path.join(folder, 'next.txt')]
  await manyLines(big, 25_000)
  await writeFile(next, REPORT)
  await new LibraryView(app.page).show()
  await open(app, [big, next])
  const messages = messagesOf(app)
  await expect(messages).toContainText(/[\d,]+ of about [\d,]+ articles/)
  await app.page.screenshot({ path: path.join(SHOTS, 'import-progress.png'), animations: 'disabled' })
  await messages.getByRole('button', { name: 'Stop' }).click()
  await expect(messages).toContainText(
    /Stopped in big\.jsonl after [\d,]+ of about [\d,]+ articles, with 1 more file left/,
  )
  // What came in stays.
  await expect(new LibraryView(app.page).size()).not.toContainText(/^4 articles/)
})

for (const [theme, width, size] of [
  ['light', 'wide', [1440, 900]],
  ['dark', 'narrow', [900, 700]],
] as const) {
  test(`the outcome with everything at once in ${theme}, ${width}: a picture, nothing that axe finds`, async ({
    launch,
    folder,
  }) => {
    const app = await launch({ colorScheme: theme })
    const { page } = app
    await new LibraryView(page).show()
    await app.electron.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    const bad = path.join(folder, 'bad')
    await mkdir(bad)
    for (let at = 0; at < 300; at++) await writeFile(path.join(bad, `broken-${String(at)}.txt`), '')
    await writeFile(path.join(folder, 'bridge.txt'), REPORT)
    await writeFile(path.join(folder, 'bridge-copy.txt'), REPORT)
    await writeFile(path.join(folder, 'bridge-later.txt'), `${REPORT}\nA ferry runs in the meantime.\n`)
    await open(app, [folder])
    const messages = messagesOf(app)
    await expect(messages).toContainText('300 files not read')
    await expect(messages).toContainText('1 file already in the library')
    await page.screenshot({ path: path.join(SHOTS, `outcome-${theme}-${width}.png`), animations: 'disabled' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    await messages.getByRole('button', { name: 'Show 100 of 295 more' }).click()
    await expect(messages.getByRole('button', { name: /^Try broken/ })).toHaveCount(105)
    await messages.getByRole('button', { name: 'Dismiss' }).click()
    // The library without anything.
    await page.evaluate(async () => {
      const list = await window.crossread.listLibrary({
        order: 'added',
        grouped: false,
        outlets: [],
        read: 'all',
        since: null,
        until: null,
        tags: [],
      })
      if (list.ok) {
        const articles = list.value.stories.split('\n').flatMap((line) => line.split(' ').slice(1))
        await window.crossread.removeArticles({ articles, removed: true })
      }
    })
    await expect(page.getByRole('button', { name: 'Paste an article' })).toBeVisible()
    await page.screenshot({ path: path.join(SHOTS, `empty-${theme}-${width}.png`), animations: 'disabled' })
  })
}

test('files on the command line at the first start are what the window shows', async ({ launch, folder }) => {
  const files = ['bridge.txt', 'bridge-later.txt'].map((name) => path.join(folder, name))
  await writeFile(files[0] ?? '', REPORT)
  await writeFile(files[1] ?? '', `${REPORT}\nA ferry runs in the meantime, every twenty minutes from the old quay.\n`)
  const { page } = await launch({ files })
  await expect(page.getByRole('main', { name: 'Comparison' })).toContainText('A ferry runs in the meantime', {
    timeout: 30_000,
  })
})
