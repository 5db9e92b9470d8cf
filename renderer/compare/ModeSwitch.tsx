import { runCommand } from '../state/commands.ts'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { MODES } from './modes.ts'
import styles from './ModeSwitch.module.css'
import type { OfferedMode } from './use-modes.ts'

/** The ways to compare, one of them chosen; one that cannot be had says why. */
export function ModeSwitch({ modes }: { readonly modes: readonly OfferedMode[] }) {
  return (
    <div role="group" aria-label="Mode" className={styles['modes']}>
      {modes.map(({ mode, chosen, reason }) => {
        const { label, icon, command } = MODES[mode]
        return (
          <Tooltip key={mode} text={reason === null ? label : `${label}. ${reason}.`} command={command}>
            <Button
              icon={icon}
              aria-label={label}
              aria-pressed={chosen}
              aria-disabled={reason !== null || undefined}
              aria-description={reason ?? undefined}
              className={styles['mode']}
              onClick={() => runCommand(command)}
            >
              <span className={styles['word']}>{label}</span>
            </Button>
          </Tooltip>
        )
      })}
    </div>
  )
}
