import type { ArticleId } from '../article/article.ts'
import { certaintyOf } from './certainty.ts'
import type { Certainty } from './certainty.ts'
import { mergeClusters } from './merge.ts'
import type { Neighbour } from './neighbourhood.ts'
import { Neighbourhood, surroundings } from './neighbourhood.ts'
import { profileOf } from './profile.ts'
import type { Profile } from './profile.ts'
import { reasonsFor } from './reasons.ts'
import { dot } from './sparse.ts'
import type { Story } from './story.ts'
import { titleOf } from './title.ts'
import { Vocabulary } from './vocabulary.ts'
import type { StoryArticle } from './words.ts'
import { wordsOf } from './words.ts'

/** Two texts whose wordings have a cosine of so much are one text, edited or cut. */
const COPY = 0.8

/** An article that was measured before; its text is read only for the title and the reasons of its story. */
export interface Profiled {
  readonly id: ArticleId
  readonly profile: Profile
  readonly read: () => StoryArticle
  /** Its place among all, the oldest lowest; left out, it is the youngest of those that are there. */
  readonly age?: number
}

/** An article with its place among the others and the group that it is in. */
interface Member {
  readonly id: ArticleId
  /** Articles that came earlier are older. */
  readonly age: number
  readonly read: () => StoryArticle
  readonly neighbour: Neighbour
  group: Group | null
}

/** Members that are one story, the oldest first, which is read out only when asked for. */
interface Group extends Certainty {
  readonly members: readonly Member[]
  story: Story | null
}

/**
 * Articles in stories, each article in exactly one: by what they speak of (words, names and figures, weighed by their
 * rarity in the language) and by the wording that they share. Which articles stand together depends on which are there
 * and not on the order in which they came; an article that has nothing in common with others changes nothing for them.
 * Adding or removing one costs what lies about it, whatever the size of the collection.
 */
export class Stories {
  readonly #vocabulary = new Vocabulary()
  readonly #neighbourhood = new Neighbourhood()
  readonly #members = new Map<ArticleId, Member>()
  readonly #changed = new Set<Neighbour>()
  readonly #recalled = new Map<string, Story>()
  #age = 0

  /** Adds an article; one of an id that is there already takes its place. */
  add(article: StoryArticle): void {
    this.put({ id: article.id, profile: profileOf(article, this.#vocabulary), read: () => article })
  }

  /** As `add`, for an article that was measured before. */
  put({ id, profile, read, age }: Profiled): void {
    const before = this.#members.get(id)
    if (before) this.#takeOut(before)
    const { added, changed } = this.#neighbourhood.add(id, profile)
    this.#members.set(id, { id, age: before?.age ?? age ?? this.#age++, read, neighbour: added, group: null })
    for (const neighbour of changed) this.#changed.add(neighbour)
  }

  /** Takes over a story as it was read out in an earlier run: while its members are the same it is not read again. */
  recall(story: Story): void {
    this.#recalled.set(story.id, story)
  }

  /**
   * The article that one is nearly a copy of, of several the nearest, and how nearly: the cosine of their wordings, 0 to 1. Null
   * where it is none's, or where it is not there.
   */
  copyOf(id: ArticleId): { readonly id: ArticleId; readonly alike: number } | null {
    const neighbour = this.#members.get(id)?.neighbour
    if (!neighbour) return null
    let nearest: { id: ArticleId; alike: number } | null = null
    for (const [other, { wording }] of neighbour.likeTo) {
      const alike = wording / Math.sqrt(ownWording(neighbour) * ownWording(other))
      if (alike >= COPY && alike > (nearest?.alike ?? 0)) nearest = { id: other.id, alike }
    }
    return nearest
  }

  /** Takes an article out; one that is not there is no error. */
  remove(id: ArticleId): void {
    const member = this.#members.get(id)
    if (!member) return
    this.#takeOut(member)
    this.#members.delete(id)
  }

  /** All stories, and the articles in each, in the order in which articles were added. */
  stories(): Story[] {
    this.#regroup()
    const stories: Story[] = []
    for (const member of this.#members.values()) {
      const { group } = member
      if (group?.members[0] === member) stories.push((group.story ??= this.#recalledFor(group) ?? storyOf(group)))
    }
    return stories
  }

  #recalledFor({ members, sure }: Group): Story | null {
    const story = this.#recalled.get(idOf(members))
    const isSame =
      story?.sure === sure &&
      story.articles.length === members.length &&
      members.every(({ id }, at) => story.articles[at] === id)
    return isSame ? story : null
  }

  #takeOut({ neighbour }: Member): void {
    this.#changed.delete(neighbour)
    for (const other of this.#neighbourhood.remove(neighbour)) this.#changed.add(other)
  }

  #regroup(): void {
    const done = new Set<Neighbour>()
    for (const changed of this.#changed) {
      if (done.has(changed)) continue
      const articles = surroundings(changed)
      for (const article of articles) done.add(article)
      for (const cluster of mergeClusters(articles)) {
        const members = cluster.members.flatMap(({ id }) => this.#members.get(id) ?? []).sort((a, b) => a.age - b.age)
        const certainty = certaintyOf(cluster)
        const group: Group = { members, ...certainty, story: keptStory(members, certainty) }
        for (const member of members) member.group = group
      }
    }
    this.#changed.clear()
  }
}

/** The story of these members as it was read out before, if they were a story by themselves. */
function keptStory(members: readonly Member[], { sure, core }: Certainty): Story | null {
  const group = members[0]?.group
  const isSame =
    group?.sure === sure &&
    group.members.length === members.length &&
    group.core.size === core.size &&
    [...core].every((id) => group.core.has(id))
  return isSame && members.every((member) => member.group === group) ? group.story : null
}

function storyOf({ members, sure, core }: Group): Story {
  const articles = members.map(({ read }) => read())
  // A story of one needs no reading: its title is its headline, and it has no reasons.
  const read = articles.map((article) => ({ article, words: articles.length === 1 ? [] : wordsOf(article) }))
  return {
    id: idOf(members),
    title: titleOf(read, core),
    articles: articles.map(({ id }) => id),
    reasons: reasonsFor(read),
    sure,
  }
}

function ownWording({ profile: { wording } }: Neighbour): number {
  return dot(wording, wording)
}

function idOf([oldest]: readonly Member[]): string {
  return `story-${oldest?.id ?? ''}`
}
