import { saveSettings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/Button.tsx'
import { Keys } from '../ui/Keys.tsx'
import styles from './Hints.module.css'
import { usePanes } from './state/session-context.ts'

/** What to try first; shown until it is put away. */
export function Hints() {
  const wanted = useSettings(({ read, hintsSeen }) => read && !hintsSeen)
  const columns = usePanes((state) => state.room !== 'one text')
  if (!wanted) return null
  return (
    <aside aria-label="Hints" className={styles['card']}>
      <ul className={styles['hints']}>
        <li>Point at a mark to light both places.</li>
        {columns ? <li>Click it to bring the other report level.</li> : null}
        <li>
          <Keys keys="J" /> and <Keys keys="K" /> step through the passages.
        </li>
      </ul>
      <Button look="plain" onClick={() => void saveSettings({ hintsSeen: true })}>
        Got it
      </Button>
    </aside>
  )
}
