import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { WRITERS } from '../electron/import/hostile/files.fixture.ts'
import type { Hostile } from '../electron/import/hostile/files.fixture.ts'
import { PAYLOADS } from '../electron/import/hostile/payloads.fixture.ts'
import { expect, test } from './pages/launch.ts'
import { LibraryView, PairView } from './pages/views.ts'

/** One article of all payloads, a paragraph each, among words that make a report of it. */
function reportBy(outlet: string): { readonly headline: string; readonly text: string } {
  const headline = `Ferry Aldora runs aground, ${outlet} says`
  const lede =
    'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.'
  const end = `Captain Ilse Brandvold told ${outlet} that nobody is missing, and that the Aldora will be towed to Tarnholm.`
  return { headline, text: [lede, ...PAYLOADS, end].join('\n\n') }
}

const REPORTS = ['Harbour Post', 'Valley Times'].map((outlet) => ({ outlet, ...reportBy(outlet) }))

/** Each payload as what it is, and as words about it. */
const ARTICLES: readonly Hostile[] = PAYLOADS.map((payload, at) => ({
  headline: `Hostile page ${String(at)}`,
  before: `Page ${String(at)} begins with ${'words '.repeat((at % 7) + 3)}of its own, as a page of number ${String(at * 7919)} would.`,
  payload,
  after: `Page ${String(at)} ends as number ${String(at * 104_729)} does.`,
}))

function writeReports(file: string): Promise<void> {
  const lines = REPORTS.map((report, at) => JSON.stringify({ id: `r${String(at)}`, ...report }))
  return writeFile(file, lines.join('\n'))
}

async function writeAll(folder: string): Promise<void> {
  await mkdir(folder)
  await writeReports(path.join(folder, 'reports.jsonl'))
  for (const [format, write] of Object.entries(WRITERS)) {
    for (const standing of ['markup', 'words'] as const) {
      const { name, bytes } = write(ARTICLES, standing)
      await writeFile(path.join(folder, `${format} ${standing}${path.extname(name)}`), bytes)
    }
  }
}

/** The letters and marks of a text, without what a page may set anew. */
function ink(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\s\p{Cc}\p{Cf}\u034f]+/gu, '')
}

/** What a payload would have done. */
function done(page: Page) {
  return page.evaluate(() => ({
    stolen: 'stolen' in window,
    verbs: Object.keys(window.crossread).length > 10,
    strangers: document.querySelectorAll(
      'script:not([src^="/assets/"]):not([src^="./assets/"]), iframe, object, embed, base, meta[http-equiv], form[action], template, style, img, video, audio',
    ).length,
    address: location.href,
  }))
}

test.describe('Hostile articles', () => {
  test('in every format and every view they are words: nothing runs, nothing is fetched, nothing asks', async ({
    launch,
    userData,
  }) => {
    test.setTimeout(300_000)
    const folder = `${userData}-hostile`
    await writeAll(folder)
    const app = await launch({ files: [folder] })
    const { page } = app
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    const before = await done(page)
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(/\d+ articles/, { timeout: 90_000 })
    await new LibraryView(page).show()
    expect(await done(page)).toEqual(before)

    // The list from its beginning to its end.
    await page.keyboard.press('End')
    await page.keyboard.press('Home')

    // One that has them all.
    await page.keyboard.press('ControlOrMeta+P')
    await page.keyboard.type('Ferry Aldora runs aground')
    await page
      .getByRole('option', { name: /Harbour Post says/ })
      .first()
      .click()
    const reading = page.getByRole('main', { name: /Ferry Aldora runs aground/ })
    await expect(reading).toContainText('nobody is missing')
    const shown = ink((await reading.textContent()) ?? '')
    expect(PAYLOADS.filter((payload) => !shown.includes(ink(payload)))).toEqual([])
    expect(await done(page)).toEqual(before)

    expect(asked).toEqual([])
    expect(app.electron.windows()).toHaveLength(1)
    // That nothing was asked of the network is held when the app closes.
  })

  test('side by side, in every way there is, and found by words, they are words', async ({ launch, userData }) => {
    const file = `${userData}-reports.jsonl`
    await writeReports(file)
    const app = await launch({ files: [file] })
    const { page } = app
    const before = await done(page)
    const library = new LibraryView(page)
    await library.show()
    await library
      .story(/Ferry Aldora runs aground/)
      .getByRole('button', { name: 'Compare' })
      .first()
      .click()
    const pair = new PairView(page)
    await expect(pair.list().getByRole('option').first()).toBeVisible()
    for (const mode of ['2', '3', '4', '5', '6', '1']) {
      await page.keyboard.press(mode)
      await expect(page.locator('main:not([aria-busy])')).toBeVisible()
      expect(await done(page)).toEqual(before)
    }

    // What was looked for is marked where it stands.
    await page.keyboard.press('ControlOrMeta+Shift+F')
    await page.keyboard.type('stolen onerror')
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
    expect(await done(page)).toEqual(before)
    expect(app.electron.windows()).toHaveLength(1)
  })

  test('letters that are turned around stay so by themselves, and are said', async ({ launch, userData }) => {
    const file = `${userData}-turned.txt`
    const lines = [
      'Minister is paid',
      'She was paid \u202e000,1 and nothing closes it',
      'What comes after is as it was.',
    ]
    await writeFile(file, `${lines.join('\n\n')}\n`)
    const { page } = await launch({ files: [file] })
    await new LibraryView(page).show()
    await page.getByRole('button', { name: 'Minister is paid' }).first().click()
    const after = page.getByText('What comes after is as it was.')
    await expect(after).toBeVisible()
    const turned = page.locator('[data-turned]')
    await expect(turned).toHaveCount(1)
    expect(await turned.evaluate((element) => getComputedStyle(element, '::before').content)).toContain(
      'turns some of its letters',
    )
    // The first letter of the next paragraph stands left of its last.
    expect(
      await after.evaluate((element) => {
        const node = element.firstChild
        if (!(node instanceof Text)) return null
        const at = (index: number) => {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + 1)
          return range.getBoundingClientRect().left
        }
        return at(0) < at(8)
      }),
    ).toBe(true)
    await page.screenshot({ path: 'e2e/.shots/turned.png' })
  })
})
