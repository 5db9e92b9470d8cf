import type { Page } from '@playwright/test'
import { expect } from '../pages/launch.ts'
import { box, headlines, openSearch, view } from '../pages/search.ts'
import { LibraryView, PairView, SAMPLE } from '../pages/views.ts'

/** What the app is for, in one go: the samples in the library, a pair of them, a mark and its counterpart, a search. */
export async function doTheMainJob(page: Page): Promise<void> {
  const library = new LibraryView(page)
  await library.show()
  await library.story(SAMPLE.moscow).getByRole('button', { name: 'Compare' }).click()
  const pair = new PairView(page)
  await pair.mark(SAMPLE.opportunity, 'important for stabilising the international situation').click()
  const counterpart = pair.mark(SAMPLE.moscow, 'important for stabilizing the international situation')
  await expect(counterpart).toHaveAttribute('aria-current', 'true')
  await openSearch(page)
  await page.keyboard.type('Lavrof')
  await expect(box(page)).toHaveValue('Lavrof')
  await expect(headlines(page).first()).toHaveText(SAMPLE.worldOrder)
  await expect(view(page).locator('mark').first()).toHaveText(/Lavrov/i)
}
