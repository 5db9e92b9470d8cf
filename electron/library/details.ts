import path from 'node:path'
import type { ArticleId, Field } from '../../shared/article/article.ts'
import { CORRECTED_FIELDS } from '../../shared/article/corrections.ts'
import type { CorrectedField } from '../../shared/article/corrections.ts'
import type { CommonDetails, Detail, Details } from '../../shared/ipc/corrections.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Catalog } from './catalog.ts'
import { reportIn, shown } from './derive.ts'
import { placeName, placeOf } from './outlet-rules.ts'
import type { Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'
import { fieldOf } from './with-said.ts'

/** All that is known of an article beside its text, and where each piece of it comes from. */
export function detailsOf(stored: StoredArticle, store: Store, shelf: Shelf, catalog: Catalog): Details {
  const read = shelf.read(stored)
  const { found, article } = reportIn(read)
  const { corrections, learned } = read.said
  const foundIn: Readonly<Record<CorrectedField, Field | null>> = {
    headline: found.headline,
    outlet: found.outlet ?? learned,
    byline: found.byline,
    published: found.published,
    language: found.language,
    url: addressOf(stored),
  }
  const details = Object.fromEntries(
    CORRECTED_FIELDS.map((field) => [field, detailOf(foundIn[field], corrections[field])]),
  ) as Record<CorrectedField, Detail>
  const rule = article.outlet?.origin === 'learned' ? store.rules.ruleFor(stored) : null
  return {
    id: stored.key,
    ...details,
    dateline: found.dateline === null ? null : shown(found.dateline),
    file: shownAs(path.basename(stored.path)),
    tags: store.said.tags(stored.id),
    learned: rule === null ? null : { kind: rule.kind, name: placeName(rule.kind, rule.place) },
    offers: article.outlet?.origin === 'given' ? offersFor(article.outlet.value, stored, store, catalog) : [],
  }
}

/** The places that an outlet could be used for, where it is not yet. */
function offersFor(outlet: string, stored: StoredArticle, store: Store, catalog: Catalog): Details['offers'] {
  return (['site', 'folder'] as const).flatMap((kind) => {
    const place = placeOf(kind, stored)
    if (place === null) return []
    if (store.said.rules().some((rule) => rule.kind === kind && rule.place === place && rule.outlet === outlet))
      return []
    const others = catalog.withoutOwnOutlet(store.articles.comingFrom(kind, place))
    const articles = others.size - Number(others.has(stored.id))
    return articles === 0 ? [] : [{ kind, name: placeName(kind, place), articles }]
  })
}

function detailOf(found: Field | null, said: Parameters<typeof fieldOf>[1]): Detail {
  const now = fieldOf(found, said)
  return {
    now: now === null ? null : shown(now),
    found: found === null ? null : shown(found),
    said: said !== undefined,
  }
}

function addressOf({ stated: { url } }: StoredArticle): Field | null {
  return url === undefined ? null : { value: url.value, origin: 'stated', span: null, from: url.from }
}

/** What articles have in common. What is not listed is passed over. */
export function commonDetails(ids: readonly ArticleId[], store: Store, catalog: Catalog): CommonDetails {
  const lines = catalog.lines(ids)
  const rows = lines.map(({ article }) => article)
  const tags = new Map<string, number>()
  for (const line of lines) for (const tag of line.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  return {
    outlet: common(lines.map(({ outlet }) => (outlet === '' ? null : outlet))),
    byline: common(store.derived.valuesOf('byline', rows)),
    published: common(lines.map(({ published }) => published)),
    language: common(store.derived.valuesOf('language', rows)),
    tags: Array.from(tags, ([name, articles]) => ({ name, articles })).sort((x, y) => (x.name < y.name ? -1 : 1)),
  }
}

function common(values: readonly (string | null)[]): CommonDetails['outlet'] {
  const [first = null] = values
  const several = values.some((value) => value !== first)
  return { several, value: several || first === null ? null : shownAs(first) }
}
