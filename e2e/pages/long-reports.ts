const SYLLABLES = 'ba be bo da di du fa fe fo ga gi ka ko la li lo ma mi mo na ne no pa pi ra re ro sa si'.split(' ')
/** Paragraphs of each, with thirty-two words in each of them. */
const PARAGRAPHS = 400

/** A part of the headline of both. */
export const LONG_HEADLINE = 'The inquiry into the harbour lights'

/** Two reports of 12,800 words: the second has every other paragraph of the first, and as many of its own. */
export const LONG_REPORTS = [reportBy('Courier', 1), reportBy('Post', 2)] as const

function reportBy(outlet: string, every: number): string[] {
  return [
    `${LONG_HEADLINE}, by ${outlet}`,
    'Published: 2023-05-01',
    ...Array.from({ length: PARAGRAPHS }, (_, at) => line(at * every + 1)),
    `Source: ${outlet}`,
  ]
}

/** No two are alike: as a report has them, and not one sentence over and over. */
function line(at: number): string {
  let seed = at * 7919 + 1
  const word = (): string => {
    seed = (seed * 16807) % 2147483647
    return `${SYLLABLES[seed % 17] ?? ''}${SYLLABLES[(seed >> 5) % 19] ?? ''}${SYLLABLES[(seed >> 10) % 23] ?? ''}`
  }
  return `Line ${String(at)} ${Array.from({ length: 30 }, word).join(' ')}.`
}
