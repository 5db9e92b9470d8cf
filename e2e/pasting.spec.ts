import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { LibraryView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const BODY = [
  'The harbour bridge at Westport was closed on Tuesday after the worst storm in a decade tore cables from its span.',
  'Engineers said the bridge would stay shut for at least three weeks while the cables are replaced.',
  'Ferries run every twenty minutes in the meantime, the port authority told reporters at the quay.',
]
const TEXT = ['Harbour bridge closed after storm', ...BODY].join('\n\n')
const PAGE = `<nav><a href="https://post.example/">Home</a> <a href="https://post.example/sport">Sport</a></nav>
<article><h1>Harbour bridge closed after storm</h1>${BODY.map((text) => `<p onmouseover="stolen=1">${text}</p>`).join('')}
<script>window.stolen = 1</script><img src="https://evil.example/p.png" onerror="window.stolen=1">
<iframe src="https://evil.example/"></iframe><style>* { display: none }</style></article>`

/** Puts something into the clipboard as another program does; of both interfaces, whichever this Electron has. */
async function copy({ electron }: RunningApp, text: string, html?: string): Promise<void> {
  await electron.evaluate(
    async ({ clipboard }, [text, html]) => {
      const older = clipboard as unknown as { write: (data: unknown) => unknown; readHTML?: unknown }
      if (older.readHTML !== undefined) older.write(html === undefined ? { text } : { text, html })
      else {
        const item = html === undefined ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }
        const { ClipboardItem } = (await import('electron')) as unknown as {
          ClipboardItem: new (data: unknown) => unknown
        }
        await older.write([new ClipboardItem(item)])
      }
    },
    [text, html] as const,
  )
}

const paste = ({ page }: RunningApp) => page.keyboard.press('ControlOrMeta+V')

// There is one clipboard: one test after the other.
test.describe.configure({ mode: 'default' })

test.describe('Pasting an article', () => {
  test('shows it before it is kept, lets it be put right, and opens it', async ({ app }) => {
    const { page } = app
    await new LibraryView(page).show()
    await copy(app, `${TEXT}\nhttps://post.example/bridge`)
    await paste(app)
    const dialog = page.getByRole('dialog', { name: 'New article' })
    await expect(dialog.getByLabel('Headline')).toHaveValue('Harbour bridge closed after storm')
    await expect(dialog).toContainText('https://post.example/bridge')
    await dialog.getByLabel('Outlet').fill('Westport Post')
    // What was typed is not left for a command, or for a click beside it.
    await page.mouse.click(5, 400)
    await page.keyboard.press('ControlOrMeta+P')
    await page.keyboard.press('ControlOrMeta+L')
    await expect(dialog.getByLabel('Outlet')).toHaveValue('Westport Post')
    await dialog.getByLabel('Published').fill('2026-11-30')
    await dialog.getByRole('button', { name: 'Add to library' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Harbour bridge closed after storm' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Westport Post')
    await page.getByRole('button', { name: 'Details' }).click()
    await expect(page.getByRole('dialog')).toContainText(/Pasted \d+ \w+ \d{4}/)
  })

  test('takes the main text of a page, and nothing of it runs or is fetched', async ({ app }) => {
    const { page } = app
    await new LibraryView(page).show()
    await copy(app, `Home Sport\n\n${TEXT}`, PAGE)
    await paste(app)
    const dialog = page.getByRole('dialog', { name: 'New article' })
    await expect(dialog.getByLabel('Text')).toHaveValue(TEXT)
    await dialog.getByRole('button', { name: 'Take all of it' }).click()
    await expect(dialog.getByLabel('Text')).toHaveValue(`Home Sport\n\n${TEXT}`)
    await dialog.getByRole('button', { name: 'Take the article alone' }).click()
    await dialog.getByRole('button', { name: 'Add to library' }).click()
    await expect(page.getByRole('main')).toContainText('the port authority told reporters')
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  })

  test('says why what is no article is not taken, and how to bring a page in', async ({ app }) => {
    const { page } = app
    const messages = page.getByRole('region', { name: 'Messages' })
    await new LibraryView(page).show()
    for (const [text, words] of [
      ['https://post.example/bridge', 'fetches nothing from the network'],
      ['\u0001\u0002\u0003\u0004PNG\u0005\u0006', 'What was pasted is not text'],
      ['word '.repeat(110_000), 'longer than an article'],
    ] as const) {
      await copy(app, text)
      await paste(app)
      await expect(messages).toContainText(words)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test('that the library has is said to be there, and opens', async ({ app }) => {
    const { page } = app
    const library = new LibraryView(page)
    await library.show()
    await library.story(SAMPLE.worldOrder).getByRole('heading', { level: 3 }).first().getByRole('button').click()
    const headline = await page.getByRole('heading', { level: 1 }).textContent()
    const id = await page.evaluate(async () => {
      const list = await window.crossread.quickOpen('')
      return list.ok ? list.value.stories.flatMap(({ story }) => story.articles) : []
    })
    const text = await page.evaluate(
      async ([ids, wanted]) => {
        for (const each of ids) {
          const article = await window.crossread.readArticle(each)
          if (article.ok && article.value.headline.value === wanted) return article.value.text
        }
        return ''
      },
      [id, headline] as const,
    )
    await library.show()
    await copy(app, text)
    await page.getByRole('button', { name: 'Paste' }).click()
    const dialog = page.getByRole('dialog', { name: 'New article' })
    await expect(dialog).toContainText('Already in the library')
    await dialog.getByRole('button', { name: 'Open it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: headline ?? '' })).toBeVisible()
  })

  test('leaves text fields their own pasting', async ({ app }) => {
    const { page } = app
    await new LibraryView(page).show()
    await copy(app, 'bridge')
    await page.keyboard.press('ControlOrMeta+P')
    await page.getByRole('combobox').press('ControlOrMeta+V')
    await expect(page.getByRole('combobox')).toHaveValue('bridge')
  })

  test('takes what is dragged in from another program', async ({ app }) => {
    const { page } = app
    await new LibraryView(page).show()
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.setData('text/plain', text)
      return transfer
    }, TEXT)
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
    await expect(page.getByText('Drop to add to the library')).toBeVisible()
    await page.dispatchEvent('main', 'drop', { dataTransfer: data })
    await expect(page.getByRole('dialog', { name: 'New article' }).getByLabel('Text')).toHaveValue(TEXT)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, size] of [
    ['wide', [1440, 900]],
    ['narrow', [900, 700]],
  ] as const) {
    test(`the dialog in ${colorScheme}, ${width}: a picture, and nothing that axe finds`, async ({ launch }) => {
      const app = await launch({ colorScheme })
      const { page } = app
      await new LibraryView(page).show()
      await app.electron.evaluate(({ BrowserWindow }, [width, height]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
      }, size)
      await copy(app, `Home Sport\n\n${TEXT}`, PAGE)
      await paste(app)
      await expect(page.getByRole('dialog').getByLabel('Text')).toHaveValue(TEXT)
      await page.screenshot({ path: path.join(SHOTS, `paste-${colorScheme}-${width}.png`), animations: 'disabled' })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    })
  }
}
