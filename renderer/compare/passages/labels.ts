import type { PassageView } from '../../../shared/ipc.ts'
import { countWords } from '../../../shared/text/tokens.ts'
import type { PairModel } from '../model/pair-model.ts'
import type { Span } from '../../../shared/text/span.ts'
import { otherSide, SIDES } from '../model/side.ts'
import type { Side } from '../model/side.ts'
import { count } from '../../ui/words.ts'

/**
 * What a screen reader says of a passage in one column: `Passage 5 of 37, edited, 24 words, paragraph 3; also in BBC
 * paragraph 9; changed: killed → died`.
 */
export function spokenPassage(model: PairModel, index: number, side: Side): string {
  const passage = model.passages[index]
  if (passage === undefined) return ''
  const there = otherSide(side)
  const outlet = model[there].article.outlet?.value ?? 'the other report'
  const parts = [
    [
      `Passage ${String(index + 1)} of ${String(model.passages.length)}`,
      ...passageFacts(model, passage, side),
      `paragraph ${String(passage[side].paragraph)}`,
    ].join(', '),
    `also in ${outlet} paragraph ${String(passage[there].paragraph)}`,
    ...spokenChanges(changesOf(model, passage, side)),
    // Where nearly every word differs no list of words tells what the other says.
    ...(passage.kind === 'reworded' ? [`in other words: ${wordsIn(model, there, passage[there]) ?? ''}`] : []),
  ]
  return parts.join('; ')
}

/** The facts under a passage in the list: `edited`, `21 → 29 words`, `¶7→¶3`, `moved`. */
export function passageLine(model: PairModel, passage: PassageView): string[] {
  const [left, right] = SIDES.map((side) => wordsOn(model, passage, side))
  const words = left === right ? count(left ?? 0, 'word') : `${String(left)} → ${count(right ?? 0, 'word')}`
  const places = `¶${String(passage.a.paragraph)}→¶${String(passage.b.paragraph)}`
  return [...kindOf(passage), words, places, ...(passage.moved ? ['moved'] : [])]
}

/** `2 of 6`, or the whole number where none is selected. */
export function counter(selected: number | null, total: number): string {
  return selected === null ? String(total) : `${String(selected + 1)} of ${String(total)}`
}

/** `edited`; a formula says so first. */
function kindOf({ kind, formula }: PassageView): string[] {
  return formula ? ['stock phrase', kind] : [kind]
}

/** `edited`, `24 words`: as many as stand on that side. */
export function passageFacts(model: PairModel, passage: PassageView, side: Side): string[] {
  return [...kindOf(passage), count(wordsOn(model, passage, side), 'word')]
}

function wordsOn(model: PairModel, passage: PassageView, side: Side): number {
  return countWords(model[side].article.text, passage[side])
}

/** Words that differ at one place of a passage; null where a side has nothing there. */
interface Change {
  readonly here: string | null
  readonly there: string | null
}

function changesOf(model: PairModel, passage: PassageView, side: Side): Change[] {
  const there = otherSide(side)
  return passage.changes.map((change) => ({
    here: wordsIn(model, side, change[side]),
    there: wordsIn(model, there, change[there]),
  }))
}

/** The words of a span in one line; null for an empty one. */
function wordsIn(model: PairModel, side: Side, { start, end }: Span): string | null {
  return end > start ? model[side].article.text.slice(start, end).replaceAll(/\s+/g, ' ') : null
}

function spokenChanges(changes: readonly Change[]): string[] {
  const changed = changes.flatMap(({ here, there }) => (here === null || there === null ? [] : [`${here} → ${there}`]))
  const here = changes.flatMap((change) => (change.there === null && change.here !== null ? [change.here] : []))
  const there = changes.flatMap((change) => (change.here === null && change.there !== null ? [change.there] : []))
  const said = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(', ')}`]
  return [...said('changed', changed), ...said('only here', here), ...said('missing here', there)]
}
