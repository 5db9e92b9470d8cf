import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Runtime } from './distribution.ts'
import { packagesFor } from './library-packages.ts'
import { RuntimeProblem } from './problem.ts'
import { createProgress, type Progress } from './progress.ts'
import { run, type Outcome } from './run.ts'

/** What is asked of the system, and how; the tests give their own `run`. */
export interface LibraryCheck {
  /** Whether a virtual display will be needed too. */
  readonly virtualDisplay: boolean
  readonly platform?: NodeJS.Platform
  readonly isRoot?: boolean
  readonly progress?: Progress
  readonly run?: typeof run
  readonly has?: (command: string) => boolean
}

interface Missing {
  readonly libraries: readonly string[]
  readonly commands: readonly string[]
}

/**
 * Sees to it that the system has what Electron links and, if asked, a virtual display. On Linux alone; as root on Debian
 * or Ubuntu it installs what is missing and says so, else it throws `libraries-missing` with the command that would.
 */
export async function ensureLibraries(runtime: Runtime, check: LibraryCheck): Promise<void> {
  if ((check.platform ?? process.platform) !== 'linux') return
  const system = {
    isRoot: process.getuid?.() === 0,
    progress: createProgress(),
    run,
    has: isOnPath,
    ...check,
  }
  const missing = await findMissing(runtime, system)
  if (isNothing(missing)) return
  const packages = [...packagesFor(missing.libraries, await glibcVersion(system.run)), ...missing.commands]
  if (!system.isRoot || !system.has('apt-get') || packages.length === 0) {
    throw missingProblem(missing, packages, system.has('apt-get'))
  }
  await install(packages, system)
  const left = await findMissing(runtime, system)
  if (!isNothing(left)) throw missingProblem(left, [], true)
}

/** The libraries that `ldd` cannot find, by soname, each once: its lines read `\tlibgtk-3.so.0 => not found`. */
function notFound(lddOutput: string): string[] {
  const names = lddOutput.matchAll(/^\s*(\S+) => not found$/gm)
  return [...new Set([...names].map((match) => match[1] ?? ''))].sort()
}

type System = Required<LibraryCheck>

async function findMissing({ dist, executable }: Runtime, system: Omit<System, 'platform'>): Promise<Missing> {
  const files = readdirSync(dist).filter((name) => /\.so(\.|$)/.test(name))
  const outcome = await system.run('ldd', [executable, ...files.map((name) => join(dist, name))])
  // The distribution's own libraries find each other by a path that ldd is not always told.
  const libraries = notFound(outcome.stdout).filter((name) => !files.includes(name))
  const commands = system.virtualDisplay ? virtualDisplayCommands.filter(({ command }) => !system.has(command)) : []
  return { libraries, commands: commands.map(({ package: name }) => name) }
}

const virtualDisplayCommands = [
  { command: 'Xvfb', package: 'xvfb' },
  { command: 'xauth', package: 'xauth' },
]

const isNothing = ({ libraries, commands }: Missing): boolean => libraries.length === 0 && commands.length === 0

const installArguments = (packages: readonly string[]) => ['install', '-y', '--no-install-recommends', ...packages]

async function install(packages: readonly string[], system: Omit<System, 'platform'>): Promise<void> {
  const step = system.progress.step(`Installing system packages for Electron: ${packages.join(' ')}`)
  const apt = async (args: readonly string[]): Promise<Outcome> =>
    system.run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  let outcome = await apt(installArguments(packages))
  if (outcome.code !== 0) {
    // The package lists are missing on a fresh image and old on a stale one.
    await apt(['update'])
    outcome = await apt(installArguments(packages))
  }
  if (outcome.code === 0) {
    step.done('installed')
    return
  }
  step.done('failed')
  throw new RuntimeProblem(
    'libraries-failed',
    `apt-get could not install ${packages.join(' ')}: ${outcome.stderr.trim()}`,
    'Install them by hand and run the command again.',
  )
}

function missingProblem(missing: Missing, packages: readonly string[], hasApt: boolean): RuntimeProblem {
  const names = [...missing.libraries, ...missing.commands].join(', ')
  const wayOut =
    hasApt && packages.length > 0
      ? `Install them with: sudo apt-get ${installArguments(packages).join(' ')}`
      : 'Install the packages of your system that hold them, and run the command again.'
  return new RuntimeProblem(
    'libraries-missing',
    `Electron cannot run without what this system lacks: ${names}.`,
    wayOut,
  )
}

/** `ldd --version` begins `ldd (Debian GLIBC 2.36-9) 2.36`. */
async function glibcVersion(runCommand: typeof run): Promise<string> {
  const { stdout } = await runCommand('ldd', ['--version'])
  return /(\d+\.\d+)$/m.exec(stdout)?.[1] ?? ''
}

/** Whether a command is there to be run. */
export function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}
