import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test as base } from '../pages/launch.ts'
import { LibraryView, PairView, SAMPLE } from '../pages/views.ts'
import { install, INSTALLED, newerBuild, purge, whyNotInstalled } from './debian.ts'
import { doTheMainJob } from './main-job.ts'
import { copyUnderTest, packageEndingIn, run } from './packages.ts'
import { startShipped } from './shipped-app.ts'

/** The app where the package put it, by a copy of its executable that tests may drive. */
const test = base.extend({
  // Playwright reads the fixture's needs off its parameters, so an empty pattern is how it says "none".
  // eslint-disable-next-line no-empty-pattern
  target: async ({}, use) => {
    const executable = await copyUnderTest(INSTALLED)
    await use({ executable, args: [] })
    await rm(executable)
  },
})

test.describe('The app installed from its package', () => {
  // There is one place to install it in.
  test.describe.configure({ mode: 'serial' })

  let deb = ''
  let isInstalled = false
  test.beforeAll(async () => {
    const reason = await whyNotInstalled()
    test.skip(reason !== null, reason ?? '')
    deb = (await packageEndingIn('.deb')) ?? ''
    isInstalled = true
    await install(deb)
  })
  test.afterAll(async () => {
    if (isInstalled) await purge()
  })

  test('is in the menu, with its icon, for the files that it reads', async () => {
    const entry = await readFile('/usr/share/applications/crossread.desktop', 'utf8')
    expect(entry).toMatch(/^Exec=\/opt\/Crossread\/crossread %F$/m)
    expect(entry).toMatch(/^MimeType=.*text\/html;.*application\/pdf;/m)
    expect(entry).toMatch(/^StartupWMClass=crossread$/m)
    for (const size of ['16x16', '48x48', '256x256']) {
      expect(existsSync(`/usr/share/icons/hicolor/${size}/apps/crossread.png`)).toBe(true)
    }
    expect(existsSync('/usr/share/doc/crossread/copyright')).toBe(true)
    // Every file is as it was packed.
    expect((await run('dpkg', ['--verify', 'crossread'])).stdout).toBe('')
  })

  test('starts by its command as it ships, and makes no request', async ({ userData }) => {
    const app = await startShipped('/usr/bin/crossread', userData)
    await expect(new PairView(app.page).selected()).toHaveCount(1)
    expect(await app.end()).toEqual([])
  })

  test('does its main job', async ({ app: { page } }) => {
    await doTheMainJob(page)
  })

  test('keeps the library and what was said of it over a newer version', async ({ launch, userData }) => {
    test.setTimeout(240_000)
    await test.step('something is put back into a text, and a theme is chosen', async () => {
      const app = await launch()
      const { page } = app
      const library = new LibraryView(page)
      await library.show()
      const headline = library.story(SAMPLE.worldOrder).getByRole('heading', { level: 3 })
      await headline.filter({ hasText: SAMPLE.worldOrder }).getByRole('button').click()
      const reader = page.getByRole('main', { name: SAMPLE.worldOrder })
      const aside = reader
        .getByRole('group', { name: /Set aside/ })
        .filter({ hasText: 'Also read | Russian cyberattack' })
      await aside.getByRole('button', { name: 'Put back' }).click()
      await expect(reader.getByRole('button', { name: 'Set aside again' })).toHaveCount(1)
      await page.evaluate(() => window.crossread.saveSettings({ theme: 'dark' }))
      await app.close()
    })

    const newer = await newerBuild(deb, '99.0.0')
    try {
      await install(newer.deb)
    } finally {
      await rm(newer.folder, { recursive: true, force: true })
    }
    await copyUnderTest(INSTALLED)

    const again = await launch()
    expect(await again.electron.evaluate(({ app }) => app.getVersion())).toBe('99.0.0')
    await expect(new PairView(again.page).column(SAMPLE.worldOrder)).toContainText('Also read | Russian cyberattack')
    expect(await again.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
    await new LibraryView(again.page).show()
    await expect(new LibraryView(again.page).stories()).toHaveCount(2)
    expect(existsSync(path.join(userData, 'library', 'library.sqlite'))).toBe(true)
  })

  test('goes without a trace, and leaves the library', async ({ userData }) => {
    const app = await startShipped('/usr/bin/crossread', userData)
    await expect(new PairView(app.page).selected()).toHaveCount(1)
    await app.end()
    await purge()
    isInstalled = false
    for (const left of [INSTALLED, '/usr/bin/crossread', '/usr/share/applications/crossread.desktop']) {
      expect(existsSync(left), left).toBe(false)
    }
    expect(existsSync(path.join(userData, 'library', 'library.sqlite'))).toBe(true)
  })
})
