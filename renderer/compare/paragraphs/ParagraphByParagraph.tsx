import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { inSight } from '../../reader/use-paragraph-mode.ts'
import { numberOf, paragraphsIn } from '../../reader/place.ts'
import { useCommands } from '../../state/commands.ts'
import { count } from '../../ui/words.ts'
import { articleAt, bringIntoSight, windowOf } from '../by-hand/in-the-page.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { onlyHereIn } from '../model/share-line.ts'
import type { Column } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'
import { useCurrentParagraph } from './current.ts'
import type { CurrentParagraph } from './current.ts'

/** Reading one report of several paragraph by paragraph, by key, while the others go along; says which one is read. */
export function ParagraphByParagraph() {
  const session = useSession()
  const { reports } = session.model
  const current = useCurrentParagraph((state) => state.current)
  const column = reports.findIndex(({ article }) => article.id === current?.article)
  const report = reports[column]
  const paragraph = report?.paragraphs[(current?.number ?? 0) - 1]

  const show = useEffectEvent(() => {
    if (current === null || report === undefined || paragraph === undefined) return
    elementOf(current)?.focus({ preventScroll: true })
    bringIntoSight(report, paragraph)
  })
  // Not with another answer of the engine: the person may be elsewhere by then.
  useLayoutEffect(() => {
    show()
  }, [current])
  useEffect(
    () => () => {
      useCurrentParagraph.setState({ current: null })
    },
    [],
  )

  const enter = (article: string): void => {
    const page = windowOf(article)
    const focused = document.activeElement?.closest<HTMLElement>('[data-paragraph]')
    const elements = page === null ? [] : paragraphsIn(page)
    const element = elements.find((each) => each === focused) ?? (page === null ? undefined : inSight(page, elements))
    if (element !== undefined) useCurrentParagraph.setState({ current: { article, number: numberOf(element) } })
  }
  const leave = (): void => {
    if (current !== null) windowOf(current.article)?.focus({ preventScroll: true })
    useCurrentParagraph.setState({ current: null })
  }
  const to = (at: (now: number, last: number) => number) => ({
    run: () => {
      if (current === null || report === undefined) return
      const last = report.paragraphs.length
      useCurrentParagraph.setState({
        current: { ...current, number: Math.min(last, Math.max(1, at(current.number, last))) },
      })
    },
    when: () => paragraph !== undefined,
  })
  useCommands({
    'paragraph.mode': {
      run: () => {
        const here = articleAt(document.activeElement) ?? session.place().acted
        // In another report it goes on there.
        if (paragraph !== undefined && here === current?.article) leave()
        else enter(here)
      },
    },
    'paragraph.next': to((now) => now + 1),
    'paragraph.previous': to((now) => now - 1),
    'paragraph.first': to(() => 1),
    'paragraph.last': to((_now, last) => last),
    'selection.clear': { run: leave, when: () => paragraph !== undefined },
  })
  return (
    <p aria-live="polite" className="unseen">
      {current === null || report === undefined || paragraph === undefined
        ? ''
        : spoken(session.model, column, current.number)}
    </p>
  )
}

function elementOf({ article, number }: CurrentParagraph): HTMLElement | null {
  return windowOf(article)?.querySelector<HTMLElement>(`[data-paragraph="${String(number)}"]`) ?? null
}

/** `Paragraph 3 of 20, Daily Mail, 2 shared passages`. */
function spoken(model: CompareModel, column: Column, number: number): string {
  const { name = '', paragraphs = [] } = model.reports[column] ?? {}
  const { stretches = [], onlyHere = false } = paragraphs[number - 1] ?? {}
  const passages = new Set(stretches.map(({ passage }) => passage)).size
  return [
    `Paragraph ${String(number)} of ${String(paragraphs.length)}`,
    name,
    ...(onlyHere ? [onlyHereIn(model, column)] : passages > 0 ? [count(passages, 'shared passage')] : []),
  ].join(', ')
}
