import { countWords } from '../../../shared/text/tokens.ts'
import type { Span } from '../../../shared/text/span.ts'
import { BASE, endIn } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { placeIn, stopOf } from '../model/compare-model.ts'
import type { ComparedPassage, CompareModel } from '../model/compare-model.ts'
import { count } from '../../ui/words.ts'

/**
 * What a screen reader says of a passage in one column: `Passage 5 of 37, edited, 24 words, paragraph 3; also in BBC
 * paragraph 9; changed: killed → died`. Of a passage that does not stand in the column it is said from the base.
 */
export function spokenPassage(model: CompareModel, index: number, column: Column): string {
  const passage = model.passages[index]
  if (passage === undefined) return ''
  const from = placeIn(passage, column) === null ? BASE : column
  const there = from === BASE ? passage.column : BASE
  const beside = (model.together[index] ?? []).flatMap((each) => (each === index ? [] : (model.passages[each] ?? [])))
  const parts = [
    [
      `Passage ${String(stopOf(model, index) + 1)} of ${String(model.stops.length)}`,
      ...passageFacts(model, passage, from),
      `paragraph ${String(passage[endIn(from)].paragraph)}`,
    ].join(', '),
    alsoIn(model, there, passage),
    ...spokenChanges(changesOf(model, passage, from)),
    // Where nearly every word differs no list of words tells what the other says.
    ...(passage.kind === 'reworded' ? [`in other words: ${wordsIn(model, there, passage[endIn(there)]) ?? ''}`] : []),
    ...beside.map((other) => alsoIn(model, other.column, other)),
  ]
  return parts.join('; ')
}

function alsoIn({ reports, several }: CompareModel, column: Column, passage: ComparedPassage): string {
  const report = reports[column]
  // Of two, one without an outlet is the other; of more, only its own name tells.
  const name = several ? report?.name : report?.article.outlet?.value
  return `also in ${name ?? 'the other report'} paragraph ${String(passage[endIn(column)].paragraph)}`
}

/** The facts under a passage in the list: `edited`, `21 → 29 words`, `¶7→¶3`, `moved`; among more than two the reports that have it. */
export function passageLine(model: CompareModel, index: number): string[] {
  const passage = model.passages[index]
  if (passage === undefined) return []
  if (model.several) return severalLine(model, index, passage)
  const [left, right] = [wordsOn(model, passage, BASE), wordsOn(model, passage, passage.column)]
  const words = left === right ? count(left, 'word') : `${String(left)} → ${count(right, 'word')}`
  const places = `¶${String(passage.a.paragraph)}→¶${String(passage.b.paragraph)}`
  return [...kindOf(passage), words, places, ...(passage.moved ? ['moved'] : [])]
}

/** `edited`, `21 words`, `¶7`, `BBC ¶9`, `Times ¶2`. */
function severalLine(model: CompareModel, index: number, passage: ComparedPassage): string[] {
  const having = (model.together[index] ?? [index]).flatMap((each) => model.passages[each] ?? [])
  return [
    ...passageFacts(model, passage, BASE),
    `¶${String(passage.a.paragraph)}`,
    ...having
      .sort((x, y) => x.column - y.column)
      .map(({ column, b }) => `${model.reports[column]?.name ?? ''} ¶${String(b.paragraph)}`),
  ]
}

/** `2 of 6`, or the whole number where none is selected. */
export function counter(selected: number | null, total: number): string {
  return selected === null ? String(total) : `${String(selected + 1)} of ${String(total)}`
}

/** What the person said of a passage, in words; what they said nothing of has none. */
export const STATE_WORDS = { found: null, confirmed: 'confirmed', aligned: 'by hand' } as const

/** `edited`; a formula says so first, and then comes what the person said of it. */
function kindOf({ kind, formula, state }: ComparedPassage): string[] {
  const said = STATE_WORDS[state]
  return [...(formula ? ['stock phrase', kind] : [kind]), ...(said === null ? [] : [said])]
}

/** `edited`, `24 words`: as many as stand in that column. */
export function passageFacts(model: CompareModel, passage: ComparedPassage, column: Column): string[] {
  return [...kindOf(passage), count(wordsOn(model, passage, column), 'word')]
}

function wordsOn({ reports }: CompareModel, passage: ComparedPassage, column: Column): number {
  return countWords(reports[column]?.article.text ?? '', passage[endIn(column)])
}

/** Words that differ at one place of a passage; null where a side has nothing there. */
interface Change {
  readonly here: string | null
  readonly there: string | null
}

function changesOf(model: CompareModel, passage: ComparedPassage, column: Column): Change[] {
  const there = column === BASE ? passage.column : BASE
  return passage.changes.map((change) => ({
    here: wordsIn(model, column, change[endIn(column)]),
    there: wordsIn(model, there, change[endIn(there)]),
  }))
}

/** The words of a span in one line; null for an empty one. */
function wordsIn({ reports }: CompareModel, column: Column, { start, end }: Span): string | null {
  return end > start ? (reports[column]?.article.text.slice(start, end).replaceAll(/\s+/g, ' ') ?? null) : null
}

function spokenChanges(changes: readonly Change[]): string[] {
  const changed = changes.flatMap(({ here, there }) => (here === null || there === null ? [] : [`${here} → ${there}`]))
  const here = changes.flatMap((change) => (change.there === null && change.here !== null ? [change.here] : []))
  const there = changes.flatMap((change) => (change.here === null && change.there !== null ? [change.there] : []))
  const said = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(', ')}`]
  return [...said('changed', changed), ...said('only here', here), ...said('missing here', there)]
}
