import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import type { FIVE } from './pages/one-story.ts'
import { headlineBy, withFive } from './pages/one-story.ts'
import { violations } from './pages/over-the-texts.ts'
import { resize } from './pages/resize.ts'
import { box, cameIn, headlines, openSearch, view } from './pages/search.ts'
import { LibraryView, PairView, SAMPLE } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const completions = (page: Page): Locator => page.getByRole('listbox', { name: 'Completions' })
const findBar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the texts' })

/** Words that are set off in the results. */
const lit = (page: Page): Promise<string[]> => view(page).locator('mark').allTextContents()

test('a mistyped name finds its articles first, and they open at the words', async ({ app }) => {
  const { page } = app
  await resize(app, 1440)
  await openSearch(page)
  await page.screenshot({ path: path.join(SHOTS, 'search-start-light.png') })

  await test.step('as it is typed, with the hits set off', async () => {
    await page.keyboard.type('Lavrof')
    await expect(headlines(page).first()).toHaveText(SAMPLE.worldOrder)
    await expect(view(page).getByText(/as it is typed/)).toBeVisible()
    expect((await lit(page)).every((words) => /lavrov/i.test(words))).toBe(true)
    await expect(view(page).getByRole('status')).toHaveText(/^\d+ articles?.* for lavrov/i)
  })
  await page.screenshot({ path: path.join(SHOTS, 'search-typo-light.png') })
  expect(await violations(page)).toEqual([])

  await test.step('the arrow goes to the first, Escape back to the box', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(headlines(page).first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(box(page)).toBeFocused()
  })

  await test.step('Enter opens it where the words are, which can be stepped through', async () => {
    await headlines(page).first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main', { name: SAMPLE.worldOrder })).toBeVisible()
    await expect(page.locator('article mark').first()).toBeInViewport()
    await expect(page.locator('article mark').first()).toHaveText(/Lavrov/)
    await expect(findBar(page).getByText(/^\d+ of \d+$/)).toBeVisible()
    const at = await findBar(page)
      .getByText(/^\d+ of \d+$/)
      .textContent()
    await page.keyboard.press('J')
    await expect(findBar(page).getByText(/^\d+ of \d+$/)).not.toHaveText(at ?? '')
  })
  await page.screenshot({ path: path.join(SHOTS, 'search-opened-light.png') })

  await test.step('the way back leads to the list as it was', async () => {
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(box(page)).toHaveValue('Lavrof')
    await expect(headlines(page).first()).toBeFocused()
  })

  await test.step('Escape clears the box, and what was searched for is offered again', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(box(page)).toHaveValue('')
    await page.keyboard.press('ArrowDown')
    await expect(view(page).getByRole('button', { name: 'Lavrof' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(box(page)).toHaveValue('Lavrof')
    await page.keyboard.press('ControlOrMeta+Shift+F')
    await box(page).fill('')
    await view(page).getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(view(page).getByRole('heading', { name: 'Recent searches' })).toBeHidden()
  })
})

test('a search is narrowed, sorted, and told where it is wrong', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder], colorScheme: 'dark' })
    const { page } = app
    await resize(app, 1440)
    await cameIn(page, 5)
    await openSearch(page)
    const order = (names: readonly (typeof FIVE)[number][]) => expect(headlines(page)).toHaveText(names.map(headlineBy))

    await test.step('a phrase finds those that have it, and how often', async () => {
      await page.keyboard.type('"passed its yearly inspection"')
      await expect(headlines(page)).toHaveCount(2)
      await expect(view(page).getByText('1 hit', { exact: true })).toHaveCount(2)
      expect(new Set(await lit(page))).toEqual(new Set(['passed its yearly inspection']))
    })

    await test.step('the story shows three, and the others when asked', async () => {
      await box(page).fill('aldora')
      await expect(headlines(page)).toHaveCount(3)
      await expect(view(page).getByText('5 articles in 1 story', { exact: true }).first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      for (let hit = 1; hit < 3; hit++) await page.keyboard.press('ArrowDown')
      await expect(headlines(page).nth(2)).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect(view(page).getByRole('button', { name: '2 more reports of this story' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(headlines(page)).toHaveCount(5)
      // The button is gone: the first that came has the focus, and is what Tab reaches.
      await expect(headlines(page).nth(3)).toBeFocused()
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowDown')
      await expect(headlines(page).nth(3)).toBeFocused()
    })

    await test.step('by date, in either direction', async () => {
      await view(page).getByRole('button', { name: 'Sort: Best match first' }).click()
      await page.getByRole('menuitemradio', { name: 'Newest first' }).click()
      await order(['Coast Herald', 'Evening Signal', 'Valley Times'])
      await view(page).getByRole('button', { name: 'Sort: Newest first' }).click()
      await page.getByRole('menuitemradio', { name: 'Oldest first' }).click()
      await order(['Northern Courier', 'Harbour Post', 'Valley Times'])
    })
    await page.screenshot({ path: path.join(SHOTS, 'search-sorted-dark.png') })

    await test.step('a field is completed, and is a chip that can be taken away', async () => {
      await box(page).focus()
      await page.keyboard.press('End')
      await page.keyboard.type(' outl')
      await expect(completions(page).getByRole('option')).toHaveText(/outlet/i)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(box(page)).toHaveValue('aldora outlet:')
      await page.keyboard.type('harb')
      await expect(completions(page).getByRole('option').first()).toContainText('Harbour Post')
      await page.screenshot({ path: path.join(SHOTS, 'search-completions-dark.png') })
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await expect(box(page)).toHaveValue('aldora outlet:"Harbour Post" ')
      await order(['Harbour Post'])
      // What was put in is taken back as if it were typed.
      await page.keyboard.press('ControlOrMeta+Z')
      await expect(box(page)).toHaveValue('aldora outlet:harb')
      await page.keyboard.press('ControlOrMeta+Shift+Z')
      await expect(box(page)).toHaveValue('aldora outlet:"Harbour Post" ')
      await view(page).getByRole('button', { name: 'Remove Outlet: Harbour Post' }).click()
      await expect(box(page)).toHaveValue('aldora')
      await expect(box(page)).toBeFocused()
      await expect(headlines(page)).toHaveCount(3)
    })

    await test.step('what is not understood is shown where it is, and why', async () => {
      await box(page).fill('aldora outlt:harbour')
      await expect(page.locator('#search-wrong')).toContainText('There is no field “outlt”')
      await expect(box(page)).toHaveAccessibleDescription(/There is no field/)
      await box(page).fill('aldora outlt:harbour date:1999-31 crew')
      // The line is drawn by the same letters under the field's own: where it begins is where they do.
      const wrong = page.locator('search [data-wrong]')
      await expect(wrong).toHaveText(['outlt:harbour', 'date:1999-31'])
      const left = await wrong.first().evaluate((words) => {
        const before = document.createRange()
        const line = words.parentElement
        if (line === null) return NaN
        before.setStart(line, 0)
        before.setEndBefore(words)
        const field = words.closest('search')?.querySelector('input')
        const begins =
          (field?.getBoundingClientRect().left ?? 0) + parseFloat(getComputedStyle(field ?? line).paddingLeft)
        return words.getBoundingClientRect().left - begins - before.getBoundingClientRect().width
      })
      expect(Math.abs(left)).toBeLessThanOrEqual(1)
      await box(page).fill('aldora outlt:harbour')
    })
    await page.screenshot({ path: path.join(SHOTS, 'search-wrong-dark.png') })
    expect(await violations(page)).toEqual([])

    await test.step('nothing found', async () => {
      await box(page).fill('aldora date:1999')
      await expect(view(page).getByRole('heading', { name: 'Nothing found' })).toBeVisible()
      await resize(app, 640)
      await page.screenshot({ path: path.join(SHOTS, 'search-nothing-narrow-dark.png') })
      await view(page).getByRole('button', { name: 'Search without filters' }).click()
      await expect(box(page)).toHaveValue('aldora')
      await expect(headlines(page)).toHaveCount(3)
      await page.screenshot({ path: path.join(SHOTS, 'search-narrow-dark.png') })
      expect(await violations(page)).toEqual([])
    })
  })
})

