import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Packages that ship beside the bundles, as they are: see `files` in electron-builder.yml. */
const BESIDE = ['@photostructure/sqlite', 'node-gyp-build']

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
}

/**
 * The licences of all that ships and is not the project's own, as one text: of each package that a bundle took something of,
 * and what build/notices.txt says of data and of code within packages. `sources`: paths of what went into the bundles. Throws where a
 * licence has no text: what may not be handed on is not built.
 */
export async function licencesOf(root: string, sources: readonly string[]): Promise<string> {
  const folders = new Set([...BESIDE.map((name) => `node_modules/${name}`), ...sources.flatMap(packageFolder)])
  const parts = await Promise.all([...folders].map((folder) => licenceIn(root, folder)))
  const texts = new Map(parts.map(({ title, text }) => [title, text]))
  const notices = await readFile(join(root, 'build', 'notices.txt'), 'utf8')
  return [
    'Crossread is put together with the works of others. They are named here with their licences. Those of Electron and Chromium',
    'are in LICENSE.electron.txt and LICENSES.chromium.html beside the app.',
    '',
    ...[...texts].sort(([one], [other]) => one.localeCompare(other, 'en')).map(([title, text]) => chapter(title, text)),
    chapter('Data, and code within packages', notices),
  ].join('\n')
}

/** The installed package that a file is of, as a folder below the project's; none for the project's own files. */
function packageFolder(source: string): string[] {
  const path = source.replaceAll('\\', '/')
  const start = path.indexOf('node_modules/')
  const folder = start < 0 ? null : /^(?:\/?node_modules\/(?:@[^/]+\/)?[^/?]+)+/.exec(path.slice(start))
  return folder === null ? [] : [folder[0]]
}

async function licenceIn(root: string, folder: string): Promise<{ title: string; text: string }> {
  const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Manifest
  const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not named'})`
  const names = (await readdir(join(root, folder))).filter((name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name))
  if (names.length === 0) return { title, text: await standardText(root, manifest) }
  const texts = await Promise.all(names.sort().map((name) => readFile(join(root, folder, name), 'utf8')))
  return { title, text: texts.join('\n\n') }
}

/** For a package that names the MIT licence and leaves its text out: our own is that text, with another name in it. */
async function standardText(root: string, { name, license, author }: Manifest): Promise<string> {
  if (license !== 'MIT') throw new Error(`${name} has no text of its licence (${license ?? 'none named'})`)
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  return (await readFile(join(root, 'LICENSE'), 'utf8')).replace(/^Copyright.*$/m, `Copyright (c) ${holder}`)
}

function chapter(title: string, text: string): string {
  return `${'='.repeat(100)}\n${title}\n${'='.repeat(100)}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`
}
