/** One piece of a long set-up. `done` closes it with a line that says how long it took. */
export interface Step {
  at(detail: string): void
  done(detail: string): void
}

/** Says on a stream what a long set-up is doing. */
export interface Progress {
  say(line: string): void
  step(what: string): Step
}

/** Where the lines go: a terminal has its last line rewritten, anything else gets few and whole lines. */
interface ProgressOutput {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const terminalInterval = 100
const logInterval = 5_000
const clearLine = '\r\u001B[K'

/** Progress on `output` (standard error unless told); `now` is a clock in ms. */
export function createProgress(output: ProgressOutput = process.stderr, now = () => performance.now()): Progress {
  const terminal = output.isTTY === true
  return {
    say: (line) => void output.write(`${line}\n`),
    step(what) {
      const begun = now()
      const elapsed = () => `${((now() - begun) / 1000).toFixed(1)} s`
      let last = begun
      output.write(terminal ? `${what} …` : `${what} …\n`)
      return {
        at(detail) {
          if (now() - last < (terminal ? terminalInterval : logInterval)) return
          last = now()
          output.write(terminal ? `${clearLine}${what} … ${detail}, ${elapsed()}` : `  ${detail}, ${elapsed()}\n`)
        },
        done(detail) {
          output.write(`${terminal ? clearLine : ''}${what}: ${detail}, ${elapsed()}\n`)
        },
      }
    },
  }
}
