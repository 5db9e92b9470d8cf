import Fuse from 'fuse.js'
import { FORGIVING } from '../../../shared/search/forgiving.ts'
import { WordIndex } from '../../../shared/search/word-index.ts'
import { foldedWords } from '../../../shared/search/words.ts'

/** Of more words, pasted perhaps, only the first are taken for mistyped: each is held against every word. */
const MOST_WORDS = 8

/** What is looked for among some texts, by their numbers. */
export interface Saying {
  readonly texts: ReadonlySet<number>
  /** Whether none has the words as they were typed, and these come close. */
  readonly isClose: boolean
}

/**
 * Indexes texts and gives the search in them: those that have every word that was typed, in any order, or within another word;
 * where none has, those that Fuse takes for what was meant. Case and diacritics do not count. Null where no word was typed.
 */
export function saying(texts: readonly string[]): (typed: string) => Saying | null {
  const index = new WordIndex(texts)
  let fuse: Fuse<string> | null = null
  return (typed) => {
    const words = [...new Set(foldedWords(typed))]
    if (words.length === 0) return null
    const asTyped = index.asTyped(words)
    if (asTyped.length > 0) return { texts: new Set(asTyped), isClose: false }
    fuse ??= new Fuse(texts, FORGIVING)
    const close = fuse.search(words.slice(0, MOST_WORDS).join(' ')).map(({ refIndex }) => refIndex)
    return { texts: new Set(close), isClose: close.length > 0 }
  }
}
