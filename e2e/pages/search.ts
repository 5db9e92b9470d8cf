import type { Locator, Page } from '@playwright/test'
import { expect } from './launch.ts'
import { LibraryView } from './views.ts'

/** The search of the library, as a person finds it. */
export const view = (page: Page): Locator => page.getByRole('main', { name: 'Search' })
export const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the library' })
export const headlines = (page: Page): Locator =>
  view(page).getByRole('list', { name: 'Results' }).locator('[aria-describedby^="about-"]')

/** Opens the search from the list. */
export async function openSearch(page: Page): Promise<void> {
  await new LibraryView(page).show()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
}

/** Waits until an import has said that so many articles came in. */
export async function cameIn(page: Page, articles: number, timeout?: number): Promise<void> {
  const said = page.getByRole('region', { name: 'Messages' }).getByText(`${String(articles)} articles`)
  await expect(said.first()).toBeVisible(timeout === undefined ? {} : { timeout })
}
