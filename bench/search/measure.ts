import path from 'node:path'
import { soughtArticles } from './articles.ts'
import { flexSearch, miniSearch } from './peers.ts'
import { ours } from './ours.ts'
import { deriveQueries, KINDS } from './queries.ts'
import type { Kind } from './queries.ts'
import { randomQueries } from './random-queries.ts'

// One search over made articles, in a process of its own, so that its memory is its own: what it took, as JSON on standard output.
// `WHICH FOLDER SIZE QUERIES TYPED RANDOM`.

export interface Measured {
  readonly built: number
  /** Of memory, beyond what the articles take. */
  readonly megabytes: number
  readonly indexMegabytes: number
  readonly megabytesOnDisk: number
  /** Milliseconds from a keystroke to the first page. */
  readonly typing: Spread
  /** The same of work on all cores: steadier where the machine has other things to do. */
  readonly typingWork: Spread
  readonly random: Spread & { readonly slow: number; readonly failed: readonly string[] }
  readonly kinds: Readonly<Record<Kind, { readonly asked: number; readonly first: number; readonly firstFive: number }>>
  /** Some queries of which the right article did not come first, and where it did. */
  readonly missed: readonly string[]
}

export interface Spread {
  readonly count: number
  readonly half: number
  readonly p95: number
  readonly longest: number
}

const SLOW = 500

const [which = 'ours', folder = '', size = '25000', queries = '400', typed = '100', random = '10000'] =
  process.argv.slice(2)
const articles = [...soughtArticles(Number(size))]
const derived = deriveQueries(articles, Number(queries))
const before = memory()
const searched =
  which === 'ours'
    ? await ours(path.join(folder, size), articles)
    : which === 'minisearch'
      ? miniSearch(articles)
      : flexSearch(articles)
const kinds = Object.fromEntries(KINDS.map((kind) => [kind, { asked: 0, first: 0, firstFive: 0 }])) as Record<
  Kind,
  { asked: number; first: number; firstFive: number }
>
const missed: string[] = []
for (const { kind, text, right } of derived) {
  const found = await searched.search(text)
  const place = found.findIndex((id) => right.has(id))
  kinds[kind].asked++
  if (place === 0) kinds[kind].first++
  if (place >= 0 && place < 5) kinds[kind].firstFive++
  if (place !== 0) missed.push(`${kind}: ${text} → ${place === -1 ? 'not found' : `number ${place + 1}`}`)
}
const keystrokes: { readonly clock: number; readonly work: number }[] = []
for (const { text } of derived.slice(0, Number(typed))) {
  for (let end = 1; end <= text.length; end++) keystrokes.push(await time(text.slice(0, end)))
}
const failed: string[] = []
const randomTimes: number[] = []
for (const query of randomQueries(Number(random), articles)) {
  try {
    const { clock: took } = await time(query)
    randomTimes.push(took)
    if (took > SLOW) missed.push(`${Math.round(took)} ms: ${query}`)
  } catch (thrown) {
    failed.push(`${query}: ${String(thrown)}`)
  }
}
const measured: Measured = {
  built: searched.built,
  megabytes: memory() - before,
  indexMegabytes: searched.indexMegabytes(),
  megabytesOnDisk: searched.megabytesOnDisk(),
  typing: spread(keystrokes.map(({ clock }) => clock)),
  typingWork: spread(keystrokes.map(({ work }) => work)),
  random: {
    ...spread(randomTimes),
    slow: randomTimes.filter((took) => took > SLOW).length,
    failed: failed.slice(0, 10),
  },
  kinds,
  missed: missed.slice(0, 60),
}
process.stdout.write(JSON.stringify(measured))
process.exit(0)

async function time(query: string): Promise<{ readonly clock: number; readonly work: number }> {
  const [began, worked] = [performance.now(), process.cpuUsage()]
  await searched.search(query)
  const { user, system } = process.cpuUsage(worked)
  return { clock: performance.now() - began, work: (user + system) / 1000 }
}

function memory(): number {
  globalThis.gc?.()
  // What the process holds of the system goes up and down with what was made for the measurement; SQLite keeps 2 MB of its file.
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { count: sorted.length, half: at(0.5), p95: at(0.95), longest: at(1) }
}
