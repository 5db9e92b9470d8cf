import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { placeIn } from '../model/compare-model.ts'
import type { CompareSession } from '../state/session.ts'

/** A passage in the column in which it is looked at. */
export interface LookedAt {
  readonly passage: number
  readonly column: Column
}

/** The passage under the pointer, or else the selected one, or the one with the focus; null where there is none of these. */
export function lookedAt(session: CompareSession, texts: HTMLElement | null): LookedAt | null {
  return hoveredIn(session, texts) ?? selectedIn(session) ?? markedAt(session, document.activeElement)
}

export function hoveredIn(session: CompareSession, texts: HTMLElement | null): LookedAt | null {
  return markedAt(session, texts?.querySelector('mark[data-passage]:hover') ?? null)
}

export function selectedIn(session: CompareSession): LookedAt | null {
  const { selected, column } = session.selection.getState()
  if (selected === null) return null
  return { passage: selected, column: placeIn(session.model.passages[selected], column) === null ? BASE : column }
}

function markedAt({ model }: CompareSession, element: Element | null): LookedAt | null {
  const mark = element?.closest<HTMLElement>('mark[data-passage]') ?? null
  const report = mark?.closest<HTMLElement>('[data-report]')?.dataset['report']
  const column = model.reports.findIndex(({ article }) => article.id === report)
  return mark === null || column === -1 ? null : { passage: Number(mark.dataset['passage']), column }
}

/** Where a passage stands on the screen in the column in which it is looked at; null where no mark shows it. */
export function rectOf({ model }: CompareSession, texts: HTMLElement, { passage, column }: LookedAt): DOMRect | null {
  const report = model.reports[column]?.article.id ?? ''
  const marks = texts.querySelectorAll(`[data-report="${report}"] mark[data-passage="${String(passage)}"]`)
  return marks[0]?.getBoundingClientRect() ?? null
}
