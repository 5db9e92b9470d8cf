/** Of the words of a stretch, the share taken in order, each after the word that it follows there too, and out of order. */
export interface Mix {
  readonly chained: number
  readonly taken: number
}

/** Words [start, end) of one text; the score is the log-likelihood ratio, in nats, of taken against written anew. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly score: number
  readonly mix: Mix
}

/** A stretch of each text, the one made from the other in whatever way; the score is that of both. */
export interface Region {
  readonly a: Stretch
  readonly b: Stretch
  readonly score: number
}

/** What is taken for true of a stretch while nothing is known: half of it taken, less than half of that in order. */
export const FIRST_MIX: Mix = { chained: 0.2, taken: 0.3 }
/** As how many words of the stretch this first guess counts later: a short stretch says little of itself. */
const FIRST_MIX_WORDS = 20

export function mixOf(chained: number, taken: number, words: number): Mix {
  const all = words + FIRST_MIX_WORDS
  return {
    chained: (chained + FIRST_MIX_WORDS * FIRST_MIX.chained) / all,
    taken: (taken + FIRST_MIX_WORDS * FIRST_MIX.taken) / all,
  }
}

/** Whether two stretches of one text have a word in common. */
export function stretchesMeet(x: Stretch, y: Stretch): boolean {
  return x.start < y.end && y.start < x.end
}
