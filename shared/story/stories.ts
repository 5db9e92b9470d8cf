import type { ArticleId } from '../article/article.ts'
import { handOf, markOf, partsOf } from './by-hand.ts'
import type { Hand } from './by-hand.ts'
import { certaintyByHand, certaintyOf } from './certainty.ts'
import type { Certainty } from './certainty.ts'
import type { KeptNeighbourhood, Neighbour } from './neighbourhood.ts'
import { Neighbourhood, surroundings } from './neighbourhood.ts'
import { profileOf } from './profile.ts'
import type { Profile } from './profile.ts'
import { reasonsFor } from './reasons.ts'
import { dot } from './sparse.ts'
import { Standing } from './standing.ts'
import type { Story } from './story.ts'
import { titleOf } from './title.ts'
import { Vocabulary } from './vocabulary.ts'
import type { StoryArticle } from './words.ts'
import { wordsOf } from './words.ts'

/** Two texts whose wordings have a cosine of so much are one text, edited or cut. */
const COPY = 0.8
/** Bits of what is kept of an article's standing in its story. */
const [CORE, SURE, DOUBTFUL] = [1, 2, 4]

/** An article that was measured before; its text is read only for the title and the reasons of its story. */
export interface Profiled {
  readonly id: ArticleId
  /** Read again whenever another article comes near it. */
  readonly profile: () => Profile
  readonly read: () => StoryArticle
  /** Articles that came earlier are older, and have the lower age. Left out, it is younger than all that are there. */
  readonly age?: number
  /** What the person said of where it stands. */
  readonly hand?: Hand | null
}

/** Articles in their stories, as they can be kept: articles go by their places in `ids`. */
export interface KeptStories extends KeptNeighbourhood {
  readonly ids: readonly ArticleId[]
  readonly ages: Float64Array
  /** The place of the oldest of the story that each is in. */
  readonly groups: Uint32Array
  /** For each, whether it is of the core of its story (1), whether that one is sure (2), and whether it is doubtful (4). */
  readonly standing: Uint8Array
  /** For each, what the person said of where it stands: see `markOf`. */
  readonly marks: Float64Array
}

/** An article with its place among the others and the group that it is in. */
interface Member {
  readonly id: ArticleId
  /** Articles that came earlier are older. */
  readonly age: number
  readonly read: () => StoryArticle
  readonly neighbour: Neighbour
  hand: Hand | null
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
 * Adding or removing one costs what lies about it, whatever the size of the collection. What the person said of where articles
 * stand comes first: see {@link Hand}.
 */
export class Stories {
  readonly #vocabulary = new Vocabulary()
  #neighbourhood = new Neighbourhood()
  readonly #members = new Map<ArticleId, Member>()
  readonly #changed = new Set<Neighbour>()
  readonly #standing = new Standing<Member>()
  readonly #recalled = new Map<string, Story>()
  /** The recalled story that each article is in. */
  readonly #recalledOf = new Map<ArticleId, string>()
  #age = 0

  /** Takes over what was kept; `profiled` gives an article by its id, whose profile and text are not read yet. */
  static from(kept: KeptStories, profiled: (id: ArticleId) => Omit<Profiled, 'id' | 'age' | 'hand'>): Stories {
    const stories = new Stories()
    const articles = kept.ids.map((id) => ({ id, ...profiled(id) }))
    const { neighbourhood, neighbours } = Neighbourhood.from(kept, articles)
    stories.#neighbourhood = neighbourhood
    const groups = new Map<number, { members: Member[]; core: Set<string>; doubtful: Set<string>; sure: boolean }>()
    for (const [place, { id, read }] of articles.entries()) {
      const neighbour = neighbours[place]
      if (!neighbour) continue
      const hand = handOf(kept.marks[place] ?? 0)
      const member: Member = { id, age: kept.ages[place] ?? place, read, neighbour, hand, group: null }
      stories.#members.set(id, member)
      stories.#age = Math.max(stories.#age, member.age + 1)
      const standing = kept.standing[place] ?? 0
      const oldest = kept.groups[place] ?? place
      const sure = (standing & SURE) !== 0
      const group = groups.get(oldest) ?? { members: [], core: new Set(), doubtful: new Set(), sure }
      groups.set(oldest, group)
      group.members.push(member)
      if ((standing & CORE) !== 0) group.core.add(id)
      if ((standing & DOUBTFUL) !== 0) group.doubtful.add(id)
    }
    for (const { members, ...certainty } of groups.values()) {
      const group: Group = { members: members.sort((a, b) => a.age - b.age), ...certainty, story: null }
      const mark = markOf(members.find(({ hand }) => hand !== null)?.hand ?? null)
      for (const member of members) {
        member.group = group
        if (mark !== 0) stories.#standing.set(member, mark)
      }
    }
    return stories
  }

