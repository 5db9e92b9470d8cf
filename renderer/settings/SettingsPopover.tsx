import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Switch } from '@base-ui/react/switch'
import { Monitor, Moon, SlidersHorizontal, Sun } from 'lucide-react'
import type { Settings } from '../../shared/ipc.ts'
import { openDialog } from '../state/dialog.ts'
import { saveSettings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SINGLE_KEYS } from '../ui/keys.ts'
import { Popover } from '../ui/Popover.tsx'
import { inWords } from '../ui/words.ts'
import { LibrarySection } from './LibrarySection.tsx'
import styles from './SettingsPopover.module.css'

const THEMES = [
  { value: 'system', label: 'System', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const

/** The few choices that there are, saved as they are made. */
export function SettingsPopover() {
  return (
    <Popover title="Settings" trigger={<IconButton label="Settings" icon={SlidersHorizontal} />}>
      <ThemeChoice />
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
      <LibrarySection />
    </Popover>
  )
}

function ThemeChoice() {
  const theme = useSettings((state) => state.theme)
  return (
    <RadioGroup
      aria-label="Theme"
      className={styles['themes']}
      value={theme}
      onValueChange={(next: Settings['theme']) => void saveSettings({ theme: next })}
    >
      {THEMES.map(({ value, label, icon: Icon }) => (
        <Radio.Root key={value} value={value} aria-label={label} className={styles['theme']}>
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          {label}
        </Radio.Root>
      ))}
    </RadioGroup>
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
