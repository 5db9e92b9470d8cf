import { useMemo } from 'react'
import { useStore } from 'zustand'
import { finding } from '../../find/finding.ts'
import type { HitPlace } from '../../find/hits.ts'
import type { ColumnGeometry } from '../scroll/geometry.ts'
import styles from './HitTicks.module.css'

interface HitTicksProps {
  readonly article: string
  readonly column: ColumnGeometry
}

/** Where the words that are looked for stand in a report, to scale. */
export function HitTicks({ article, column }: HitTicksProps) {
  const places = useStore(finding, (state) => state.places.get(article))
  const heights = useMemo(() => (places === undefined ? [] : heightsOf(places, column)), [places, column])
  return heights.map((top) => <div key={top} data-hit className={styles['hit']} style={{ top }} />)
}

/** How far down the strip hits stand, in whole CSS pixels, once for all that fall on the same. */
function heightsOf(places: readonly HitPlace[], { paragraphs, height, screen }: ColumnGeometry): number[] {
  const heights = places.map(({ paragraph, share }) => {
    const extent = paragraph === null ? { top: 0, bottom: paragraphs[0]?.top ?? 0 } : paragraphs[paragraph - 1]
    if (extent === undefined) return 0
    return Math.round(((extent.top + share * (extent.bottom - extent.top)) / height) * screen)
  })
  return [...new Set(heights)]
}
