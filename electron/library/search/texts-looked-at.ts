import type { SearchedText, Zone } from '../../../shared/search/match/match.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Searchable } from '../catalog.ts'
import type { Line } from '../store/lines.ts'
import type { SearchedRow, SearchIndexed } from '../store/searched.ts'

/** While somebody types, much the same articles are looked at again and again: so many are kept. */
const KEPT = 240

/** The texts that searches looked at last, with their words. */
export class TextsLookedAt {
  readonly #searched: SearchIndexed
  readonly #kept = new Map<number, SearchedText>()
  #of: Searchable | null = null

  constructor(searched: SearchIndexed) {
    this.#searched = searched
  }

  /** An article as its words are looked at, by its row; undefined where it is not listed any more. */
  get(article: number, searchable: Searchable): SearchedText | undefined {
    if (this.#of !== searchable) {
      this.#kept.clear()
      this.#of = searchable
    }
    const kept = this.#kept.get(article)
    const [row, line] = kept === undefined ? [this.#searched.get(article), searchable.lines.get(article)] : []
    const text = kept ?? (row === undefined || line === undefined ? undefined : searchedText(row, line))
    if (text === undefined) return undefined
    this.#kept.delete(article)
    this.#kept.set(article, text)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break
      this.#kept.delete(oldest)
    }
    return text
  }
}

/** An article as its words are looked at. */
export function searchedText(
  { text, byline, places }: SearchedRow,
  { headline, outlet }: Pick<Line, 'headline' | 'outlet'>,
): SearchedText {
  const [title, ...body] = places
  const isInText = title !== undefined && title.end > title.start
  return {
    zones: [
      isInText ? inText(text, 'headline', title) : beside('headline', headline),
      beside('outlet', outlet),
      beside('byline', byline),
      { field: 'body', text, words: body.flatMap((paragraph) => searchWords(text, paragraph)), inText: true },
    ],
  }
}

function inText(text: string, field: Zone['field'], span: Span): Zone {
  return { field, text, words: searchWords(text, span), inText: true }
}

function beside(field: Zone['field'], text: string): Zone {
  return { field, text, words: searchWords(text), inText: false }
}
