import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { memoryOf } from './processes.ts'
import type { Memory } from './processes.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** How long anything that is waited for may take, in milliseconds. */
const PATIENCE = 1_800_000
/** How long the app is left alone before its memory is read, in milliseconds: a person has looked at the list by then. */
const AT_REST = 15_000
/** How often the wheel turns, and how far each time, in pixels. */
const TURNS = 120
const TURN = 600

// What runs in the page, where other names are known than here.

/** When the first row was painted, milliseconds since 1970: what the browser wrote down itself. */
const FIRST_ROW = `new Promise((resolve) => {
  new PerformanceObserver((list, observer) => {
    const first = list.getEntries().find(({ element }) => element?.closest('[data-index]'))
    if (first === undefined) return
    observer.disconnect()
    resolve(performance.timeOrigin + first.startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
})`
/** What the page marked of its start, milliseconds since 1970. */
const MARKS = `performance.getEntriesByType('mark')
  .filter(({ name }) => name.startsWith('crossread:'))
  .map(({ name, startTime }) => ['page ' + name.slice('crossread:'.length), performance.timeOrigin + startTime])`
/** Notes how long each frame takes. */
const WATCH_FRAMES = `{
  window.frames = []
  let last = performance.now()
  requestAnimationFrame(function frame(now) {
    window.frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  })
}`
/** How a page was painted for a while. */
export interface Frames {
  readonly count: number
  /** Milliseconds. */
  readonly longest: number
  /** Those that took more than a tenth of a second. */
  readonly slow: number
}

/** The built app, started as a person starts it, and looked at from outside. */
export class App {
  readonly page: Page
  readonly #process: ChildProcess
  readonly #browser: Browser
  readonly #lines: readonly string[]
  /** Milliseconds since 1970. */
  readonly #began: number

  private constructor(process: ChildProcess, lines: readonly string[], browser: Browser, page: Page, began: number) {
    this.#process = process
    this.#lines = lines
    this.#browser = browser
    this.page = page
    this.#began = began
  }

  /** `electron`: the executable; `files`: files and folders on the command line; `app`: the folder of another app to start. */
  static async start(
    electron: string,
    userData: string,
    { files = [], app = ROOT }: { readonly files?: readonly string[]; readonly app?: string } = {},
  ): Promise<App> {
    const began = Date.now()
    const process = spawn(electron, [...switches(), '--phases', app, `--user-data-dir=${userData}`, ...files], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const lines: string[] = []
    const browser = await chromium.connectOverCDP(await debuggerOf(process, lines))
    const [context] = browser.contexts()
    if (context === undefined) throw new Error('the app has no page')
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: PATIENCE }))
    return new App(process, lines, browser, page, began)
  }

  /** Waits for the list, and gives when its first row was painted, in milliseconds since the start. */
  async listed(): Promise<number> {
    await this.page.locator('[data-index] h2').first().waitFor({ timeout: PATIENCE })
    // What the browser wrote down itself, so that looking does not change what is measured.
    const painted = await this.page.evaluate<number>(FIRST_ROW)
    return painted - this.#began
  }

  /** The phases of its start as it tells them, in milliseconds since the start: those of the main process and of the page. */
  async phases(): Promise<ReadonlyMap<string, number>> {
    const told = this.#lines.flatMap((line): [string, number][] => {
      const [, name, at] = /^\[crossread\] phase (\S+) (\d+)$/.exec(line) ?? []
      return name === undefined ? [] : [[name, Number(at)]]
    })
    const marked = await this.page.evaluate<[string, number][]>(MARKS)
    return new Map([...told, ...marked].map(([name, at]) => [name, at - this.#began]))
  }

  /** Has the app begin with the list at its next start. */
  async putHintsAway(): Promise<void> {
    await this.page.locator('main').first().waitFor({ timeout: PATIENCE })
    await this.page.evaluate('window.crossread.saveSettings({ hintsSeen: true })')
  }

  /** Its memory once it has been at rest. */
  async memoryAtRest(): Promise<Memory> {
    await wait(AT_REST)
    return memoryOf(this.#process.pid ?? 0)
  }

  /** How the page is painted until something is done. */
  async framesUntil(done: () => Promise<unknown>): Promise<Frames> {
    await this.page.evaluate(WATCH_FRAMES)
    await done()
    // The first is from when watching began.
    const frames = (await this.page.evaluate<number[]>('window.frames')).slice(1)
    return {
      count: frames.length,
      longest: Math.max(...frames),
      slow: frames.filter((frame) => frame > 100).length,
    }
  }

  /** Turns the wheel over the list, as fast as a hand does. */
  async scroll(): Promise<void> {
    await this.page.mouse.move(600, 500)
    for (let turn = 0; turn < TURNS; turn++) {
      await this.page.mouse.wheel(0, turn < TURNS / 2 ? TURN : -TURN)
      await wait(16)
    }
  }

  /** Waits until an import says what came in: then it is over. */
  async imported(): Promise<void> {
    const messages = this.page.getByRole('region', { name: 'Messages' })
    await messages.getByText(/articles? added/).waitFor({ timeout: PATIENCE })
  }

  /** Closes it as a person would. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.page.close()
    await ended
    await this.#browser.close()
  }
}

function switches(): string[] {
  // Chromium's own sandbox refuses to run as root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return ['--remote-debugging-port=0', ...root]
}

/** The address under which the app can be looked at, as it says itself. */
function debuggerOf(process: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    process.once('exit', () => {
      reject(new Error('the app ended'))
    })
    if (process.stderr === null) return
    createInterface(process.stderr).on('line', (line) => {
      lines.push(line)
      const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? []
      if (address !== undefined) resolve(address)
    })
  })
}
