import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { bareRuntimeSize } from './bare-runtime.ts'
import { EXECUTABLE, packageEndingIn, unpackedFolder } from './packages.ts'

/** All that the archive may hold. */
const ALLOWED = [
  /^package\.json$/,
  /^dist\/electron\/(?:main|preload|worker|extract|keep)\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w-]+\.(?:js|css|woff2)$/,
  /^seeds\/\d{3}_[0-9a-f]{16}\.txt$/,
  /^node_modules\/@photostructure\/sqlite\/(?:package\.json|dist\/index\.cjs)$/,
  /^node_modules\/@photostructure\/sqlite\/prebuilds\/linux-(?:x64|arm64)\/@photostructure\+sqlite\.glibc\.node$/,
  /^node_modules\/node-gyp-build\/(?:package\.json|index\.js|node-gyp-build\.js)$/,
]

/** What a file would give away of the machine that it was built on, or of who built it. */
const SECRETS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:ghp|gho|ghs|github_pat|npm|sk|xox[abp])_[A-Za-z0-9]{20,}/,
  /\/\/registry\.[^\s"']+:_auth/,
  /\/(?:home|Users|root)\/[^\s"'`/]+\/[^\s"'`]*node_modules/,
]

/** In KB, packed by gzip: what the page is, its fonts left out. */
const PAGE_BUDGET = 450
/** How much larger a package may be than the bare runtime in it, packed the same way. */
const PACKAGE_BUDGET = 1.15

const archive = () => path.join(unpackedFolder(), 'resources', 'app.asar')
const filesInArchive = () => {
  const entries = listPackage(archive(), { isPack: false }).map((entry) => entry.replaceAll('\\', '/').slice(1))
  // Folders are listed as well.
  return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)))
}

test.describe('What ships', () => {
  test('is what was meant to, and nothing else', () => {
    const files = filesInArchive()
    expect(files.filter((file) => !ALLOWED.some((allowed) => allowed.test(file)))).toEqual([])
    for (const allowed of ALLOWED)
      expect(
        files.some((file) => allowed.test(file)),
        String(allowed),
      ).toBe(true)
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  })

  test('says nothing of where it was built, and names no map of its source', () => {
    for (const file of filesInArchive().filter((name) => /\.(?:c?js|json|html|css)$/.test(name))) {
      const text = extractFile(archive(), file).toString('utf8')
      for (const secret of SECRETS) expect(text, file).not.toMatch(secret)
    }
    const manifest = JSON.parse(extractFile(archive(), 'package.json').toString('utf8')) as Record<string, unknown>
    expect(manifest['devDependencies']).toBeUndefined()
    expect(manifest['scripts']).toBeUndefined()
  })

  test('has its licences with it', async () => {
    const licences = await readFile(path.join(unpackedFolder(), 'resources', 'licences.txt'), 'utf8')
    const { dependencies } = JSON.parse(await readFile(path.resolve('package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    for (const [name, version] of Object.entries(dependencies)) expect(licences).toContain(`\n${name} ${version} (`)
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/LICENSE.txt']) {
      expect((await stat(path.join(unpackedFolder(), name))).size).toBeGreaterThan(500)
    }
  })

  test('has its fuses set as they were meant to be', async () => {
    const wire = await getCurrentFuseWire(path.join(unpackedFolder(), EXECUTABLE))
    // Of a fuse that is set, the executable has the letter 1.
    const state = (fuse: FuseV1Options) => Number(wire[fuse]) === '1'.charCodeAt(0)
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      // Set, though on Linux Electron looks at nothing by it.
      asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      browserSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyFromAsar: true,
      browserSnapshot: false,
      fileProtocol: false,
    })
  })

  test(`is a page of at most ${String(PAGE_BUDGET)} KB`, () => {
    const parts = filesInArchive().filter((file) => /^dist\/renderer\/.*\.(?:js|css|html)$/.test(file))
    const bytes = parts.reduce((sum, file) => sum + gzipSync(extractFile(archive(), file), { level: 9 }).length, 0)
    console.log(`The page is ${(bytes / 1000).toFixed(1)} KB of ${String(PAGE_BUDGET)}.`)
    expect(bytes).toBeLessThanOrEqual(PAGE_BUDGET * 1000)
  })

  for (const ending of ['.tar.gz', '.deb']) {
    test(`is at most ${String(PACKAGE_BUDGET)} times the bare runtime, as ${ending}`, async () => {
      const file = await packageEndingIn(ending)
      test.skip(file === undefined, `no ${ending} was made here`)
      const { size } = await stat(file ?? '')
      const bare = await bareRuntimeSize(file ?? '')
      console.log(`${ending}: ${(size / bare).toFixed(3)} of the bare runtime.`)
      expect(size / bare).toBeLessThanOrEqual(PACKAGE_BUDGET)
    })
  }
})
