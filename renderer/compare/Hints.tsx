import { useImporting } from '../state/importing.ts'
import { useNotice } from '../state/notice.ts'
import { saveSettings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/Button.tsx'
import { CommandKeys } from '../ui/CommandKeys.tsx'
import styles from './Hints.module.css'
import { usePanes } from './state/session-context.ts'

/** What to try first, below the texts so that it covers none of them; shown until it is put away. */
export function Hints() {
  const wanted = useSettings(({ read, hintsSeen }) => read && !hintsSeen)
  const columns = usePanes((state) => state.room !== 'one text')
  // Messages come up in the same place, and are soon gone.
  const imports = useImporting(({ progress, outcome }) => progress !== null || outcome !== null)
  const fault = useNotice((state) => state.fault !== null)
  if (!wanted || imports || fault) return null
  return (
    <aside aria-label="Hints" className={styles['bar']}>
      <ul className={styles['hints']}>
        <li>Point at a mark to light both places.</li>
        {columns ? <li>Click it to bring the other report level.</li> : null}
        <li>
          <CommandKeys command="passage.next" /> and <CommandKeys command="passage.previous" /> step through the
          passages.
        </li>
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
