import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import { storyHeadline, writeReport } from './pages/made-library.ts'
import { LibraryView, SAMPLE, StoryView } from './pages/views.ts'

const FERRY = 'Ferry Aldora'

/** Opens the page of the story that has this in its title. */
async function open(page: Page, title: string): Promise<StoryView> {
  const library = new LibraryView(page)
  await library.show()
  await library.stories().filter({ hasText: title }).getByRole('button').first().click()
  return new StoryView(page)
}

test.describe('A story made by hand', () => {
  test('is split by key, taken back, done again, and so at the next start', async ({ launch, userData }) => {
    const folder = path.join(userData, 'reports')
    await mkdir(folder, { recursive: true })
    const files = await Promise.all([0, 1, 2].map((number) => writeReport(folder, number)))
    const first = await launch({ files })
    await expect(first.page.getByRole('region', { name: 'Messages' }).getByText(/^3 articles added/)).toBeVisible()
    const story = await open(first.page, FERRY)
    await expect(story.headlines()).toHaveCount(3)
    await story.action('Split off…').press('Enter')
    await expect(first.page.getByRole('checkbox', { name: storyHeadline(0) })).toBeFocused()
    await first.page.keyboard.press('Space')
    await first.page.getByRole('button', { name: 'Split 1 report off' }).press('Enter')
    await expect(story.done('1 report split off')).toBeVisible()
    await expect(story.headlines()).toHaveText([storyHeadline(1), storyHeadline(2)])
    await expect(first.page.getByText('Grouped by hand')).toBeVisible()
    await first.page.keyboard.press('ControlOrMeta+Z')
    await expect(story.headlines()).toHaveCount(3)
    await first.page.keyboard.press('ControlOrMeta+Shift+Z')
    await expect(story.headlines()).toHaveCount(2)
    await first.close()

    const second = await launch({ files: [await writeReport(folder, 3)] })
    // Another report of the same event joins one of the two, and brings them together no more.
    await expect(second.page.getByRole('region', { name: 'Messages' }).getByText(/^1 article added/)).toBeVisible()
    const again = await open(second.page, FERRY)
    await expect(again.headlines().filter({ hasText: storyHeadline(0) })).toHaveCount(0)
    await expect(again.headlines().filter({ hasText: storyHeadline(1) })).toHaveCount(1)
    await expect(again.headlines().filter({ hasText: storyHeadline(2) })).toHaveCount(1)
  })

  test('is merged with one that is found by typing; pinned, nothing joins it until it is let go', async ({
    launch,
    userData,
  }) => {
    const folder = path.join(userData, 'reports')
    await mkdir(folder, { recursive: true })
    const files = await Promise.all([0, 1].map((number) => writeReport(folder, number)))
    const first = await launch({ files })
    await expect(first.page.getByRole('region', { name: 'Messages' }).getByText(/^2 articles added/)).toBeVisible()
    const story = await open(first.page, FERRY)
    await expect(story.headlines()).toHaveCount(2)
    await story.action('Merge with…').press('Enter')
    await first.page.getByRole('combobox').fill('hegemony')
    await expect(first.page.getByRole('option').first()).toContainText(SAMPLE.worldOrder)
    await first.page.keyboard.press('Enter')
    await expect(story.done('4 reports are one story now')).toBeVisible()
    await expect(story.headlines()).toHaveCount(4)
    await expect(story.action('Merge with…')).toBeFocused()
    await story.action('Pin').press('Enter')
    await expect(story.action('Unpin')).toBeFocused()
    await first.close()

    const second = await launch({ files: [await writeReport(folder, 2)] })
    await expect(second.page.getByRole('region', { name: 'Messages' }).getByText(/^1 article added/)).toBeVisible()
    const library = new LibraryView(second.page)
    await library.show()
    await expect(library.stories().filter({ hasText: storyHeadline(2) })).toBeVisible()
    const pinned = second.page.getByRole('listitem').filter({ has: second.page.getByText('pinned', { exact: true }) })
    await pinned.getByRole('heading', { level: 2 }).getByRole('button').click()
    const again = new StoryView(second.page)
    await expect(again.headlines()).toHaveCount(4)
    await again.action('Unpin').press('Enter')
    await expect(again.headlines()).toHaveCount(5)
    // Where the person lets go of it, each event is a story again.
    await again.action('Let Crossread group them again').press('Enter')
    await expect(again.done('Crossread groups 5 reports again')).toBeVisible()
    await expect(again.headlines()).not.toHaveCount(5)
    await expect(second.page.getByText('Grouped by hand')).toHaveCount(0)
  })

  test('is made out of what is chosen in the list, and split there', async ({ app }) => {
    const { page } = app
    const library = new LibraryView(page)
    const story = new StoryView(page)
    await library.show()
    await expect(library.size()).toHaveText('4 articles in 2 stories')
    for (const headline of [SAMPLE.worldOrder, SAMPLE.moscow])
      await page.getByRole('checkbox', { name: `Choose ${headline}` }).click()
    await page.getByRole('button', { name: 'Make one story' }).click()
    await expect(story.done('4 reports are one story now')).toBeVisible()
    await expect(library.size()).toHaveText('4 articles in 1 story')
    await page.getByRole('button', { name: 'Split from their story' }).click()
    await expect(story.done('2 reports split off')).toBeVisible()
    await expect(library.size()).toHaveText('4 articles in 2 stories')
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(library.size()).toHaveText('4 articles in 1 story')
  })
})
