import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import type { Configuration } from 'electron-builder'
import { beforeAll, describe, expect, it } from 'vitest'
import { ALL_ENDINGS } from '../../electron/import/endings.ts'
import { packagesFor } from '../../electron/runtime/library-packages.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** What the runtimes link, by soname: all that the table of Debian's packages has. */
const table = readFileSync(join(root, 'electron', 'runtime', 'library-packages.ts'), 'utf8')
const linked = Array.from(table.matchAll(/'(lib[^']+\.so[^']*)':/g), ([, soname = '']) => soname)

/** electron-builder's own reading and checking of a configuration, which it does not export by name. */
interface ConfigurationModule {
  readonly getConfig: (projectDir: string, file: string | null, options: null) => Promise<Configuration>
  readonly validateConfiguration: (config: unknown, log: { readonly isEnabled: false }) => Promise<void>
}
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config') as ConfigurationModule

let config: Configuration
beforeAll(async () => {
  config = await getConfig(root, null, null)
})

const sorted = (words: readonly string[]) => [...words].sort()

describe('electron-builder.yml', () => {
  it('is what electron-builder asks for, with no key that it does not know', async () => {
    await validateConfiguration(config, { isEnabled: false })
    const misspelt = { ...config, appID: 'org.crossread.Crossread' }
    await expect(validateConfiguration(misspelt, { isEnabled: false })).rejects.toThrow(/unknown property 'appID'/)
  })

  it('names the app once, for every system', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
    expect(config.appId).toMatch(/^[a-z]+(?:\.[A-Za-z]+)+$/)
    // A product name with a space in it becomes a path that a Debian does not find.
    expect(config.productName).toBe(manifest['productName'])
    expect(config.productName).toMatch(/^\w+$/)
    // What a window says of itself, and the file that starts it, have to agree, or the system takes them for two programs.
    expect(manifest['desktopName']).toBe(`${String(config.linux?.executableName)}.desktop`)
    expect(config.linux?.syncDesktopName).toBe(true)
  })

  it('has targets for the three systems', () => {
    const names = (of: 'linux' | 'mac' | 'win') =>
      [config[of]?.target ?? []].flat().map((target) => (typeof target === 'string' ? target : target.target))
    expect(names('linux')).toEqual(expect.arrayContaining(['deb', 'tar.gz', 'AppImage']))
    expect(names('mac')).toEqual(['dmg', 'zip'])
    expect(names('win')).toEqual(['nsis', 'zip'])
    for (const target of [config.mac?.target ?? []].flat()) expect(target).toMatchObject({ arch: 'universal' })
    expect(config.nsis?.perMachine).toBe(false)
  })

  it('sets every fuse that there is', () => {
    const fuses = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name))
    expect(sorted(Object.keys(config.electronFuses ?? {}))).toEqual(
      sorted(fuses.map((name) => name.charAt(0).toLowerCase() + name.slice(1))),
    )
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('ships what it names and nothing besides, into an archive', () => {
    const sets = [config.files ?? [], config.mac?.files ?? []].flat()
    for (const set of sets) {
      const { filter = [] } = typeof set === 'string' ? { filter: set } : set
      for (const pattern of [filter].flat()) {
        // A pattern that takes in a whole folder, or a kind of file anywhere, is no allowlist.
        if (!pattern.startsWith('!')) expect(pattern).not.toMatch(/\*\*|^\*/)
      }
    }
    expect(config.asar).not.toBe(false)
    expect(config.npmRebuild).toBe(false)
    expect(config.publish).toBeNull()
  })

  it('asks macOS for nothing but the code that V8 writes', () => {
    expect(config.mac?.hardenedRuntime).toBe(true)
    expect(config.mac?.entitlements).toBe(config.mac?.entitlementsInherit)
    const asked = readFileSync(join(root, String(config.mac?.entitlements)), 'utf8').matchAll(/<key>(.*)<\/key>/g)
    expect([...asked].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit'])
  })

  it('names for a Debian packages that hold what Electron links, by both their names', () => {
    const lines = [config.deb?.depends ?? []].flat().map((line) => line.split(' | '))
    expect(lines.length).toBeGreaterThan(20)
    for (const [before = '', after = before] of lines) {
      expect(packagesFor(linked, '2.36')).toContain(before)
      expect(packagesFor(linked, '2.39')).toContain(after)
    }
  })
})

describe('What the app is offered for', () => {
  it('is what the importers take, on macOS as a viewer among others', () => {
    const associations = [config.mac?.fileAssociations ?? []].flat()
    expect(sorted(associations.flatMap(({ ext }) => ext))).toEqual(sorted(ALL_ENDINGS))
    for (const { name, role, rank } of associations) expect([name, role, rank]).toEqual([name, 'Viewer', 'Alternate'])
  })

  it('is the same on Windows, where nothing becomes the default', () => {
    // What electron-builder would write for these makes the app the default.
    expect(config.fileAssociations).toBeUndefined()
    expect(config.win?.fileAssociations).toBeUndefined()
    const script = readFileSync(join(root, String(config.nsis?.include)), 'utf8')
    for (const macro of ['offerFor', 'withdrawFor']) {
      const endings = [...script.matchAll(new RegExp(`!insertmacro ${macro} "(.*)"`, 'g'))].map(
        ([, ending = '']) => ending,
      )
      expect(sorted(endings)).toEqual(sorted(ALL_ENDINGS))
    }
    expect(script).not.toMatch(/WriteRegStr SHELL_CONTEXT "Software\\Classes\\\.\$\{ENDING\}" ""/)
  })

  it('is the same on Linux, by the names that the system has for kinds of file, several in one start', () => {
    const types = [config.linux?.mimeTypes ?? []].flat()
    expect(new Set(types)).toEqual(new Set(Object.values(MIME_TYPES).flat()))
    expect(sorted(Object.keys(MIME_TYPES))).toEqual(sorted(ALL_ENDINGS))
    expect(config.linux?.fileAssociations).toBeUndefined()
    expect(config.linux?.executableArgs).toEqual(['%F'])
  })
})

/** What a Linux calls each kind of file (shared-mime-info), by the ending of its name. */
const MIME_TYPES: Readonly<Record<string, readonly string[]>> = {
  txt: ['text/plain'],
  text: ['text/plain'],
  md: ['text/markdown'],
  markdown: ['text/markdown'],
  html: ['text/html'],
  htm: ['text/html'],
  shtml: ['text/html'],
  xhtml: ['application/xhtml+xml'],
  xht: ['application/xhtml+xml'],
  mhtml: ['application/x-mimearchive', 'multipart/related'],
  mht: ['application/x-mimearchive', 'multipart/related'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  docm: ['application/vnd.ms-word.document.macroenabled.12'],
  pdf: ['application/pdf'],
  epub: ['application/epub+zip'],
  rss: ['application/rss+xml'],
  atom: ['application/atom+xml'],
  rdf: ['application/rdf+xml'],
  xml: ['application/xml', 'text/xml'],
  json: ['application/json', 'application/feed+json'],
  jsonl: ['application/x-ndjson'],
  ndjson: ['application/x-ndjson'],
  zip: ['application/zip'],
}

describe('The icon', () => {
  it('is there for every system where the configuration says', () => {
    for (const file of [config.mac?.icon, config.win?.icon, config.linux?.icon]) {
      expect(existsSync(join(root, String(file)))).toBe(true)
    }
  })
})
