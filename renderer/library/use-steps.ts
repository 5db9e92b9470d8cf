import type { KeyboardEvent } from 'react'
import { listedArticles } from '../state/library.ts'
import { placeAt, spotOf } from './lines.ts'
import type { Line, Spot } from './lines.ts'
import { goToPlace } from './place.ts'
import { BESIDE, PLACE } from './places.ts'
import { chooseTo, toggle } from './selection.ts'
import { stepFrom, stepOf } from './steps.ts'
import type { Step } from './steps.ts'
import type { Lines } from './use-lines.ts'

interface StepsOptions {
  readonly lines: readonly Line[]
  /** Where the place that Tab reaches stands. */
  readonly spot: Spot | null
  readonly virtual: Lines
}

/** The keys of the list: arrows, Home, End and a page at a time; Space chooses, Shift+Space all from the last to here. */
export function useSteps({ lines, spot, virtual }: StepsOptions): (event: KeyboardEvent) => void {
  const pageFrom = (line: number, direction: 1 | -1): number => {
    const height = virtual.scrollRect?.height ?? 0
    const start = virtual.measurementsCache[line]?.start ?? 0
    return virtual.getVirtualItemForOffset(start + direction * height)?.index ?? (direction === 1 ? lines.length : 0)
  }

  /** From the page itself an arrow leads into what is in sight. */
  const enter = (step: Step): string | null => {
    if (step !== 'up' && step !== 'down') return null
    const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 0 }
    const inSight = spot !== null && spot.line >= startIndex && spot.line <= endIndex
    return placeAt(lines, inSight ? spot : { line: startIndex, column: 0 })
  }

  return (event) => {
    if (!(event.target instanceof Element)) return
    const place = event.target.getAttribute(PLACE)
    const from = spotOf(lines, place ?? event.target.getAttribute(BESIDE) ?? '')
    if (event.key === ' ' && place !== null && from !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Or the press would open what it stands on, as on any button.
      event.preventDefault()
      choose(lines[from.line], from.column, event.shiftKey)
      return
    }
    const step = stepOf(event)
    if (step === undefined) return
    const to =
      event.target === event.currentTarget
        ? enter(step)
        : from === null
          ? null
          : placeAt(lines, stepFrom(lines, from, step, pageFrom))
    if (to === null) return
    event.preventDefault()
    goToPlace(to)
  }
}

/** Chooses what stands at a place: an article, or all that a story shows. */
function choose(line: Line | undefined, column: number, range: boolean): void {
  switch (line?.kind) {
    case undefined:
    case 'more':
      return
    case 'title':
      toggle(line.story.articles)
      return
    case 'reports':
    case 'article': {
      const article = line.kind === 'article' ? line.article : line.reports[column]
      if (article === undefined) return
      if (range) chooseTo(article, listedArticles())
      else toggle([article])
    }
  }
}
