import path from 'node:path'
import { compareReports } from '../../electron/library/compare-story.ts'
import { compared, NOTHING_KNOWN } from '../../electron/library/compared.ts'
import type { Entry } from '../../electron/library/entry.ts'
import { pairView } from '../../electron/library/pair-view.ts'
import { familiesOf } from '../../shared/families/families.ts'
import type { SharedByTwo } from '../../shared/families/families.ts'
import { sentences } from '../../shared/text/sentences.ts'
import { textOf } from '../../shared/text/span.ts'
import { countWords } from '../../shared/text/tokens.ts'
import { Draw } from '../derived/draw.ts'
import { editStatement } from '../derived/edit.ts'
import { entryOf } from '../entry.ts'
import { readParagraphs, say } from '../lines.ts'
import { machine, median, work } from '../measure.ts'

// What a story of many reports takes in the worker, beside one pair of them: `npx tsx bench/compare/story.ts`. The reports have
// statements of each other, as they are, edited and in other words: more than reports of one event have.

const REPORTS = 20
/** Of each report. */
const WORDS = 800
const ROUNDS = 5
/** One statement in so many is not as it was. */
const EDITED = 3

const paragraphs = readParagraphs(path.resolve(import.meta.dirname, '../../seeds'))
const texts = Array.from({ length: REPORTS }, (_, at) => makeReport(new Draw(at)))

say(machine())
// The first reads the tables of the language, and has no machine code yet.
await whole('all')
const rounds: { pair: number; base: number; all: number; families: number }[] = []
for (let round = 0; round < ROUNDS; round++) rounds.push(await measureOnce())
const of = (what: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[what]))
const told = (what: keyof (typeof rounds)[number]): string =>
  `${of(what).toFixed(0)} ms, ${(of(what) / of('pair')).toFixed(1)} times one pair`
say(`${REPORTS} reports of ${WORDS} words, from their texts on, medians of ${ROUNDS}; milliseconds of work:`)
say(`  one pair             ${of('pair').toFixed(1)} ms`)
say(`  the base with each   ${told('base')}`)
say(`  every two            ${told('all')}`)
say(`  families alone       ${told('families')}`)

async function measureOnce(): Promise<(typeof rounds)[number]> {
  const [a = '', b = ''] = texts
  const pair = work(() => pairView(entryOf(a), entryOf(b), NOTHING_KNOWN))
  const base = await whole('base')
  const all = await whole('all')
  const reports = entries()
  const shared = reports.flatMap((one, at) => reports.slice(at + 1).map((other) => sharedBy(one, other)))
  const given = reports.map(({ article: { id }, prepared, body }) => ({ id, prepared, body }))
  const families = work(() => familiesOf(given, shared))
  return { pair, base, all, families }
}

function sharedBy(a: Entry, b: Entry): SharedByTwo {
  return { a: a.article.id, b: b.article.id, passages: compared(a, b, NOTHING_KNOWN).telling }
}

/** Milliseconds of work for the whole answer. */
async function whole(pairs: 'base' | 'all'): Promise<number> {
  const before = process.cpuUsage()
  await compareReports(entries(), pairs, NOTHING_KNOWN, () => Promise.resolve())
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function entries(): Entry[] {
  return texts.map((text, at) => entryOf(text, String(at).padStart(32, '0')))
}

/** Statements of real reports, some of them edited or in other words. */
function makeReport(draw: Draw): string {
  const taken: string[] = []
  for (let words = 0; words < WORDS; words += countWords(taken.at(-1) ?? '')) {
    const paragraph = draw.one(paragraphs) ?? ''
    taken.push(
      sentences(paragraph, undefined, 'en')
        .map((span) => edited(textOf(paragraph, span), draw))
        .join(' '),
    )
  }
  return taken.join('\n\n')
}

function edited(sentence: string, draw: Draw): string {
  if (draw.below(EDITED) > 0) return sentence
  const statement = editStatement(sentence, draw.one(['edited', 'reworded'] as const) ?? 'edited', draw)
  return statement === null ? sentence : `${statement.before}${statement.words}${statement.after}`
}
