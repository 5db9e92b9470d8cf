import type { ArticleView, PairView, PassageView } from '../../../shared/ipc.ts'
import { overlaps } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import { families } from './families.ts'
import { joinedPassages } from './joined.ts'
import type { Joined } from './joined.ts'
import { overlapping } from './segments.ts'
import type { Stretch } from './segments.ts'
import { both, otherSide } from './side.ts'
import type { Both, Side } from './side.ts'

/** A paragraph of the report with the passages in it. */
export interface ParagraphModel extends Span {
  readonly stretches: readonly Stretch[]
  /** Whether no word of it stands in a passage; formulae do not count. */
  readonly onlyHere: boolean
  /** Passages in it that share a place with another. */
  readonly overlapping: ReadonlySet<number>
}

/** One column. */
export interface SideModel {
  readonly article: ArticleView
  readonly share: PairView['shares']['a']
  readonly paragraphs: readonly ParagraphModel[]
  /** What to call this report among the two: its outlet, or its headline where outlets do not tell them apart. */
  readonly name: string
  /** Indices of the passages in the order of this text. */
  readonly order: readonly number[]
}

/** What the Pair view renders from, derived once from the answer of the engine. */
export interface PairModel extends Both<SideModel> {
  /** Those that are shown, in the order of text A; everywhere in the view a passage is its index here. */
  readonly passages: readonly PassageView[]
  /** For each passage those that say the same, itself among them. */
  readonly families: readonly (readonly number[])[]
  /** Passages that one ribbon stands behind. */
  readonly joined: readonly Joined[]
  /** The formulae that the reports share, and whether they are among the passages. */
  readonly formulae: { readonly number: number; readonly shown: boolean }
}

/** Derives everything that does not depend on the window. Formulae are shown only where the person asks for them. */
export function pairModel(pair: PairView, formulaeShown = false): PairModel {
  const shown = pair.passages.filter(({ formula }) => formulaeShown || !formula)
  const passages = shown.toSorted((x, y) => x.a.start - y.a.start || x.a.end - y.a.end || x.b.start - y.b.start)
  return {
    passages,
    families: families(passages),
    joined: joinedPassages(passages, pair.runs),
    formulae: { number: pair.passages.filter(({ formula }) => formula).length, shown: formulaeShown },
    ...both((side) => sideModel(pair, passages, side)),
  }
}

function sideModel(pair: PairView, passages: readonly PassageView[], side: Side): SideModel {
  const article = pair[side]
  const stretches = passages.map((passage, i) => stretchOf(passage, i, side))
  return {
    article,
    share: pair.shares[side],
    paragraphs: article.body.map((paragraph) => paragraphModel(paragraph, stretches, passages)),
    name: nameOf(article, pair[otherSide(side)]),
    order: passages.map((_, i) => i).sort((x, y) => startOf(passages, side, x) - startOf(passages, side, y)),
  }
}

/** Where a passage stands on one side; `index` is its place among the passages of the model. */
export function stretchOf(passage: PassageView, index: number, side: Side): Stretch {
  const { start, end } = passage[side]
  const changed = passage.changes.map((change) => change[side]).filter((span) => span.end > span.start)
  return { passage: index, start, end, changed }
}

function paragraphModel(paragraph: Span, all: readonly Stretch[], passages: readonly PassageView[]): ParagraphModel {
  const stretches = all.filter((stretch) => overlaps(stretch, paragraph))
  return {
    ...paragraph,
    stretches,
    onlyHere: stretches.every(({ passage }) => passages[passage]?.formula),
    overlapping: overlapping(paragraph, stretches),
  }
}

function nameOf({ outlet, headline }: ArticleView, other: ArticleView): string {
  return outlet === null || outlet.value === other.outlet?.value ? headline.value : outlet.value
}

function startOf(passages: readonly PassageView[], side: Side, i: number): number {
  return passages[i]?.[side].start ?? 0
}
