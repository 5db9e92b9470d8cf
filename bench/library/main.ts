import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Draw } from '../derived/draw.ts'
import { readParagraphs, say } from '../lines.ts'
import { makeArticles } from '../made-articles.ts'
import { machine } from '../measure.ts'
import { bundle } from './bundle.ts'
import { killAgainAndAgain } from './kills.ts'
import type { Step } from './measure.ts'

// What a library takes at different sizes: `npx tsx bench/library/main.ts [SIZE…]`, some minutes. And whether it loses anything when the
// process is killed while it writes: `npx tsx bench/library/main.ts --kills [COUNT]`, half a second a kill.

const SIZES = [1000, 5000, 25_000]
const KILLS = 1000

const folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-library-'))
try {
  say(machine())
  const [first, ...rest] = process.argv.slice(2)
  if (first === '--kills') await kill(Number(rest[0] ?? KILLS))
  else await grow(first === undefined ? SIZES : [first, ...rest].map(Number))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function kill(kills: number): Promise<void> {
  const draw = new Draw(1)
  const { acknowledged, lost } = await killAgainAndAgain(folder, kills, () => draw.below(1000) / 1000)
  say(`${kills} kills while it wrote; ${acknowledged} articles acknowledged; lost: ${lost.length}`)
  for (const line of lost.slice(0, 10)) say(`  ${line}`)
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
  say(`empty: opens and lists in ${ms(step(empty).list)}, ${mb(step(empty).megabytes)}`)
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
      `  opened again: asked after ${ms(second.open)}, listed after ${ms(second.list)}; ` +
        `all known and the folder looked through again in ${ms(second.import)}, ${mb(second.megabytes)}`,
    )
    rmSync(place, { recursive: true })
  }
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
