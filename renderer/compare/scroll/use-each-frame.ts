import { useEffect, useEffectEvent } from 'react'
import { useSession } from '../state/session-context.ts'
import type { Geometry } from './geometry.ts'

/**
 * Calls `draw` with where everything stands and how far each column is scrolled: once there is a layout, with each new
 * one, and in each frame in which a column moves, before it is painted.
 */
export function useEachFrame(draw: (geometry: Geometry, tops: readonly number[]) => void): void {
  const session = useSession()
  const drawLatest = useEffectEvent(draw)
  useEffect(() => {
    const look = (): void => {
      const { measured } = session.geometry.getState()
      if (measured !== null) drawLatest(measured, session.columns.tops)
    }
    look()
    const stops = [session.columns.onFrame(look), session.geometry.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session])
}
