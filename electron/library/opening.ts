import path from 'node:path'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import { openingSchema } from '../../shared/ipc/opening.ts'
import type { Opening } from '../../shared/ipc/opening.ts'
import { packStories, unpackStories } from '../../shared/ipc/packed.ts'
import type { Catalog } from './catalog.ts'
import { KeptFile } from './store/kept-file.ts'

/** More stories than a window shows, and so many articles of them at most. */
const STORIES = 40
const ARTICLES = 200

/**
 * What the next start shows before the library is open: written when the library is closed, and gone with the first change, so that
 * it tells of nothing that is not so.
 */
export class KeptOpening {
  readonly #file: KeptFile
  #isGone = false

  /** `folder`: the library's. */
  constructor(folder: string) {
    this.#file = new KeptFile(path.join(folder, 'opening'))
  }

  /** Whether there is one, as far as can be told without reading it. */
  get isThere(): boolean {
    return this.#file.isThere
  }

  /** Null where the library was not closed in order, and where another version wrote it. */
  read(): Opening | null {
    return openingSchema.safeParse(this.#file.read()).data ?? null
  }

  keep(catalog: Catalog): void {
    this.#isGone = !this.#file.write(openingOf(catalog))
  }

  drop(): void {
    if (this.#isGone) return
    this.#file.drop()
    this.#isGone = true
  }
}

function openingOf(catalog: Catalog): Opening {
  const list = catalog.list(EVERYTHING)
  const stories = unpackStories(list.stories).slice(0, STORIES)
  const articles = stories.flatMap((story) => story.articles)
  return {
    list: { ...list, stories: packStories(stories) },
    stories: catalog.storyCards(stories.map(({ id }) => id)),
    cards: catalog.cards(articles.slice(0, ARTICLES)),
  }
}
