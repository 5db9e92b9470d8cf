import { ClipboardPaste, FileText, FolderOpen } from 'lucide-react'
import { pasteHere } from '../paste/paste.ts'
import type { Listed } from '../state/library.ts'
import { openFiles, openFolder } from '../state/importing.ts'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count, number } from '../ui/words.ts'
import styles from './Masthead.module.css'

/** The library's title, its size, and the way to add to it. */
export function Masthead({ listed: { articles, matching, stories, query } }: { readonly listed: Listed }) {
  return (
    <header className={styles['masthead']}>
      <h1 className={styles['title']}>Library</h1>
      <p className={styles['size']} role="status">
        {matching < articles ? `${number(matching)} of ${count(articles, 'article')}` : count(articles, 'article')}
        {query.grouped && matching > 0 ? ` in ${count(stories.length, 'story', 'stories')}` : null}
      </p>
      <div className={styles['actions']}>
        <Tooltip text="Add articles from files" command="file.open">
          <Button icon={FileText} onClick={() => void openFiles()}>
            Open files
          </Button>
        </Tooltip>
        <Tooltip text="Add every article in a folder" command="file.openFolder">
          <Button icon={FolderOpen} onClick={() => void openFolder()}>
            Open folder
          </Button>
        </Tooltip>
        <Tooltip text="Add an article that you copied">
          <Button icon={ClipboardPaste} onClick={() => void pasteHere()}>
            Paste
          </Button>
        </Tooltip>
      </div>
    </header>
  )
}
