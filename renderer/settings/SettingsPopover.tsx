import { Switch } from '@base-ui/react/switch'
import { SlidersHorizontal } from 'lucide-react'
import { openDialog } from '../state/dialog.ts'
import { saveSettings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SINGLE_KEYS } from '../ui/keys.ts'
import { Popover } from '../ui/Popover.tsx'
import { inWords } from '../ui/words.ts'
import { LibrarySection } from './LibrarySection.tsx'
import styles from './SettingsPopover.module.css'
import { ThemeChoice } from './ThemeChoice.tsx'
import { TypeSection } from './TypeSection.tsx'

/** The few choices that there are, saved as they are made. */
export function SettingsPopover() {
  return (
    <Popover title="Settings" trigger={<IconButton label="Settings" icon={SlidersHorizontal} />}>
      <ThemeChoice />
      <TypeSection />
      <div className={styles['rest']}>
        <SingleKeysChoice />
        <div className={styles['dialogs']}>
          <Button
            look="plain"
            onClick={() => {
              openDialog('folders')
            }}
          >
            Followed folders
          </Button>
          <Button
            look="plain"
            onClick={() => {
              openDialog('keys')
            }}
          >
            All keys
          </Button>
        </div>
      </div>
      <LibrarySection />
    </Popover>
  )
}

function SingleKeysChoice() {
  const singleKeys = useSettings((state) => state.singleKeys)
  return (
    <label className={styles['row']}>
      <span>
        Single-letter keys
        <span className={styles['note']}>{inWords(SINGLE_KEYS)} act without a modifier</span>
      </span>
      <Switch.Root
        className={styles['switch']}
        checked={singleKeys}
        onCheckedChange={(next) => void saveSettings({ singleKeys: next })}
      >
        <Switch.Thumb className={styles['thumb']} />
      </Switch.Root>
    </label>
  )
}
