import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { Library } from '../../electron/library/library.ts'
import { ExtractThread } from '../../electron/worker/extract-client.ts'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import { unpackStories } from '../../shared/ipc/packed.ts'

// One step in the life of a library, in a process of its own, so that its memory is its own: what it took, as JSON on standard output.
// `FOLDER THREAD import|open`: the folder with `articles` in it, the bundle of the thread that reads files, and the step.

/** What a step took: milliseconds, and megabytes of memory at its end. */
export interface Step {
  readonly articles: number
  /** Until the library can be asked. */
  readonly open: number
  /** Until the first rows of the list are there. */
  readonly list: number
  /** Until all files of the folder are in and grouped; those that are there already are not read again. */
  readonly import: number
  /** Milliseconds of work on all cores, the whole step. */
  readonly cpu: number
  readonly megabytes: number
  /** The same when the first rows of the list were there. */
  readonly listedMegabytes: number
  readonly fileMegabytes: number
}

/** More rows than a window shows. */
const ROWS = 40

const [folder = '', threadScript = ''] = process.argv.slice(2)
const thread = new ExtractThread(threadScript)
const articles = path.join(folder, 'articles')
const at = path.join(folder, 'library')

const started = performance.now()
const library = await Library.open(
  at,
  (source, reading) => thread.extract(source, reading),
  () => undefined,
)
const open = performance.now() - started
const { stories, articles: count } = library.catalog.list(EVERYTHING)
library.catalog.cards(
  unpackStories(stories)
    .slice(0, ROWS)
    .flatMap((story) => story.articles),
)
const list = performance.now() - started
const listedMegabytes = process.memoryUsage().rss / 1e6
const before = performance.now()
if (existsSync(articles)) await library.add([articles], new AbortController().signal, () => undefined)
const took = performance.now() - before
const { rss } = process.memoryUsage()
const { user, system } = process.cpuUsage()
const total = library.catalog.size().articles
await library.close()

const step: Step = {
  articles: Math.max(count, total),
  open,
  list,
  import: took,
  cpu: (user + system) / 1000,
  megabytes: rss / 1e6,
  listedMegabytes,
  fileMegabytes: statSync(path.join(at, 'library.sqlite')).size / 1e6,
}
process.stdout.write(JSON.stringify(step))
process.exit(0)
