import type { ArticleView, PairView, PassageSide, PassageView } from '../../../shared/ipc.ts'
import { overlaps } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import { BASE, endIn } from './column.ts'
import { namesAmong } from '../../story/report-name.ts'
import type { Column } from './column.ts'
import { families } from './families.ts'
import { FIRST_FILTERS, passes } from './filters.ts'
import type { FilterState } from './filters.ts'
import { joinedPassages } from './joined.ts'
import type { Joined } from './joined.ts'
import { overlapping } from './segments.ts'
import type { Stretch } from './segments.ts'
import { isRightToLeft } from '../../ui/right-to-left.ts'
import { shareOfBase } from './share-of-base.ts'
import { stopsAmong, together } from './together.ts'

/** A report and what it shares with the base: `a` is the base in its passages, runs and shares, `b` this report. */
export interface Compared extends Pick<PairView, 'passages' | 'runs' | 'shares' | 'rejected'> {
  readonly article: ArticleView
}

/** What the compare view is made from. */
export interface Comparison {
  readonly base: ArticleView
  /** One or more, in the order of their columns. */
  readonly others: readonly Compared[]
  /** Whether these are some of several reports, so that `the other` names none of them, however many are shown. */
  readonly several: boolean
}

/** A passage that the base shares with the report of one column. */
export interface ComparedPassage extends PassageView {
  /** The column of `b`. */
  readonly column: Column
}

/** A paragraph of the report with the passages in it. */
export interface ParagraphModel extends Span {
  readonly stretches: readonly Stretch[]
  /**
   * Whether no word of it stands in a passage, shown or not; formulae do not count. Passages are with the base: of several, another than the
   * base may share it with a third all the same, so it is said of it that the base lacks it.
   */
  readonly onlyHere: boolean
  /** Passages in it that share a place with another. */
  readonly overlapping: ReadonlySet<number>
}

/** One column. */
export interface ReportModel {
  readonly article: ArticleView
  /** How much of it stands in the base; of the base, in any of the others. */
  readonly share: PairView['shares']['a']
  /** How much of the base stands in it; null for the base. */
  readonly shareOfBase: PairView['shares']['a'] | null
  readonly paragraphs: readonly ParagraphModel[]
  /** What to call this report among those shown: its outlet, or its headline where outlets do not tell them apart. */
  readonly name: string
  /** Indices of the passages that stand in it, in the order of this text. */
  readonly order: readonly number[]
  /** Its passages that one ribbon stands behind; none for the base. */
  readonly joined: readonly Joined[]
}

/** What the compare view renders from, derived once from the answers of the engine. */
export interface CompareModel {
  /** Whether these are some of several reports; two that are all there is are each other's other. */
  readonly several: boolean
  /** Whether the base stands at the right: it is written from right to left. */
  readonly mirrored: boolean
  /** By column, the base first. */
  readonly reports: readonly ReportModel[]
  /** Those that are shown, in the order of the base; everywhere in the view a passage is its index here. */
  readonly passages: readonly ComparedPassage[]
  /** For each passage those that say the same, in any column, itself among them. */
  readonly families: readonly (readonly number[])[]
  /** For each passage those that are brought level with it: itself, and one in each other column that has its words. */
  readonly together: readonly (readonly number[])[]
  /** The passages that stepping goes through and the list has: of those at one place of the base, the longest. */
  readonly stops: readonly number[]
  readonly filters: FilterState
  /** All that the reports share, in the order of the base, whichever are shown. */
  readonly all: readonly ComparedPassage[]
  /** How many places of the base have passages of which the filters show none, or would show none while they rest. */
  readonly hidden: number
  /** The places of the base that anything stands at, each with its passages, whichever are shown. */
  readonly places: readonly (readonly ComparedPassage[])[]
  /** What the person rejected, by the column of `b`. */
  readonly rejected: readonly (PairView['rejected'][number] & { readonly column: Column })[]
}

/** A pair as a base with one other. */
export function ofPair({ a, b, ...shared }: PairView): Comparison {
  return { base: a, others: [{ article: b, ...shared }], several: false }
}

