import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from './pages/launch.ts'
import { REPORTS, storyHeadline, writeLibrary } from './pages/made-library.ts'
import { LibraryView, PairView, SAMPLE, StoryView } from './pages/views.ts'

test.describe('The page of a story', () => {
  test('leads from the headlines and from what is shared to the reports, and back', async ({ app }) => {
    const { page } = app
    const library = new LibraryView(page)
    const story = new StoryView(page)
    await library.show()
    await library.stories().filter({ hasText: SAMPLE.worldOrder }).getByRole('button').click()
    await expect(story.headlines()).toHaveCount(2)
    await expect(story.table()).toHaveAttribute('aria-busy', 'false')
    const [cell] = await story.cells().all()
    await expect(story.cells()).toHaveText([/^\d+%$/, /^\d+%$/])
    await cell?.press('Enter')
    await expect(new PairView(page).main).toBeVisible()
    await page.getByRole('heading', { level: 1 }).getByRole('button').click()
    await expect(story.headlines()).toHaveCount(2)
    await story.headlines().filter({ hasText: SAMPLE.worldOrder }).getByRole('button').click()
    await expect(page.getByRole('heading', { level: 1, name: SAMPLE.worldOrder })).toBeVisible()
  })

  test('of many reports is in the order of time, and walked by arrows', async ({ launch }) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-story-'))
    try {
      await writeLibrary(folder, 0)
      const { page } = await launch({ files: [folder] })
      const library = new LibraryView(page)
      await library.show()
      await expect(library.size()).toHaveText('24 articles in 3 stories')
      await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').click()
      const story = new StoryView(page)
      await expect(story.headlines()).toHaveText(Array.from({ length: REPORTS }, (_, at) => storyHeadline(at)))
      await expect(story.table()).toHaveAttribute('aria-busy', 'false')
      await story.cells().first().focus()
      await page.keyboard.press('ArrowDown')
      // Over the diagonal, where a report would meet itself.
      await expect(story.cells().and(page.locator(':focus'))).toHaveAttribute('data-cell', '2 1')
      await page.keyboard.press('c')
      await expect(new PairView(page).main).toBeVisible()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
