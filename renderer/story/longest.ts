import type { Overlap } from '../../shared/ipc.ts'
import { overlaps } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Between } from '../state/overlaps.ts'

/** So many are shown. */
const SHOWN = 5

/** A passage that two reports share, and all the reports in which it was seen. */
export interface LongPassage extends Pick<NonNullable<Overlap['longest']>, 'kind' | 'words' | 'text'> {
  readonly a: string
  readonly b: string
  readonly articles: readonly string[]
}

/** The longest passages between any two reports, the longest first; what several pairs of reports share is one. */
export function longestIn(between: readonly Between[]): LongPassage[] {
  const found: (LongPassage & { readonly places: Place[]; readonly articles: string[] })[] = []
  const inOrder = between
    .flatMap(({ a, b, longest }) => (longest === null ? [] : { a, b, longest }))
    .sort((x, y) => y.longest.words - x.longest.words)
  for (const { a, b, longest } of inOrder) {
    const places = [
      { article: a, span: longest.here },
      { article: b, span: longest.there },
    ]
    const known = found.find((passage) => places.some((place) => passage.places.some((other) => meets(place, other))))
    if (known === undefined) {
      const { kind, words, text } = longest
      found.push({ a, b, kind, words, text, places, articles: [a, b] })
      continue
    }
    known.places.push(...places)
    for (const { article } of places) if (!known.articles.includes(article)) known.articles.push(article)
  }
  return found.slice(0, SHOWN)
}

interface Place {
  readonly article: string
  readonly span: Span
}

function meets(x: Place, y: Place): boolean {
  return x.article === y.article && overlaps(x.span, y.span)
}
