import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test as base, expect } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, SAMPLE } from './pages/views.ts'

const REPORT = `Harbour bridge closed after storm

The harbour bridge at Westport was closed on Tuesday after the worst storm in a decade tore cables from its main span.

Engineers said the bridge would stay shut for at least three weeks while the cables are replaced.
`

const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads needs off the pattern; this fixture has none.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-files-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

/** Answers the system's own dialog, which no test can click. */
async function choose({ electron }: RunningApp, paths: readonly string[]): Promise<void> {
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths],
  )
}

test.describe('Opening what a person has', () => {
  test('good files come in, and each bad one is named with its reason', async ({ app, folder }) => {
    const { page } = app
    const files = {
      good: path.join(folder, 'bridge.txt'),
      empty: path.join(folder, 'empty.txt'),
      binary: path.join(folder, 'picture.txt'),
      missing: path.join(folder, 'missing.txt'),
    }
    await writeFile(files.good, REPORT)
    await writeFile(files.empty, '')
    await writeFile(files.binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]))
    await choose(app, Object.values(files))
    await new LibraryView(page).show()
    await page.getByRole('button', { name: 'Open files' }).click()

    const report = page.getByRole('region', { name: 'Messages' })
    await expect(report).toContainText('empty.txt')
    await expect(report).toContainText('picture.txt')
    await expect(report).toContainText('missing.txt')
    await expect(new LibraryView(page).main).toContainText('Harbour bridge closed after storm')
    await expect(new LibraryView(page).stories()).toContainText([SAMPLE.worldOrder, SAMPLE.moscow])
    expect(await readFile(files.good, 'utf8')).toBe(REPORT)
  })

  test('a folder without articles says so', async ({ app, folder }) => {
    await mkdir(path.join(folder, 'nothing'))
    await choose(app, [path.join(folder, 'nothing')])
    await new LibraryView(app.page).show()
    await app.page.getByRole('button', { name: 'Open folder' }).click()
    await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('nothing')
    await expect(new LibraryView(app.page).stories()).toHaveCount(2)
  })

  test('what was opened is there again at the next start, even if its file has vanished', async ({
    app,
    folder,
    launch,
  }) => {
    const kept = path.join(folder, 'bridge.txt')
    const lost = path.join(folder, 'lost.txt')
    await writeFile(kept, REPORT)
    await writeFile(lost, REPORT.replaceAll('Harbour bridge', 'Railway bridge'))
    await choose(app, [kept, lost])
    await new LibraryView(app.page).show()
    await app.page.getByRole('button', { name: 'Open files' }).click()
    await expect(new LibraryView(app.page).main).toContainText('Railway bridge')
    await app.close()
    await rm(lost)

    const again = await launch()
    await new LibraryView(again.page).show()
    await expect(new LibraryView(again.page).main).toContainText('Harbour bridge closed after storm')
    await expect(new LibraryView(again.page).main).toContainText('Railway bridge closed after storm')
  })

  test('files on the command line come in, and what cannot be read is said in the window', async ({
    folder,
    launch,
  }) => {
    const good = path.join(folder, 'bridge.txt')
    await writeFile(good, REPORT)
    const { page } = await launch({ files: [good, path.join(folder, 'mistyped.txt')] })
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('mistyped.txt')
    await new LibraryView(page).show()
    await expect(new LibraryView(page).main).toContainText('Harbour bridge closed after storm')
  })

  test('an article full of markup is shown as text, and nothing in it runs', async ({ folder, launch }) => {
    const hostile = '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script> javascript:alert(1) said.'
    const file = path.join(folder, 'hostile.txt')
    await writeFile(file, `Markup in the news\n\n${hostile} The minister denied it.\n`)
    const { page } = await launch({ files: [file] })
    await new LibraryView(page).show()
    await page.getByRole('button', { name: 'Markup in the news' }).first().click()
    await expect(page.getByRole('main', { name: 'Markup in the news' })).toContainText(hostile)
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  })
})
