import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { bundle as buildApp } from '../../scripts/bundle.ts'
import { setStage } from '../../scripts/end-to-end.ts'
import { App } from '../app/app.ts'
import { say } from '../lines.ts'
import { machine, median } from '../measure.ts'
import { hover, scroll, step } from './hand.ts'
import { writeStory } from './made-story.ts'
import type { MadeStory } from './made-story.ts'
import { traceFrames } from './trace.ts'
import type { FrameWork } from './trace.ts'

// How a comparison answers in the real window: `npx tsx bench/compare/view.ts`, three minutes. What the page's main thread does
// for each frame is read from a trace, in time of the processor: another program makes a frame later, and not longer.

const OPENED = { title: 'Harbour', reports: 2, words: 1500, statements: 20 }
const MOVED_IN = { title: 'Orchard', reports: 2, words: 3000, statements: 60 }
const LONG = { title: 'Railway', reports: 2, words: 20_000, statements: 200 }
const MANY = { title: 'Quarry', reports: 20, words: 800, statements: 12 }
const STORIES: readonly MadeStory[] = [OPENED, MOVED_IN, LONG, MANY]
/** How often the pair is opened. */
const OPENINGS = 9

const folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-view-'))
try {
  say(machine())
  await buildApp()
  const { env, close } = await setStage()
  try {
    Object.assign(process.env, env)
    await look(env['CROSSREAD_ELECTRON'] ?? '')
  } finally {
    close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function look(electron: string): Promise<void> {
  const userData = path.join(folder, 'data')
  const first = await App.start(electron, userData)
  await first.putHintsAway()
  await first.close()
  const files = STORIES.map((story, at) => writeStory(folder, story, at + 1))
  const app = await App.start(electron, userData, { files })
  // Until it has said what came in, the window may still go there by itself.
  await app.imported()
  await lookAt(app.page)
  await app.close()
}

async function lookAt(page: Page): Promise<void> {
  const [begin, later] = await openAgainAndAgain(page)
  say(
    `two reports of ${OPENED.words} words, from the click to marks on the screen: ${ms(later)}, the first ${ms(begin)}`,
  )
  for (const story of [MOVED_IN, LONG]) {
    const took = await open(page, story)
    const marks = await page.locator('section[data-report]').first().locator('[data-passage]').count()
    say(`two reports of ${story.words} words with ${marks} marks in the first, opened in ${ms(took)}:`)
    tell('scrolling', await traceFrames(page, () => scroll(page)))
    tell('hovering', await traceFrames(page, () => hover(page)))
    tell('stepping', await traceFrames(page, () => step(page)))
  }
  await open(page, MANY)
  const [rows, whole] = await page.evaluate<[number, number]>(MAP())
  say(`${MANY.reports} reports of ${MANY.words} words in the map: first rows after ${ms(rows)}, all after ${ms(whole)}`)
}

/** Milliseconds: of the first time, and the median of the later ones. */
async function openAgainAndAgain(page: Page): Promise<[number, number]> {
  const begin = await open(page, OPENED)
  const later: number[] = []
  while (later.length < OPENINGS) later.push(await open(page, OPENED))
  return [begin, median(later)]
}

/** Opens the first two reports of a story from the list. Milliseconds from the click until their marks are painted. */
async function open(page: Page, { title }: MadeStory): Promise<number> {
  await page.keyboard.press('ControlOrMeta+L')
  const library = page.getByRole('main', { name: 'Library' })
  // What comes in above moves nothing that is in sight, and only what is in sight is in the page.
  await library.evaluate((list) => {
    list.scrollTop = 0
  })
  await library.getByRole('heading', { name: title }).first().waitFor()
  return page.evaluate<number>(OPEN(title))
}

function tell(what: string, frames: readonly FrameWork[]): void {
  const at95 = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN
  const [work, script] = [at95(frames.map((frame) => frame.work)), at95(frames.map((frame) => frame.script))]
  say(`  ${what}: ${frames.length} frames; 95 in 100 take ${ms(work)} of work or less, ${ms(script)} of script`)
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`
}

// What runs in the page, where other names are known than here.

/** Opens a story's first two reports and gives the milliseconds from the click until their marks are painted. */
function OPEN(title: string): string {
  return `new Promise((resolve) => {
    const story = [...document.querySelectorAll('main li')].find((item) => item.querySelector('h2')?.textContent.includes('${title}'))
    const button = [...story.querySelectorAll('button')].find((each) => each.textContent === 'Compare')
    const clicked = performance.now()
    new MutationObserver((_, observer) => {
      if (document.querySelector('section[data-report] [data-passage]') === null) return
      observer.disconnect()
      // The frame after the one that is about to be painted begins when that one is there.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - clicked)))
    }).observe(document.body, { childList: true, subtree: true })
    button.click()
  })`
}

/** Goes to the map and gives the milliseconds from the click until its first rows are painted, and until it is whole. */
function MAP(): string {
  return `new Promise((resolve) => {
  const button = [...document.querySelectorAll('button, [role=radio]')].find((each) => each.textContent === 'Map')
  const clicked = performance.now()
  let rows
  new MutationObserver((_, observer) => {
    const grid = document.querySelector('[role=grid]')
    if (grid === null || grid.querySelector('[data-cell]') === null) return
    const isWhole = grid.getAttribute('aria-busy') !== 'true'
    if (isWhole) observer.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => {
      rows ??= performance.now() - clicked
      if (isWhole) resolve([rows, performance.now() - clicked])
    }))
  }).observe(document.body, { attributes: true, childList: true, subtree: true })
  button.click()
})`
}
