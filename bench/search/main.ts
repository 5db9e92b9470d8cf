import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from '../library/bundle.ts'
import { say } from '../lines.ts'
import { machine } from '../measure.ts'
import type { Measured, Spread } from './measure.ts'

// What a search finds and takes, beside MiniSearch and FlexSearch on the same articles: `npx tsx bench/search/main.ts [SIZE…]`, some
// minutes; with 100,000 articles, the better part of an hour. `--alone`: without the others. `--at FOLDER`: the library is kept there.
// `--random COUNT`: so many random queries.

const ROOT = path.resolve(import.meta.dirname, '../..')
const SIZES = [25_000]
const QUERIES = 400
/** Of so many each beginning is searched, as it is typed. */
const TYPED = 30
const RANDOM = 10_000
/** The others are not what is measured, and one of them takes seconds for a query: so few of these. */
const QUERIES_OF_OTHERS = 60
const TYPED_OF_OTHERS = 4
const RANDOM_OF_OTHERS = 50

const { sizes, alone, at, random, missed } = read(process.argv.slice(2))
const folder = at ?? mkdtempSync(path.join(os.tmpdir(), 'crossread-search-'))
try {
  say(machine())
  mkdirSync(folder, { recursive: true })
  const program = path.join(folder, 'measure.mjs')
  await bundle('bench/search/measure.ts', program)
  for (const size of sizes) {
    say(
      `${size} articles, ${QUERIES} queries of six kinds, each beginning of ${TYPED} of them as it is typed; the others: ${QUERIES_OF_OTHERS} and ${TYPED_OF_OTHERS}`,
    )
    for (const which of alone ? ['ours'] : ['ours', 'minisearch', 'flexsearch']) {
      try {
        report(which, run(program, which, size))
      } catch (thrown) {
        say(`${which}: failed, ${String(thrown).slice(0, 200)}`)
      }
    }
  }
} finally {
  if (at === null) rmSync(folder, { recursive: true, force: true })
}

function run(program: string, which: string, size: number): Measured {
  const counts = which === 'ours' ? [QUERIES, TYPED, random] : [QUERIES_OF_OTHERS, TYPED_OF_OTHERS, RANDOM_OF_OTHERS]
  const flags = ['--expose-gc', '--max-old-space-size=12000']
  const out = execFileSync(process.execPath, [...flags, program, which, folder, ...[size, ...counts].map(String)], {
    cwd: ROOT,
    maxBuffer: 1 << 24,
  })
  return JSON.parse(out.toString()) as Measured
}

function report(which: string, measured: Measured): void {
  const { built, megabytes, indexMegabytes, megabytesOnDisk, typing, typingWork, random: drawn, kinds } = measured
  const all = Object.values(kinds)
  const sum = (of: 'asked' | 'first' | 'firstFive'): number => all.reduce((total, each) => total + each[of], 0)
  say(
    `${which}: in after ${(built / 1000).toFixed(1)} s; index ${indexMegabytes.toFixed(0)} MB` +
      `${megabytesOnDisk > 0 ? ` of a library of ${megabytesOnDisk.toFixed(0)} MB on the disk` : ' as text'}, memory ${megabytes.toFixed(0)} MB`,
  )
  say(`  a keystroke: ${times(typing)}`)
  say(`    of work: ${times(typingWork)}`)
  say(`  random queries: ${times(drawn)}; over 500 ms: ${drawn.slow}; errors: ${drawn.failed.length}`)
  say(
    `  the right article first: ${share(sum('first'), sum('asked'))}, in the first five: ${share(sum('firstFive'), sum('asked'))}`,
  )
  for (const [kind, { asked, first, firstFive }] of Object.entries(kinds)) {
    say(`    ${kind}: ${share(first, asked)}, ${share(firstFive, asked)} of ${asked}`)
  }
  for (const line of [...drawn.failed, ...(missed ? measured.missed : [])]) say(`    ${line}`)
}

function times({ count, half, p95, longest }: Spread): string {
  return `half within ${half.toFixed(1)} ms, 95% within ${p95.toFixed(1)} ms, the longest ${longest.toFixed(0)} ms, of ${count}`
}

function share(part: number, all: number): string {
  return `${((100 * part) / Math.max(1, all)).toFixed(1)}%`
}

function read(given: readonly string[]) {
  const valueOf = (name: string): string | undefined =>
    given.includes(name) ? given[given.indexOf(name) + 1] : undefined
  const sizes = given.filter((each, at) => /^\d+$/.test(each) && given[at - 1] !== '--random').map(Number)
  return {
    sizes: sizes.length === 0 ? SIZES : sizes,
    alone: given.includes('--alone'),
    missed: given.includes('--missed'),
    at: valueOf('--at') ?? null,
    random: Number(valueOf('--random') ?? RANDOM),
  }
}