/** Derives everything that does not depend on the window. Shares and what is only here are those of all passages, whichever are shown. */
export function compareModel(
  { base, others, several }: Comparison,
  filters: FilterState = FIRST_FILTERS,
): CompareModel {
  const all = others
    .flatMap((other, at) => other.passages.map((passage) => ({ ...passage, column: at + 1 })))
    .sort((x, y) => x.a.start - y.a.start || x.a.end - y.a.end || x.column - y.column || x.b.start - y.b.start)
  const passages = filters.resting ? all : all.filter((passage) => passes(filters, passage))
  const articles = [base, ...others.map(({ article }) => article)]
  const level = together(passages)
  const nameOf = namesAmong(articles)
  const places = placesAmong(all)
  return {
    several,
    mirrored: isRightToLeft(base.language?.value),
    passages,
    families: families(passages),
    together: level,
    stops: stopsAmong(passages, level),
    filters,
    all,
    // Places, and not passages, so that what is shown and what is hidden are counted alike.
    hidden: places.filter((here) => !here.some((passage) => passes(filters, passage))).length,
    places,
    rejected: others.flatMap((other, at) => other.rejected.map((one) => ({ ...one, column: at + 1 }))),
    reports: articles.map((article, column) => {
      const other = others[column - 1]
      const paragraphs = paragraphsOf(article, passages, all, column)
      return {
        article,
        share: other?.shares.b ?? shareOfBase(article, paragraphs, others),
        shareOfBase: other?.shares.a ?? null,
        paragraphs,
        name: nameOf(article),
        order: orderIn(passages, column),
        joined:
          other === undefined
            ? []
            : joinedPassages(
                [...passages.entries()].filter(([, passage]) => passage.column === column),
                other.runs,
              ),
      }
    }),
  }
}

/** Whether there is anything to step through, or would be with other filters. */
export function hasPassages({ all, passages, rejected }: CompareModel): boolean {
  return passages.length + rejected.length > 0 || all.some(({ formula }) => !formula)
}

/** Where a passage stands in a column; null where it is none of its. */
export function placeIn(passage: ComparedPassage | undefined, column: Column): PassageSide | null {
  if (passage === undefined || (column !== BASE && column !== passage.column)) return null
  return passage[endIn(column)]
}

/** The passage at the place of another in a column, the same for its own and in the base; null where the column has none. */
export function counterpartIn(model: CompareModel, passage: number, column: Column): number | null {
  if (column === BASE) return passage
  return model.together[passage]?.find((each) => model.passages[each]?.column === column) ?? null
}

/** Where among the stops a passage is; -1 for one that is none, nor beside one. */
export function stopOf({ stops, together: level }: CompareModel, passage: number): number {
  const own = stops.indexOf(passage)
  return own === -1 ? stops.findIndex((stop) => level[stop]?.includes(passage)) : own
}

/** Where a passage stands in one text; `index` is its place among the passages of the model. */
export function stretchOf(passage: PassageView, index: number, column: Column): Stretch {
  const end = endIn(column)
  const changed = passage.changes.map((change) => change[end]).filter((span) => span.end > span.start)
  return { passage: index, start: passage[end].start, end: passage[end].end, changed }
}

function placesAmong(all: readonly ComparedPassage[]): ComparedPassage[][] {
  const level = together(all)
  return stopsAmong(all, level).map((stop) => (level[stop] ?? []).flatMap((each) => all[each] ?? []))
}

/** How many places of what is shown have a passage of a sort; each place counts once, however many columns have it. */
export function shownPlaces(
  { stops, together: level, passages }: CompareModel,
  isOne: (passage: ComparedPassage) => boolean,
): number {
  return stops.filter((stop) => level[stop]?.some((each) => passages[each] !== undefined && isOne(passages[each])))
    .length
}

function paragraphsOf(
  { body }: ArticleView,
  passages: readonly ComparedPassage[],
  all: readonly ComparedPassage[],
  column: Column,
): ParagraphModel[] {
  const telling = all.flatMap((passage) => (passage.formula ? [] : (placeIn(passage, column) ?? [])))
  const shown = passages.flatMap((passage, i) =>
    placeIn(passage, column) === null ? [] : [stretchOf(passage, i, column)],
  )
  return body.map((paragraph) => {
    const stretches = shown.filter((stretch) => overlaps(stretch, paragraph))
    return {
      ...paragraph,
      stretches,
      onlyHere: !telling.some((span) => overlaps(span, paragraph)),
      overlapping: overlapping(paragraph, stretches),
    }
  })
}

function orderIn(passages: readonly ComparedPassage[], column: Column): number[] {
  const start = (i: number): number => placeIn(passages[i], column)?.start ?? 0
  return [...passages.keys()].filter((i) => placeIn(passages[i], column) !== null).sort((x, y) => start(x) - start(y))
}
