import { placesIn } from './lines.ts'
import type { Line, Spot } from './lines.ts'

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'page-up' | 'page-down'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

/** The step that a key by itself asks for. */
export function stepOf(press: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): Step | undefined {
  return press.ctrlKey || press.metaKey || press.altKey || press.shiftKey ? undefined : STEPS[press.key]
}

/**
 * Where a step leads: up and down by lines, in the same column as far as the line goes; left and right in the order of
 * reading; at an end it stays. `pageFrom` tells which line stands a window's height below (1) or above (-1) another.
 */
export function stepFrom(
  lines: readonly Line[],
  { line, column }: Spot,
  step: Step,
  pageFrom: (line: number, direction: 1 | -1) => number,
): Spot {
  const last = lines.length - 1
  const widthOf = (index: number): number => {
    const there = lines[index]
    return there === undefined ? 0 : placesIn(there).length
  }
  switch (step) {
    case 'up':
      return { line: Math.max(0, line - 1), column: line === 0 ? column : Math.min(column, widthOf(line - 1) - 1) }
    case 'down':
      return {
        line: Math.min(last, line + 1),
        column: line === last ? column : Math.min(column, widthOf(line + 1) - 1),
      }
    case 'left':
      if (column > 0) return { line, column: column - 1 }
      return line === 0 ? { line, column } : { line: line - 1, column: widthOf(line - 1) - 1 }
    case 'right':
      if (column < widthOf(line) - 1) return { line, column: column + 1 }
      return line === last ? { line, column } : { line: line + 1, column: 0 }
    case 'first':
      return { line: 0, column: 0 }
    case 'last':
      return { line: last, column: widthOf(last) - 1 }
    case 'page-up':
    case 'page-down': {
      const direction = step === 'page-down' ? 1 : -1
      const there = Math.max(0, Math.min(last, pageFrom(line, direction)))
      // A line that is higher than the window is passed nevertheless.
      return { line: there === line ? Math.max(0, Math.min(last, line + direction)) : there, column: 0 }
    }
  }
}
