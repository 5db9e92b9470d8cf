import { listedArticles } from '../state/library.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import styles from './Choose.module.css'
import { reach, usePlace } from './place.ts'
import { BESIDE, reportPlace } from './places.ts'
import { chooseTo, toggle, useSelection } from './selection.ts'

interface ChooseProps {
  readonly id: string
  readonly headline: string
  readonly chosen: boolean
}

/** Chooses an article, to do something with all that are chosen; with Shift, all from the last one to here. */
export function Choose({ id, headline, chosen }: ChooseProps) {
  const place = reportPlace(id)
  // A thousand boxes in the order of Tab would stand before what is below the list.
  const current = usePlace(({ reached }) => reached === place)
  const quiet = useSelection((state) => state.chosen.size === 0)
  return (
    <Checkbox
      label={`Choose ${headline}`}
      checked={chosen}
      {...{ [BESIDE]: place }}
      data-quiet={quiet || undefined}
      tabIndex={current ? 0 : -1}
      className={styles['choose']}
      onFocus={() => {
        reach(place)
      }}
      onClick={({ shiftKey }) => {
        if (shiftKey) chooseTo(id, listedArticles())
        else toggle([id])
      }}
    />
  )
}
