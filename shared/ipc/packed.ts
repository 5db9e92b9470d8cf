import type { ListedStory } from './list.ts'

/**
 * The stories of a list as one text on their way to the page: a line a story, its id and those of its articles with a space
 * between. What crosses into a page is copied value by value, ten times as slowly as one text of the same ids.
 */
export function packStories(stories: readonly ListedStory[]): string {
  return stories.map(({ id, articles }) => `${id} ${articles.join(' ')}`).join('\n')
}

/** The stories that were packed. */
export function unpackStories(packed: string): readonly ListedStory[] {
  if (packed === '') return []
  return packed.split('\n').map((line) => {
    const [id = '', ...articles] = line.split(' ')
    return { id, articles }
  })
}
