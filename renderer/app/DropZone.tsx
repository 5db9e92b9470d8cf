import { FilePlus2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { takeIn } from '../paste/paste.ts'
import { TYPED_IN } from '../ui/typed-in.ts'
import { useDialog } from '../state/dialog.ts'
import styles from './DropZone.module.css'

/** What is dragged in: files, or the text of a page or another program. */
const TAKEN = ['Files', 'text/html', 'text/plain']

/** Takes files, folders and texts that are dropped anywhere in the window, and says so while they hang over it. */
export function DropZone() {
  const [over, setOver] = useState(false)

  useEffect(() => {
    // What is dragged from one place of the window to another is no news.
    let own = false
    const onDragStart = () => {
      own = true
    }
    const onDragEnd = () => {
      own = false
    }
    // Over a dialog nothing is taken: what somebody writes there would be lost.
    const isTaken = (event: DragEvent) =>
      !own && useDialog.getState().open === null && holdsArticles(event) && !isTextField(event.target)
    const onDragOver = (event: DragEvent) => {
      if (!isTaken(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Leaving one element for another inside the window is no leaving.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!isTaken(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null) takeIn(event.dataTransfer)
    }
    document.addEventListener('dragstart', onDragStart)
    document.addEventListener('dragend', onDragEnd)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onDragLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragstart', onDragStart)
      document.removeEventListener('dragend', onDragEnd)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('dragleave', onDragLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [])

  if (!over) return null
  return (
    <div className={styles['zone']} role="status">
      <div className={styles['words']}>
        <FilePlus2 size={28} strokeWidth={1.25} aria-hidden />
        <p className={styles['title']}>Drop to add to the library</p>
        <p className={styles['detail']}>Files, folders and archives of articles, or the text of one</p>
      </div>
    </div>
  )
}

function holdsArticles({ dataTransfer }: DragEvent): boolean {
  return TAKEN.some((type) => dataTransfer?.types.includes(type))
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null
}
