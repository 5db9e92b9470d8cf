import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Draw } from '../derived/draw.ts'
import { readParagraphs, say } from '../lines.ts'
import { makeArticles } from '../made-articles.ts'
import { machine, median } from '../measure.ts'
import { bundle as buildApp } from '../../scripts/bundle.ts'
import { setStage } from '../../scripts/end-to-end.ts'
import { App } from '../app/app.ts'
import type { Frames } from '../app/app.ts'
import { bundle } from './bundle.ts'
import { fuzz } from './fuzz.ts'
import { killAgainAndAgain } from './kills.ts'
import type { Step } from './measure.ts'
import type { Memory } from '../app/processes.ts'

// What a library takes at different sizes: `npx tsx bench/library/main.ts [SIZE…]`, some minutes; with 100,000 articles, an hour.
// What the whole app takes, empty and with a library, as it is started, filled and scrolled: `npx tsx bench/library/main.ts --app [SIZE]`.
// And whether it loses anything when the
// process is killed while it writes: `npx tsx bench/library/main.ts --kills [COUNT]`, a quarter of a second a kill.
// And what it makes of damaged files: `npx tsx bench/library/main.ts --fuzz [COUNT [SEED]]`.

const SIZES = [1000, 5000, 25_000, 100_000]
const APP_SIZE = 25_000
const KILLS = 1000
const FUZZED = 2000
const FILES_A_LIBRARY = 100
/** How many times the app is started: a first start fills the caches of the system. */
const STARTS = 3

const folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-library-'))
try {
  say(machine())
  const [first, ...rest] = process.argv.slice(2)
  if (first === '--kills') await kill(Number(rest[0] ?? KILLS))
  else if (first === '--app') await lookAtApp(Number(rest[0] ?? APP_SIZE))
  else if (first === '--fuzz') await readDamaged(Number(rest[0] ?? FUZZED), Number(rest[1] ?? Date.now() % 2 ** 31))
  else await grow(first === undefined ? SIZES : [first, ...rest].map(Number))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function kill(kills: number): Promise<void> {
  const draw = new Draw(1)
  const { lost } = await killAgainAndAgain(
    folder,
    kills,
    () => draw.below(1000) / 1000,
    (soFar) => {
      say(
        `${soFar.kills} kills while it wrote, ${soFar.telling} of them after something was acknowledged; ` +
          `${soFar.acknowledged} articles and ${soFar.edits} marks and edits acknowledged; lost: ${soFar.lost.length}`,
      )
    },
  )
  for (const line of lost.slice(0, 10)) say(`  ${line}`)
}

/** A library for every hundred: damaged copies of the same texts would else have thousands of others to be held against. */
async function readDamaged(files: number, seed: number): Promise<void> {
  say(`${files} damaged files of every format, drawn with the seed ${seed}`)
  const all = { added: 0, refused: 0, longest: 0, tooSlow: 0, wrong: 0 }
  for (let begun = 0; begun < files; begun += FILES_A_LIBRARY) {
    const place = mkdtempSync(path.join(folder, 'fuzz-'))
    const found = await fuzz(place, Math.min(FILES_A_LIBRARY, files - begun), seed + begun)
    rmSync(place, { recursive: true })
    all.added += found.added
    all.refused += found.refused
    all.longest = Math.max(all.longest, found.longest)
    all.tooSlow += found.tooSlow
    all.wrong += found.wrong.length
    say(
      `${all.added} came in, ${all.refused} were refused with a reason; ` +
        `the longest took ${ms(all.longest)}, over their time: ${all.tooSlow}; wrong: ${all.wrong}`,
    )
    for (const line of found.wrong.slice(0, 10)) say(`  ${line}`)
  }
}

async function grow(sizes: readonly number[]): Promise<void> {
  const [program, thread] = [path.join(folder, 'measure.mjs'), path.join(folder, 'thread.mjs')]
  await bundle('bench/library/measure.ts', program)
  await bundle('electron/worker/extract-thread.ts', thread)
  const step = (place: string): Step =>
    JSON.parse(execFileSync(process.execPath, [program, place, thread], { maxBuffer: 1 << 20 }).toString()) as Step
  const empty = path.join(folder, 'empty')
  mkdirSync(empty)
  step(empty)
  say(`empty: opens and lists in ${ms(step(empty).list)}, ${mb(step(empty).listedMegabytes)}`)
  for (const size of sizes) {
    const place = path.join(folder, String(size))
    writeArticles(path.join(place, 'articles'), size)
    const first = step(place)
    say(
      `${first.articles} articles: in and grouped in ${ms(first.import)}, ${(first.cpu / size).toFixed(2)} ms of work each, ` +
        `${mb(first.megabytes)}; on the disk ${mb(first.fileMegabytes)}`,
    )
    const second = step(place)
    say(
      `  opened again: asked after ${ms(second.open)}, listed after ${ms(second.list)} with ${mb(second.listedMegabytes)}; ` +
        `all known and the folder looked through again in ${ms(second.import)}, ${mb(second.megabytes)}`,
    )
    rmSync(place, { recursive: true })
  }
}

async function lookAtApp(size: number): Promise<void> {
  await buildApp()
  const { env, close } = await setStage()
  const electron = env['CROSSREAD_ELECTRON'] ?? ''
  try {
    Object.assign(process.env, env)
    const [empty, full, articles] = ['empty', 'full', 'articles'].map((name) => path.join(folder, name))
    await startFirst(electron, empty ?? '')
    const emptyMemory = await startAgain(electron, empty ?? '', 'empty')
    writeArticles(articles ?? '', size)
    await startFirst(electron, full ?? '')
    const app = await App.start(electron, full ?? '', { files: [articles ?? ''] })
    await app.listed()
    const began = performance.now()
    report(`while ${size} articles came in`, await app.framesUntil(() => app.imported()))
    say(`  in ${ms(performance.now() - began)}`)
    say(`  at rest afterwards: ${memoryIn(await app.memoryAtRest())}`)
    await app.close()
    const fullMemory = await startAgain(electron, full ?? '', `${size} articles`)
    say(`${(fullMemory / emptyMemory).toFixed(2)} times the memory of an empty library`)
    const scrolled = await App.start(electron, full ?? '')
    await scrolled.listed()
    report('while it was scrolled', await scrolled.framesUntil(() => scrolled.scroll()))
    await scrolled.close()
  } finally {
    close()
  }
}

/** A first start, after which the app opens with the list. */
async function startFirst(electron: string, userData: string): Promise<void> {
  const app = await App.start(electron, userData)
  await app.putHintsAway()
  await app.close()
}

/** Gives the megabytes of the last start. */
async function startAgain(electron: string, userData: string, name: string): Promise<number> {
  const listed: number[] = []
  let memory = 0
  for (let start = 0; start < STARTS; start++) {
    const app = await App.start(electron, userData)
    listed.push(await app.listed())
    const atRest = await app.memoryAtRest()
    memory = atRest.all
    if (start === STARTS - 1) say(`${name}: listed after ${ms(median(listed))}; at rest ${memoryIn(atRest)}`)
    await app.close()
  }
  return memory
}

function report(when: string, { count, longest, slow }: Frames): void {
  say(`frames ${when}: ${count}, the longest ${ms(longest)}, more than 100 ms: ${slow}`)
}

function memoryIn({ all, main, page, worker, others }: Memory): string {
  return `${mb(all)} (main ${mb(main)}, page ${mb(page)}, worker ${mb(worker)}, others ${mb(others)})`
}

function writeArticles(place: string, count: number): void {
  mkdirSync(place, { recursive: true })
  const real = readParagraphs(path.resolve(import.meta.dirname, '../../seeds'))
  for (const { id, text } of makeArticles(count, real)) writeFileSync(path.join(place, `${id}.txt`), text)
}

function ms(time: number): string {
  return time < 10_000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`
}

function mb(megabytes: number): string {
  return `${Math.round(megabytes)} MB`
}
