import { spawn, type ChildProcess } from 'node:child_process'

/** A display that nobody sees: its name for DISPLAY, and how to end it. */
export interface VirtualDisplay {
  readonly name: string
  readonly close: () => void
}

/** Starts Xvfb on a display number that it picks itself, so that several can run at once. Rejects when it ends early. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const close = () => void server.kill()
  process.once('exit', close)
  return { name: `:${await displayNumber(server)}`, close }
}

/** Xvfb writes the number on a line of its own once it takes connections. */
async function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = ''
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      written += text
      if (written.endsWith('\n')) resolve(written.trim())
    })
    server.once('error', reject)
    server.once('exit', (code) => {
      reject(new Error(`Xvfb ended before it was ready (${String(code)})`))
    })
  })
}

/** Whether a window can be shown: everywhere but on a Linux without X or Wayland. */
export function hasDisplay(): boolean {
  const { platform, env } = process
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}
