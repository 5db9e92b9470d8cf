import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { networkUse } from '../pages/network-log.ts'

/** An app that was started as it ships, as by its icon: what it says, its page, and its end. */
export interface ShippedApp {
  readonly page: Page
  /** All that it has written so far, on both streams. */
  readonly written: () => string
  /** Ends it, and gives what it did on the network. */
  readonly end: () => Promise<string[]>
}

/** Starts it with Chromium's switches of this run, and these. */
function spawnShipped(executable: string, userData: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(
    executable,
    [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
}

/** Starts it while it runs already, and gives the code that the second start ends with. */
export async function startAgain(
  executable: string,
  userData: string,
  files: readonly string[],
): Promise<number | null> {
  const [code] = (await once(spawnShipped(executable, userData, files), 'exit')) as [number | null]
  return code
}

/**
 * Starts an executable as it ships. Its page is looked at through Chromium's own port for debugging: what drives the other tests is
 * Node's, which is shut in what ships.
 */
export async function startShipped(
  executable: string,
  userData: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<ShippedApp> {
  const log = `${userData}.net-shipped.json`
  const child = spawnShipped(executable, userData, [`--log-net-log=${log}`, '--remote-debugging-port=0', ...args], env)
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (written += text))
  }
  const address = await addressOf(child, () => written)
  await pageAt(address)
  const browser = await chromium.connectOverCDP(address)
  return {
    page: await firstPage(browser),
    written: () => written,
    end: async () => {
      await browser.close()
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      const use = networkUse(await readFile(log, 'utf8'))
      await rm(log)
      return use
    },
  }
}

/** The address that it says it can be looked at by. Rejects where it ends before. */
async function addressOf(child: ChildProcess, written: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /^DevTools listening on (ws:\S+)/m.exec(written())
      if (found?.[1] !== undefined) resolve(found[1])
    }
    child.stderr?.on('data', look)
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`ended with ${String(code)} before it showed anything: ${written()}`))
    })
  })
}

/** Waits until there is a page, and it shows a view: one that is looked at on its way there may never answer. */
async function pageAt(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`
  await expect(async () => {
    const targets = (await (await fetch(list)).json()) as readonly { readonly type: string; readonly title: string }[]
    expect(targets.find(({ type }) => type === 'page')?.title).toMatch(/. – Crossread$/)
  }).toPass({ timeout: 60_000 })
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('a browser without a context')
  return context.pages()[0] ?? context.waitForEvent('page')
}
