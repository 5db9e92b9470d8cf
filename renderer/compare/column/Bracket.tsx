import type { CSSProperties } from 'react'
import type { Segment } from '../model/segments.ts'
import type { Column } from '../model/column.ts'
import styles from './Bracket.module.css'

interface BracketProps {
  readonly passage: number
  readonly column: Column
  /** The paragraph, cut up. */
  readonly segments: readonly Segment[]
}

/**
 * In the margin, beside the lines of a passage that the person aligned. It is anchored to the first and the last of its marks in the
 * paragraph; beside the whole paragraph where others cover all of them.
 */
export function Bracket({ passage, column, segments }: BracketProps) {
  const marks = segments.filter((segment) => segment.kind === 'mark' && segment.passage === passage)
  const [first, last] = [marks[0], marks.at(-1)]
  const style: CSSProperties =
    first === undefined || last === undefined
      ? { top: 0, bottom: 0 }
      : {
          top: `anchor(${anchorOf(passage, column, first.start)} top, 0px)`,
          bottom: `anchor(${anchorOf(passage, column, last.start)} bottom, 0px)`,
        }
  return <span aria-hidden data-by-hand={passage} className={styles['bracket']} style={style} />
}

/** What a mark is called so that a bracket finds it. */
export function anchorOf(passage: number, column: Column, start: number): string {
  return `--by-hand-${[passage, column, start].join('-')}`
}
