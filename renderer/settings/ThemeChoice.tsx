import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { BookOpen, Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { THEMES } from '../../shared/appearance.ts'
import type { Theme } from '../../shared/appearance.ts'
import { saveSettings, THEME_NAMES, useSettings } from '../state/settings.ts'
import styles from './Choice.module.css'

const ICONS = { system: Monitor, light: Sun, sepia: BookOpen, dark: Moon, contrast: Contrast } as const

/** The themes by their names. */
export function ThemeChoice() {
  const theme = useSettings((state) => state.theme)
  return (
    <RadioGroup
      aria-label="Theme"
      className={styles['choices']}
      value={theme}
      onValueChange={(next: Theme) => void saveSettings({ theme: next })}
    >
      {THEMES.map((value) => {
        const Icon = ICONS[value]
        return (
          <Radio.Root key={value} value={value} aria-label={THEME_NAMES[value]} className={styles['choice']}>
            <Icon size={15} strokeWidth={1.75} aria-hidden />
            {THEME_NAMES[value]}
          </Radio.Root>
        )
      })}
    </RadioGroup>
  )
}
