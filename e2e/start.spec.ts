import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './pages/launch.ts'
import { LibraryView, PairView } from './pages/views.ts'

test.describe('Starting', () => {
  test('says which Electron it runs on, and that is one of the two it supports', async ({ app }, testInfo) => {
    const version = await app.electron.evaluate(() => process.versions.electron)
    testInfo.annotations.push({ type: 'electron', description: version })
    console.log(`Runs on Electron ${version} (${process.env['CROSSREAD_ELECTRON_ORIGIN'] ?? 'origin not said'}).`)
    expect([33, 45]).toContain(Number(version.split('.')[0]))
  })

  test('a second start hands its files to the first and ends', async ({ app, userData }) => {
    const file = `${userData}-second.txt`
    await writeFile(file, 'Second window handed this over\n\nThe file came from a second start of the app on Monday.\n')
    const executable = await app.electron.evaluate(() => process.execPath)
    const second = spawn(executable, [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      path.resolve(import.meta.dirname, '..'),
      `--user-data-dir=${userData}`,
      file,
    ])
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(0)
    await new LibraryView(app.page).show()
    await expect(new LibraryView(app.page).main).toContainText('Second window handed this over')
    expect(app.electron.windows()).toHaveLength(1)
  })

  test('a lost worker comes back with its articles', async ({ app }) => {
    const pair = new PairView(app.page)
    await expect(pair.selected()).toHaveCount(1)
    const killed = await app.electron.evaluate(({ app }) => {
      const worker = app.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Crossread worker')
      return worker !== undefined && process.kill(worker.pid, 'SIGKILL')
    })
    expect(killed).toBe(true)
    await new LibraryView(app.page).show()
    await expect(new LibraryView(app.page).stories()).toHaveCount(2)
    await new LibraryView(app.page).main.getByRole('button', { name: 'Compare' }).first().click()
    await expect(pair.list().getByRole('option')).toHaveCount(3)
  })

  test('a library that was damaged opens from its backup, and the window says so', async ({
    app,
    userData,
    launch,
  }) => {
    await expect(new PairView(app.page).selected()).toHaveCount(1)
    await app.page.evaluate(() => window.crossread.saveSettings({ theme: 'dark' }))
    await app.close()
    await truncate(path.join(userData, 'library', 'library.sqlite'), 5000)
    const again = await launch()
    const messages = again.page.getByRole('region', { name: 'Messages' })
    await expect(messages).toContainText('Your library was damaged. Its backup of')
    await messages.getByRole('button', { name: 'Dismiss' }).click()
    await new LibraryView(again.page).show()
    await expect(new LibraryView(again.page).stories()).toHaveCount(2)
    expect(await again.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  })

  test('the chosen theme is kept, and stands before the first paint', async ({ app, launch }) => {
    await app.page.evaluate(() => window.crossread.saveSettings({ theme: 'dark' }))
    await app.close()
    const again = await launch()
    const theme = await again.electron.evaluate(({ nativeTheme, BrowserWindow }) => [
      nativeTheme.themeSource,
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    ])
    expect(theme).toEqual(['dark', '#18191C'])
  })
})