  /** All that is known, but for what stories were read out as. */
  keep(): KeptStories {
    this.#regroup()
    const members = [...this.#members.values()]
    const places = new Map(members.map((member, place) => [member, place]))
    return {
      ...this.#neighbourhood.keep(members.map(({ neighbour }) => neighbour)),
      ids: members.map(({ id }) => id),
      ages: Float64Array.from(members, ({ age }) => age),
      groups: Uint32Array.from(members, (member) => places.get(member.group?.members[0] ?? member) ?? 0),
      standing: Uint8Array.from(
        members,
        ({ id, group }) =>
          (group?.core.has(id) === true ? CORE : 0) |
          (group?.sure === true ? SURE : 0) |
          (group?.doubtful.has(id) === true ? DOUBTFUL : 0),
      ),
      marks: Float64Array.from(members, ({ hand }) => markOf(hand)),
    }
  }

  /** Adds an article; one of an id that is there already takes its place. */
  add(article: StoryArticle): void {
    const profile = profileOf(article, this.#vocabulary)
    this.put({ id: article.id, profile: () => profile, read: () => article })
  }

  /** As `add`, for an article that was measured before. */
  put({ id, profile, read, age = this.#age, hand = null }: Profiled): void {
    const before = this.#members.get(id)
    if (before) this.#takeOut(before)
    const { added, changed } = this.#neighbourhood.add(id, profile)
    this.#members.set(id, { id, age: before?.age ?? age, read, neighbour: added, hand, group: null })
    this.#age = Math.max(this.#age, age + 1)
    for (const neighbour of changed) this.#changed.add(neighbour)
  }

  /** Takes over what the person says of where an article stands, null for nothing; one that is not there is no error. */
  place(id: ArticleId, hand: Hand | null): void {
    const member = this.#members.get(id)
    if (!member || markOf(member.hand) === markOf(hand)) return
    member.hand = hand
    this.#changed.add(member.neighbour)
  }

  /** Takes over a story as it was read out before: while its members are the same, and as they were, it is not read again. */
  recall(story: Story): void {
    this.#recalled.set(story.id, story)
    for (const id of story.articles) this.#recalledOf.set(id, story.id)
  }

  /**
   * The article that one is nearly a copy of, of several the nearest, and how nearly: the cosine of their wordings, 0 to 1. Null
   * where it is none's, or where it is not there.
   */
  copyOf(id: ArticleId): { readonly id: ArticleId; readonly alike: number } | null {
    const neighbour = this.#members.get(id)?.neighbour
    if (!neighbour || neighbour.likeTo.size === 0) return null
    const own = ownWording(neighbour)
    let nearest: { id: ArticleId; alike: number } | null = null
    for (const [other, { wording }] of neighbour.likeTo) {
      const alike = wording / Math.sqrt(own * ownWording(other))
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

  /** All stories of so many articles and more, and the articles in each, in the order in which articles were added. */
  stories(least = 1): Story[] {
    this.#regroup()
    const stories: Story[] = []
    for (const member of this.#members.values()) {
      const { group } = member
      if (group?.members[0] === member && group.members.length >= least)
        stories.push((group.story ??= this.#recalledFor(group) ?? storyOf(group)))
    }
    return stories
  }

  #recalledFor({ members, sure, doubtful }: Group): Story | null {
    const story = this.#recalled.get(idOf(members))
    const isSame =
      story?.sure === sure &&
      story.articles.length === members.length &&
      members.every(({ id }, at) => story.articles[at] === id) &&
      (story.doubtful?.length ?? 0) === doubtful.size &&
      story.doubtful?.every((id) => doubtful.has(id)) !== false
    return isSame ? story : null
  }

  #takeOut(member: Member): void {
    const { id, neighbour } = member
    this.#standing.set(member, 0)
    const recalled = this.#recalledOf.get(id)
    if (recalled !== undefined) this.#recalled.delete(recalled)
    this.#changed.delete(neighbour)
    for (const other of this.#neighbourhood.remove(neighbour)) this.#changed.add(other)
  }

  #regroup(): void {
    const done = new Set<Neighbour>()
    for (const changed of this.#changed) {
      if (done.has(changed)) continue
      const articles = surroundings(changed)
      for (const article of articles) done.add(article)
      for (const { members, mark } of partsOf(articles, (article) => this.#markOf(article))) {
        const part = members.flatMap(({ id }) => this.#members.get(id) ?? [])
        for (const member of part) this.#standing.set(member, mark)
        if (mark === 0) join(part, certaintyOf({ members }))
      }
    }
    this.#changed.clear()
    // What stands with a label may lie anywhere: of what it is near to, nothing need be grouped again.
    for (const members of this.#standing.takeChanged()) {
      const neighbours = members.map(({ neighbour }) => neighbour)
      join(
        members,
        certaintyByHand(neighbours, (neighbour) => this.#markOf(neighbour) !== 0),
      )
    }
  }

  #markOf({ id }: Neighbour): number {
    return markOf(this.#members.get(id)?.hand ?? null)
  }
}

/** Makes members one story. */
function join(of: readonly Member[], certainty: Certainty): void {
  const members = of.toSorted((a, b) => a.age - b.age)
  const group: Group = { members, ...certainty, story: keptStory(members, certainty) }
  for (const member of members) member.group = group
}

/** The story of these members as it was read out before, if they were a story by themselves. */
function keptStory(members: readonly Member[], { sure, core, doubtful }: Certainty): Story | null {
  const group = members[0]?.group
  const isSame =
    group?.sure === sure &&
    group.members.length === members.length &&
    areEqual(group.core, core) &&
    areEqual(group.doubtful, doubtful)
  return isSame && members.every((member) => member.group === group) ? group.story : null
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

function storyOf({ members, sure, core, doubtful }: Group): Story {
  const articles = members.map(({ read }) => read())
  // A story of one needs no reading: its title is its headline, and it has no reasons.
  const read = articles.map((article) => ({ article, words: articles.length === 1 ? [] : wordsOf(article) }))
  return {
    id: idOf(members),
    title: titleOf(read, core),
    articles: articles.map(({ id }) => id),
    reasons: reasonsFor(read),
    sure,
    ...(doubtful.size === 0 ? {} : { doubtful: articles.flatMap(({ id }) => (doubtful.has(id) ? [id] : [])) }),
  }
}

function ownWording({ profile }: Neighbour): number {
  const { wording } = profile()
  return dot(wording, wording)
}

function idOf([oldest]: readonly Member[]): string {
  return `story-${oldest?.id ?? ''}`
}
