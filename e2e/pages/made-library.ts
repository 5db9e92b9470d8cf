import { writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The outlets of the made articles, in turn. */
export const OUTLETS = ['Northern Courier', 'Harbour Post', 'Valley Times'] as const
/** How many reports the made story has. */
export const REPORTS = 20

const SYLLABLES = ['ba', 'den', 'fi', 'gor', 'ka', 'lum', 'me', 'nor', 'pi', 'ros', 'su', 'tel', 'va', 'wen', 'zo']

/** The headline of a made article that stands alone, by its number from 0. */
export const headlineOf = (number: number): string =>
  `Report ${String(number + 1).padStart(3, '0')} from ${place(number)}`

/** The headline of one of the reports of the made story, by its number from 0. */
export const storyHeadline = (number: number): string => `Ferry Aldora runs aground, witness ${String(number + 1)} says`

/**
 * Writes so many articles that tell each of something else, dated one a day from 1 January 2022, and the reports of one
 * story, dated in 2023, after them.
 */
export async function writeLibrary(folder: string, alone: number): Promise<void> {
  for (let number = 0; number < alone; number++) {
    const date = new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10)
    await write(folder, `a${String(number).padStart(4, '0')}`, headlineOf(number), date, number, prose(number))
  }
  for (let number = 0; number < REPORTS; number++) await writeReport(folder, number)
}

/** Writes one of the reports of the made story, by its number from 0; gives its file. */
export function writeReport(folder: string, number: number): Promise<string> {
  const date = `2023-05-${String(number + 1).padStart(2, '0')}`
  return write(folder, `s${String(number).padStart(4, '0')}`, storyHeadline(number), date, number, ferry(number))
}

async function write(folder: string, name: string, headline: string, date: string, number: number, text: string) {
  const outlet = OUTLETS[number % OUTLETS.length] ?? ''
  const lines = [headline, `Published: ${date}`, text, `Source: ${outlet}`]
  const file = path.join(folder, `${name}.txt`)
  await writeFile(file, `${lines.join('\n\n')}\n`)
  return file
}

/** Sentences of words that no other article has, so that it tells of nothing that another tells of. */
export function prose(number: number): string {
  const sentences = Array.from({ length: 6 }, (_, at) => {
    const words = Array.from({ length: 9 }, (_, word) => wordOf(number * 54 + at * 9 + word))
    return `${capital(words[0] ?? '')} ${words.slice(1).join(' ')} in ${place(number)}.`
  })
  return sentences.join(' ')
}

function ferry(number: number): string {
  return [
    'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.',
    `Witness ${String(number + 1)} told of waves as high as the bridge before Captain Ilse Brandvold ordered the boats out.`,
    'Rescue helicopters from Tarnholm took 57 people off the Aldora before dawn, and nobody is missing.',
  ].join('\n\n')
}

function place(number: number): string {
  return capital(wordOf(90_000 + number))
}

/** A made word of five syllables, another for each number. */
function wordOf(number: number): string {
  let rest = number
  let word = ''
  for (let syllable = 0; syllable < 5; syllable++) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? ''
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return word
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
