import { BREAK } from '../breaks.ts'
import type { PreparedText } from '../prepare.ts'

/** An edge at the end of a sentence against one within, in nats: 150 to 1, times twenty places within. */
export const SENTENCE_WORTH = 8

/**
 * What it is worth, in nats, that a run begins or ends before a word: what is reused begins and ends with sentences far
 * more often than one place in twenty does. Where texts were shuffled or set by machine the next sentence may begin with
 * a small letter, so any stop before a space will do.
 */
export function edgeWorth({ breaks, stops }: PreparedText, at: number): number {
  return (breaks[at] ?? BREAK.none) >= BREAK.sentence || stops[at] === 1 ? SENTENCE_WORTH : 0
}
