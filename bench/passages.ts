import { existsSync, readFileSync } from 'node:fs'
import { diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import { prepareArticle } from '../electron/cli/prepare-article.ts'
import { comparePrepared } from '../shared/align/compare.ts'
import type { Comparison, Run } from '../shared/align/passage.ts'
import type { PreparedText } from '../shared/align/prepare.ts'
import { cleanText } from '../shared/article/clean.ts'
import { derivePair } from './derived/derive.ts'
import { Draw } from './derived/draw.ts'
import { DerivedScore } from './derived/score.ts'
import { readLines, say } from './lines.ts'
import { machine, median, work } from './measure.ts'
import { timePairView } from './pair-view.ts'

// What two texts share, found by the engine: how well on passages-dev (runs) and on derived news (passages), and how fast
// beside what else there is for two texts. The sets are kept outside the project: `npx tsx bench/passages.ts`.

const DATA = new URL('../../shared/data/', import.meta.url)
const GOLD = new URL('passages-dev/gold.jsonl', DATA)
const ARTICLES = new URL('stories-dev/articles.jsonl', DATA)
const SCORER = new URL('../../shared/tools/score-passages.mjs', import.meta.url)
const ROUNDS = 5
/** Pairs that the slower programs are given, evenly from all. */
const TIMED_PAIRS = 40
const DERIVED_PAIRS = 400
/** In words: shorter reports are hardly reports. */
const SHORTEST_REPORT = 120

interface Row {
  readonly a: string
  readonly b: string
  readonly class: string
  readonly runs: readonly Run[]
}

if (!existsSync(GOLD) || !existsSync(ARTICLES)) {
  say('Skipped: the development sets are not here (../shared/data).')
} else {
  const rows = readLines<Row>(GOLD)
  say(machine())
  const paragraphs = readLines<{ text: string }>(ARTICLES).flatMap(({ text }) => text.split('\n'))
  const { first, later } = timePairView(paragraphs, 20)
  say('\nEverything the pair view needs of two reports of 1,500 words, milliseconds of one core')
  say(
    `  first in the process ${first.toFixed(0)}, later ${median(later).toFixed(1)}, slowest ${Math.max(...later).toFixed(1)}`,
  )
  await qualityOfRuns(rows)
  qualityOnNews()
  speed(rows)
}

async function qualityOfRuns(rows: readonly Row[]): Promise<void> {
  const { score } = (await import(SCORER.href)) as {
    score: (pairs: readonly { gold: readonly Run[]; runs: readonly Run[] }[]) => { plagdet: number }
  }
  const found = rows.map((row) => ({ class: row.class, gold: row.runs, runs: compared(row).runs }))
  say('\nRuns on passages-dev (plagdet): all pairs, and each half of them (even and odd)')
  // The pairs of class 01 have no run, and a score is not defined for them.
  for (const name of ['', ...new Set(rows.map((row) => row.class).filter((name) => !name.startsWith('01')))]) {
    const of = found.filter((row) => row.class.startsWith(name))
    const halves = [of, ...[0, 1].map((half) => of.filter((_, at) => at % 2 === half))]
    say(`  ${(name || 'all').padEnd(28)} ${halves.map((half) => score(half).plagdet.toFixed(4)).join('  ')}`)
  }
  const alarms = found.filter((row) => row.gold.length === 0)
  say(
    `  pairs without a run: ${alarms.length}, of them with one found: ${alarms.filter((row) => row.runs.length > 0).length}`,
  )
}

function qualityOnNews(): void {
  const articles = readLines<{ id: string; text: string }>(ARTICLES).filter(
    ({ text }) => text.split(/\s+/).length >= SHORTEST_REPORT,
  )
  const topic = (id: string): string => /\d+/.exec(id)?.[0] ?? id
  say('\nPassages on derived news: precision, recall, F1 by characters, kind right')
  for (const seed of [1, 2, 3]) {
    const draw = new Draw(seed)
    const score = new DerivedScore()
    for (let made = 0; made < DERIVED_PAIRS;) {
      const [donor, host] = [draw.one(articles), draw.one(articles)]
      if (donor === undefined || host === undefined || topic(donor.id) === topic(host.id)) continue
      const pair = derivePair(donor.text, host.text, draw)
      if (pair === null) continue
      made++
      const { passages } = comparePrepared(prepareArticle(pair.a), prepareArticle(pair.b))
      score.add(
        pair.passages,
        passages.filter(({ formula }) => !formula),
      )
    }
    const figures = [score.precision, score.recall, score.f1, score.kind].map((figure) => figure.toFixed(3))
    say(`  seed ${seed}, ${DERIVED_PAIRS} pairs       ${figures.join('  ')}`)
  }
}

function speed(rows: readonly Row[]): void {
  const pairs = rows.map((row) => ({ a: read(row.a), b: read(row.b) }))
  const step = Math.ceil(pairs.length / TIMED_PAIRS)
  const timed = pairs.filter((_, at) => at % step === 0)
  const peer = new DiffMatchPatch()
  peer.Diff_Timeout = 0
  const programs: Readonly<Record<string, (pair: PairOfTexts) => unknown>> = {
    'Crossread, cleaning and all': ({ a, b }) => comparePrepared(prepareArticle(a), prepareArticle(b)),
    'diff-match-patch, words': (pair) => peer.diff_main(...wordsAsCharacters(pair)),
    'diff, words': ({ a, b }) => diffWords(a, b),
  }
  const inTurns = Array.from({ length: ROUNDS + 1 }, () =>
    Object.values(programs).map((run) => cpu(timed, run) / timed.length),
  )
  const of = (program: number): number => median(inTurns.slice(1).map((round) => round[program] ?? 0))
  say(`\nTime for a pair of passages-dev (${timed.length} pairs, warm, in turns); Crossread is 1`)
  for (const [program, name] of Object.keys(programs).entries()) {
    say(`  ${name.padEnd(30)} ${(of(program) / of(0)).toFixed(2)}`)
  }
  const texts = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((text) => [text, prepareArticle(text)]))
  const ready = (text: string): PreparedText => texts.get(text) ?? prepareArticle(text)
  const compare = ({ a, b }: PairOfTexts): unknown => comparePrepared(ready(a), ready(b))
  cpu(pairs, compare)
  const slowest = Math.max(...pairs.map((pair) => cpu([pair], compare)))
  say('Milliseconds of one core for a pair, all pairs')
  const clean = cpu(pairs, ({ a, b }) => [cleanText(a), cleanText(b)]) / pairs.length
  const both = cpu(pairs, ({ a, b }) => [prepareArticle(a), prepareArticle(b)]) / pairs.length
  say(
    `  cleaning ${clean.toFixed(2)}, preparing ${(both - clean).toFixed(2)}, comparing ${(cpu(pairs, compare) / pairs.length).toFixed(2)}`,
  )
  say(`  slowest comparison ${slowest.toFixed(1)}`)
}

interface PairOfTexts {
  readonly a: string
  readonly b: string
}

/** Milliseconds of work for all pairs. */
function cpu(pairs: readonly PairOfTexts[], run: (pair: PairOfTexts) => unknown): number {
  return work(() => {
    for (const pair of pairs) run(pair)
  })
}

/** A character for each word, as diff-match-patch is made to compare by words. */
function wordsAsCharacters({ a, b }: PairOfTexts): [string, string] {
  const characters = new Map<string, string>()
  const written = (text: string): string =>
    text
      .split(/\s+/)
      .map((word) => {
        const character = characters.get(word) ?? String.fromCharCode(characters.size + 1)
        characters.set(word, character)
        return character
      })
      .join('')
  return [written(a), written(b)]
}

function compared(row: Row): Comparison {
  return comparePrepared(prepareArticle(read(row.a)), prepareArticle(read(row.b)))
}

function read(file: string): string {
  return readFileSync(new URL(file, GOLD), 'utf8')
}
