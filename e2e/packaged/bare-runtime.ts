import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'

/** Of what an Electron to develop with has and a package has not. */
const NOT_SHIPPED = ['--exclude=./resources/default_app.asar', '--exclude=./version']

/** How many bytes the Electron of this run is, without an app, as a tar that is packed as `file`, a tar.gz or a deb, is. */
export async function bareRuntimeSize(file: string): Promise<number> {
  const executable = process.env['CROSSREAD_ELECTRON']
  if (executable === undefined) throw new Error('CROSSREAD_ELECTRON names no Electron to compare with')
  const packer = await packerOf(file)
  const tar = spawn('tar', [...NOT_SHIPPED, '-cf', '-', '-C', path.dirname(executable), '.'])
  const packed = spawn(packer.command, packer.args)
  tar.stdout.pipe(packed.stdin)
  let bytes = 0
  for await (const chunk of packed.stdout) bytes += (chunk as Buffer).length
  if (bytes === 0) throw new Error(`${packer.command} packed nothing`)
  return bytes
}

/** What a package was packed by, and how hard. */
async function packerOf(file: string): Promise<{ command: string; args: string[] }> {
  const start = Buffer.alloc(64 * 1024)
  const handle = await open(file)
  await handle.read(start, 0, start.length, 0)
  await handle.close()
  const isDeb = file.endsWith('.deb')
  // The names in a deb's own archive say it.
  if (isDeb && start.includes('data.tar.xz')) return { command: 'xz', args: ['-6', '-T0', '-c'] }
  if (isDeb && !start.includes('data.tar.gz')) throw new Error(`${file} is packed by something else`)
  // Behind the name that is its member's, a deb has sixty bytes in all before the data; gzip notes in its ninth byte how hard it tried.
  const level = start[(isDeb ? start.indexOf('data.tar.gz') + 60 : 0) + 8]
  return { command: 'gzip', args: [level === 2 ? '-9' : level === 4 ? '-1' : '-6', '-c'] }
}
