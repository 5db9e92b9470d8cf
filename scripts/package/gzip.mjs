#!/usr/bin/env node
// Packs a tar in the place of 7za, which electron-builder would download: it is called by electron-builder with 7za's arguments
// (ELECTRON_BUILDER_7ZIP_PATH), of which the level, the target and the tar count. No name and no time goes in, so that the same files
// make the same archive.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

const [target = '', tar = ''] = process.argv.slice(-2)
if (!target.endsWith('.gz') || !tar.endsWith('.tar')) throw new Error(`packs a tar by gzip, and not ${target}`)
const level = process.argv.find((argument) => /^-mx=[1-9]$/.test(argument))?.at(-1) ?? '9'
const input = openSync(tar, 'r')
const output = openSync(target, 'w')
const { status } = spawnSync('gzip', [`-${level}`, '--no-name'], { stdio: [input, output, 'inherit'] })
closeSync(input)
closeSync(output)
process.exitCode = status ?? 1
