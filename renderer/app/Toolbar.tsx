import { ArrowLeft, ArrowRight, Search, TextSearch } from 'lucide-react'
import { useEffect } from 'react'
import { openSearch } from '../search/open.ts'
import { openDialog } from '../state/dialog.ts'
import { back, canGoBack, canGoForward, currentRoute, forward, go, useRoute } from '../state/route.ts'
import { SettingsPopover } from '../settings/SettingsPopover.tsx'
import { Button } from '../ui/Button.tsx'
import { CommandKeys } from '../ui/CommandKeys.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ToolbarOutlet } from '../ui/ToolbarSlot.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './Toolbar.module.css'
import { useTitle } from './use-title.ts'

/** The bar over every view: the way back, where one is, the view's own controls, and what there is everywhere. */
export function Toolbar() {
  const view = useRoute((state) => currentRoute(state).view)
  const { title, detail, leadsTo } = useTitle()
  // A comparison has two headlines or more and no heading of its own; the other views have one.
  const Title = view === 'compare' ? 'h1' : 'p'

  useEffect(() => {
    document.title = title === '' ? 'Crossread' : `${title} – Crossread`
  }, [title])

  return (
    <header className={styles['bar']}>
      <nav aria-label="History" className={styles['history']}>
        <IconButton label="Back" icon={ArrowLeft} command="go.back" disabled={!useRoute(canGoBack)} onClick={back} />
        <IconButton
          label="Forward"
          icon={ArrowRight}
          command="go.forward"
          disabled={!useRoute(canGoForward)}
          onClick={forward}
        />
        {view === 'library' ? null : (
          <Button
            onClick={() => {
              go({ view: 'library' })
            }}
          >
            Library
          </Button>
        )}
      </nav>
      <div className={styles['place']}>
        {title === '' ? null : (
          <Title className={styles['title']} dir="auto">
            {leadsTo === null ? (
              title
            ) : (
              <Tooltip text="The page of this story">
                <button
                  type="button"
                  className={styles['leads']}
                  onClick={() => {
                    go(leadsTo)
                  }}
                >
                  {title}
                </button>
              </Tooltip>
            )}
          </Title>
        )}
        {detail === '' ? null : <p className={styles['detail']}>{detail}</p>}
      </div>
      <ToolbarOutlet className={styles['slot']} />
      <IconButton label="Search the library" icon={TextSearch} command="go.search" onClick={openSearch} />
      <button
        type="button"
        aria-label="Quick open"
        className={styles['find']}
        onClick={() => {
          openDialog('quickOpen')
        }}
      >
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <span className={styles['findWord']}>Quick open</span>
        <CommandKeys command="go.quickOpen" />
      </button>
      <SettingsPopover />
    </header>
  )
}
