import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle as buildApp } from '../../scripts/bundle.ts'
import { setStage } from '../../scripts/end-to-end.ts'
import { App } from '../app/app.ts'
import { writeBareWindow } from '../app/bare-window.ts'
import { readParagraphs, say } from '../lines.ts'
import { makeArticles } from '../made-articles.ts'
import { machine, median } from '../measure.ts'

// How long the app takes until the first row of its library is painted, and what memory it holds at rest, beside a bare window on the
// same Electron, all of them in turn: `npx tsx bench/start/main.ts [--size ARTICLES] [--starts COUNT] [--library FOLDER]`. FOLDER: the
// user data of an earlier run with so many articles; without it, they are made and read in first.

const given = process.argv.slice(2)
const valueOf = (name: string): string | undefined =>
  given.includes(name) ? given[given.indexOf(name) + 1] : undefined
const size = Number(valueOf('--size') ?? 25_000)
const starts = Number(valueOf('--starts') ?? 9)

/** What is started: an app's own folder, where it is not ours, and its user data. */
interface Started {
  readonly name: string
  readonly userData: string
  readonly app?: string
}

interface Measured {
  readonly painted: number[]
  readonly phases: Map<string, number[]>
  megabytes: number
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-start-'))
const { env, close } = await setStage()
try {
  say(machine())
  Object.assign(process.env, env)
  const electron = env['CROSSREAD_ELECTRON'] ?? ''
  await buildApp()
  const four = path.join(folder, 'four')
  await startFirst(electron, four)
  const full = valueOf('--library') ?? (await fill(electron, path.join(folder, 'full')))
  const bare = {
    name: 'a bare window',
    userData: path.join(folder, 'bare'),
    app: writeBareWindow(path.join(folder, 'app')),
  }
  const all = [bare, { name: '4 articles', userData: four }, { name: `${size} articles`, userData: full }]
  const measured = await inTurn(electron, all)
  const [ofBare] = measured.values()
  if (ofBare === undefined) throw new Error('nothing was started')
  for (const [name, one] of measured) report(name, one, ofBare)
} finally {
  close()
  rmSync(folder, { recursive: true, force: true })
}

/** All of them one after the other, again and again, so that all meet the same machine. */
async function inTurn(electron: string, all: readonly Started[]): Promise<ReadonlyMap<string, Measured>> {
  const measured = new Map<string, Measured>()
  for (let start = 0; start <= starts; start++) {
    for (const { name, userData, app: other } of all) {
      const app = await App.start(electron, userData, other === undefined ? {} : { app: other })
      const painted = await app.listed()
      const isLast = start === starts
      const { all: megabytes } = isLast ? await app.memoryAtRest() : { all: 0 }
      const phases = await app.phases()
      await app.close()
      // The first start fills the caches of the system.
      if (start === 0) measured.set(name, { painted: [], phases: new Map(), megabytes: 0 })
      const one = measured.get(name)
      if (start === 0 || one === undefined) continue
      one.painted.push(painted)
      one.megabytes = megabytes
      for (const [phase, at] of phases) one.phases.set(phase, [...(one.phases.get(phase) ?? []), at])
    }
  }
  return measured
}

function report(name: string, { painted, phases, megabytes }: Measured, bare: Measured): void {
  const [mine, its] = [median(painted), median(bare.painted)]
  const ofMemory = megabytes / bare.megabytes
  say(
    `${name}: the first row after ${Math.round(mine)} ms, ${(mine / its).toFixed(2)} times a bare window; ` +
      `at rest ${Math.round(megabytes)} MB, ${ofMemory.toFixed(2)} times`,
  )
  const inOrder = [...phases].map(([phase, times]) => ({ phase, at: median(times) })).sort((a, b) => a.at - b.at)
  if (inOrder.length > 0) say(`  ${inOrder.map(({ phase, at }) => `${phase} ${Math.round(at)}`).join(' · ')}`)
}

/** A first start, after which the app opens with the list. */
async function startFirst(electron: string, userData: string): Promise<void> {
  const app = await App.start(electron, userData)
  await app.putHintsAway()
  await app.close()
}

async function fill(electron: string, userData: string): Promise<string> {
  const articles = path.join(folder, 'articles')
  mkdirSync(articles)
  const real = readParagraphs(path.resolve(import.meta.dirname, '../../seeds'))
  for (const { id, text } of makeArticles(size, real)) writeFileSync(path.join(articles, `${id}.txt`), text)
  await startFirst(electron, userData)
  const app = await App.start(electron, userData, { files: [articles] })
  await app.listed()
  await app.imported()
  await app.close()
  return userData
}
