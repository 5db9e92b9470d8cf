import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readParagraphs, say } from './lines.ts'
import { makeArticles } from './made-articles.ts'
import { cost, machine, median } from './measure.ts'
import type { Cost } from './measure.ts'

// `overlaps` beside sim_text (Debian package similarity-tester), which finds runs of twelve words too: whole processes, in
// turns, on articles made from a seed. Then `overlaps` alone on twice as many articles in turns with half of them, and again
// up to LARGEST: `npx tsx bench/overlaps.ts [LARGEST]`. Up to 200,000 takes some minutes.

const ARTICLES = 25_000
const ROUNDS = 5
const ROUNDS_OF_GROWTH = 3
const ROOT = path.resolve(import.meta.dirname, '..')
const BLOCK = 1 << 20

const largest = Number(process.argv[2] ?? 2 * ARTICLES)
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
    'overlaps, .jsonl': () => onLines(lines),
  }
  // The first round warms the disk's memory.
  for (const run of Object.values(runs)) run()
  const rounds = Array.from({ length: ROUNDS }, () => Object.values(runs).map((run) => run()))
  const pairs = readFileSync(found, 'utf8').split('\n').length - 1
  say(`${ARTICLES} articles, ${pairs} pairs. Medians of ${ROUNDS} rounds; sim_text is 1:`)
  const costsOf = (program: number): Cost[] => rounds.flatMap((round) => round[program] ?? [])
  for (const [program, name] of Object.keys(runs).entries()) {
    const ratio = (what: keyof Cost): string => (of(costsOf(program), what) / of(costsOf(0), what)).toFixed(2)
    say(`  ${name.padEnd(20)}${shown(ratio)}`)
  }
}

function grow(): void {
  let half = writeLines(ARTICLES)
  for (let articles = 2 * ARTICLES; articles <= largest; articles *= 2) {
    const whole = writeLines(articles)
    const rounds = Array.from({ length: ROUNDS_OF_GROWTH }, () => [half, whole].map(onLines))
    const [costsOfHalf = [], costsOfWhole = []] = [0, 1].map((place) => rounds.flatMap((round) => round[place] ?? []))
    const ratio = (what: keyof Cost): string => (of(costsOfWhole, what) / of(costsOfHalf, what)).toFixed(2)
    say(`${articles} articles against half as many: ${shown(ratio)}`)
    rmSync(half)
    half = whole
  }
}

function onLines(lines: string): Cost {
  return ours('overlaps', lines, '--json')
}

function of(costs: readonly Cost[], what: keyof Cost): number {
  return median(costs.map((cost) => cost[what]))
}

function shown(ratio: (what: keyof Cost) => string): string {
  return `${ratio('seconds')} time, ${ratio('cpu')} work, ${ratio('megabytes')} memory`
}

/** The command line as a person calls it. */
function ours(...args: string[]): Cost {
  return cost(['npm', '--prefix', ROOT, 'run', '--silent', 'cli', '--', ...args], '', found)
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
  const file = path.join(folder, `articles-${count}.jsonl`)
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
