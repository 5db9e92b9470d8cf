import { useEffect } from 'react'
import { COMMANDS } from '../../shared/commands.ts'
import { runCommand } from '../state/commands.ts'
import { useSettings } from '../state/settings.ts'
import { activeKeys, matchesKeys } from '../ui/keys.ts'

/** Where what is typed is text. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
/** What has all keys while it is open. */
const FLOATING = '[role="dialog"], [role="menu"]'

/** Runs commands by their keys. A command that cannot be done now leaves its key to the page. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  // A composed character (an accent, a Chinese word) is still being typed; the page may have taken the key already.
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  const { singleKeys } = useSettings.getState()
  for (const { id } of COMMANDS) {
    const pressed = activeKeys(id, singleKeys).find((each) => matchesKeys(each, event))
    if (pressed === undefined || !isOn(pressed, target) || !runCommand(id)) continue
    event.preventDefault()
    return
  }
}

function isOn(keys: string, target: Element | null): boolean {
  const commandKey = keys.startsWith('CmdOrCtrl')
  if (target?.closest(FLOATING)) return commandKey
  if (target?.closest(TYPING)) return commandKey || keys === 'Escape'
  return true
}
