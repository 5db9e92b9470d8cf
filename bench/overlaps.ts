import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeArticles } from './made-articles.ts'
import { cost, machine, median } from './measure.ts'
import type { Cost } from './measure.ts'

// `overlaps` beside sim_text (Debian package similarity-tester), which finds runs of twelve words too: whole processes, in
// turns, on articles made from a seed. Then `overlaps` alone on twice as many articles, and again, up to LARGEST:
// `npx tsx bench/overlaps.ts [LARGEST]`.

const ARTICLES = 25_000
const ROUNDS = 5
const ROUNDS_OF_GROWTH = 3
const ROOT = path.resolve(import.meta.dirname, '..')
const LONG_PARAGRAPH = 200
const BLOCK = 1 << 20

const largest = Number(process.argv[2] ?? 200_000)
const real = readParagraphs(path.join(ROOT, 'seeds'))
const folder = mkdtempSync(path.join(os.tmpdir(), 'overlaps-'))
const found = path.join(folder, 'found')

try {
  say(machine())
  compareWithSimText()
  grow()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function compareWithSimText(): void {
  const files = writeFiles(ARTICLES)
  const lines = writeLines(ARTICLES)
  const runs: Readonly<Record<string, () => Cost>> = {
    sim_text: () => cost(['sim_text', '-i', '-n', '-r', '12'], files.map((file) => `${file}\n`).join(''), found),
    'overlaps, start-up': () => ours('--help'),
    'overlaps, folder': () => ours('overlaps', path.join(folder, 'articles'), '--json'),
    'overlaps, .jsonl': () => ours('overlaps', lines, '--json'),
  }
  // The first round warms the disk's memory.
  for (const run of Object.values(runs)) run()
  const rounds = Array.from({ length: ROUNDS }, () => Object.values(runs).map((run) => run()))
  const pairs = readFileSync(found, 'utf8').split('\n').length - 1
  say(`${ARTICLES} articles, ${pairs} pairs. Medians of ${ROUNDS} rounds; sim_text is 1:`)
  const of = (program: number, what: keyof Cost): number =>
    median(rounds.flatMap((round) => round[program]?.[what] ?? []))
  for (const [program, name] of Object.keys(runs).entries()) {
    const ratio = (what: keyof Cost): string => (of(program, what) / of(0, what)).toFixed(2)
    const memory = `${ratio('megabytes')} memory (${Math.round(of(program, 'megabytes'))} MB)`
    say(`  ${name.padEnd(20)}${ratio('seconds')} time, ${ratio('cpu')} work, ${memory}`)
  }
}

function grow(): void {
  let before: number | undefined
  for (let articles = ARTICLES; articles <= largest; articles *= 2) {
    const lines = writeLines(articles)
    const costs = Array.from({ length: ROUNDS_OF_GROWTH }, () => ours('overlaps', lines, '--json'))
    const work = median(costs.map(({ cpu }) => cpu))
    const growth = before === undefined ? '' : `, ${(work / before).toFixed(2)} times that of half as many`
    const memory = Math.round(median(costs.map(({ megabytes }) => megabytes)))
    say(`${articles} articles: ${memory} MB, ${work.toFixed(1)} s of work${growth}`)
    before = work
  }
}

function ours(...args: string[]): Cost {
  return cost([process.execPath, '--import', 'tsx', path.join(ROOT, 'electron/cli/main.ts'), ...args], '', found)
}

function writeFiles(count: number): string[] {
  const place = path.join(folder, 'articles')
  mkdirSync(place)
  return Array.from(makeArticles(count, real), ({ id, text }) => {
    const file = path.join(place, `${id}.txt`)
    writeFileSync(file, text)
    return file
  })
}

function writeLines(count: number): string {
  const file = path.join(folder, 'articles.jsonl')
  const handle = openSync(file, 'w')
  let block = ''
  for (const article of makeArticles(count, real)) {
    block += `${JSON.stringify(article)}\n`
    if (block.length < BLOCK) continue
    writeSync(handle, block)
    block = ''
  }
  writeSync(handle, block)
  closeSync(handle)
  return file
}

function readParagraphs(place: string): string[] {
  return readdirSync(place)
    .flatMap((name) => readFileSync(path.join(place, name), 'utf8').split(/\n+/))
    .filter((paragraph) => paragraph.length >= LONG_PARAGRAPH)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
