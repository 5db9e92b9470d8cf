import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from './archive-fixture.ts'
import { ensureLibraries, type LibraryCheck } from './libraries.ts'
import type { Outcome } from './run.ts'

const present = '\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n'
const lacking = `\tlibgtk-3.so.0 => not found\n\tlibffmpeg.so => not found\n${present}\tlibgtk-3.so.0 => not found\n`

const ended = (stdout: string, code = 0): Outcome => ({ code, stdout, stderr: code === 0 ? '' : 'E: no such package' })

function runtime() {
  const dist = testFolder()
  writeFileSync(join(dist, 'libffmpeg.so'), '')
  return { dist, executable: join(dist, 'electron'), version: '33.2.1', origin: 'registry' } as const
}

/** A system that lacks GTK until apt-get installs it; `log` holds each command but ldd's. */
function system(change: Partial<LibraryCheck> = {}, installs: (attempt: number) => Outcome = () => ended('')) {
  const log: string[] = []
  let lists = lacking
  let attempts = 0
  const check: LibraryCheck = {
    virtualDisplay: false,
    platform: 'linux',
    isRoot: true,
    progress: { say: () => undefined, step: () => ({ at: () => undefined, done: () => undefined }) },
    has: (command) => command === 'apt-get',
    run: (command, args) => {
      if (command === 'ldd') return Promise.resolve(ended(args[0] === '--version' ? 'ldd (GLIBC) 2.36\n' : lists))
      log.push([command, ...args].join(' '))
      const outcome = args[0] === 'install' ? installs(++attempts) : ended('')
      if (args[0] === 'install' && outcome.code === 0) lists = present
      return Promise.resolve(outcome)
    },
    ...change,
  }
  return { check, log }
}

const install = 'apt-get install -y --no-install-recommends libgtk-3-0'

describe('ensureLibraries', () => {
  it('installs as root what ldd misses, but for what the distribution brings itself', async () => {
    const { check, log } = system()
    await ensureLibraries(runtime(), check)
    expect(log).toEqual([install])
  })

  it('fetches the package lists when the first try fails', async () => {
    const { check, log } = system({}, (attempt) => ended('', attempt === 1 ? 100 : 0))
    await ensureLibraries(runtime(), check)
    expect(log).toEqual([install, 'apt-get update', install])
  })

  it('gives up after that, with apt’s own words', async () => {
    const { check } = system({}, () => ended('', 100))
    await expect(ensureLibraries(runtime(), check)).rejects.toMatchObject({
      code: 'libraries-failed',
      message: 'apt-get could not install libgtk-3-0: E: no such package',
    })
  })

  it('tells anybody else the command, and runs nothing', async () => {
    const { check, log } = system({ isRoot: false, virtualDisplay: true })
    await expect(ensureLibraries(runtime(), check)).rejects.toMatchObject({
      code: 'libraries-missing',
      message: 'Electron cannot run without what this system lacks: libgtk-3.so.0, xvfb, xauth.',
      wayOut: `Install them with: sudo ${install} xvfb xauth`,
    })
    expect(log).toEqual([])
  })

  it('names the libraries alone where there is no apt', async () => {
    const { check } = system({ has: () => false })
    await expect(ensureLibraries(runtime(), check)).rejects.toMatchObject({
      code: 'libraries-missing',
      wayOut: 'Install the packages of your system that hold them, and run the command again.',
    })
  })

  it('asks nothing of another platform', async () => {
    const { check, log } = system({ platform: 'darwin', isRoot: false })
    await ensureLibraries(runtime(), check)
    expect(log).toEqual([])
  })
})
