import { certainty } from './certainty.ts'
import { LEAST_LINK } from './link.ts'
import { mergeNeighbours } from './merge.ts'
import { nearestNeighbours } from './neighbours.ts'
import { profileOf } from './profile.ts'
import { reasonsFor } from './reasons.ts'
import type { Story } from './story.ts'
import { titleOf } from './title.ts'
import { weigh } from './vectors.ts'
import { Vocabulary } from './vocabulary.ts'
import type { StoryArticle } from './words.ts'

/**
 * Groups articles into stories, each article into exactly one: by what they speak of (words, names and figures, weighed
 * by their rarity) and by the wording that they share. Stories, and the articles in them, come in the order of the
 * articles given; in whatever order these come, the same ones stand together.
 */
export function groupStories(articles: readonly StoryArticle[]): Story[] {
  const given = articles.map((article, place) => ({ article, place }))
  // Ties are decided by position, which must not hang on the order in which articles were added.
  const sorted = [...given].sort((a, b) => compareText(a.article.id, b.article.id))
  const vocabulary = new Vocabulary()
  const vectors = weigh(
    sorted.map(({ article }) => profileOf(article, vocabulary)),
    vocabulary,
  )
  const edges = nearestNeighbours(vectors, LEAST_LINK)
  const clusters = mergeNeighbours(vectors, edges)
  const sure = certainty(vectors, edges, clusters)
  return clusters
    .map(({ members }, at) => {
      const found = members.flatMap((member) => sorted[member] ?? []).sort((a, b) => a.place - b.place)
      return { first: found[0]?.place ?? 0, members: found.map(({ article }) => article), sure: sure[at] === true }
    })
    .sort((a, b) => a.first - b.first)
    .map(({ members, sure }) => storyOf(members, sure))
}

function storyOf(members: readonly StoryArticle[], sure: boolean): Story {
  return {
    id: `story-${members[0]?.id ?? ''}`,
    title: titleOf(members),
    articles: members.map(({ id }) => id),
    reasons: reasonsFor(members),
    sure,
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
