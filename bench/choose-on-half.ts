import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import type { Run } from '../shared/align/passage.ts'
import { Draw } from './derived/draw.ts'
import { readLines, say } from './lines.ts'

// How far the figures that the run finder was set to are fitted to passages-dev. All are drawn many times, each from a few values on
// either side of its own, and each draw is scored on every pair. Then, for many ways to halve the pairs, each figure gets the value whose
// draws did best on one half, and the engine so set is shown on the other half. Minutes: `npx tsx bench/choose-on-half.ts [DRAWS [SPLITS]]`.

const ROOT = path.resolve(import.meta.dirname, '..')
const GOLD = path.join(ROOT, '../shared/data/passages-dev/gold.jsonl')
const SCORER = path.join(ROOT, '../shared/tools/score-passages.mjs')
const DRAWS = Number(process.argv[2] ?? 120)
const SPLITS = Number(process.argv[3] ?? 20)

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

/** A value for each figure, by file and name. */
type Setting = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What a setting found in each pair, in the order of the pairs. */
interface Trial {
  readonly setting: Setting
  readonly scored: readonly Scored[]
}

async function choose(folder: string): Promise<void> {
  const { score } = (await import(pathToFileURL(SCORER).href)) as {
    score: (rows: readonly Scored[]) => { plagdet: number }
  }
  const rows = readLines<Row>(GOLD)
  const pairs = rows.map(({ a, b }) => [a, b].map((file) => path.join(path.dirname(GOLD), file)))
  const draw = new Draw(1)
  let tried = 0
  const run = async (setting: Setting): Promise<Trial> => {
    const runs = await runsWith(setting, pairs, path.join(folder, 'engine.mjs'))
    process.stderr.write(`\r${++tried} of ${1 + DRAWS + SPLITS} settings`)
    return { setting, scored: rows.map((row, at) => ({ class: row.class, gold: row.runs, runs: runs[at] ?? [] })) }
  }
  const asTheyAre = await run(new Map())
  const draws: Trial[] = []
  for (let at = 0; at < DRAWS; at++) draws.push(await run(setEach((values) => draw.one(values))))

  // The pairs of class 01 have no run, and a score is not defined for them.
  const classes = ['', ...new Set(rows.map((row) => row.class).filter((name) => !name.startsWith('01')))]
  const sums = classes.map((name) => ({ name, chosen: 0, fixed: 0 }))
  for (let split = 0; split < SPLITS; split++) {
    const isFirst = rows.map(() => draw.chance(0.5))
    const first = ({ scored }: Trial): Scored[] => scored.filter((_, at) => isFirst[at])
    const chosen = await run(bestOf(draws, (trial) => score(first(trial)).plagdet))
    const onSecond = ({ scored }: Trial, name: string): number =>
      score(scored.filter((row, at) => !isFirst[at] && row.class.startsWith(name))).plagdet
    for (const sum of sums) {
      sum.chosen += onSecond(chosen, sum.name) / SPLITS
      sum.fixed += onSecond(asTheyAre, sum.name) / SPLITS
    }
  }
  process.stderr.write('\n')
  say(
    `Runs on passages-dev (plagdet), mean of ${SPLITS} halves of the pairs, ${DRAWS} draws of ${countFigures()} figures`,
  )
  say('                               chosen on the other half   as they are')
  for (const { name, chosen, fixed } of sums) {
    say(`  ${(name || 'all').padEnd(28)} ${chosen.toFixed(4).padEnd(26)} ${fixed.toFixed(4)}`)
  }
}

/** For each figure the value whose draws have the best mean worth, whatever the other figures were. */
function bestOf(draws: readonly Trial[], worthOf: (trial: Trial) => number): Setting {
  const worths = draws.map((trial) => ({ setting: trial.setting, worth: worthOf(trial) }))
  return setEach((values, file, name) => {
    const means = values.map((value) => {
      const having = worths.filter(({ setting }) => setting.get(file)?.get(name) === value)
      return having.reduce((sum, { worth }) => sum + worth, 0) / having.length
    })
    return values[means.indexOf(Math.max(...means))]
  })
}

/** A setting of every figure; one for which `valueFor` gives none stays as it is. */
function setEach(valueFor: (values: readonly number[], file: string, name: string) => number | undefined): Setting {
  return new Map(
    Object.entries(TRIED).map(([file, figures]) => [
      file,
      new Map(
        Object.entries(figures).flatMap(([name, values]) => {
          const value = valueFor(values, file, name)
          return value === undefined ? [] : [[name, value] as const]
        }),
      ),
    ]),
  )
}

function countFigures(): number {
  return Object.values(TRIED).reduce((count, figures) => count + Object.keys(figures).length, 0)
}

/** The runs in each pair by the engine as it is but for these figures. Throws where a figure is no longer in its file. */
async function runsWith(setting: Setting, pairs: readonly string[][], file: string): Promise<(readonly Run[])[]> {
  const plugin: Plugin = {
    name: 'figures',
    setup(bundle) {
      bundle.onLoad({ filter: /shared\/align\/runs\/.*\.ts$/ }, ({ path: source }) => {
        let contents = readFileSync(source, 'utf8')
        for (const [name, value] of setting.get(`runs/${path.basename(source)}`) ?? []) {
          const declared = new RegExp(`const ${name} = [\\d.]+$`, 'm')
          if (!declared.test(contents)) throw new Error(`${name} is not in ${source}`)
          contents = contents.replace(declared, `const ${name} = ${value}`)
        }
        return { contents, loader: 'ts' }
      })
    },
  }
  await build({
    entryPoints: [path.join(ROOT, 'bench/compare-pairs.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    plugins: [plugin],
  })
  const runs = execFileSync(process.execPath, [file], { input: JSON.stringify(pairs), maxBuffer: 1 << 28 })
  return JSON.parse(runs.toString('utf8')) as (readonly Run[])[]
}
