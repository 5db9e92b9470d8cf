import { execFile } from 'node:child_process'
import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

export const run = promisify(execFile)

/** The name of the app's executable, and of the one beside it that tests may drive. */
export const EXECUTABLE = 'crossread'
const UNDER_TEST = 'crossread-under-test'

/** The package in the folder under test whose name ends so, or undefined. */
export async function packageEndingIn(ending: string): Promise<string | undefined> {
  const folder = path.resolve(process.env['CROSSREAD_PACKAGES'] ?? '')
  const name = (await readdir(folder)).find((each) => each.endsWith(ending))
  return name === undefined ? undefined : path.join(folder, name)
}

/**
 * Playwright drives an app through Node's inspector, which what ships does not let in. So beside the executable a copy is put in which
 * that one fuse is set, and nothing else is another: it finds the same app and the same files. Returns its path.
 */
export async function copyUnderTest(folder: string): Promise<string> {
  const copy = path.join(folder, UNDER_TEST)
  await copyFile(path.join(folder, EXECUTABLE), copy)
  await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true })
  return copy
}

/** The app as the tar.gz holds it, unpacked: its folder. */
export function unpackedFolder(): string {
  const folder = process.env['CROSSREAD_UNPACKED']
  if (folder === undefined) throw new Error('e2e/packaged/unpack.ts has not run')
  return folder
}
