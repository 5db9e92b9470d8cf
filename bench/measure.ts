import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What one run of a program took. */
export interface Cost {
  /** Seconds by the clock on the wall. */
  readonly seconds: number
  /** Seconds of work on all cores: steadier than the clock where a machine has other things to do. */
  readonly cpu: number
  /** Most memory that was in use at once, in megabytes. */
  readonly megabytes: number
}

/** Runs a program to its end under GNU time. Throws, naming the Debian package, where either is not installed. */
export function cost(command: readonly string[], input: string, outFile: string): Cost {
  const record = path.join(path.dirname(outFile), 'cost')
  const out = openSync(outFile, 'w')
  const { error, status } = spawnSync('/usr/bin/time', ['-o', record, '-f', '%e %U %S %M', ...command], {
    input,
    stdio: ['pipe', out, 'ignore'],
  })
  closeSync(out)
  if (error !== undefined) throw new Error('GNU time is needed (Debian package time).', { cause: error })
  if (status !== 0) throw new Error(`${command[0] ?? ''} ended with ${String(status)}. Is it installed?`)
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(record, 'utf8').split(/\s+/).map(Number)
  return { seconds, cpu: user + system, megabytes: kilobytes / 1000 }
}

/** Milliseconds of work on all cores: other programs on the machine disturb it less than they do the clock. */
export function work(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** What a measure was taken on. */
export function machine(): string {
  const [{ model } = { model: 'unknown processor' }] = os.cpus()
  const load = os.loadavg()[0] ?? 0
  return `${model}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${load.toFixed(1)}, Node ${process.version}`
}
