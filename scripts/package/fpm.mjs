#!/usr/bin/env node
// Makes a Debian package in the place of fpm, which electron-builder would download: it is called by electron-builder with fpm's
// arguments (CUSTOM_FPM_PATH) and has dpkg-deb do the work. What it does not know it refuses, rather than leave it out.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const text = /** @type {const} */ ({ type: 'string', default: '' })
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...text, short: 's' },
    target: { ...text, short: 't' },
    force: { type: 'boolean' },
    depends: { type: 'string', short: 'd', multiple: true, default: [] },
    'deb-recommends': { type: 'string', multiple: true, default: [] },
    'deb-compression': text,
    'deb-priority': text,
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    category: text,
    // Debian has no field for these two, and there is no page to name.
    vendor: text,
    license: text,
    url: text,
  },
})
if (asked.source !== 'dir' || asked.target !== 'deb') throw new Error(`makes a deb of a folder, not ${asked.target}`)

// Beside the package, on the same disk: so that files are linked rather than copied.
const stage = mkdtempSync(join(dirname(asked.package), 'deb-'))
try {
  for (const mapping of positionals) place(mapping)
  // A package says who may what, whatever the umask of the one who built it.
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', stage])
  writeControl()
  const level = process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL']
  const kind = asked['deb-compression'] === 'gz' ? 'gzip' : asked['deb-compression']
  execFileSync(
    'dpkg-deb',
    ['--build', '--root-owner-group', `-Z${kind}`, ...(level ? [`-z${level}`] : []), stage, asked.package],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
} finally {
  rmSync(stage, { recursive: true, force: true })
}

/**
 * Puts what is before the `=` where it is to be installed: `folder/=/opt/App` or `file=/usr/share/file`.
 * @param {string} mapping
 */
function place(mapping) {
  const [from = '', to = ''] = mapping.split('=')
  const target = join(stage, to)
  mkdirSync(dirname(target), { recursive: true })
  if (statSync(from).isDirectory()) execFileSync('cp', ['-al', from.replace(/\/$/, ''), target])
  else cpSync(from, target)
}

function writeControl() {
  const folder = join(stage, 'DEBIAN')
  const files = readdirSync(stage, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const sums = files.map((file) => `${md5(file)}  ${relative(stage, file)}\n`)
  mkdirSync(folder)
  const fields = {
    Package: asked.name,
    Version: asked.version,
    Architecture: asked.architecture,
    Maintainer: asked.maintainer,
    'Installed-Size': String(Math.ceil(bytes / 1024)),
    Depends: asked.depends.join(', '),
    Recommends: asked['deb-recommends'].join(', '),
    Section: asked.category,
    Priority: asked['deb-priority'],
    // The first line is the short one; those after it begin with a space.
    Description: asked.description.replaceAll('\n', '\n ').replaceAll(/\n +/g, '\n '),
  }
  const control = Object.entries(fields).filter(([, value]) => value !== '')
  writeFileSync(join(folder, 'control'), control.map(([name, value]) => `${name}: ${value}\n`).join(''))
  writeFileSync(join(folder, 'md5sums'), sums.join(''))
  for (const [name, script] of [
    ['postinst', asked['after-install']],
    ['postrm', asked['after-remove']],
  ]) {
    if (!script) continue
    copyFileSync(script, join(folder, name ?? ''))
    chmodSync(join(folder, name ?? ''), 0o755)
  }
}

/** @param {string} file */
function md5(file) {
  return createHash('md5').update(readFileSync(file)).digest('hex')
}
