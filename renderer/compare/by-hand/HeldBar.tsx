import { runCommand } from '../../state/commands.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CommandKeys } from '../../ui/CommandKeys.tsx'
import floating from '../../ui/Floating.module.css'
import { useLowerEdge } from '../../ui/use-lower-edge.ts'
import { activeKeys } from '../../ui/keys.ts'
import { BASE } from '../model/column.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { useSession } from '../state/session-context.ts'
import styles from './HeldBar.module.css'
import { windowOf } from './in-the-page.ts'
import { letAllGo, usePending } from './pending.ts'
import { useHeldMarks } from './use-held-marks.ts'
import { useTextSelection } from './use-text-selection.ts'

/** What is selected to be aligned, and what to do next; over the lower edge of the texts. */
export function HeldBar() {
  const { model } = useSession()
  const spans = usePending((state) => state.spans)
  const singleKeys = useSettings((state) => state.singleKeys)
  useTextSelection()
  useHeldMarks()
  const held = model.reports.filter(({ article }) => spans[article.id] !== undefined)
  const base = model.reports[BASE]
  useLowerEdge(held.length > 0)
  const isWhole = held.length > 1
  const hasKey = activeKeys('passage.align', singleKeys).length > 0
  const next = isWhole ? 'The words in both reports belong together?' : nextOf(model, held[0] === base)
  return (
    <>
      <p aria-live="polite" className="unseen">
        {held.length === 0 ? '' : `${spokenOf(model, spans)} ${isWhole && hasKey ? 'Press = to align.' : next}`}
      </p>
      {held.length === 0 ? null : (
        <div role="toolbar" aria-label="Selected words" className={classNames(floating['floating'], styles['bar'])}>
          <span className={styles['words']}>
            {isWhole && hasKey ? (
              <>
                Press <CommandKeys command="passage.align" /> to align
              </>
            ) : (
              next
            )}
          </span>
          {isWhole ? (
            <Button
              look="strong"
              onClick={() => {
                leaving(held[0], () => {
                  runCommand('passage.align')
                })
              }}
            >
              Align
            </Button>
          ) : null}
          <Button
            onClick={() => {
              leaving(held[0], letAllGo)
            }}
          >
            Cancel
          </Button>
        </div>
      )}
    </>
  )
}

/** The bar goes with its buttons: the keys are for the text again. */
function leaving(report: CompareModel['reports'][number] | undefined, act: () => void): void {
  if (report !== undefined) windowOf(report.article.id)?.focus({ preventScroll: true })
  act()
}

function nextOf({ reports, several }: CompareModel, isBase: boolean): string {
  const name = (isBase ? (several ? undefined : reports[1]) : reports[BASE])?.name
  return `Select what says the same in ${name ?? 'another report'}`
}

/** `Selected in BBC: “…”.` */
function spokenOf({ reports }: CompareModel, spans: Readonly<Record<string, { start: number; end: number }>>): string {
  return reports
    .flatMap(({ article, name }) => {
      const span = spans[article.id]
      return span === undefined
        ? []
        : [`Selected in ${name}: ${article.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')}`]
    })
    .join('; ')
    .concat('.')
}
