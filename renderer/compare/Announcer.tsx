import { spokenPassage } from './passages/labels.ts'
import { useSelection, useSession } from './state/session-context.ts'

/** Tells a screen reader what is selected. */
export function Announcer() {
  const { model } = useSession()
  const selected = useSelection((state) => state.selected)
  const column = useSelection((state) => state.column)
  return (
    <p role="status" className="unseen">
      {selected === null ? '' : spokenPassage(model, selected, column)}
    </p>
  )
}
