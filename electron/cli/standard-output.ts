import { writeSync } from 'node:fs'

const STANDARD_OUTPUT = 1
/** Milliseconds between two attempts where the reader is slow. */
const PAUSE = 5
const pause = new Int32Array(new SharedArrayBuffer(4))

/**
 * Writes to standard output and comes back when all of it is written, so that results are there as soon as they are found and
 * nothing piles up in memory. What is no longer than PIPE_BUF, 4,096 bytes on Linux, a pipe takes whole or not at all,
 * however the process ends. Ends the process where nobody reads any more: by stopping early, as `head` does, a reader
 * makes no error.
 */
export function writeOut(text: string): void {
  let rest: Uint8Array = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest))
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
      // Another process with the same pipe may have set it not to wait.
      if (code === 'EAGAIN') Atomics.wait(pause, 0, 0, PAUSE)
      // Windows says EOF for a pipe that is closed.
      else process.exit(code === 'EPIPE' || code === 'EOF' ? 0 : 1)
    }
  }
}
