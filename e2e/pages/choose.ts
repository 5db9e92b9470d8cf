import type { Locator } from '@playwright/test'

/** Chooses one of a menu of choices by its words; the menu by what is chosen between. */
export async function choose(within: Locator, what: string, words: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: new RegExp(`^${what}: `) }).click()
  await within.page().getByRole('menuitemradio', { name: words }).click()
}
