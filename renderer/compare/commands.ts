import type { Handlers } from '../state/commands.ts'
import { copyCited } from './citation/copy-cited.ts'
import { hasPassages, stopOf } from './model/compare-model.ts'
import { nextOnlyHere } from './state/reveal.ts'
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
      when: () =>
        session.selection.getState().selected !== null ||
        session.lit.getState().place !== null ||
        session.panes.getState().listOver,
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
      when: () => hasPassages(session.model),
    },
    'view.sharedOnly': {
      run: () => {
        session.panes.setState(({ sharedOnly }) => ({ sharedOnly: !sharedOnly }))
      },
      when: () => session.model.passages.length > 0,
    },
    'view.drawer': {
      run: () => {
        session.panes.setState(({ drawer }) => ({ drawer: drawer === null ? 'only' : null }))
      },
    },
    'view.onlyHere': {
      run: () => {
        session.panes.setState({ drawer: 'only' })
      },
    },
    'passage.onlyHere': {
      run: () => nextOnlyHere(session)?.go(),
      when: () => nextOnlyHere(session) !== null,
    },
    'passage.quote': {
      run: () => {
        const quote = nextQuote(session)
        if (quote !== null) session.show(quote)
      },
      when: () => nextQuote(session) !== null,
    },
    'passage.copy': {
      run: () => void copyCited(session),
      when: () => session.selection.getState().selected !== null && document.getSelection()?.isCollapsed !== false,
    },
  }
}

/** The quotation after the selected passage; after the last the first. */
function nextQuote({ model, selection }: CompareSession): number | null {
  const { selected } = selection.getState()
  const from = selected === null ? -1 : stopOf(model, selected)
  const quotes = [...model.stops.entries()].filter(([, stop]) => model.passages[stop]?.quote)
  return (quotes.find(([at]) => at > from) ?? quotes[0])?.[1] ?? null
}
