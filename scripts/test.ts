// `npm test`, or `npm test -- lint unit` for some suites alone. Runs every suite even when an earlier one failed, and
// closes with one line that counts them all.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { explain } from '../electron/runtime/problem.ts'
import { bundle } from './bundle.ts'
import { checks, type Check } from './checks.ts'
import { setPackagedStage, setStage } from './end-to-end.ts'
import {
  closingLines,
  countPlaywright,
  countVitest,
  oneFailed,
  onePassed,
  oneSkipped,
  sum,
  type Tally,
} from './tally.ts'
import { runTool, type Tool } from './tool.ts'

const suites = ['format', 'lint', 'layers', 'types', 'dead-code', 'unit', 'build', 'e2e', 'packaged'] as const
type Suite = (typeof suites)[number]

const isSuite = (name: string): name is Suite => suites.some((suite) => suite === name)

async function runSuites(chosen: ReadonlySet<Suite>): Promise<Tally> {
  const tallies = await runChecks(checks.filter(({ suite }) => chosen.has(suite)))
  if (chosen.has('unit')) tallies.push(await runUnit())
  const driven = endToEnd.filter(({ name }) => chosen.has(name))
  if (chosen.has('build') || driven.length > 0) {
    const built = await runBuild()
    tallies.push(built)
    for (const each of driven) {
      tallies.push(built.failed > 0 ? notRun(each.name, 'the build failed') : await runEndToEnd(each))
    }
  }
  return sum(tallies)
}

/** Two at a time, begun in order: the machines that this runs on have two cores or more. */
async function runChecks(chosen: readonly Check[]): Promise<Tally[]> {
  const waiting = [...chosen]
  const tallies: Tally[] = []
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) tallies.push(await runCheck(check))
  }
  await Promise.all([lane(), lane()])
  return tallies
}

async function runCheck(check: Check): Promise<Tally> {
  const begun = performance.now()
  const { code, output } = await runTool(check, false)
  return outcome(check.name, begun, code === 0 ? undefined : output)
}

async function runUnit(): Promise<Tally> {
  const args = ['run', '--reporter=default', '--reporter=json']
  return runRunner('unit', countVitest, (report) => ({
    package: 'vitest',
    args: [...args, `--outputFile.json=${report}`],
  }))
}

async function runBuild(): Promise<Tally> {
  const begun = performance.now()
  try {
    await bundle()
    return outcome('build', begun)
  } catch (error) {
    return outcome('build', begun, explain(error))
  }
}

/** The suites that drive an app: the one that was built, and the one that is packaged first. */
const endToEnd = [
  { name: 'e2e', project: 'built', stage: setStage },
  { name: 'packaged', project: 'packaged', stage: setPackagedStage },
] as const

async function runEndToEnd({ name, project, stage: set }: (typeof endToEnd)[number]): Promise<Tally> {
  const begun = performance.now()
  try {
    const stage = await set()
    if (typeof stage === 'string') return skipped(name, stage)
    const tally = await runRunner(name, countPlaywright, (report) => ({
      package: '@playwright/test',
      command: 'playwright',
      args: ['test', `--project=${project}`, '--reporter=list,json'],
      env: { ...stage.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }))
    stage.close()
    return tally
  } catch (error) {
    return outcome(name, begun, explain(error))
  }
}

/** Runs a test runner, whose output is shown as it comes, and counts its JSON report. */
async function runRunner(name: string, count: (json: string) => Tally, tool: (report: string) => Tool): Promise<Tally> {
  console.log(`\n${name}`)
  const folder = await mkdtemp(join(tmpdir(), 'crossread-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code } = await runTool(tool(file), true)
    const tally = count(await readFile(file, 'utf8'))
    // A runner that fails with no failed test has failed outside its tests.
    return code === 0 || tally.failed > 0 ? tally : sum([tally, notRun(name, `it ended with ${String(code)}`)])
  } catch (error) {
    return notRun(name, explain(error))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function notRun(name: string, reason: string): Tally {
  console.log(`✗ ${name}: ${reason}`)
  return oneFailed
}

function skipped(name: string, reason: string): Tally {
  console.log(`- ${name}: skipped, ${reason}`)
  return oneSkipped
}

function outcome(name: string, begun: number, failure?: string): Tally {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${failure === undefined ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (failure === undefined) return onePassed
  console.log(failure.trimEnd())
  return oneFailed
}

// Ended from outside, it still ends by its own hand: what closes at exit, such as a virtual display, is closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

const names = process.argv.slice(2)
const unknown = names.find((name) => !isSuite(name))
if (unknown === undefined) {
  const total = await runSuites(new Set(names.length === 0 ? suites : names.filter(isSuite)))
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  console.log(`\n${closingLines(total)}`)
} else {
  console.error(`There is no suite ${JSON.stringify(unknown)}: choose from ${suites.join(', ')}.`)
  process.exitCode = 2
}
