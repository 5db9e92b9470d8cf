import type { PassageView } from '../../../shared/ipc.ts'
import type { PairModel } from '../model/pair-model.ts'
import type { Span } from '../../../shared/text/span.ts'
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

/** Words that differ at one place of a passage; null where a side has nothing there. */
interface Change {
  readonly here: string | null
  readonly there: string | null
}

function changesOf(model: PairModel, passage: PassageView, side: Side): Change[] {
  const wordsOn = (each: Side, { start, end }: Span) =>
    end > start ? model[each].article.text.slice(start, end).replaceAll(/\s+/g, ' ') : null
  const there = otherSide(side)
  return passage.changes.map((change) => ({ here: wordsOn(side, change[side]), there: wordsOn(there, change[there]) }))
}

function spokenChanges(changes: readonly Change[]): string[] {
  const changed = changes.flatMap(({ here, there }) => (here === null || there === null ? [] : [`${here} → ${there}`]))
  const here = changes.flatMap((change) => (change.there === null && change.here !== null ? [change.here] : []))
  const there = changes.flatMap((change) => (change.here === null && change.there !== null ? [change.there] : []))
  const said = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(', ')}`]
  return [...said('changed', changed), ...said('only here', here), ...said('missing here', there)]
}
