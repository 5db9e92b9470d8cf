import type { CommandId } from '../../shared/commands.ts'
import { useSettings } from '../state/settings.ts'
import { activeKeys } from './keys.ts'
import { Keys } from './Keys.tsx'

/** The first keys that give a command now; nothing where there are none. */
export function CommandKeys({ command }: { readonly command: CommandId }) {
  const singleKeys = useSettings((state) => state.singleKeys)
  const [keys] = activeKeys(command, singleKeys)
  return keys === undefined ? null : <Keys keys={keys} />
}
