import { mkdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { RunningApp } from './pages/launch.ts'
import { expect, test } from './pages/launch.ts'
import { writeReport } from './pages/made-library.ts'
import { LibraryView } from './pages/views.ts'

const ferry = (page: Page) => new LibraryView(page).story(/Ferry Aldora/)
const mode = (key: string) => async (page: Page) => {
  await ferry(page).getByRole('button', { name: 'Compare all' }).click()
  await page.locator('main:not([aria-busy])').waitFor()
  await page.keyboard.press(key)
}

/** How a person gets from the library to each view. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  library: () => Promise.resolve(),
  story: async (page) => {
    await ferry(page).getByRole('heading', { level: 2 }).getByRole('button').click()
    // Its reports are compared one by one.
    await page.getByRole('heading', { name: 'Longest shared passages' }).waitFor()
  },
  reading: (page) =>
    page
      .getByRole('button', { name: /witness 2 says/ })
      .first()
      .click(),
  pair: mode('1'),
  'base and others': mode('2'),
  map: mode('3'),
  'reading mode': mode('4'),
  composite: mode('5'),
  linear: mode('6'),
  search: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+F')
    await page.keyboard.type('coast guard')
    await page.getByRole('main').locator('mark').first().waitFor()
  },
}

/**
 * What stands in the window, as it says itself; asked through the main process, as a page that was lost has no other ear. One that is
 * asked while it is being lost never answers: it is asked again.
 */
function shown({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(({ BrowserWindow }) =>
    Promise.race([
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`[
        document.title,
        document.documentElement.dataset.theme,
        ...document.querySelectorAll('main:not([aria-busy]) :is(h1, h2), header [aria-pressed=true]')
      ].map((part) => part?.textContent ?? part).concat(document.querySelector('main input')?.value).join(' | ')`) as Promise<string>,
      new Promise<string>((resolve) => {
        setTimeout(resolve, 3000, 'no answer')
      }),
    ]),
  )
}

type Part = 'page' | 'GPU' | 'Crossread worker'

/** Ends one of the app's processes at once, as the system would for want of memory. */
function kill({ electron }: RunningApp, part: Part, signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): Promise<boolean> {
  return electron.evaluate(
    ({ app, BrowserWindow }, { part, signal }) => {
      const pid =
        part === 'page'
          ? BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
          : app.getAppMetrics().find(({ type, name }) => type === part || name === part)?.pid
      return pid !== undefined && process.kill(pid, signal)
    },
    { part, signal },
  )
}

/** Answers the question that is asked after too many losses; gives what was asked. */
async function answer({ electron }: RunningApp, response: number): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const show = (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)))
      return Promise.resolve({ response, checkboxChecked: false })
    }
    dialog.showMessageBox = show
  }, response)
  return () => electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

test.describe('Processes that are lost', () => {
  for (const [view, open] of Object.entries(VIEWS)) {
    test(`${view} comes back as it was when its page, its pictures and its library are lost`, async ({
      launch,
      userData,
    }) => {
      const folder = `${userData}-reports`
      await mkdir(folder)
      for (const number of [0, 1, 2]) await writeReport(folder, number)
      const app = await launch({ files: [folder] })
      await app.page.evaluate(() => window.crossread.saveSettings({ theme: 'dark', hintsSeen: true }))
      // The page itself did not choose it, and may have read what was chosen before.
      await app.page.reload()
      await new LibraryView(app.page).show()
      await ferry(app.page).getByRole('heading', { level: 2 }).waitFor()
      await open(app.page)
      await app.page.locator('main:not([aria-busy])').waitFor()
      let before = await shown(app)
      await expect.poll(async () => before === (before = await shown(app)), { intervals: [500] }).toBe(true)

      expect(await kill(app, 'GPU')).toBe(true)
      expect(await kill(app, 'Crossread worker')).toBe(true)
      expect(await kill(app, 'page')).toBe(true)
      await expect.poll(() => app.said().join('\n')).toContain('the page was lost: killed')
      await expect.poll(() => shown(app).catch(String)).toBe(before)
    })
  }

  test('a page that is lost again and again is loaded no more until the person says so, and is told what may help', async ({
    app,
  }) => {
    await new LibraryView(app.page).show()
    const before = await shown(app)
    const asked = await answer(app, 0)
    for (const time of [1, 2, 3]) {
      await kill(app, 'page')
      await expect.poll(() => app.said().filter((line) => line.includes('the page was lost'))).toHaveLength(time)
      await expect.poll(() => shown(app).catch(String)).toBe(before)
      expect(await asked()).toHaveLength(time === 3 ? 1 : 0)
    }
    expect((await asked()).join()).toContain('--no-gpu')
  })

  test('a page that does not answer is loaded again when the person says so, where it was', async ({ app }) => {
    await new LibraryView(app.page).show()
    const before = await shown(app)
    const asked = await answer(app, 1)
    await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      void window?.webContents.executeJavaScript('for (;;);').catch(() => undefined)
      // Chromium tells of no page that is looked at by a debugger, as this one is.
      window?.emit('unresponsive')
    })
    await expect.poll(async () => (await asked()).join()).toContain('does not answer')
    await expect.poll(() => app.said().join('\n')).toContain('the page was lost')
    await expect.poll(() => shown(app).catch(String)).toBe(before)
    expect(await asked()).toHaveLength(1)
  })

  test('a worker that stands still is ended, the person is told, and the next one answers', async ({ app }) => {
    test.setTimeout(300_000)
    await new LibraryView(app.page).show()
    await kill(app, 'Crossread worker', 'SIGSTOP')
    await app.page.getByRole('button', { name: 'Compare' }).first().click()
    await expect.poll(() => app.said().join('\n'), { timeout: 120_000 }).toContain('the worker did not answer')
    await new LibraryView(app.page).show()
    await app.page.getByRole('button', { name: 'Compare' }).first().click()
    await expect(app.page.getByRole('listbox', { name: 'Passages' }).getByRole('option').first()).toBeVisible()
  })

  test('a switch has everything drawn without the graphics card', async ({ launch }) => {
    const app = await launch({ files: ['--no-gpu'] })
    await new LibraryView(app.page).show()
    const status = await app.electron.evaluate(({ app }) => app.getGPUFeatureStatus().gpu_compositing)
    expect(status).toContain('disabled')
  })
})
