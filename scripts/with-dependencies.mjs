// Runs a TypeScript or JavaScript file of the project, having installed its dependencies first where they are missing or out of date:
// `node scripts/with-dependencies.mjs scripts/start.ts …`. Stands on nothing but Node, so that a fresh clone can run it.
// Standard output belongs to the file that is run: whatever is said here goes to standard error.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What a lock file says of one package.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 */

const root = resolve(import.meta.dirname, '..')

/**
 * The packages of a lock file by their folder, or undefined when there is no such file.
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record of what it put there. A package of
 * another platform is optional and may be missing.
 * @returns {boolean}
 */
function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'))
  const present = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([folder, { version, integrity, optional, devOptional }]) => {
    if (folder === '') return true
    const found = present[folder]
    if (found === undefined) return optional === true || devOptional === true
    return found.version === version && found.integrity === integrity
  })
}

/** Installs exactly what the lock file says; ends the process with npm's code when that fails. */
function install() {
  process.stderr.write('Installing the dependencies (npm ci) …\n')
  const begun = performance.now()
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Windows starts .cmd files through its shell alone.
    shell: process.platform === 'win32',
  })
  if (status === 0) {
    process.stderr.write(`Installed in ${((performance.now() - begun) / 1000).toFixed(0)} s.\n`)
    return
  }
  process.stderr.write(`The dependencies could not be installed${error ? `: ${error.message}` : ''}.\n`)
  process.stderr.write('Check the network and the registry that your npm is set to, and run the command again.\n')
  process.exit(status ?? 1)
}

const [script, ...scriptArguments] = process.argv.slice(2)
if (script === undefined) {
  process.stderr.write('Say which file to run: node scripts/with-dependencies.mjs FILE …\n')
  process.exit(2)
}
if (!isInstalled()) install()

// In this process rather than in a child: that saves a start of Node, and exit codes and signals need no passing on.
const file = resolve(root, script)
process.argv = [process.execPath, file, ...scriptArguments]
if (file.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(pathToFileURL(file).href)
