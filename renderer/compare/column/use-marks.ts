import type { KeyboardEvent, MouseEvent, PointerEvent, FocusEvent } from 'react'
import type { Column } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'

/** What a column hears on behalf of the marks in it, so that two hundred marks need no handlers of their own. */
interface MarkHandlers {
  readonly onPointerOver: (event: PointerEvent) => void
  readonly onPointerLeave: () => void
  readonly onClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onKeyUp: (event: KeyboardEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent) => void
}

/** The pointer and the keys on the marks of one column. */
export function useMarks(column: Column): MarkHandlers {
  const session = useSession()
  return {
    onPointerOver: (event) => {
      session.point(passagesAt(event.target)[0] ?? null)
    },
    onPointerLeave: () => {
      session.point(null)
    },
    onClick: (event) => {
      // A drag that selected words is no click on the passage that they stand in.
      if (document.getSelection()?.isCollapsed === false) return
      session.activate(column, passagesAt(event.target))
    },
    onKeyDown: (event) => {
      const mark = markOf(event.target)
      if (mark === null || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'Enter' || event.key === ' ') session.activate(column, allPassagesIn(mark))
      else if (event.key === 'ArrowRight') moveFocus(event.currentTarget, mark, onwards(mark))
      else if (event.key === 'ArrowLeft') moveFocus(event.currentTarget, mark, -onwards(mark))
      else return
      event.preventDefault()
    },
    // Only a person at the keys needs to see where they act: a view that opens takes the focus by itself. The Tab that
    // brings the focus here goes up here.
    onKeyUp: ({ currentTarget }) => {
      currentTarget.dataset['keys'] = ''
    },
    onBlur: ({ currentTarget }) => {
      delete currentTarget.dataset['keys']
    },
    onFocus: (event) => {
      const passage = markOf(event.target)?.dataset['passage']
      if (passage !== undefined) session.focus(column, Number(passage))
    },
  }
}

function markOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('mark[data-passage]') : null
}

/** The passages at the place of an event, beginning with the marked one. */
function passagesAt(target: EventTarget): number[] {
  const mark = markOf(target)
  if (mark === null || !(target instanceof Element)) return []
  return passagesIn(mark, target.closest<HTMLElement>('[data-under]'))
}

/** The passages anywhere in a mark, beginning with the marked one. */
function allPassagesIn(mark: HTMLElement): number[] {
  return passagesIn(mark, ...mark.querySelectorAll<HTMLElement>('[data-under]'))
}

/** Whichever of them is marked now, they come round in the same order. */
function passagesIn(mark: HTMLElement, ...pieces: readonly (HTMLElement | null)[]): number[] {
  const marked = numbers(mark.dataset['passage'])
  const under = pieces.flatMap((piece) => numbers(piece?.dataset['under']))
  const round = [...new Set([...marked, ...under])].sort((x, y) => x - y)
  const first = round.indexOf(marked[0] ?? 0)
  return [...round.slice(first), ...round.slice(0, first)]
}

function numbers(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(' ').map(Number)
}

/** Where the right arrow goes in the order of the words. */
function onwards(mark: Element): number {
  return getComputedStyle(mark).direction === 'rtl' ? -1 : 1
}

function moveFocus(scroller: Element, from: HTMLElement, steps: number): void {
  const marks = [...scroller.querySelectorAll<HTMLElement>('mark[data-passage]')]
  marks[marks.indexOf(from) + steps]?.focus()
}
