import { FileText, FolderOpen } from 'lucide-react'
import { openFiles, openFolder } from '../state/importing.ts'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count } from '../ui/words.ts'
import styles from './Masthead.module.css'

interface MastheadProps {
  readonly articles: number
  readonly stories: number
}

/** The library's title, its size, and the way to add to it. */
export function Masthead({ articles, stories }: MastheadProps) {
  return (
    <header className={styles['masthead']}>
      <h1 className={styles['title']}>Library</h1>
      <p className={styles['size']}>
        {count(articles, 'article')} in {count(stories, 'story', 'stories')}
      </p>
      <div className={styles['actions']}>
        <Tooltip text="Add text and Markdown files" command="file.open">
          <Button icon={FileText} onClick={() => void openFiles()}>
            Open files
          </Button>
        </Tooltip>
        <Tooltip text="Add every article in a folder" command="file.openFolder">
          <Button icon={FolderOpen} onClick={() => void openFolder()}>
            Open folder
          </Button>
        </Tooltip>
      </div>
    </header>
  )
}
