import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { derivePair } from '../derived/derive.ts'
import { Draw } from '../derived/draw.ts'
import { makeArticles } from '../made-articles.ts'

/** A story that is made up for measuring: reports of one length in words, and how many statements of the first the others have. */
export interface MadeStory {
  readonly title: string
  readonly reports: number
  readonly words: number
  readonly statements: number
}

/** Made articles that are read for the paragraphs of a story, so that no two stories have one in common. */
const ARTICLES = 600

/** Writes the reports of a story into a folder of its own within `folder`, and gives that. */
export function writeStory(folder: string, { title, reports, words, statements }: MadeStory, seed: number): string {
  const place = path.join(folder, title)
  mkdirSync(place)
  const paragraphs = [...makeArticles(ARTICLES, [], seed)].flatMap(({ text }) => text.split('\n\n'))
  const draw = new Draw(seed)
  const first = textOf(words, paragraphs)
  write(place, 0, title, first)
  for (let report = 1; report < reports; report++) {
    const pair = derivePair(first, textOf(words - statements * WORDS, paragraphs), draw, statements)
    if (pair === null) throw new Error('there is no statement in these paragraphs')
    write(place, report, title, pair.b)
  }
  return place
}

/** Of a sentence, about. */
const WORDS = 20

/** Takes a text of about so many words off the paragraphs. */
function textOf(words: number, paragraphs: string[]): string {
  const taken: string[] = []
  for (let length = 0; length < words; length += taken.at(-1)?.split(/\s+/).length ?? words) {
    const next = paragraphs.pop()
    if (next === undefined) throw new Error('too few paragraphs')
    taken.push(next)
  }
  return taken.join('\n')
}

function write(place: string, report: number, title: string, text: string): void {
  const headline = `${title}: what is known after day ${String(report + 1)}`
  writeFileSync(
    path.join(place, `${String(report).padStart(2, '0')}.txt`),
    `${headline}\n\n${text.replaceAll('\n', '\n\n')}`,
  )
}
