import { ClipboardPaste, FileText, FolderOpen } from 'lucide-react'
import { pasteHere } from '../paste/paste.ts'
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
          <Button look="plain" icon={ClipboardPaste} onClick={() => void pasteHere()}>
            Paste an article
          </Button>
        </>
      }
    >
      Open documents, saved web pages, feeds or archives, drop them anywhere in this window, or paste the text of an
      article. Reports of one event come together as a story. Nothing leaves this machine.
    </Placard>
  )
}
