import { closeDialog, useDialog } from '../state/dialog.ts'
import type { Route } from '../state/route.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './PickStory.module.css'
import { QuickOpenList } from './QuickOpenList.tsx'

interface PickStoryProps {
  /** What it is picked for. */
  readonly title: string
  /** The articles of the story that it is picked for, which is not offered. */
  readonly without: readonly string[]
  /** Hears of an article of the story that was picked. */
  readonly onPick: (article: string) => void
}

/** Picks a story, or an article by itself, by a few letters of it, as quick open finds them. */
export function PickStory({ title, without, onPick }: PickStoryProps) {
  const open = useDialog((state) => state.open === 'pickStory')
  return (
    <Dialog title={title} open={open} onClose={closeDialog} className={styles['dialog']}>
      <QuickOpenList
        onDone={closeDialog}
        pick={{
          label: title,
          offers: (route) => {
            const article = articleOf(route)
            return article !== null && !without.includes(article)
          },
          take: (route) => {
            const article = articleOf(route)
            if (article !== null) onPick(article)
          },
        }}
      />
    </Dialog>
  )
}

/** The article by which quick open knows a story or an article; of a comparison there is none. */
function articleOf(route: Route): string | null {
  switch (route.view) {
    case 'article':
      return route.id
    case 'story':
      return route.of
    case 'library':
    case 'search':
    case 'passage':
    case 'compare':
      return null
  }
}
