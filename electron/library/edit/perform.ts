import { siteOf } from '../../../shared/article/corrections.ts'
import type { ArticleId } from '../../../shared/article/article.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Knowledge } from '../knowledge.ts'
import type { PlacedIn } from '../store/placed.ts'
import type { Store } from '../store/store.ts'
import type { Effects } from './effects.ts'
import type { Step, StepOf } from './step.ts'

/** What steps are done with. */
export interface Desk {
  readonly store: Store
  readonly knowledge: Pick<Knowledge, 'place'>
  /** Of some rows, those of listed articles that have no outlet of their own. */
  readonly withoutOwnOutlet: (rows: Iterable<number>) => ReadonlyMap<number, ArticleId>
  /** Puts furniture back or sets it aside again; false where there is none at this place, or it is as asked. */
  readonly restore: (article: number, span: Span, restored: boolean, effects: Effects) => boolean
  /** Shows a file's reports apart or together; false where they are as asked. */
  readonly apart: (article: number, apart: boolean, effects: Effects) => boolean
}

/** Does a step, and gives the one that makes it as it was; null where it was so already. To be called in a transaction. */
type Perform<K extends Step['kind']> = (step: StepOf<K>, desk: Desk, effects: Effects) => Step | null

const PERFORM: { readonly [K in Step['kind']]: Perform<K> } = {
  said: (step, { store }, effects) => {
    const { field } = step
    const articles = step.of.flatMap((group) => group.articles)
    const before = store.said.saidOf(field, articles)
    if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(step.of))) return null
    for (const group of step.of) store.said.say(field, group)
    if (field === 'url') followAddress(store, articles)
    effects.touch(articles)
    if (field !== 'url') effects.outdate(articles, field === 'language', store)
    if (field === 'headline' || field === 'published' || field === 'language') {
      const hidden = new Set(store.articles.hiddenAmong(articles))
      const spoken = field === 'language' ? before : store.said.saidOf('language', articles)
      for (const { said: language, articles } of spoken) {
        for (const article of articles) effects.know(article, { shown: !hidden.has(article), language, told: true })
      }
    }
    return { kind: 'said', field, of: before.map(({ said, articles }) => ({ said, articles: [...articles] })) }
  },

  tag: ({ name, tagged, articles }, { store }, effects) => {
    const had = new Set(store.said.tagged(name, articles))
    const changed = articles.filter((article) => had.has(article) !== tagged)
    if (changed.length === 0) return null
    store.said.setTag(name, changed, tagged)
    effects.touch(changed)
    return { kind: 'tag', name, tagged: !tagged, articles: changed }
  },

  outletOf: ({ of, place, outlet }, { store, withoutOwnOutlet }, effects) => {
    const before = store.said.rules().find((rule) => rule.kind === of && rule.place === place)?.outlet ?? null
    if (before === outlet) return null
    store.said.setRule(of, place, outlet)
    const articles = [...withoutOwnOutlet(store.articles.comingFrom(of, place)).keys()]
    effects.outdate(articles, false, store)
    effects.touch(articles)
    effects.then.push(() => {
      store.rules.reload()
    })
    return { kind: 'outletOf', of, place, outlet: before }
  },

  removed: ({ removed, articles }, { store }, effects) => {
    // A file may have changed since one was removed: what stands for it now comes back.
    const rows = removed ? articles : store.versions.inTheirPlace(articles)
    const changed = store.articles.setRemoved(rows, removed)
    if (changed.length === 0) return null
    // What came to hold of a site or a folder meanwhile passed it over.
    if (!removed) effects.outdate(changed, false, store)
    effects.touch(changed)
    for (const article of changed) effects.know(article, { shown: removed, language: null, told: false })
    return { kind: 'removed', removed: !removed, articles: changed }
  },

  read: ({ of }, { store }, effects) => {
    const articles = of.flatMap((group) => group.articles)
    const before = store.said.readAt(articles).map((group) => ({ at: group.at, articles: [...group.articles] }))
    if (articles.length === 0) return null
    for (const group of of) store.said.setReadAt(group.articles, group.at)
    effects.touch(articles)
    return { kind: 'read', of: before }
  },

  restored: ({ article, start, end, restored }, desk, effects) =>
    desk.restore(article, { start, end }, restored, effects)
      ? { kind: 'restored', article, start, end, restored: !restored }
      : null,

  apart: ({ article, apart }, desk, effects) =>
    desk.apart(article, apart, effects) ? { kind: 'apart', article, apart: !apart } : null,

  placed: (step, { store, knowledge }, effects) => {
    // A file may have changed since: all that stood in the place of one stand together.
    const of = step.of.map((group) => ({ ...group, articles: store.versions.inTheirPlace(group.articles) }))
    const articles = [...new Set(of.flatMap((group) => group.articles))]
    const before = store.placed.of(articles).map((group) => ({ ...group, articles: [...group.articles] }))
    for (const group of of) store.placed.set(group)
    const after = store.placed.of(articles)
    if (JSON.stringify(ordered(before)) === JSON.stringify(ordered(after))) return null
    store.placed.setAhead(true)
    effects.touch(articles)
    effects.stories = true
    effects.then.push(() => {
      knowledge.place(articles)
    })
    return { kind: 'placed', of: before }
  },

  passages: ({ first, second, of }, { store: { passages } }) => {
    const before = of.map(({ a, b, said }) => ({ a, b, said, was: passages.at({ first, second }, { a, b }) }))
    const changed = before.filter(({ said, was }) => said !== was)
    if (changed.length === 0) return null
    for (const { said, ...sides } of changed) passages.say({ first, second }, sides, said)
    return { kind: 'passages', first, second, of: changed.map(({ a, b, was }) => ({ a, b, said: was })) }
  },
}

/** Does steps in their order, and gives those that make all as it was, in the order to take them. */
export function perform(steps: readonly Step[], desk: Desk, effects: Effects): Step[] {
  const back: Step[] = []
  for (const step of steps) {
    const inverse = performOne(step, desk, effects)
    if (inverse !== null) back.unshift(inverse)
  }
  return back
}

function performOne<K extends Step['kind']>(step: StepOf<K>, desk: Desk, effects: Effects): Step | null {
  // The step's own kind names its function; what the compiler cannot follow is that both are of one K.
  const one = PERFORM[step.kind] as Perform<K>
  return one(step, desk, effects)
}

function followAddress(store: Store, articles: readonly number[]): void {
  for (const article of articles) {
    const said = store.said.corrections(article).url
    const url = said === undefined ? store.articles.byId(article)?.stated.url?.value : said.given
    store.articles.setSite(article, siteOf(url))
  }
}

function ordered(groups: readonly PlacedIn[]): unknown[] {
  return sorted(groups.map(({ label, pinned, articles }) => ({ said: [label, pinned], articles })))
}

/** Groups in an order of their own, so that two can be compared. */
function sorted(groups: Iterable<{ readonly said: unknown; readonly articles: readonly number[] }>): unknown[] {
  return Array.from(groups, ({ said, articles }) => [JSON.stringify(said), [...articles].sort((a, b) => a - b)])
    .filter(([, articles]) => articles?.length !== 0)
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}
