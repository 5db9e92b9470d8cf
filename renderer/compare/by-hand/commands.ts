import type { PassageView } from '../../../shared/ipc.ts'
import type { Handlers } from '../../state/commands.ts'
import { judgePassage } from '../../state/judging.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { placeIn } from '../model/compare-model.ts'
import type { CompareModel, ComparedPassage } from '../model/compare-model.ts'
import { placeAt } from '../scroll/geometry.ts'
import type { CompareSession } from '../state/session.ts'
import { articleAt, bringIntoSight } from './in-the-page.ts'
import { awaitPassage, hold, letAllGo, usePending } from './pending.ts'
import { stepTo } from './sentence-steps.ts'
import type { Way } from './sentence-steps.ts'

/** What a person says of passages with the keys. */
export function byHandCommands(session: CompareSession): Handlers {
  const { model } = session
  const selected = (): ComparedPassage | undefined => model.passages[session.selection.getState().selected ?? -1]
  const step = (way: Way) => ({
    run: () => {
      takeSentence(session, way)
    },
  })
  return {
    'passage.align': {
      run: () => {
        void alignHeld(model)
      },
      when: () => heldOf(model) !== null,
    },
    'passage.reject': {
      run: () => {
        void rejectSelected(session)
      },
      when: () => selected() !== undefined,
    },
    'passage.confirm': {
      run: () => {
        const passage = selected()
        if (passage !== undefined) void confirm(model, passage)
      },
      when: () => (selected()?.state ?? 'aligned') !== 'aligned',
    },
    'passage.sentence': step('after'),
    'passage.sentenceBefore': step('before'),
    'passage.longer': step('longer'),
    'selection.clear': {
      run: letAllGo,
      // What is held of a report that has no column now is not seen, and holds nothing up.
      when: () => model.reports.some(({ article }) => usePending.getState().spans[article.id] !== undefined),
    },
  }
}

/** What is held of the base and of another column; null where either is missing. */
function heldOf({ reports }: CompareModel) {
  const { spans } = usePending.getState()
  const [a, ...others] = reports.map(({ article }) => article.id)
  const b = others.find((id) => spans[id] !== undefined)
  const [spanA, spanB] = [spans[a ?? ''], spans[b ?? '']]
  return a === undefined || b === undefined || spanA === undefined || spanB === undefined
    ? null
    : { a, b, spanA, spanB }
}

async function alignHeld(model: CompareModel): Promise<void> {
  const held = heldOf(model)
  if (held === null) return
  const judged = await judgePassage({ ...held, said: 'aligned' }, 'Passage aligned by hand')
  if (judged === null) return
  awaitPassage({ [held.a]: judged.a, [held.b]: judged.b })
  letAllGo()
  document.getSelection()?.removeAllRanges()
}

/** Rejects the selected passage, or takes away one that was aligned, and goes on to the next. */
async function rejectSelected(session: CompareSession): Promise<void> {
  const { model, selection } = session
  const { selected } = selection.getState()
  const passage = model.passages[selected ?? -1]
  if (passage === undefined) return
  const next = session.next(1) ?? session.next(-1)
  const judged =
    passage.state === 'aligned'
      ? await judgePassage({ ...sidesOf(model, passage), said: 'none' }, 'Passage by hand taken away')
      : await judgePassage({ ...sidesOf(model, passage), said: 'rejected' }, 'Passage rejected')
  if (judged === null || selection.getState().selected !== selected) return
  if (next === null) selection.setState({ selected: null })
  else session.show(next)
}

async function confirm(model: CompareModel, passage: ComparedPassage): Promise<void> {
  const isConfirmed = passage.state === 'confirmed'
  await judgePassage(
    { ...sidesOf(model, passage), said: isConfirmed ? 'none' : 'confirmed' },
    isConfirmed ? 'Passage no longer confirmed' : 'Passage confirmed',
  )
}

/** Shows again what was rejected, and selects it. */
export async function putBack(model: CompareModel, rejected: CompareModel['rejected'][number]): Promise<void> {
  const sides = sidesOf(model, rejected)
  const judged = await judgePassage({ ...sides, said: 'none' }, 'Passage put back')
  if (judged !== null) awaitPassage({ [sides.a]: sides.spanA, [sides.b]: sides.spanB })
}

function sidesOf({ reports }: CompareModel, { column, a, b }: Pick<PassageView, 'a' | 'b'> & { column: Column }) {
  return {
    a: reports[BASE]?.article.id ?? '',
    b: reports[column]?.article.id ?? '',
    spanA: { start: a.start, end: a.end },
    spanB: { start: b.start, end: b.end },
  }
}

/** Holds a sentence of the report in which the person is: of what is held or selected there, or where they read. */
function takeSentence(session: CompareSession, way: Way): void {
  const { model, selection, panes } = session
  const focused = articleAt(document.activeElement)
  const at = model.reports.findIndex(({ article }) => article.id === focused)
  const alone = panes.getState().room === 'one text' ? panes.getState().alone : selection.getState().column
  const column = at === -1 ? alone : at
  const report = model.reports[column]
  if (report === undefined) return
  const { id } = report.article
  const span = stepTo(report, usePending.getState().spans[id] ?? null, way, startOf(session, column))
  if (span === null) return
  hold(id, span, model.reports[BASE]?.article.id ?? '')
  bringIntoSight(report, span)
}

function startOf({ model, selection, geometry, columns }: CompareSession, column: Column): number {
  const selected = selection.getState().selected
  const place = selected === null ? null : placeIn(model.passages[selected], column)
  if (place !== null) return place.start
  const measured = geometry.getState().measured?.[column]
  const paragraph = measured === undefined ? 0 : placeAt(measured, columns.tops[column] ?? 0).paragraph
  return model.reports[column]?.paragraphs[Math.max(0, paragraph)]?.start ?? 0
}
