import { spokenPassage } from './passages/labels.ts'
import { useLitPlace, useSelection, useSession } from './state/session-context.ts'

/** Tells a screen reader what is selected, or was gone to. */
export function Announcer() {
  const { model } = useSession()
  const selected = useSelection((state) => state.selected)
  const column = useSelection((state) => state.column)
  const place = useLitPlace()
  return (
    <p role="status" className="unseen">
      {place !== null ? place.said : selected === null ? '' : spokenPassage(model, selected, column)}
    </p>
  )
}
