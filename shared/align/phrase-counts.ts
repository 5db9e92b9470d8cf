import type { Span } from '../text/span.ts'
import { eachWord } from '../text/words.ts'
import { lexiconFor } from './lexicon.ts'

/** A body of text whose phrases are counted. */
export interface PhrasedText {
  readonly text: string
  /** The paragraphs that are the report, in order. */
  readonly body: readonly Span[]
  /** BCP 47 tag, where it is known. */
  readonly language?: string | undefined
}

/** Words of a phrase: shorter ones are everywhere. */
const PHRASE = 6
/** Counters, of a byte each: room for the phrases of a hundred thousand reports. */
const COUNTERS = 1 << 23
/** A counter that is full stays so, since what it held is no longer known. */
const FULL = 255

/**
 * In how many texts of a collection each phrase of six words stands, in 8 MB whatever its size. A count-min sketch (Cormode
 * and Muthukrishnan, "An improved data stream summary", 2005) of two rows in one table: a count may be too high where others
 * fall on the same two counters, and is never too low.
 */
export class PhraseCounts {
  #counters: Uint8Array | null = null

  /** Takes over the counters of another; null where there are not as many as there must be. */
  static from(counters: Uint8Array): PhraseCounts | null {
    if (counters.length !== 0 && counters.length !== COUNTERS) return null
    const counts = new PhraseCounts()
    counts.#counters = counters.length === 0 ? null : counters
    return counts
  }

  /** What is counted, as it can be kept. */
  get counters(): Uint8Array {
    return this.#counters ?? new Uint8Array(0)
  }

  add(text: PhrasedText): void {
    const counters = (this.#counters ??= new Uint8Array(COUNTERS))
    for (const phrase of phrasesIn(text, text.body)) {
      for (const at of countersOf(phrase)) if ((counters[at] ?? 0) < FULL) counters[at] = (counters[at] ?? 0) + 1
    }
  }

  /** Takes out a text that was added; any other spoils the counts. */
  remove(text: PhrasedText): void {
    const counters = this.#counters
    if (counters === null) return
    for (const phrase of phrasesIn(text, text.body)) {
      for (const at of countersOf(phrase)) {
        const count = counters[at] ?? 0
        if (count > 0 && count < FULL) counters[at] = count - 1
      }
    }
  }

  /**
   * In how many texts the phrases of a span stand, those of `except` left out: of its rarest phrase. 0 for a span of fewer
   * than six words. Most passages are rare, and the texts left out are not asked for.
   */
  elsewhere(text: PhrasedText, span: Span, except: () => readonly PhrasedText[]): number {
    const phrases = [...phrasesIn(text, [span])]
    if (phrases.length === 0) return 0
    const inAll = Math.min(...phrases.map((phrase) => this.#countOf(phrase)))
    if (inAll <= 2) return 0
    const leftOut = except().map((one) => phrasesIn(one, one.body))
    return Math.min(
      ...phrases.map((phrase) => this.#countOf(phrase) - leftOut.filter((inText) => inText.has(phrase)).length),
    )
  }

  #countOf(phrase: number): number {
    return Math.min(...countersOf(phrase).map((at) => this.#counters?.[at] ?? 0))
  }
}

function countersOf(phrase: number): [number, number] {
  return [phrase & (COUNTERS - 1), (Math.imul(phrase ^ (phrase >>> 15), 0x2c1b3c6d) >>> 5) & (COUNTERS - 1)]
}

/** The phrases of some spans of a text, each once, as hashes of their folded words. None runs from one span into the next. */
function phrasesIn({ text, language }: PhrasedText, spans: readonly Span[]): ReadonlySet<number> {
  const lexicon = lexiconFor(language)
  const phrases = new Set<number>()
  const last = new Int32Array(PHRASE)
  for (const span of spans) {
    let words = 0
    eachWord(text, span, (start, end) => {
      last[words++ % PHRASE] = lexicon.folded(lexicon.entryOf(text, start, end))
      if (words < PHRASE) return
      let hash = 0
      for (let at = 0; at < PHRASE; at++) hash = Math.imul(hash ^ (last[(words + at) % PHRASE] ?? 0), 0x01000193)
      phrases.add(hash ^ (hash >>> 13))
    })
  }
  return phrases
}
