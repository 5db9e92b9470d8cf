import table from '../shared/align/english-frequencies.json' with { type: 'json' }

/** One article that was made up for measuring. */
export interface MadeArticle {
  readonly id: string
  readonly text: string
}

/** Paragraphs of real reports among the made ones, one in so many. */
const REAL_PARAGRAPH = 400
/** Share of articles that take something over from a recent one, and how recent that is. */
const TAKES_OVER = 0.6
const RECENT = 600
/** Length of a text in characters, near which an article ends. */
const MEAN_LENGTH = 1450
/** In copied paragraphs a newsroom changes one word in so many. */
const EDITED = 45
/** Capitalised words that are in no dictionary, as the names in the news are. */
const NAMES = 120_000

/**
 * Articles made from a seed number, always the same: English words as often as they are in English, names, figures and
 * quotations as in news, and paragraphs taken over between articles, some with words changed. About 1.6 KB each; about
 * six pairs in five articles share a run of twelve words, as in a collection of real news. `real` are paragraphs of real
 * reports, of which a few are strewn in.
 */
export function* makeArticles(count: number, real: readonly string[], seed = 1): Generator<MadeArticle> {
  const random = generator(seed)
  const writer = new Writer(random)
  const recent: string[][] = []
  for (let made = 0; made < count; made++) {
    const paragraphs: string[] = []
    if (recent.length > 0 && random() < TAKES_OVER) {
      const source = recent[Math.floor(random() ** 2 * recent.length)] ?? []
      const taken = 1 + Math.floor(random() * 3)
      const from = Math.floor(random() * source.length)
      paragraphs.push(...source.slice(from, from + taken).map((paragraph) => writer.edited(paragraph)))
    }
    const length = MEAN_LENGTH * (0.5 + random())
    while (paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0) < length) {
      const strewn = random() < 1 / REAL_PARAGRAPH ? real[Math.floor(random() * real.length)] : undefined
      paragraphs.splice(Math.floor(random() * (paragraphs.length + 1)), 0, strewn ?? writer.paragraph())
    }
    recent.push(paragraphs)
    if (recent.length > RECENT) recent.shift()
    yield { id: `article-${String(made).padStart(6, '0')}`, text: paragraphs.join('\n\n') }
  }
}

/** Writes what looks like news to a machine: the words, their lengths and frequencies, the marks. */
class Writer {
  readonly #random: () => number
  readonly #words = Object.values(table).flatMap((words) => words.split(' '))

  constructor(random: () => number) {
    this.#random = random
  }

  paragraph(): string {
    const sentences = Array.from({ length: 1 + this.#below(3) }, () => this.#sentence())
    return this.#random() < 0.25 ? `“${sentences.join(' ')}”` : sentences.join(' ')
  }

  edited(paragraph: string): string {
    return paragraph
      .split(' ')
      .map((word) => (this.#below(EDITED) === 0 ? this.#word() : word))
      .join(' ')
  }

  #sentence(): string {
    const words = Array.from({ length: 8 + this.#below(24) }, () => this.#marked())
    const [first = '', ...others] = words
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${others.join(' ')}.`
  }

  #marked(): string {
    const chance = this.#random()
    if (chance < 0.06) return this.#name()
    if (chance < 0.075) return String(1 + this.#below(2500))
    if (chance < 0.09) return `${this.#name()}’s`
    const word = this.#word()
    return chance < 0.15 ? `${word},` : word
  }

  /** Zipf's law: the word of rank r about 1/r as often as the first. */
  #word(): string {
    return this.#words[Math.floor(this.#words.length ** this.#random()) - 1] ?? 'the'
  }

  #name(): string {
    let rank = Math.floor(NAMES ** this.#random())
    let name = ''
    do {
      name += SYLLABLES[rank % SYLLABLES.length] ?? ''
      rank = Math.floor(rank / SYLLABLES.length)
    } while (rank > 0)
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}n`
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }
}

const SYLLABLES = ['ba', 'cor', 'den', 'el', 'fa', 'gri', 'hol', 'is', 'jo', 'ka', 'lu', 'mar', 'ne', 'or', 'pe', 'sta']

/** Marsaglia's xorshift with 32 bits: numbers in [0, 1) that are the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
