import type { Locator, Page } from '@playwright/test'
import { expect } from './launch.ts'
import type { RunningApp } from './launch.ts'
import { FIVE } from './one-story.ts'
import { resize } from './resize.ts'
import { LibraryView, StoryView } from './views.ts'

/** Opens the story of five from its page in a mode, by its key. */
export async function openFive(app: RunningApp, width: number, key: string, name: string): Promise<Locator> {
  const { page } = app
  await resize(app, width)
  const library = new LibraryView(page)
  await library.show()
  await library.stories().filter({ hasText: 'Ferry Aldora' }).getByRole('button').click()
  await expect(new StoryView(page).headlines()).toHaveCount(FIVE.length)
  await page.getByRole('button', { name: 'Compare all' }).click()
  // The keys are heard once the reports stand there.
  await expect(page.locator('section[data-report] mark').first()).toBeVisible()
  await page.keyboard.press(key)
  const main = page.getByRole('main', { name })
  await expect(main).toBeVisible()
  return main
}

/** The name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
}

/** Goes to where the text that has the focus begins, by key. */
export async function toBeginning(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-report]')?.scrollTop)).toBe(0)
}
