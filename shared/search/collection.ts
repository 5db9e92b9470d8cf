import type { Holding, SearchIndex } from './find.ts'
import type { SearchedText } from './match/match.ts'
import type { Wanted, WantedRow } from './match/wanted.ts'
import { Vocabulary } from './vocabulary.ts'

/** More than this are not looked at: they hold what nearly all hold. */
const LOOKS_AT = 400

/** Texts that are searched where they are, without a library. */
export class SearchCollection implements SearchIndex {
  readonly looksAt = LOOKS_AT
  /** The numbers of the texts that have each word, in order. */
  readonly #texts = new Map<string, number[]>()
  readonly #read: (text: number) => SearchedText
  #vocabulary: Vocabulary | null = null
  #size = 0

  /** `read` gives a text again when it is looked at: kept, the words of all would take several times the room of their texts. */
  constructor(read: (text: number) => SearchedText) {
    this.#read = read
  }

  /** Adds the next text; the first has the number 0. */
  add(text: SearchedText): void {
    const number = this.#size++
    for (const { words } of text.zones) {
      for (const { folded } of words) {
        const texts = this.#texts.get(folded)
        if (texts === undefined) this.#texts.set(folded, [number])
        else if (texts.at(-1) !== number) texts.push(number)
      }
    }
    this.#vocabulary = null
  }

  get size(): number {
    return this.#size
  }

  get vocabulary(): Vocabulary {
    this.#vocabulary ??= new Vocabulary(Array.from(this.#texts, ([word, texts]) => ({ word, articles: texts.length })))
    return this.#vocabulary
  }

  /** The same with only some of its texts. */
  among(isAllowed: (text: number) => boolean): SearchIndex {
    return {
      size: this.#size,
      looksAt: LOOKS_AT,
      vocabulary: this.vocabulary,
      candidates: async (wanted, holding, most) =>
        (await this.candidates(wanted, holding, Infinity)).filter(isAllowed).slice(0, most),
      textOf: (text) => this.textOf(text),
      pause: () => this.pause(),
    }
  }

  /** All at once is looked at in the texts, so that what stands in a row or near need not be told here. */
  candidates(wanted: Wanted, holding: Holding, most: number): Promise<readonly number[]> {
    if (holding !== 'all' && holding !== 'any') return Promise.resolve([])
    const weights = new Map<number, { weight: number; clauses: number }>()
    for (const { rows, weight } of wanted) {
      for (const text of new Set(rows.flatMap((row) => this.#with(row)))) {
        const known = weights.get(text) ?? { weight: 0, clauses: 0 }
        weights.set(text, { weight: known.weight + weight, clauses: known.clauses + 1 })
      }
    }
    const found = [...weights].filter(([, { clauses }]) => holding === 'any' || clauses === wanted.length)
    found.sort(([x, a], [y, b]) => b.weight - a.weight || x - y)
    return Promise.resolve(found.slice(0, most).map(([text]) => text))
  }

  textOf(text: number): SearchedText {
    return this.#read(text)
  }

  pause(): Promise<void> {
    return Promise.resolve()
  }

  /** The texts that have every word of a row, wherever they stand. */
  #with({ words }: WantedRow): number[] {
    const sets = words.map(({ exact, beginning, meant }) => {
      const begun = beginning === null ? [] : this.vocabulary.startingWith(beginning).words
      return new Set([exact, ...begun, ...meant].flatMap((word) => this.#texts.get(word) ?? []))
    })
    const [first, ...others] = sets.toSorted((a, b) => a.size - b.size)
    return [...(first ?? [])].filter((text) => others.every((set) => set.has(text)))
  }
}
