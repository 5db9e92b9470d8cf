import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { networkUse } from './network-log.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** How one start of the app differs from the ordinary. */
export interface LaunchOptions {
  /** Files and folders on the command line. */
  readonly files?: readonly string[]
  readonly colorScheme?: 'light' | 'dark'
}

/** What is started: an executable (Electron's own where none is named), and what it is told before all else. */
export interface Target {
  readonly executable: string | undefined
  readonly args: readonly string[]
}

/** The app as it was built, in an Electron to develop with. */
const BUILT: Target = { executable: process.env['CROSSREAD_ELECTRON'], args: [ROOT] }

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  /** What the main process has written so far, line by line. */
  readonly said: () => readonly string[]
  /** Closes the app as a person would, and holds that the whole run made no network request. */
  readonly close: () => Promise<void>
}

interface Fixtures {
  /** The app under test: what was built, or in the project `packaged` what was packaged. */
  readonly target: Target
  /** A folder of its own for each test: nothing is left over from another. */
  readonly userData: string
  /** Starts the app; may be called again after closing, on the same user data. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
  /** An app just started for the first time. */
  readonly app: RunningApp
}

export const test = base.extend<Fixtures>({
  // Playwright reads the fixture's needs off its parameters, so an empty pattern is how it says "none".
  // eslint-disable-next-line no-empty-pattern
  target: async ({}, use, { project }) => {
    const packaged = { executable: process.env['CROSSREAD_UNPACKED_UNDER_TEST'], args: [] }
    await use(project.name === 'packaged' ? packaged : BUILT)
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  userData: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  launch: async ({ userData, target }, use, testInfo) => {
    const open = new Set<RunningApp>()
    let starts = 0
    await use(async (options = {}) => {
      const app = await start(target, userData, `${userData}.net-${String(++starts)}.json`, options)
      const close = async (): Promise<void> => {
        open.delete(running)
        await app.close()
      }
      const running: RunningApp = { ...app, close }
      open.add(running)
      return running
    })
    for (const app of open) await app.close()
    testInfo.annotations.push({ type: 'runtime', description: process.env['CROSSREAD_ELECTRON_ORIGIN'] ?? 'unknown' })
  },
  app: async ({ launch }, use) => {
    await use(await launch())
  },
})

async function start(
  { executable, args }: Target,
  userData: string,
  netLog: string,
  options: LaunchOptions,
): Promise<RunningApp> {
  const { electron, page, lines } = await firstWindow({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [...args, `--user-data-dir=${userData}`, `--log-net-log=${netLog}`, ...(options.files ?? [])],
    colorScheme: options.colorScheme ?? 'light',
    // Chromium's own sandbox refuses to run as root; everyone else's run has it on.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return {
    electron,
    page,
    said: () => lines,
    close: async () => {
      await electron.close()
      expect(networkUse(await readFile(netLog, 'utf8'))).toEqual([])
      await rm(netLog, { force: true })
    },
  }
}

/** How long a first window may take, in milliseconds: many times what it ever needs. */
const PATIENCE = 20_000

type Launch = Parameters<typeof _electron.launch>[0]

/**
 * Starts Electron and waits for its window. One that shows none is ended, started once more, and said: once, with two cold
 * starts at the same time on a new virtual display, one never came up. Why is not known.
 */
async function firstWindow(
  launch: Launch,
  again = true,
): Promise<{ electron: ElectronApplication; page: Page; lines: string[] }> {
  let electron: ElectronApplication | null = null
  try {
    electron = await _electron.launch({ ...launch, timeout: PATIENCE })
    const lines: string[] = []
    electron.process().stderr?.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n')))
    return { electron, page: await electron.firstWindow({ timeout: PATIENCE }), lines }
  } catch (error) {
    electron?.process().kill('SIGKILL')
    if (!again) throw error
    console.log(`Electron showed no window and is started again: ${String(error)}`)
    return firstWindow(launch, false)
  }
}

export { expect }
