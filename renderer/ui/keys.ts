import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'

/** What a key press is matched on: the fields of KeyboardEvent that count. */
export interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface Keys {
  readonly commandOrControl: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** One character in upper case, or the name of a key as KeyboardEvent has it. */
  readonly key: string
}

const NAMED: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Escape: 'Escape',
  Delete: 'Delete',
  Home: 'Home',
  End: 'End',
  Plus: '+',
  Enter: 'Enter',
  Space: ' ',
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  '-': '−',
  ' ': 'Space',
}

const MAC = navigator.userAgent.includes('Mac')

/** Whether a press is what an accelerator of the command table means. */
export function matchesKeys(accelerator: string, press: Press, mac = MAC): boolean {
  const keys = parseKeys(accelerator)
  const command = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (command !== keys.commandOrControl || other || press.altKey !== keys.alt) return false
  // A mark such as ? stands on another key, with or without shift, in every layout: only what was typed counts.
  if (!isLetter(keys.key) && keys.key.length === 1) return press.key === keys.key
  return press.shiftKey === keys.shift && pressedKey(press) === keys.key
}

/** Whether an accelerator is a single character, a capital among them, which is off while typing. */
function isSingleKey(accelerator: string): boolean {
  return accelerator.replace(/^Shift\+/u, '').length === 1
}

/** The accelerators that give a command now, the one to show first; single characters only while they are switched on. */
export function activeKeys(id: CommandId, singleKeys: boolean): readonly string[] {
  const keys: readonly string[] = COMMANDS.find((command) => command.id === id)?.keys ?? []
  return keys.filter((each) => singleKeys || !isSingleKey(each))
}

/** Every accelerator that is a single character, once; several views may have one and the same. */
export const SINGLE_KEYS: readonly string[] = [...new Set(COMMANDS.flatMap(({ keys }) => keys.filter(isSingleKey)))]

/** The caps to show for an accelerator, in the order to press them. */
export function keyCaps(accelerator: string, mac = MAC): readonly string[] {
  const keys = parseKeys(accelerator)
  return [
    ...(keys.commandOrControl ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(keys.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(keys.shift ? [mac ? '⇧' : 'Shift'] : []),
    CAPS[keys.key] ?? keys.key,
  ]
}

function parseKeys(accelerator: string): Keys {
  const parts = accelerator.split('+')
  const last = parts.at(-1) ?? ''
  return {
    commandOrControl: parts.includes('CmdOrCtrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: NAMED[last] ?? last.toUpperCase(),
  }
}

/** The letter on the key where the layout is not Latin, so that Ctrl+P works on a Cyrillic keyboard too. */
function pressedKey({ key, code }: Press): string {
  if (key.length !== 1) return key
  if (isLetter(key) || !code.startsWith('Key')) return key.toUpperCase()
  return code.slice('Key'.length)
}

function isLetter(key: string): boolean {
  return /^[a-z]$/i.test(key)
}
