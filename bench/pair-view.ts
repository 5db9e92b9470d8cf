import { NOTHING_KNOWN } from '../electron/library/compared.ts'
import { pairView } from '../electron/library/pair-view.ts'
import { derivePair } from './derived/derive.ts'
import { Draw } from './derived/draw.ts'
import { entryOf } from './entry.ts'
import { work } from './measure.ts'

/** In words, of both reports. */
const LENGTH = 1500
const STATEMENTS = 20
/** Of one statement, about. */
const WORDS = 20

/**
 * Milliseconds of one core for everything that the pair view needs of two reports of 1,500 words that share twenty statements,
 * from their texts on: the first time in the process, and then each of `rounds` later ones. `paragraphs` are of real reports.
 */
export function timePairView(paragraphs: readonly string[], rounds: number): { first: number; later: number[] } {
  const draw = new Draw(1)
  const donor = textOf(LENGTH, paragraphs, draw)
  const host = textOf(LENGTH - STATEMENTS * WORDS, paragraphs, draw)
  const pair = derivePair(donor, host, draw, STATEMENTS)
  if (pair === null) throw new Error('no statements in these paragraphs')
  const show = (): number => work(() => pairView(entryOf(pair.a), entryOf(pair.b), NOTHING_KNOWN))
  return { first: show(), later: Array.from({ length: rounds }, show) }
}

function textOf(words: number, paragraphs: readonly string[], draw: Draw): string {
  const taken: string[] = []
  for (let length = 0; length < words; length += taken.at(-1)?.split(/\s+/).length ?? words) {
    taken.push(draw.one(paragraphs) ?? '')
  }
  return taken.join('\n')
}
