import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { runCommand } from '../../state/commands.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Failed } from '../../ui/Placard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BASE } from '../model/column.ts'
import { usePanes, useSession } from '../state/session-context.ts'
import { useStory } from '../state/story-context.ts'
import styles from './Drawer.module.css'
import type { DrawerTab } from './drawer-tab.ts'
import { familiesAmong } from './statements.ts'
import { TAB_NAMES, TABS } from './tabs.ts'

/** Under the texts: what each report that is shown says alone, and what it lacks. */
export function Drawer() {
  const tab = usePanes((state) => state.drawer)
  // One that came back with the view, from another mode or from before, leaves the keys to the text.
  const [cameBack, setCameBack] = useState(tab !== null)
  if (tab === null && cameBack) setCameBack(false)
  return tab === null ? null : <Open tab={tab} takesFocus={!cameBack} />
}

interface OpenProps {
  readonly tab: DrawerTab
  /** Whether the person opened it here. */
  readonly takesFocus: boolean
}

function Open({ tab, takesFocus }: OpenProps) {
  const session = useSession()
  const { model, panes } = session
  const element = useRef<HTMLElement>(null)

  const acted = useEffectEvent(() => session.place().acted)
  // Whoever opens it by key goes on in it; what had the focus gets it back, or else the text.
  useEffect(() => {
    const before = takesFocus ? document.activeElement : null
    const drawer = element.current
    const page = drawer?.closest('main')
    // In the next frame the tabs know their places: before, the first arrow would go nowhere.
    const frame = requestAnimationFrame(() => {
      if (!takesFocus) return
      drawer?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true })
    })
    return () => {
      cancelAnimationFrame(frame)
      const isLost = document.activeElement === document.body || drawer?.contains(document.activeElement) === true
      if (!isLost) return
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
      const text = page?.querySelector<HTMLElement>(`[data-report="${acted()}"][tabindex]`)
      ;(isThere ? before : text)?.focus({ preventScroll: true })
    }
  }, [takesFocus])

  return (
    <section ref={element} aria-label="Details" className={styles['drawer']}>
      <Tabs.Root
        value={tab}
        className={styles['tabs']}
        onValueChange={(value: DrawerTab) => {
          panes.setState({ drawer: value })
        }}
      >
        <header className={styles['header']}>
          <Tabs.List activateOnFocus aria-label="Details" className={styles['list']}>
            {TAB_NAMES.map((name) => (
              <Tabs.Tab key={name} value={name} className={styles['tab']}>
                {TABS[name].label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <IconButton label="Close details" icon={X} command="view.drawer" onClick={() => runCommand('view.drawer')} />
        </header>
        <Tabs.Panel value={tab} tabIndex={-1} className={styles['panel']}>
          <Lists key={model.reports.map(({ article }) => article.id).join(' ')} tab={tab} />
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  )
}

function Lists({ tab }: { readonly tab: DrawerTab }) {
  const { reports } = useSession().model
  const shown = reports.map(({ article }) => article.id)
  const answer = useStory()
  if (answer.state === 'loading') return <Waiting>Finding what each report says alone</Waiting>
  if (answer.state === 'failed') return <Failed fault={answer.fault} retry={answer.retry} />
  const { List } = TABS[tab]
  const families = familiesAmong(answer.comparison.families, shown)
  // Of two that are shown, the base beside the other is all.
  const isWhole = answer.whole || shown.length === 2
  return (
    <div className={styles['lists']}>
      {reports.map(({ article, name }, column) => (
        <section key={article.id} aria-label={`${TABS[tab].label}: ${name}`} className={styles['report']}>
          <h3 className={styles['name']}>
            <span dir="auto">{name}</span>
          </h3>
          {/* What two of the others have is told only when they were laid beside each other. */}
          {!isWhole && (column !== BASE || tab === 'missing') ? (
            <p className={styles['waiting']}>Comparing with the others</p>
          ) : (
            <List families={families} report={article.id} />
          )}
        </section>
      ))}
    </div>
  )
}
