import { stopOf } from '../model/compare-model.ts'
import { useSelection, useSession } from '../state/session-context.ts'

/** The row of the selected passage; null where none is, or its row is not shown. */
export function useSelectedRow(stops: readonly number[]): number | null {
  const { model } = useSession()
  const chosen = useSelection(({ selected }) => (selected === null ? null : stopOf(model, selected)))
  const row = chosen === null ? -1 : stops.indexOf(model.stops[chosen] ?? -1)
  return row === -1 ? null : row
}
