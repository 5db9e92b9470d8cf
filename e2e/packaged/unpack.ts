import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { copyUnderTest, packageEndingIn, run } from './packages.ts'

/** Before all tests of a run: unpacks the tar.gz once, as a person would, into a folder that the tests find in their environment. */
export default async function unpack(): Promise<() => Promise<void>> {
  const archive = await packageEndingIn('.tar.gz')
  if (archive === undefined) throw new Error('CROSSREAD_PACKAGES names a folder without a tar.gz: npm run package')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-unpacked-'))
  await run('tar', ['-xzf', archive, '-C', folder])
  const [inside = ''] = await readdir(folder)
  process.env['CROSSREAD_UNPACKED'] = path.join(folder, inside)
  process.env['CROSSREAD_UNPACKED_UNDER_TEST'] = await copyUnderTest(path.join(folder, inside))
  return () => rm(folder, { recursive: true, force: true })
}
