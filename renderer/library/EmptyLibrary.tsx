import { FileText, FolderOpen } from 'lucide-react'
import { openFiles, openFolder } from '../state/importing.ts'
import { Button } from '../ui/Button.tsx'
import { Placard } from '../ui/Placard.tsx'

/** A library without articles, and the ways to fill it. */
export function EmptyLibrary() {
  return (
    <Placard
      title="No articles yet"
      actions={
        <>
          <Button look="strong" icon={FileText} onClick={() => void openFiles()}>
            Open files
          </Button>
          <Button look="plain" icon={FolderOpen} onClick={() => void openFolder()}>
            Open folder
          </Button>
        </>
      }
    >
      Open text or Markdown files, or drop them anywhere in this window. Reports of one event come together as a story.
      Nothing leaves this machine.
    </Placard>
  )
}
