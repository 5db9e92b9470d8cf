import type { PassageView } from '../../../shared/ipc.ts'
import { changesBetween } from '../model/changes.ts'
import type { Change } from '../model/changes.ts'
import type { PairModel } from '../model/pair-model.ts'
import { otherSide } from '../model/side.ts'
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
      ...passageFacts(passage),
      `paragraph ${String(passage[side].paragraph)}`,
    ].join(', '),
    `also in ${outlet} paragraph ${String(passage[there].paragraph)}`,
    ...spokenChanges(changesOf(model, passage, side)),
  ]
  return parts.join('; ')
}

/** The line under a passage in the list: `edited · 20 words · ¶7→¶3 · moved`. */
export function passageLine(passage: PassageView): string {
  const places = `¶${String(passage.a.paragraph)}→¶${String(passage.b.paragraph)}`
  return [...passageFacts(passage), places, ...(passage.moved ? ['moved'] : [])].join(' · ')
}

/** `2 of 6`, or the whole number where none is selected. */
export function counter(selected: number | null, total: number): string {
  return selected === null ? String(total) : `${String(selected + 1)} of ${String(total)}`
}

/** `edited`, `24 words`. */
export function passageFacts({ kind, words }: PassageView): string[] {
  return [kind, count(words, 'word')]
}

function changesOf(model: PairModel, passage: PassageView, side: Side): Change[] {
  const sideOf = (each: Side) => ({ text: model[each].article.text, ...passage[each] })
  return changesBetween(sideOf(side), sideOf(otherSide(side)))
}

function spokenChanges(changes: readonly Change[]): string[] {
  const changed = changes.flatMap(({ here, there }) => (here === null || there === null ? [] : [`${here} → ${there}`]))
  const here = changes.flatMap((change) => (change.there === null && change.here !== null ? [change.here] : []))
  const there = changes.flatMap((change) => (change.here === null && change.there !== null ? [change.there] : []))
  const said = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(', ')}`]
  return [...said('changed', changed), ...said('only here', here), ...said('missing here', there)]
}
