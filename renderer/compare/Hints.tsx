import { useImporting } from '../state/importing.ts'
import { useNotice } from '../state/notice.ts'
import { saveSettings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/Button.tsx'
import { CommandKeys } from '../ui/CommandKeys.tsx'
import { activeKeys } from '../ui/keys.ts'
import { Keys } from '../ui/Keys.tsx'
import styles from './Hints.module.css'
import { usePanes } from './state/session-context.ts'

/** What to try first, below the texts so that it covers none of them; shown until it is put away. */
export function Hints() {
  const wanted = useSettings(({ read, hintsSeen }) => read && !hintsSeen)
  const columns = usePanes((state) => state.room !== 'one text')
  // Messages come up in the same place, and are soon gone.
  const imports = useImporting(({ progress, outcome }) => progress !== null || outcome !== null)
  const fault = useNotice((state) => state.fault !== null)
  const singleKeys = useSettings((state) => state.singleKeys)
  const [ghost] = activeKeys('passage.ghost', singleKeys)
  // Its letter says more than its number.
  const map = activeKeys('view.mode.map', singleKeys).at(-1)
  if (!wanted || imports || fault) return null
  return (
    <aside aria-label="Hints" className={styles['bar']}>
      <ul className={styles['hints']}>
        <li>{columns ? 'Point at a mark to light both places.' : 'Point at a mark to light what says the same.'}</li>
        {ghost === undefined ? null : (
          <li>
            Hold <Keys keys={ghost} /> to see it in the other report’s words.
          </li>
        )}
        {map === undefined ? null : (
          <li>
            <Keys keys={map} /> shows all that the reports say on one map.
          </li>
        )}
        {ghost === undefined ? (
          <li>
            <CommandKeys command="passage.next" /> and <CommandKeys command="passage.previous" /> step through the
            passages.
          </li>
        ) : null}
      </ul>
      <Button
        look="plain"
        onClick={(event) => {
          // The button goes: the keys are for the text again.
          event.currentTarget
            .closest('main')
            ?.querySelector<HTMLElement>('[data-report][tabindex]')
            ?.focus({ preventScroll: true })
          void saveSettings({ hintsSeen: true })
        }}
      >
        Got it
      </Button>
    </aside>
  )
}
