import type { CommandId } from '../../shared/commands.ts'
import { runCommand } from '../state/commands.ts'
import { TYPED_IN } from '../ui/typed-in.ts'

/** Whether the person is typing: taking back is then a matter of the field. */
export function isTyping(): boolean {
  return document.activeElement?.matches(TYPED_IN) === true
}

/** Does what an entry of the menu says. In a text field, what it says of taking back is said to the field. */
export function runFromMenu(id: CommandId): void {
  if (runCommand(id) || !isTyping()) return
  // Nothing else reaches the history of a field; Chromium keeps it for this.
  if (id === 'edit.undo' || id === 'edit.redo') execute(id === 'edit.undo' ? 'undo' : 'redo')
}

function execute(command: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing has taken its place for this
  document.execCommand(command)
}
