import type { Handlers } from '../state/commands.ts'
import type { CompareSession } from './state/session.ts'

/** What the commands of passages do in the comparison that is open. */
export function compareCommands(session: CompareSession): Handlers {
  const step = (direction: 1 | -1) => ({
    run: () => {
      const passage = session.next(direction)
      if (passage !== null) session.show(passage)
    },
    when: () => session.next(direction) !== null,
  })
  return {
    'passage.next': step(1),
    'passage.previous': step(-1),
    'selection.clear': {
      run: () => {
        session.clear()
      },
      when: () => session.selection.getState().selected !== null || session.panes.getState().listOver,
    },
    'view.lock': {
      run: () => {
        session.toggleLock()
      },
      when: () => session.panes.getState().room !== 'one text',
    },
    'view.passages': {
      run: () => {
        session.toggleList()
      },
      when: () => session.model.passages.length > 0,
    },
  }
}