test('what can be done is found by its name, and done by Enter', async ({ app }) => {
  const { page } = app
  await resize(app, 1440)
  await new LibraryView(page).show()
  const palette = page.getByRole('dialog', { name: 'All commands' })
  const lines = palette.getByRole('option')

  await page.keyboard.press('ControlOrMeta+K')
  await expect(lines.filter({ hasText: 'Quick open' })).toBeVisible()
  // There is no text to find words in.
  await expect(lines.filter({ hasText: 'Find in the texts' })).toHaveCount(0)
  await page.screenshot({ path: path.join(SHOTS, 'palette-light.png') })
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('serach lib')
  await expect(lines.first()).toContainText('Search the library')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(box(page)).toBeFocused()

  await test.step('another dialog takes its place, and the last choice comes first', async () => {
    await page.keyboard.press('ControlOrMeta+K')
    await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/Search the library/])
    await page.keyboard.type('all keys')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(box(page)).toBeFocused()
  })
})

test('who else has the passage that is selected is found by the palette', async ({ app }) => {
  const { page } = app
  await resize(app, 1440)
  const pair = new PairView(page)
  const passage = pair.main.getByRole('button', { name: /^There is no limit/ }).first()
  await passage.click()
  await expect(passage).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('find this passage')
  await page.keyboard.press('Enter')
  const found = page.getByRole('main', { name: 'This passage in the library' })
  await expect(found.getByRole('blockquote').first()).toContainText(/There is no limit/i)
  await expect(found.getByRole('list', { name: 'Where it stands' }).getByRole('listitem')).not.toHaveCount(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pair.main).toBeVisible()
})

test('who else has words that are selected is shown by time, and opens there', async ({ launch }) => {
  await withFive(async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1440)
    await cameIn(page, 5)
    await openSearch(page)
    await page.keyboard.type('"nobody is missing" outlet:northern')
    await headlines(page).click()
    const paragraph = page.locator('article [data-paragraph]').filter({ hasText: 'Rescue helicopters from Tarnholm' })
    await expect(paragraph.getByText('nobody is missing')).toBeInViewport()
    await paragraph.click({ clickCount: 3 })
    await page.keyboard.press('ControlOrMeta+Shift+G')
    const found = page.getByRole('main', { name: 'This passage in the library' })
    await expect(found.getByRole('status')).toHaveText(/^In 2 other articles · \d+ articles compared$/)
    await expect(found.getByRole('heading', { level: 2 })).toHaveText([
      headlineBy('Harbour Post'),
      headlineBy('Coast Herald'),
    ])
    await expect(found.getByRole('listitem').first()).toContainText('verbatim')
    const edited = found.getByRole('listitem').last()
    await expect(edited).toContainText('edited')
    await expect(edited.getByRole('deletion')).toHaveText('57')
    await expect(edited.getByRole('insertion')).toHaveText('61')
    await page.screenshot({ path: path.join(SHOTS, 'passage-light.png') })
    await resize(app, 640)
    await page.screenshot({ path: path.join(SHOTS, 'passage-narrow-light.png') })
    expect(await violations(page)).toEqual([])
    await edited.getByRole('button').click()
    await expect(page.locator('article mark')).toHaveText(/61 people off the Aldora/)
    await expect(page.locator('article mark')).toBeInViewport()
  })
})
