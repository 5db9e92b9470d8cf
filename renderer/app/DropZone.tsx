import { FilePlus2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { addFiles } from '../state/importing.ts'
import styles from './DropZone.module.css'

/** Takes files and folders that are dropped anywhere in the window, and says so while they hang over it. */
export function DropZone() {
  const [over, setOver] = useState(false)

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Leaving one element for another inside the window is no leaving.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = Array.from(event.dataTransfer?.files ?? [])
      if (files.length > 0) void addFiles(files)
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onDragLeave)
    document.addEventListener('drop', onDrop)
    return () => {
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
        <p className={styles['detail']}>Text and Markdown files, or folders that hold them</p>
      </div>
    </div>
  )
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
