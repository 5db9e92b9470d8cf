import { BREAK } from '../breaks.ts'
import type { PreparedText } from '../prepare.ts'

/** An edge at the end of a sentence against one within, in nats: 150 to 1, times twenty places within. */
const SENTENCE_WORTH = 8
const STOPS = new Set(Array.from('.!?…。', (mark) => mark.charCodeAt(0)))

/**
 * What it is worth, in nats, that a run begins or ends before a word: what is reused begins and ends with sentences far
 * more often than one place in twenty does. Where texts were shuffled or set by machine the next sentence may begin with
 * a small letter, so any stop before a space will do.
 */
export function edgeWorth(text: PreparedText, at: number): number {
  return (text.breaks[at] ?? BREAK.none) >= BREAK.sentence || followsStop(text, at) ? SENTENCE_WORTH : 0
}

function followsStop({ text, starts, ends, size }: PreparedText, at: number): boolean {
  if (at === 0 || at >= size) return true
  const from = ends[at - 1] ?? 0
  const to = starts[at] ?? 0
  if (to - from < 2) return false
  let isStopped = false
  for (let place = from; place < to; place++) {
    if (STOPS.has(text.charCodeAt(place))) isStopped = true
    else if (isStopped && text.charAt(place).trim() === '') return true
  }
  return false
}
