import { useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StoryComparison } from '../../../shared/ipc.ts'
import { useCommands } from '../../state/commands.ts'
import { go } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { useMarkingRead } from '../../state/use-marking-read.ts'
import { Page } from '../../ui/Page.tsx'
import { ToolbarSlot } from '../../ui/ToolbarSlot.tsx'
import { ModeSwitch } from '../ModeSwitch.tsx'
import { handOver, placeOf } from '../state/places.ts'
import { useKeptPlace } from '../state/use-kept-place.ts'
import { spokenVersions } from '../statements/labels.ts'
import { placeAt, statementAt, statementLike } from '../statements/place-at.ts'
import { findSelected } from '../statements/selected-words.ts'
import { Stepper } from '../statements/Stepper.tsx'
import { storyModel } from '../statements/story-model.ts'
import type { Statement } from '../statements/story-model.ts'
import { useModes } from '../use-modes.ts'
import styles from './LinearText.module.css'
import { Opening } from './Opening.tsx'
import { StatementItem } from './StatementItem.tsx'
import { isOn, stepTo } from './steps.ts'
import type { Way } from './steps.ts'
import { useStaying } from './use-staying.ts'

interface LinearTextProps {
  readonly route: CompareRoute
  readonly comparison: StoryComparison
}

/** Every statement of the base in order, how each other report has it, and at its place what the others add. */
export function LinearText({ route, comparison }: LinearTextProps) {
  const model = useMemo(() => storyModel(comparison), [comparison])
  const { statements, reports } = model
  // By its words: where it stands among the statements is another matter in each answer.
  const [lead, setLead] = useState(() => statements[statementAt(model, placeOf(route)) ?? -1]?.lead ?? null)
  const at = lead === null ? null : statementLike(model, lead)
  const current = at === null ? null : statements.indexOf(at)
  const text = useRef<HTMLDivElement>(null)
  const [way, setWay] = useState<Way>('all')
  const [told, setTold] = useState('')
  useMarkingRead(reports.slice(0, 1).map(({ article }) => article))

  const placeIn = useCallback(
    (index: number | null, report: string, known = placeOf(route)) =>
      placeAt(comparison, index === null ? undefined : statements[index], report, known),
    [comparison, statements, route],
  )
  const placeNow = () => placeIn(current, route.base)
  const modes = useModes(route, placeNow)
  useKeptPlace(route, placeNow)

  const step = (by: 1 | -1) => ({
    run: () => {
      const to = stepTo(statements, way, current, by)
      const statement = to === null ? undefined : statements[to]
      if (to === null || statement === undefined) return
      flushSync(() => {
        setLead(statement.lead)
        setTold(spokenVersions(model, statement))
      })
      show(statement)
    },
    when: () => stepTo(statements, way, current, by) !== null,
  })
  useCommands({
    'passage.next': step(1),
    'passage.previous': step(-1),
    ...findSelected(reports.map(({ article }) => article)),
  })

  // The same in each step, so that a step renders only the two statements that it goes from and to.
  const open = useCallback(
    (index: number, report: string): void => {
      const to: CompareRoute = {
        ...route,
        mode: 'pair',
        others: route.others.toSorted((x, y) => Number(y === report) - Number(x === report)),
      }
      handOver(placeIn(index, report, placeOf(to) ?? placeOf(route)), to)
      go(to)
    },
    [route, placeIn],
  )

  // Where the person comes from a statement, here it is.
  const arrive = useEffectEvent(() => {
    if (at !== null) show(at)
  })
  useLayoutEffect(() => {
    arrive()
  }, [])
  useStaying(text)

  const on = statements.flatMap((statement, index) => (isOn(way, statement) ? [index] : []))
  const nth = current === null ? -1 : on.indexOf(current)
  return (
    <>
      <ToolbarSlot>
        <ModeSwitch modes={modes} />
        <Stepper at={nth === -1 ? null : nth} total={on.length} />
      </ToolbarSlot>
      <Page label="Comparison">
        <div ref={text} className={styles['text']}>
          <Opening model={model} way={way} onWay={setWay} />
          <div className={styles['statements']}>
            {statements[0]?.number === null ? <h2 className={styles['before']}>Before it begins</h2> : null}
            {statements.map((statement, index) => (
              <StatementItem
                key={statement.id}
                model={model}
                statement={statement}
                index={index}
                isCurrent={index === current}
                onCurrent={setLead}
                onOpen={open}
              />
            ))}
          </div>
        </div>
        <p role="status" className="unseen">
          {told}
        </p>
      </Page>
    </>
  )
}

/** Gives a statement the keys, and brings it to the middle. */
function show({ id }: Statement): void {
  const item = document.querySelector<HTMLElement>(`[data-statement="${id}"]`)
  item?.focus({ preventScroll: true })
  item?.scrollIntoView({ block: 'center' })
}
