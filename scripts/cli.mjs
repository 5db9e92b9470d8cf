// Runs the command line: `node scripts/cli.mjs COMMAND …`. Its sources are first put together into a few JavaScript files,
// in dist/cli; as long as none of them changes, the next start takes those and is sooner done by a quarter of a second.
// Where they cannot be written, the sources are run as they are.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'electron/cli/main.ts')
const folder = join(root, 'dist/cli')
const record = join(folder, 'made.json')

/** The file to start from, or undefined where there is none yet or a source has changed since. */
function findMade() {
  try {
    const { entry, sources } = JSON.parse(readFileSync(record, 'utf8'))
    const isCurrent = Object.entries(sources).every(([file, stamp]) => stampOf(file) === stamp)
    if (isCurrent && statSync(join(folder, entry)).isFile()) return join(folder, entry)
  } catch {
    // Nothing was made, or a source has gone.
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

/** Puts the sources together. Every file is named by its content, so that a start at the same time finds all of its own. */
async function make() {
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
  const [{ fileName }] = made.output
  const files = made.output.flatMap((part) => ('moduleIds' in part ? part.moduleIds : []))
  // What was added by the bundler itself begins with a null character.
  const sources = files.filter((file) => !file.startsWith('\0'))
  // A source that changed meanwhile may be in it or not: then the next start makes it anew.
  if (sources.every((file) => statSync(file).mtimeMs < begun)) {
    const written = `${record}.${process.pid}`
    writeFileSync(written, JSON.stringify({ entry: fileName, sources: Object.fromEntries(sources.map(stamped)) }))
    renameSync(written, record)
  }
  return join(folder, fileName)
}

/**
 * @param {string} file
 * @returns {[string, string]}
 */
function stamped(file) {
  return [file, stampOf(file)]
}

async function runSource() {
  const { register } = await import('tsx/esm/api')
  register()
  return source
}

const file = findMade() ?? (await make().catch(runSource))
// A second thread starts from the file that the first was started from.
process.argv[1] = file
await import(pathToFileURL(file).href)
