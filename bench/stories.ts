import { existsSync } from 'node:fs'
import path from 'node:path'
import { cleanText } from '../shared/article/clean.ts'
import { bCubed } from '../shared/story/b-cubed.ts'
import { groupStories } from '../shared/story/group.ts'
import { Stories } from '../shared/story/stories.ts'
import type { StoryArticle } from '../shared/story/words.ts'
import { readLines, readParagraphs, say } from './lines.ts'
import { makeArticles } from './made-articles.ts'
import { machine, work } from './measure.ts'
import { derive, halves } from './story-sets.ts'
import type { Report } from './story-sets.ts'

// How well articles are grouped (B³ on the development set, its halves, and sets derived from it, with the one setting
// that the code has), and what it costs on articles made from a seed: `npx tsx bench/stories.ts [ARTICLES]`.

const ROOT = path.resolve(import.meta.dirname, '..')
const DEVELOPMENT = path.resolve(ROOT, process.env['STORIES_DEV'] ?? '../shared/data/stories-dev/articles.jsonl')
const ARTICLES = Number(process.argv[2] ?? 25_000)
const ONE_MORE = 200
const SPLITS = [1, 2, 3, 4, 5]

say(machine())
if (existsSync(DEVELOPMENT)) measureGroups(readLines<Report>(DEVELOPMENT))
else say(`No B³: ${DEVELOPMENT} is not there. STORIES_DEV can name another place.`)
measureTime()

function measureGroups(reports: readonly Report[]): void {
  say(`B³ on ${reports.length} articles: F1, precision, recall; means where there is more than one set`)
  scored('all', [reports])
  scored(
    'halves by topic',
    SPLITS.flatMap((seed) => halves(reports, seed)),
  )
  for (const { name, sets } of derive(reports)) scored(name, sets)
}

function scored(name: string, sets: readonly (readonly Report[])[]): void {
  const scores = sets.map((reports) => {
    const stories = groupStories(reports.map(asArticle))
    const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])))
    return bCubed(reports.map(({ id, story }) => [story, storyOf.get(id) ?? id]))
  })
  const f1 = scores.map(({ precision, recall }) => (2 * precision * recall) / (precision + recall))
  const figures = [f1, scores.map(({ precision }) => precision), scores.map(({ recall }) => recall)]
  const means = figures.map((values) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3))
  say(
    `  ${name.padEnd(28)}${String(sets.length).padStart(3)} × ${String(sets[0]?.length ?? 0).padEnd(5)}${means.join('  ')}`,
  )
}

function measureTime(): void {
  const all = Array.from(makeArticles(ARTICLES + ONE_MORE, readParagraphs(path.join(ROOT, 'seeds'))), asArticle)
  const stories = new Stories()
  const before = process.memoryUsage().heapUsed
  const adding = work(() => {
    for (const article of all.slice(0, ARTICLES)) stories.add(article)
  })
  const grouping = work(() => stories.stories())
  const megabytes = Math.round((process.memoryUsage().heapUsed - before) / 1e6)
  const seconds = (adding + grouping) / 1000
  say(
    `${ARTICLES} articles: ${seconds.toFixed(1)} s of work (${(grouping / 1000).toFixed(1)} s to group), ${megabytes} MB`,
  )
  const times = all
    .slice(ARTICLES)
    .map((article) =>
      work(() => {
        stories.add(article)
        stories.stories()
      }),
    )
    .sort((a, b) => a - b)
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1)
  say(`one more, and all stories read: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms of work`)
}

function asArticle({ id, text }: { readonly id: string; readonly text: string }): StoryArticle {
  return { id, text, ...cleanText(text) }
}
