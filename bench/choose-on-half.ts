import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import type { Comparison, Run } from '../shared/align/passage.ts'
import { Draw } from './derived/draw.ts'
import { readLines, say } from './lines.ts'

// How far the figures that the run finder was set to are fitted to passages-dev: each is drawn anew near its value, on half of
// the pairs the best draw is chosen, and its result on the other half is shown; so for many ways to halve the pairs. Minutes:
// `npx tsx bench/choose-on-half.ts [DRAWS]`.

const ROOT = path.resolve(import.meta.dirname, '..')
const GOLD = path.join(ROOT, '../shared/data/passages-dev/gold.jsonl')
const SCORER = path.join(ROOT, '../shared/tools/score-passages.mjs')
const DRAWS = Number(process.argv[2] ?? 30)
const SPLITS = 60
/** A figure keeps its value in this share of the draws. */
const KEPT = 0.4

/** By file, the figures of the run finder and the values tried for each. */
const TRIED: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  'runs/chance.ts': { ENGLISH_WORDS: [600, 800, 1100] },
  'runs/spots.ts': { COMMON: [4.75, 5, 5.25], MOST_FOR_NEIGHBOURS: [2, 2.5, 3], LEAST_WEIGHT: [40, 45, 50] },
  'runs/cut.ts': { MOST_PER_WORD: [4.5, 5, 6], CORE: [15, 20, 25], DROP: [10, 12, 16] },
  'runs/edge-worth.ts': { SENTENCE_WORTH: [6, 8, 10] },
  'runs/stretch.ts': { FIRST_MIX_WORDS: [15, 20, 30] },
  'runs/join.ts': { WIDEST_GAP: [40, 50, 60] },
  'runs/find-runs.ts': {
    LEAST_SCORE: [80, 90, 100],
    SHORTEST_RUN: [38, 42, 45],
    LEAST_OF_ORIGINAL: [0.4, 0.5, 0.6],
    MOST_WITHIN: [0.6, 0.7, 0.8],
  },
  'runs/summary.ts': {
    TAKEN: [0.75, 0.8, 0.85],
    LEAST_DENSITY: [0.82, 0.87, 0.92],
    LEAST_SPREAD: [0.5, 0.55, 0.6],
    LEAST_REST: [8, 10, 15],
  },
}

interface Row {
  readonly a: string
  readonly b: string
  readonly class: string
  readonly runs: readonly Run[]
}

interface Engine {
  readonly compareFiles: (a: string, b: string) => Comparison
}

interface Scored {
  readonly class: string
  readonly gold: readonly Run[]
  readonly runs: readonly Run[]
}

if (!existsSync(GOLD)) {
  say('Skipped: passages-dev is not here (../shared/data).')
} else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'choose-'))
  try {
    await choose(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function choose(folder: string): Promise<void> {
  const { score } = (await import(pathToFileURL(SCORER).href)) as {
    score: (rows: readonly Scored[]) => { plagdet: number }
  }
  const rows = readLines<Row>(GOLD)
  const draw = new Draw(1)
  const results: Scored[][] = []
  for (let at = 0; at <= DRAWS; at++) {
    const engine = await engineWith(at === 0 ? new Map() : settings(draw), path.join(folder, `${at}.mjs`))
    results.push(
      rows.map((row) => ({
        class: row.class,
        gold: row.runs,
        runs: engine.compareFiles(inFolder(row.a), inFolder(row.b)).runs,
      })),
    )
    process.stderr.write(`\r${at} of ${DRAWS} draws`)
  }
  process.stderr.write('\n')
  // The pairs of class 01 have no run, and a score is not defined for them.
  const classes = ['', ...new Set(rows.map((row) => row.class).filter((name) => !name.startsWith('01')))]
  const of = (scored: readonly Scored[], name: string): number =>
    score(scored.filter((row) => row.class.startsWith(name))).plagdet
  const shown = classes.map(() => ({ chosen: 0, fixed: 0 }))
  for (let split = 0; split < SPLITS; split++) {
    const isFirst = rows.map(() => draw.chance(0.5))
    const first = (scored: readonly Scored[]): Scored[] => scored.filter((_, at) => isFirst[at])
    const second = (scored: readonly Scored[]): Scored[] => scored.filter((_, at) => !isFirst[at])
    const onFirst = results.map((scored) => of(first(scored), ''))
    const best = results[onFirst.indexOf(Math.max(...onFirst))] ?? []
    for (const [at, name] of classes.entries()) {
      const sums = shown[at]
      if (sums === undefined) continue
      sums.chosen += of(second(best), name) / SPLITS
      sums.fixed += of(second(results[0] ?? []), name) / SPLITS
    }
  }
  say(
    `Runs on passages-dev (plagdet), mean of ${SPLITS} halves of the pairs, ${DRAWS} draws of ${countFigures()} figures`,
  )
  say('                               chosen on the other half   as they are')
  for (const [at, name] of classes.entries()) {
    const { chosen, fixed } = shown[at] ?? { chosen: 0, fixed: 0 }
    say(`  ${(name || 'all').padEnd(28)} ${chosen.toFixed(4).padEnd(26)} ${fixed.toFixed(4)}`)
  }
  const all = results.map((scored) => of(scored, '')).sort((x, y) => x - y)
  say(
    `all pairs, over the draws: ${[0, Math.floor(all.length / 2), all.length - 1].map((at) => (all[at] ?? 0).toFixed(4)).join(' ')}`,
  )
}

/** Values for the figures, by file and name. */
function settings(draw: Draw): Map<string, Map<string, number>> {
  return new Map(
    Object.entries(TRIED).map(([file, figures]) => [
      file,
      new Map(
        Object.entries(figures).flatMap(([name, values]) => {
          const value = draw.one(values)
          return value === undefined || draw.chance(KEPT) ? [] : [[name, value] as const]
        }),
      ),
    ]),
  )
}

function countFigures(): number {
  return Object.values(TRIED).reduce((count, figures) => count + Object.keys(figures).length, 0)
}

/** The engine as it is but for these figures, bundled into a file. Throws where a figure is no longer in its file. */
async function engineWith(values: ReadonlyMap<string, ReadonlyMap<string, number>>, file: string): Promise<Engine> {
  const plugin: Plugin = {
    name: 'figures',
    setup(bundle) {
      bundle.onLoad({ filter: /shared\/align\/runs\/.*\.ts$/ }, ({ path: source }) => {
        let contents = readFileSync(source, 'utf8')
        for (const [name, value] of values.get(`runs/${path.basename(source)}`) ?? []) {
          const declared = new RegExp(`const ${name} = [\\d.]+$`, 'm')
          if (!declared.test(contents)) throw new Error(`${name} is not in ${source}`)
          contents = contents.replace(declared, `const ${name} = ${value}`)
        }
        return { contents, loader: 'ts' }
      })
    },
  }
  await build({
    entryPoints: [path.join(ROOT, 'bench/compare-files.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    plugins: [plugin],
  })
  return (await import(pathToFileURL(file).href)) as Engine
}

function inFolder(file: string): string {
  return path.join(path.dirname(GOLD), file)
}
