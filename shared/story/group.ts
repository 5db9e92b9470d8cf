import { Stories } from './stories.ts'
import type { Story } from './story.ts'
import type { StoryArticle } from './words.ts'

/** Groups articles into stories, all at once: see {@link Stories}. */
export function groupStories(articles: readonly StoryArticle[]): Story[] {
  const stories = new Stories()
  for (const article of articles) stories.add(article)
  return stories.stories()
}
