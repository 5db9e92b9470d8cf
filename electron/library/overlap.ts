import type { Passage } from '../../shared/align/passage.ts'
import { wordsWithin } from '../../shared/align/share.ts'
import type { Overlap } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import { textOf } from '../../shared/text/span.ts'
import { compared } from './compared.ts'
import type { KnownOfTwo } from './compared.ts'
import type { Entry } from './entry.ts'

/** How much of the longest passage a list shows, in UTF-16 code units. */
const LONGEST_TEXT = 400

/** How much of two articles stands in both. */
export function overlapOf(here: Entry, there: Entry, known: KnownOfTwo): Overlap {
  const { telling } = compared(here, there, known)
  const words = (passages: readonly Passage[]) => ({
    here: wordsWithin(
      here.prepared,
      passages.map(({ a }) => a),
    ),
    there: wordsWithin(
      there.prepared,
      passages.map(({ b }) => b),
    ),
  })
  return {
    article: there.article.id,
    shared: words(telling),
    copied: words(telling.filter(({ kind }) => kind !== 'reworded')),
    longest: longestOf(telling, here.article.text),
  }
}

function longestOf(passages: readonly Passage[], text: string): Overlap['longest'] {
  let longest: Passage | undefined
  for (const passage of passages) if (passage.words > (longest?.words ?? 0)) longest = passage
  if (longest === undefined) return null
  const { kind, words, a, b } = longest
  return { kind, words, here: a, there: b, text: shownAs(textOf(text, a).slice(0, LONGEST_TEXT)) }
}
