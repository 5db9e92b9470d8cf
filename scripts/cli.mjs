// Runs the command line: `node scripts/cli.mjs COMMAND …`. Its sources are first put together into a few JavaScript files,
// in dist/cli; as long as none of them changes, the next start takes those and is sooner done by a quarter of a second.
// Where that fails, the sources are run as they are, and why is said on standard error.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'electron/cli/main.ts')
const folder = join(root, 'dist/cli')
const record = join(folder, 'made.json')

/**
 * What was made: the file to start from, all files, and for each source its stamp.
 * @typedef {{ entry: string, files: string[], sources: Record<string, string> }} Made
 */

/**
 * What was made last, or undefined where there is no telling.
 * @returns {Made | undefined}
 */
function lastMade() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * The file to start from, or undefined where there is none yet or a source has changed since.
 * @param {Made | undefined} made
 */
function findMade(made) {
  try {
    const isCurrent = made && Object.entries(made.sources).every(([file, stamp]) => stampOf(file) === stamp)
    if (isCurrent && statSync(join(folder, made.entry)).isFile()) return join(folder, made.entry)
  } catch {
    // A source has gone, or what was made of it.
  }
  return undefined
}

/**
 * When a file was last changed, and its size.
 * @param {string} file
 */
function stampOf(file) {
  const { mtimeMs, size } = statSync(file)
  return `${mtimeMs} ${size}`
}

/**
 * Puts the sources together. Every file is named by its content, so that a start at the same time finds all of its own: what was
 * made last is left for it, and what was made before that goes.
 * @param {Made | undefined} last
 */
async function make(last) {
  const begun = Date.now()
  const { build } = await import('vite')
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: '[name]-[hash].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  if (!('output' in made)) throw new Error('One entry makes one output.')
  const [{ fileName: entry }] = made.output
  const files = made.output.map(({ fileName }) => fileName)
  const modules = made.output.flatMap((part) => ('moduleIds' in part ? part.moduleIds : []))
  // What was added by the bundler itself begins with a null character.
  const sources = modules.filter((file) => !file.startsWith('\0'))
  // A source that changed meanwhile may be in it or not: then the next start makes it anew.
  if (sources.every((file) => statSync(file).mtimeMs < begun)) {
    const written = `${record}.${process.pid}`
    writeFileSync(written, JSON.stringify({ entry, files, sources: Object.fromEntries(sources.map(stamped)) }))
    renameSync(written, record)
    removeAllBut([...files, ...(last?.files ?? [])])
  }
  return join(folder, entry)
}

/** @param {string[]} kept */
function removeAllBut(kept) {
  const old = readdirSync(folder).filter((file) => file.endsWith('.mjs') && !kept.includes(file))
  for (const file of old) rmSync(join(folder, file), { force: true })
}

/**
 * @param {string} file
 * @returns {[string, string]}
 */
function stamped(file) {
  return [file, stampOf(file)]
}

/** @param {unknown} thrown */
async function runSource(thrown) {
  // What is wrong comes first in the bundler's messages, and where in its own code last.
  const reason = String(thrown).split('\n').slice(0, 4).join('\n')
  process.stderr.write(`The command line could not be put together in dist/cli, and starts more slowly. ${reason}\n`)
  const { register } = await import('tsx/esm/api')
  register()
  return source
}

const last = lastMade()
const file = findMade(last) ?? (await make(last).catch(runSource))
// A second thread starts from the file that the first was started from.
process.argv[1] = file
await import(pathToFileURL(file).href)
