import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useCommands } from '../state/commands.ts'
import { useDialog } from '../state/dialog.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { FindBar } from './FindBar.tsx'
import { finding, leaveFind, openFind } from './finding.ts'
import { hasTexts } from './page-texts.ts'

/** Finds words in the texts that are open: in all columns, in a text that is read, in one article. */
export function Find() {
  const open = useStore(finding, (state) => state.open)
  const field = useRef<HTMLInputElement>(null)
  const route = useRoute(currentRoute)
  useCommands({
    'view.find': {
      run: () => {
        if (!open) openFind()
        field.current?.select()
      },
      when: () => isText(route) && useDialog.getState().open === null && hasTexts(),
    },
  })
  useEffect(() => {
    if (!isText(route)) leaveFind()
  }, [route])
  return open ? <FindBar field={field} /> : null
}

/** Whether a place shows texts: a map has only their beginnings. */
function isText(route: Route): boolean {
  return route.view === 'article' || (route.view === 'compare' && route.mode !== 'map')
}
