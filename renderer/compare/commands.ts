import type { Span } from '../../shared/text/span.ts'
import type { Handlers } from '../state/commands.ts'
import { go } from '../state/route.ts'
import { copyCited } from './citation/copy-cited.ts'
import { usePending } from './by-hand/pending.ts'
import { BASE } from './model/column.ts'
import { hasPassages, placeIn, stopOf } from './model/compare-model.ts'
import type { ComparedPassage } from './model/compare-model.ts'
import { numbersDiffer } from './passages/numbers.ts'
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
    'passage.quote': stepAmong(session, ({ quote }) => quote),
    'passage.number': stepAmong(session, (passage) => numbersDiffer(passage, session.model)),
    'passage.findInLibrary': {
      run: () => {
        const sought = soughtIn(session)
        if (sought !== null) go({ view: 'passage', ...sought })
      },
      when: () => soughtIn(session) !== null,
    },
    'passage.copy': {
      run: () => void copyCited(session),
      when: () => session.selection.getState().selected !== null && document.getSelection()?.isCollapsed !== false,
    },
  }
}

/** Words that are selected in one of the texts, or those of the base in the selected passage. */
function soughtIn({ model, selection }: CompareSession): { readonly of: string; readonly span: Span } | null {
  const { spans } = usePending.getState()
  const [held] = model.reports.flatMap(({ article: { id } }) => {
    const span = spans[id]
    return span === undefined ? [] : [{ of: id, span }]
  })
  if (held !== undefined) return held
  const span = placeIn(model.passages[selection.getState().selected ?? -1], BASE)
  const base = model.reports[BASE]
  return span === null || base === undefined
    ? null
    : { of: base.article.id, span: { start: span.start, end: span.end } }
}

/** To the passage of a kind after the selected one; after the last to the first. */
function stepAmong(session: CompareSession, isOne: (passage: ComparedPassage) => boolean) {
  const next = (): number | null => {
    const { model, selection } = session
    const { selected } = selection.getState()
    const from = selected === null ? -1 : stopOf(model, selected)
    // Of those at one place of the base it may be another than the longest.
    const among = [...model.stops.entries()].flatMap(([at, stop]): [number, number][] => {
      const found = [stop, ...(model.together[stop] ?? [])].find((each) => {
        const passage = model.passages[each]
        return passage !== undefined && isOne(passage)
      })
      return found === undefined ? [] : [[at, found]]
    })
    return (among.find(([at]) => at > from) ?? among[0])?.[1] ?? null
  }
  return {
    run: () => {
      const passage = next()
      if (passage !== null) session.show(passage)
    },
    when: () => next() !== null,
  }
}
