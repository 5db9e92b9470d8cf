import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { bCubed } from './b-cubed.ts'
import { groupStories } from './group.ts'

/** Kept outside the project: ECB+, two look-alike events to a topic. */
const FILE = new URL('../../../shared/data/stories-dev/articles.jsonl', import.meta.url)

interface Row {
  readonly id: string
  readonly story: string
  readonly text: string
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && 'story' in value && 'text' in value
}

it.skipIf(!existsSync(FILE))(
  'groups the development set no worse than it did (skipped where the set is absent)',
  () => {
    const rows = readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
      .filter(isRow)
    const stories = groupStories(rows.map(({ id, text }) => ({ id, text, ...cleanText(text) })))
    const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])))
    const { precision, recall } = bCubed(rows.map(({ id, story }) => [story, storyOf.get(id) ?? id]))
    expect(precision).toBeGreaterThan(0.94)
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.92)
  },
  60_000,
)
