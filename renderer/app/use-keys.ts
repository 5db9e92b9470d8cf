import { useEffect } from 'react'
import { COMMANDS } from '../../shared/commands.ts'
import { runCommand } from '../state/commands.ts'
import { isHeld } from '../state/dialog.ts'
import { useSettings } from '../state/settings.ts'
import { activeKeys, matchesKeys } from '../ui/keys.ts'
import { TYPED_IN } from '../ui/typed-in.ts'

/** Where letters are taken: as text, or to choose what begins with them. */
const TYPING = `${TYPED_IN}, select`
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
  // A composed character (an accent, a Chinese word) is still being typed; the page may have taken the key already; and what
  // somebody writes in a dialog is not left for a command.
  if (event.defaultPrevented || event.isComposing || isHeld()) return
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
