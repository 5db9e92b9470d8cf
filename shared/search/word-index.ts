import { foldedWords, holds } from './words.ts'
import { lettersIn, lettersOf } from './letters.ts'
import { forgiven, isMistyped } from './typos.ts'

/** A word that some of the texts hold, without case and diacritics. */
interface Entry {
  readonly word: string
  /** A bit for each letter from a to z in it. */
  readonly letters: number
  /** The numbers of the texts that hold it, each once, in order. */
  readonly texts: number[]
}

/** Whether a word of a text is what was typed; both are folded. */
type IsHeld = (word: string, typed: string) => boolean

/** Which of many texts hold a word, or what was perhaps meant by it: by the words that there are, not text by text. */
export class WordIndex {
  readonly #entries = new Map<string, Entry>()
  readonly #wordsIn: (text: string) => readonly string[]
  #size = 0

  /** The texts get their numbers, from 0, in this order. `wordsIn` folds the words of a text. */
  constructor(texts: Iterable<string>, wordsIn: (text: string) => readonly string[] = foldedWords) {
    this.#wordsIn = wordsIn
    for (const text of texts) this.add(text)
  }

  /** Adds the next text. */
  add(text: string): void {
    const number = this.#size++
    for (const word of this.#wordsIn(text)) {
      const entry = this.#entries.get(word)
      if (entry === undefined) this.#entries.set(word, { word, letters: lettersOf(word), texts: [number] })
      else if (entry.texts.at(-1) !== number) entry.texts.push(number)
    }
  }

  /** The texts that hold every word as it was typed, in order; `words` are folded, one or more. */
  asTyped(words: readonly string[], isHeld: IsHeld = holds): readonly number[] {
    return inAll(words.map((typed) => this.#textsOf(({ word }) => isHeld(word, typed))))
  }

  /** The texts that hold every word as it was typed or with typing errors that are forgiven, in order. */
  asMeant(words: readonly string[], isHeld: IsHeld = holds): readonly number[] {
    return inAll(
      words.map((typed) => {
        const limit = forgiven(typed.length)
        const letters = lettersOf(typed)
        return this.#textsOf(
          (entry) =>
            isHeld(entry.word, typed) ||
            // Each letter that the word lacks is an error by itself, which is soon told of nearly all words.
            (limit > 0 && lettersIn(letters & ~entry.letters) <= limit && isMistyped(typed, entry.word, limit)),
        )
      }),
    )
  }

  #textsOf(isMeant: (entry: Entry) => boolean): ReadonlySet<number> {
    const found = new Set<number>()
    for (const entry of this.#entries.values()) if (isMeant(entry)) for (const text of entry.texts) found.add(text)
    return found
  }
}

function inAll(sets: readonly ReadonlySet<number>[]): readonly number[] {
  const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size)
  return [...(smallest ?? [])].filter((text) => others.every((set) => set.has(text))).sort((a, b) => a - b)
}
