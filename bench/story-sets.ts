/** An article whose story is known. */
export interface Report {
  readonly id: string
  readonly story: string
  readonly text: string
}

/** Sets of articles derived in one way, from several seeds where chance plays a part. */
export interface Derived {
  readonly name: string
  readonly sets: readonly (readonly Report[])[]
}

const SEEDS = [1, 2, 3]
const LEDE_WORDS = 80

/** The topics of a set cut in two at random: by one seed always in the same way. */
export function halves(reports: readonly Report[], seed: number): readonly (readonly Report[])[] {
  const topics = shuffled([...new Set(reports.map(topicOf))], seed)
  const first = new Set(topics.slice(0, topics.length >> 1))
  return [
    reports.filter((report) => first.has(topicOf(report))),
    reports.filter((report) => !first.has(topicOf(report))),
  ]
}

/** Sets of other sizes, of smaller stories, and of shorter and longer texts than the one that they are derived from. */
export function derive(reports: readonly Report[]): Derived[] {
  const topics = [...new Set(reports.map(topicOf))]
  const ofTopics = (some: readonly string[]): Report[] => reports.filter((report) => some.includes(topicOf(report)))
  const ledes = reports.map((report) => ({ ...report, text: ledeOf(report.text) }))
  const byChance = (set: (seed: number) => readonly Report[]): (readonly Report[])[] => SEEDS.map(set)
  return [
    { name: 'five topics', sets: byChance((seed) => ofTopics(shuffled(topics, seed).slice(0, 5))) },
    { name: 'one topic: two look-alikes', sets: topics.map((topic) => ofTopics([topic])) },
    { name: 'one topic, 3 a story', sets: topics.map((topic) => thinned(ofTopics([topic]), 3, 1)) },
    { name: '2 a story', sets: byChance((seed) => thinned(reports, 2, seed)) },
    { name: '3 a story', sets: byChance((seed) => thinned(reports, 3, seed)) },
    { name: '3 a story, the longest', sets: [longest(reports, 3)] },
    { name: '5 a story', sets: byChance((seed) => thinned(reports, 5, seed)) },
    { name: `ledes of ${LEDE_WORDS} words`, sets: [ledes] },
    { name: 'ledes, 3 a story', sets: byChance((seed) => thinned(ledes, 3, seed)) },
    { name: 'two reports in one', sets: byChance((seed) => joined(reports, seed)) },
    { name: 'two in one, 3 a story', sets: byChance((seed) => joined(thinned(reports, 6, seed), seed)) },
    { name: 'each report in two parts', sets: [parted(reports)] },
  ]
}

/** Stories of one number are two look-alike events: 7-7ecb and 7-7ecbplus. */
function topicOf({ story }: Report): string {
  return story.split('-')[0] ?? story
}

function storiesIn(reports: readonly Report[]): Report[][] {
  const stories = new Map<string, Report[]>()
  for (const report of reports) stories.set(report.story, [...(stories.get(report.story) ?? []), report])
  return [...stories.values()]
}

function thinned(reports: readonly Report[], count: number, seed: number): Report[] {
  return storiesIn(reports).flatMap((story) => shuffled(story, seed).slice(0, count))
}

function longest(reports: readonly Report[], count: number): Report[] {
  return storiesIn(reports).flatMap((story) => story.toSorted((a, b) => b.text.length - a.text.length).slice(0, count))
}

function joined(reports: readonly Report[], seed: number): Report[] {
  return storiesIn(reports).flatMap((story) =>
    shuffled(story, seed).flatMap((report, at, all) => {
      const next = all[at + 1]
      if (at % 2 === 1) return []
      return [next ? { ...report, text: `${report.text}\n${next.text}` } : report]
    }),
  )
}

/** Each paragraph goes to one part or the other by chance. */
function parted(reports: readonly Report[]): Report[] {
  const random = generator(7)
  return reports.flatMap((report) => {
    const parts: [string[], string[]] = [[], []]
    for (const paragraph of report.text.split('\n')) parts[random() < 0.5 ? 0 : 1].push(paragraph)
    return parts.flatMap((part, at) =>
      part.length === 0 ? [] : [{ ...report, id: `${report.id}-${at}`, text: part.join('\n') }],
    )
  })
}

function ledeOf(text: string): string {
  return new RegExp(String.raw`^(?:\s*\S+){1,${LEDE_WORDS}}`, 'u').exec(text)?.[0] ?? text
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = generator(seed)
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** Numbers in [0, 1) that are the same everywhere (Lehmer's generator, modulo 2³¹ − 1). */
function generator(seed: number): () => number {
  let state = (seed * 7919) % 2147483647
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
