import { create } from 'zustand'
import { openDialog } from './dialog.ts'

/** The articles whose details are edited together; none while none are. */
export const useEditMany = create<{ readonly articles: readonly string[] }>()(() => ({ articles: [] }))

/** Opens the dialog in which the details of several articles are edited. */
export function editMany(articles: readonly string[]): void {
  if (openDialog('details')) useEditMany.setState({ articles })
}
