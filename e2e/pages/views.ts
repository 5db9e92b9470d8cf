import type { Locator, Page } from '@playwright/test'

/** The names by which a person finds the samples. */
export const SAMPLE = {
  worldOrder: 'Russia, China set eyes on new ‘world order’ free of hegemony',
  sanctions: 'Russia and China have condemned ‘illegal sanctions’ against Moscow',
  opportunity: 'China and Russia deepen ties as top diplomat tells Putin crisis is ‘opportunity’',
  moscow: 'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow',
} as const

/** The library list. */
export class LibraryView {
  readonly main: Locator

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main', { name: 'Library' })
  }

  async show(): Promise<void> {
    // The keys are heard once a view stands there.
    await this.page.locator('main:not([aria-busy])').waitFor()
    await this.page.keyboard.press('ControlOrMeta+L')
    await this.main.waitFor()
  }

  /** A story by its title. */
  story(title: string | RegExp): Locator {
    return this.main
      .getByRole('list', { name: 'Stories' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: title }) })
  }

  stories(): Locator {
    return this.main.getByRole('heading', { level: 2 })
  }

  /** How many articles it holds and shows, in words. */
  size(): Locator {
    return this.main.locator('header').getByRole('status')
  }

  /** The lines that are in the page. */
  rows(): Locator {
    return this.main.locator('[data-index]')
  }

  /** Chooses in one of the menus above the list. */
  async choose(menu: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: `${menu}:` }).click()
    await this.page.getByRole('menuitemradio', { name: choice, exact: true }).click()
  }
}

/** The page of a story. */
export class StoryView {
  constructor(private readonly page: Page) {}

  headlines(): Locator {
    return this.page.getByRole('region', { name: 'Headlines' }).getByRole('heading', { level: 3 })
  }

  /** What the person can do with which reports are in it. */
  action(name: string): Locator {
    return this.page.getByRole('group', { name: 'Which reports are in this story' }).getByRole('button', { name })
  }

  /** What the app says that was done last. */
  done(words: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(words)
  }

  /** How much of each report stands in each other. */
  table(): Locator {
    return this.page.getByRole('grid')
  }

  cells(): Locator {
    return this.table().getByRole('button')
  }
}

/** Two reports side by side. */
export class PairView {
  readonly main: Locator

  constructor(page: Page) {
    this.main = page.getByRole('main', { name: 'Comparison' })
  }

  /** A column by its outlet, or by its headline where the outlet is unknown. */
  column(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true })
  }

  /** The passage that begins with these words, in one column. */
  mark(column: string, words: string | RegExp): Locator {
    return this.column(column).getByRole('button', { name: words })
  }

  list(): Locator {
    return this.main.getByRole('listbox', { name: 'Passages' })
  }

  selected(): Locator {
    return this.list().getByRole('option', { selected: true })
  }

  /** What a screen reader has just been told. */
  said(): Locator {
    return this.main.getByRole('status')
  }
}
