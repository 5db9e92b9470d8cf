import type { Searchable } from '../catalog.ts'
import type { Line } from '../store/lines.ts'
import type { Having, Indexed } from './having.ts'
import { Names } from './names.ts'

interface Asked extends Indexed {
  readonly pause: () => Promise<void>
}

/**
 * What is in stories of some name: in those of several articles by their titles, and what stands alone by its headline, which the
 * index has. To read every headline would take most of a second in a large library.
 */
export class StoriesNamed {
  readonly #titles = new Names()
  /** Of which the titles are known. */
  #titled: Searchable | null = null

  /** Tells of an article whether its story has every word, or words that begin so; where none has, what was perhaps meant. */
  async having(words: readonly string[], having: Having, asked: Asked): Promise<(line: Line) => boolean> {
    const { searchable, expression } = asked
    if (this.#titled !== searchable) {
      await this.#titles.become(titlesIn(searchable), asked.pause)
      this.#titled = searchable
    }
    const titles = this.#titles.asTyped(words)
    const alone = await this.#alone(expression.headline(words), having, asked)
    if (titles.size > 0 || alone.size > 0) return isIn(titles, alone, searchable)
    const meant = await this.#alone(expression.headlineMeant(words), having, asked)
    return isIn(this.#titles.asMeant(words), meant, searchable)
  }

  /** The rows of articles that stand alone and of which an expression is true; none where there is none. */
  async #alone(expression: string | null, having: Having, asked: Asked): Promise<ReadonlySet<number>> {
    if (expression === null) return new Set()
    const { lines, storyOf } = asked.searchable
    const found = await having.any([expression], asked)
    return new Set(
      [...found].filter((row) => {
        const line = lines.get(row)
        return line !== undefined && !storyOf.has(line.id)
      }),
    )
  }
}

function titlesIn({ storyOf }: Searchable): Set<string> {
  return new Set(Array.from(storyOf.values(), ({ title }) => title))
}

function isIn(titles: ReadonlySet<string>, alone: ReadonlySet<number>, { storyOf }: Searchable) {
  return ({ article, id }: Line): boolean => {
    const story = storyOf.get(id)
    return story === undefined ? alone.has(article) : titles.has(story.title)
  }
}
