import { Info } from 'lucide-react'
import { useState } from 'react'
import type { ArticleView } from '../../shared/ipc.ts'
import { Details } from '../details/Details.tsx'
import { useCommands } from '../state/commands.ts'
import { removeArticles } from '../state/history.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './AboutArticle.module.css'
import { Versions } from './Versions.tsx'

/** What is known of the article, and where each piece of it comes from; each can be corrected in its place. */
export function AboutArticle({ article }: { readonly article: ArticleView }) {
  const [open, setOpen] = useState(false)
  useCommands({
    'articles.edit': {
      run: () => {
        setOpen(true)
      },
    },
    'articles.remove': { run: () => void removeArticles([article.id]) },
  })
  return (
    <Popover
      title="Where this comes from"
      trigger={<Button icon={Info}>Details</Button>}
      open={open}
      onOpenChange={setOpen}
      className={styles['popup']}
    >
      <Details article={article} />
      <Versions id={article.id} />
    </Popover>
  )
}
